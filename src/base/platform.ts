// What the pure layers need of the world. Each host (Node, VS Code, browser, test) brings its own implementation.

/** Cooperative cancellation; checked between units of work. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export const neverCancelled: CancellationToken = { isCancellationRequested: false };

/** Thrown by work that noticed its token; callers drop the result and say nothing. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
    this.name = 'CancelledError';
  }
}

export type FileKind = 'file' | 'directory' | 'other';

export interface FileStat {
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
  /** The entry itself is a symbolic link; kind and size are the target's. */
  readonly isSymbolicLink: boolean;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: FileKind;
  readonly isSymbolicLink: boolean;
}

export type FileErrorKind = 'not-found' | 'not-readable' | 'too-large' | 'outside-workspace';

/** Why a file could not be read, in a form that callers can act on; `path` is the one that was asked for. */
export class FileError extends Error {
  constructor(
    readonly kind: FileErrorKind,
    readonly path: string,
    message?: string,
  ) {
    super(message ?? `${kind}: ${path}`);
    this.name = 'FileError';
  }
}

/**
 * Files by absolute path with `/` as separator (`C:/…` on Windows; the path part of the URI for virtual workspaces).
 * Every method rejects with {@link FileError}.
 */
export interface FileSystem {
  stat(path: string): Promise<FileStat>;
  readDirectory(path: string): Promise<DirectoryEntry[]>;
  /** The whole file; rejects with `too-large` above `limit` bytes. */
  readFile(path: string, limit?: number): Promise<Uint8Array>;
  /** Up to `length` bytes from `offset`; shorter at the end of the file. */
  readRange(path: string, offset: number, length: number): Promise<Uint8Array>;
  /** Target of a symbolic link as written, `/`-separated; absent where the host cannot tell (virtual workspaces). */
  readLink?(path: string): Promise<string>;
}

/** One open file read by ranges; the owner closes it. */
export interface RandomAccessFile {
  /** Bytes. */
  readonly size: number;
  /** Up to `length` bytes from `offset`; shorter at the end of the file. */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** The same into memory of the caller's, for who reads much; gives the bytes read. Absent where it would save nothing. */
  readInto?(target: Uint8Array, offset: number): Promise<number>;
  close(): Promise<void>;
}
