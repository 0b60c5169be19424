// A notebook without its pictures, sounds and films: most of the bytes of large ones, and nothing that is checked.
// Line breaks stay, so that lines of the file stay what they are; columns after a picture on the same line do not.

/** Keys of outputs that hold bytes, as they begin in the file. SVG is text, and read. */
const KEYS = ['"image/', '"video/', '"audio/', '"application/pdf"', '"application/octet-stream"'];
const TEXT_KEY = '"image/svg+xml"';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;

/** The same bytes where there is nothing to leave out; else a shorter copy in their place. The text stays the same JSON but for that. */
export function withoutPictures(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const next = KEYS.map((key) => buffer.indexOf(key));
  let read = 0;
  let write = 0;
  const keep = (end: number): void => {
    if (write !== read) buffer.copyWithin(write, read, end);
    write += end - read;
    read = end;
  };
  for (;;) {
    const found = next.filter((at) => at >= 0);
    if (found.length === 0) break;
    const at = Math.min(...found);
    const key = next.indexOf(at);
    const values = isKey(buffer, at) ? stringsAfter(buffer, at) : [];
    for (const [start, end] of values) {
      keep(start);
      read = end;
    }
    const from = Math.max(read, at + 1);
    KEYS.forEach((each, index) => {
      if (index === key || ((next[index] ?? -1) >= 0 && (next[index] ?? 0) < from))
        next[index] = buffer.indexOf(each, from);
    });
  }
  if (read === 0) return bytes;
  keep(buffer.length);
  return bytes.subarray(0, write);
}

/** In the text of a cell the quote would be escaped. */
function isKey(buffer: Buffer, at: number): boolean {
  return buffer[at - 1] !== BACKSLASH && buffer.toString('latin1', at, at + TEXT_KEY.length) !== TEXT_KEY;
}

/** What lies between the quotes of the key's value: a string, or a list of strings. Empty for anything else. */
function stringsAfter(buffer: Buffer, key: number): (readonly [number, number])[] {
  const keyEnd = stringEnd(buffer, key);
  let at = keyEnd < 0 ? -1 : afterSpace(buffer, keyEnd + 1);
  if (at < 0 || buffer[at] !== COLON) return [];
  at = afterSpace(buffer, at + 1);
  const isList = buffer[at] === OPEN_LIST;
  if (isList) at = afterSpace(buffer, at + 1);
  const found: (readonly [number, number])[] = [];
  while (buffer[at] === QUOTE) {
    const end = stringEnd(buffer, at);
    if (end < 0) return [];
    found.push([at + 1, end]);
    if (!isList) return found;
    at = afterSpace(buffer, end + 1);
    if (buffer[at] === CLOSE_LIST) return found;
    if (buffer[at] !== COMMA) return [];
    at = afterSpace(buffer, at + 1);
  }
  return [];
}

/** Index of the quote that ends the string beginning at `start`; -1 where none does. */
function stringEnd(buffer: Buffer, start: number): number {
  for (let end = buffer.indexOf(QUOTE, start + 1); end >= 0; end = buffer.indexOf(QUOTE, end + 1)) {
    let before = end - 1;
    while (buffer[before] === BACKSLASH) before--;
    if ((end - 1 - before) % 2 === 0) return end;
  }
  return -1;
}

function afterSpace(buffer: Buffer, from: number): number {
  let at = from;
  while (at < buffer.length && /\s/.test(String.fromCharCode(buffer[at] ?? 0))) at++;
  return at;
}
