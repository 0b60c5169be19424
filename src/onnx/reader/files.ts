// RandomAccessFile over what a host already has: bytes in memory, or a FileSystem that reads ranges.
import type { FileSystem, RandomAccessFile } from '../../base/platform';
import { FileError } from '../../base/platform';

export function memoryFile(bytes: Uint8Array): RandomAccessFile {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    close: () => Promise.resolve(),
  };
}

/** A file of a virtual or remote file system; rejects with FileError where `path` is no file. */
export async function rangedFile(files: FileSystem, path: string): Promise<RandomAccessFile> {
  const stat = await files.stat(path);
  if (stat.kind !== 'file') throw new FileError('not-readable', path, `${path} is not a file`);
  return {
    size: stat.size,
    read: (offset, length) => files.readRange(path, offset, length),
    close: () => Promise.resolve(),
  };
}
