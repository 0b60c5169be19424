// Files of this machine for the command line, read at once. A thread that checks one file after another has nothing else to
// do meanwhile, and handing each small look to Node's thread pool costs several times what the look takes.
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statSync,
} from 'node:fs';
import { FileError, type DirectoryEntry, type FileStat, type FileSystem } from '../base/platform';
import { fileError, kindOf, native } from '../worker/nodeFileSystem';

/** As `nodeFileSystem`. Not for an editor, which must answer while a slow disk is waited for. */
export const directFiles: Required<FileSystem> = {
  stat: (path) =>
    atOnce(path, (): FileStat => {
      const entry = lstatSync(native(path), { throwIfNoEntry: false });
      if (entry === undefined) throw notFound(path);
      const isSymbolicLink = entry.isSymbolicLink();
      const target = isSymbolicLink ? statSync(native(path)) : entry;
      return { kind: kindOf(target), size: target.size, mtime: target.mtimeMs, isSymbolicLink };
    }),

  readDirectory: (path) =>
    atOnce(path, () =>
      readdirSync(native(path), { withFileTypes: true }).map((entry): DirectoryEntry => {
        const { name } = entry;
        if (!entry.isSymbolicLink()) return { name, kind: kindOf(entry), isSymbolicLink: false };
        return { name, kind: kindOfTarget(`${path}/${name}`), isSymbolicLink: true };
      }),
    ),

  readFile: (path, limit = Number.POSITIVE_INFINITY) =>
    withFile(path, (file, size) => {
      if (size > limit) throw new FileError('too-large', path);
      return readFrom(file, 0, size);
    }),

  readRange: (path, offset, length) =>
    withFile(path, (file, size) => readFrom(file, offset, Math.max(0, Math.min(length, size - offset)))),

  readLink: (path) => atOnce(path, () => readlinkSync(native(path)).replaceAll('\\', '/')),
};

function kindOfTarget(path: string): DirectoryEntry['kind'] {
  try {
    return kindOf(statSync(path));
  } catch {
    return 'other';
  }
}

function readFrom(file: number, offset: number, length: number): Uint8Array {
  const buffer = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(file, buffer, filled, length - filled, offset + filled);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
}

/** Opens without waiting: a named pipe would keep it until somebody writes. Rejects what is no plain file. */
function withFile<T>(path: string, work: (file: number, size: number) => T): Promise<T> {
  return atOnce(path, () => {
    if (statSync(native(path), { throwIfNoEntry: false }) === undefined) throw notFound(path);
    const file = openSync(native(path), constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) throw new FileError('not-readable', path, `${path} is not a file`);
      return work(file, stat.size);
    } finally {
      closeSync(file);
    }
  });
}

/** Most looks are for what is not there: an error of Node's, and the trace of any, would cost more than the look. */
function notFound(path: string): FileError {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = new FileError('not-found', path);
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}

function atOnce<T>(path: string, work: () => T): Promise<T> {
  try {
    return Promise.resolve(work());
  } catch (error) {
    return Promise.reject(error instanceof FileError ? error : fileError(error, path));
  }
}
