// A tracked folder as DVC keeps it: a JSON list of relative paths and hashes, whose own hash names the folder.
import { md5OfText } from '../digests';
import { FormatError } from '../formatError';

export interface ListingEntry {
  /** `/`-separated, relative to the folder. */
  readonly relpath: string;
  /** Lower-case hexadecimal. */
  readonly md5: string;
}

/** Reads the object of a folder. Rejects with FormatError. */
export function parseListing(text: string): ReadonlyMap<string, string> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new FormatError("not DVC's list of a folder");
  }
  if (!Array.isArray(content)) throw new FormatError("not DVC's list of a folder");
  const files = new Map<string, string>();
  for (const entry of content as unknown[]) {
    if (typeof entry !== 'object' || entry === null || !('relpath' in entry)) continue;
    if (typeof entry.relpath !== 'string') continue;
    files.set(entry.relpath, 'md5' in entry && typeof entry.md5 === 'string' ? entry.md5 : '');
  }
  return files;
}

/** The text that DVC hashes: Python's `json.dumps(entries, sort_keys=True)`, sorted by path in code-point order. */
export function serializeListing(entries: readonly ListingEntry[]): string {
  const sorted = entries
    .map((entry) => ({ entry, points: Array.from(entry.relpath, (char) => char.codePointAt(0) ?? 0) }))
    .sort((a, b) => comparePoints(a.points, b.points));
  return `[${sorted
    .map(({ entry }) => `{"md5": ${pythonString(entry.md5)}, "relpath": ${pythonString(entry.relpath)}}`)
    .join(', ')}]`;
}

/** Hash of a folder without its `.dir`. */
export function hashOfListing(entries: readonly ListingEntry[]): string {
  return md5OfText(serializeListing(entries));
}

function comparePoints(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A JSON string as Python writes it: all but ASCII as `\uXXXX`, by UTF-16 unit; DEL stays as it is. */
function pythonString(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
