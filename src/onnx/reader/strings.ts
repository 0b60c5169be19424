// Names met while reading are mostly repeated ASCII: this table hands out one string for equal bytes without decoding twice.

const decoder = new TextDecoder('utf-8', { fatal: false });

/** Longer texts are rare and decoded each time. */
const LONGEST_INTERNED = 256;

/** Interns short ASCII names of one file. A bucket holds eight texts, so that bytes chosen to collide do not slow reading. */
export class StringTable {
  private readonly buckets = new Map<number, string | string[]>();

  /** The text in `data[start, end)`, decoded as UTF-8 with replacement characters for what is not. */
  text(data: Uint8Array, start: number, end: number): string {
    if (end <= start) return '';
    if (end - start > LONGEST_INTERNED) return decoder.decode(data.subarray(start, end));
    let hash = end - start;
    let ascii = 0;
    for (let i = start; i < end; i++) {
      const byte = data[i] ?? 0;
      ascii |= byte;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    if (ascii > 127) return decoder.decode(data.subarray(start, end));
    const bucket = this.buckets.get(hash);
    if (typeof bucket === 'string') {
      if (matches(bucket, data, start, end)) return bucket;
    } else if (bucket !== undefined) {
      for (const candidate of bucket) if (matches(candidate, data, start, end)) return candidate;
      // Bytes chosen to collide would make this list long: beyond a few, decode anew.
      if (bucket.length >= 8) return decoder.decode(data.subarray(start, end));
    }
    const fresh = decoder.decode(data.subarray(start, end));
    if (bucket === undefined) this.buckets.set(hash, fresh);
    else if (typeof bucket === 'string') this.buckets.set(hash, [bucket, fresh]);
    else bucket.push(fresh);
    return fresh;
  }
}

function matches(text: string, data: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== data[start + i]) return false;
  return true;
}
