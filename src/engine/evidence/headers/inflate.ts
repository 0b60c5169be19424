// Decompression by the platform, of a beginning only: a small file may stand for gigabytes.

export type Compression = 'gzip' | 'deflate' | 'deflate-raw';

/**
 * Up to `limit` bytes of what `bytes` decompresses to; input that is cut short or damaged gives what came before.
 * Empty where the platform cannot decompress.
 */
export async function inflatePrefix(bytes: Uint8Array, format: Compression, limit: number): Promise<Uint8Array> {
  if (typeof DecompressionStream === 'undefined') return new Uint8Array(0);
  const stream = new DecompressionStream(format);
  const writer = stream.writable.getWriter();
  // Both reject where the data is damaged; the reader below sees it too.
  writer.write(new Uint8Array(bytes)).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < limit) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
  } catch {
    // What was decompressed so far is what there is.
  }
  reader.cancel().catch(() => undefined);
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole.subarray(0, limit);
}
