// RandomAccessFile over bytes in memory.
import type { RandomAccessFile } from '../../base/platform';

/** A file whose bytes are in memory. Reads are views, not copies, and shorter than asked at the end. */
export function memoryFile(bytes: Uint8Array): RandomAccessFile {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    close: () => Promise.resolve(),
  };
}
