// Files of this machine, for the worker, the command line and the tests. Reads only.
import { constants, type Dirent, promises as fs, type Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import {
  FileError,
  type DirectoryEntry,
  type FileErrorKind,
  type FileKind,
  type FileStat,
  type FileSystem,
} from '../base/platform';

/** An error of Node's file system as ours: ENOENT and ENOTDIR are `not-found`, all else `not-readable`. */
export function fileError(error: unknown, path: string): FileError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const kind: FileErrorKind = code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'not-readable';
  return new FileError(kind, path, error instanceof Error ? error.message : undefined);
}

/** Kind of an entry itself; a symbolic link that was not followed is `other`. */
export function kindOf(entry: Stats | Dirent): FileKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'directory' : 'other';
}

/** `path` as this system writes it; `C:` alone would mean the current folder of that drive. */
export function native(path: string): string {
  return /^[A-Za-z]:$/.test(path) ? `${path}/` : path;
}

/** Opens without waiting: a named pipe would keep it until somebody writes. Rejects what is no plain file. */
async function openFile(path: string): Promise<{ file: FileHandle; size: number }> {
  // Windows has no O_NONBLOCK; there it counts as 0.
  const file = await fs.open(native(path), constants.O_RDONLY | constants.O_NONBLOCK);
  const stat = await file.stat();
  if (stat.isFile()) return { file, size: stat.size };
  await file.close();
  throw new FileError('not-readable', path, `${path} is not a file`);
}

async function orFileError<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof FileError ? error : fileError(error, path);
  }
}

export const nodeFileSystem: Required<FileSystem> = {
  stat: (path) =>
    orFileError(path, async (): Promise<FileStat> => {
      const entry = await fs.lstat(native(path));
      const isSymbolicLink = entry.isSymbolicLink();
      const target = isSymbolicLink ? await fs.stat(native(path)) : entry;
      return { kind: kindOf(target), size: target.size, mtime: target.mtimeMs, isSymbolicLink };
    }),

  readDirectory: (path) =>
    orFileError(path, async () => {
      const entries = await fs.readdir(native(path), { withFileTypes: true });
      return Promise.all(
        entries.map(async (entry): Promise<DirectoryEntry> => {
          if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry), isSymbolicLink: false };
          const target = await fs.stat(`${path}/${entry.name}`).catch(() => null);
          return { name: entry.name, kind: target === null ? 'other' : kindOf(target), isSymbolicLink: true };
        }),
      );
    }),

  readFile: (path, limit = Number.POSITIVE_INFINITY) =>
    orFileError(path, async () => {
      const { file, size } = await openFile(path);
      try {
        if (size > limit) throw new FileError('too-large', path);
        const bytes = await file.readFile();
        return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      } finally {
        await file.close();
      }
    }),

  readRange: (path, offset, length) =>
    orFileError(path, async () => {
      const { file, size } = await openFile(path);
      try {
        const buffer = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        let filled = 0;
        while (filled < buffer.length) {
          const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, offset + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return buffer.subarray(0, filled);
      } finally {
        await file.close();
      }
    }),

  readLink: (path) => orFileError(path, async () => (await fs.readlink(native(path))).replaceAll('\\', '/')),
};
