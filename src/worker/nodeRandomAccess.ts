// Node's implementation of RandomAccessFile: synchronous positional reads, since an await per window would cost more than the read.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { dirname, isInside, joinPath } from '../base/paths';
import type { RandomAccessFile } from '../base/platform';
import { FileError } from '../base/platform';
import type { TensorSource } from '../onnx/reader/tensorData';

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
  const fill = (target: Uint8Array, offset: number): number => {
    let filled = 0;
    while (filled < target.length) {
      const got = readSync(handle, target, filled, target.length - filled, offset + filled);
      if (got === 0) break;
      filled += got;
    }
    return filled;
  };
  return {
    size: stat.size,
    read(offset, length) {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, stat.size - offset)));
      const filled = fill(buffer, offset);
      return Promise.resolve(filled === buffer.length ? buffer : buffer.subarray(0, filled));
    },
    readInto: (target, offset) => Promise.resolve(fill(target, offset)),
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

/** Access to a model's tensors on this machine; `folder` is the model's. Rejects with FileError for links, which may leave the folder. */
export function nodeTensorSource(file: RandomAccessFile, folder: string): TensorSource {
  return {
    file,
    openExternal: async (relative) => {
      const path = joinPath(folder, relative);
      if (!isInside(folder, path)) throw new FileError('outside-workspace', path);
      for (let part = path; part !== dirname(part) && isInside(folder, part) && part !== folder; part = dirname(part)) {
        const entry = await lstat(part).catch(() => undefined);
        if (entry?.isSymbolicLink() === true)
          throw new FileError('outside-workspace', path, `${path} is a symbolic link.`);
      }
      return openRandomAccess(path);
    },
  };
}
