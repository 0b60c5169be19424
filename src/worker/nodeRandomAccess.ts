// Node's implementation of RandomAccessFile: synchronous positional reads, since an await per window would cost more than the read.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { RandomAccessFile } from '../base/platform';
import { FileError } from '../base/platform';

/** Opens a file for ranged reads; rejects with FileError, also for folders and devices. */
export function openRandomAccess(path: string): Promise<RandomAccessFile> {
  return Promise.resolve().then(() => openNow(path));
}

function openNow(path: string): RandomAccessFile {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    throw fileError(path, error);
  }
  const stat = fstatSync(handle);
  if (!stat.isFile()) {
    closeSync(handle);
    throw new FileError('not-readable', path, `${path} is not a file.`);
  }
  return {
    size: stat.size,
    read(offset, length) {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, stat.size - offset)));
      let filled = 0;
      while (filled < buffer.length) {
        const got = readSync(handle, buffer, filled, buffer.length - filled, offset + filled);
        if (got === 0) break;
        filled += got;
      }
      return Promise.resolve(filled === buffer.length ? buffer : buffer.subarray(0, filled));
    },
    close() {
      closeSync(handle);
      return Promise.resolve();
    },
  };
}

function fileError(path: string, error: unknown): FileError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new FileError('not-found', path, `${path} was not found.`);
  return new FileError('not-readable', path, `${path} cannot be read${typeof code === 'string' ? ` (${code})` : ''}.`);
}
