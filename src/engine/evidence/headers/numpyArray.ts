// Field names of a structured NumPy array. Format: numpy.lib.format ("The .npy format").
import { ByteReader, startsWith } from '../bytes';
import type { FileHeader } from './header';

export const NUMPY_MAGIC = '\x93NUMPY';

/** Field names in the first bytes of a `.npy`; null where the array has none. Rejects with FormatError. */
export function readNumpyHeader(head: Uint8Array): FileHeader | null {
  if (!startsWith(head, NUMPY_MAGIC)) return null;
  const reader = new ByteReader(head, 'NumPy header').seek(6);
  const major = reader.uint8();
  reader.skip(1);
  const length = major === 1 ? reader.uint16(true) : reader.uint32(true);
  const text = reader.text(Math.min(length, reader.remaining));
  const fields = /'descr':\s*\[/.exec(text);
  if (fields === null) return null;
  return { names: fieldNames(text.slice(fields.index + fields[0].length)), complete: length <= head.length };
}

/** First strings of the tuples directly in the list; those of nested types stand deeper. */
function fieldNames(list: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (let i = 0; i < list.length; i++) {
    const char = list.charAt(i);
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') {
      if (--depth < 0) break;
    } else if (char === "'" || char === '"') {
      const end = list.indexOf(char, i + 1);
      if (end < 0) break;
      // A tuple's first string is the name; its second, the type, stands behind a comma.
      if (depth === 1 && list[i - 1] === '(') names.push(list.slice(i + 1, end));
      i = end;
    }
  }
  return names;
}
