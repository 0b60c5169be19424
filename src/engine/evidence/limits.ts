// Bounds of everything that evidence reads: each file, each question and each round has an end.

const KIB = 1024;
const MIB = 1024 * KIB;

export interface EvidenceLimits {
  /** Bytes of a text file read for its header. */
  readonly headerBytes: number;
  /** Bytes of metadata (Parquet footer, Arrow schema, zip directory) read from a binary file. */
  readonly metadataBytes: number;
  /** Bytes of a pointer, configuration or requirements file. */
  readonly pointerBytes: number;
  /** Bytes of a `dvc.lock`, or of the listing of a tracked folder. */
  readonly lockBytes: number;
  /** Bytes of a git index. */
  readonly indexBytes: number;
  /** Files above this many bytes are not hashed. */
  readonly hashBytes: number;
  /** Entries of a folder that code names, looked at to tell its state. */
  readonly folderEntries: number;
  /** Bytes of a module of the project. */
  readonly moduleBytes: number;
  /** Folders looked into for the project's own files. */
  readonly projectFolders: number;
  /** Names in one folder above which it holds data and is not entered. */
  readonly crowdedFolder: number;
  /** Own files, and bytes of them together, searched for fairness work. */
  readonly searchedFiles: number;
  readonly searchedBytes: number;
  /** Milliseconds after which a question is given up, as where a far file system does not answer. */
  readonly questionMilliseconds: number;
  /** Questions worked on at the same time. */
  readonly parallel: number;
  /** Questions remembered; later ones stay unanswered. */
  readonly questions: number;
  /** Answers kept for the next file, those to questions below them included. */
  readonly answers: number;
}

export const DEFAULT_LIMITS: EvidenceLimits = {
  headerBytes: 64 * KIB,
  metadataBytes: 16 * MIB,
  pointerBytes: 4 * MIB,
  lockBytes: 64 * MIB,
  indexBytes: 256 * MIB,
  hashBytes: 64 * MIB,
  folderEntries: 2000,
  moduleBytes: 2 * MIB,
  projectFolders: 500,
  crowdedFolder: 1000,
  searchedFiles: 300,
  searchedBytes: 16 * MIB,
  questionMilliseconds: 30_000,
  parallel: 8,
  questions: 20_000,
  answers: 10_000,
};
