// Which encoding a data file's text is in, told from its first bytes.

/** Text of the bytes, whose last character may be cut. Never fails: what is no known encoding reads as Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const marked = byMark(bytes);
  if (marked !== null) return decode(marked, bytes, false) ?? '';
  const wide = wideEncoding(bytes);
  if (wide !== null) return decode(wide, bytes, false) ?? '';
  return decode('utf-8', bytes, true) ?? chinese(bytes) ?? decode('windows-1252', bytes, false) ?? '';
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: nearly every second byte of a header is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 512) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > length * 0.35 && even === 0) return 'utf-16le';
  return even > length * 0.35 && odd === 0 ? 'utf-16be' : null;
}

/**
 * GB18030 and Big5 write most characters as two bytes. GB18030's are mostly both above 127; of Big5's frequent ones the
 * first lies where Western encodings have signs rather than letters. In Western text a letter above 127 stands alone.
 */
function chinese(bytes: Uint8Array): string | null {
  let runs = 0;
  let even = 0;
  let alone = 0;
  let signs = 0;
  for (let i = 0; i < bytes.length; i++) {
    const first = bytes[i] ?? 0;
    if (first < 0x80) continue;
    const start = i;
    while (i < bytes.length && (bytes[i] ?? 0) >= 0x80) i++;
    if (i === bytes.length) break;
    runs++;
    if ((i - start) % 2 === 0) even++;
    if (i - start === 1) alone++;
    if (i - start === 1 && first >= 0xa4 && first <= 0xc6) signs++;
  }
  if (runs === 0) return null;
  if (even === runs) return decode('gb18030', bytes, true) ?? decode('big5', bytes, true);
  if (alone > signs || alone === 0) return alone > runs / 2 ? null : decode('gb18030', bytes, true);
  return decode('big5', bytes, true) ?? decode('gb18030', bytes, true);
}

function decode(encoding: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true });
  } catch {
    // Not that encoding, or one that this host does not know.
    return null;
  }
}
