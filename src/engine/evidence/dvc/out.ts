// What DVC says about one output, whichever of its files says it.

export interface ListedFile {
  readonly md5: string | null;
  readonly etag: string | null;
  readonly size: number | null;
}

export interface DvcOut {
  /** Absolute path of the file or folder. */
  readonly path: string;
  /** The file that says so, absolute: `x.dvc`, `dvc.lock`, `dvc.yaml`. */
  readonly pointer: string;
  /** Stage of a pipeline; null for a `.dvc` file. */
  readonly stage: string | null;
  /** Lower-case hexadecimal, without `.dir`; null where nothing was recorded. */
  readonly hash: string | null;
  /** DVC 3 writes `hash: md5`; without it the hash was taken by DVC 1 or 2, with CRLF as LF in text. */
  readonly algorithm: 'md5' | 'md5-dos2unix';
  /** Recorded by the storage's own tag or version alone, which says nothing about local bytes. */
  readonly cloudVersion: boolean;
  readonly isFolder: boolean;
  /** Bytes, of a folder's files together. */
  readonly size: number | null;
  /** Files in a folder. */
  readonly files: number | null;
  /** False: DVC leaves the bytes to git. */
  readonly cache: boolean;
  /** Content by relative path, where the pointer lists it (cloud versioning). */
  readonly listed: ReadonlyMap<string, ListedFile> | null;
  /** The file that should record it could not be read, so that nothing is known of its state. */
  readonly unreadable: boolean;
  /** Imported from another repository or an address. */
  readonly source: { readonly url: string; readonly revision: string | null } | null;
}

/** An output that is declared and of which nothing is recorded. */
export function unrecordedOut(path: string, pointer: string, stage: string | null): DvcOut {
  return {
    path,
    pointer,
    stage,
    hash: null,
    algorithm: 'md5',
    cloudVersion: false,
    isFolder: false,
    size: null,
    files: null,
    cache: true,
    listed: null,
    unreadable: false,
    source: null,
  };
}
