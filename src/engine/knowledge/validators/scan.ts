// Finds identifiers of people in text: one pass over the characters, then a closer look only where digits or an `@` stand so
// that one may begin. The value found never leaves this file: a match is type, mask and place.
import { isDigit } from '../../python/characters';
import { emailAt, homePathAt } from './addresses';
import type { Candidate, IdentifierType } from './identifiers';
import { numberAt } from './numbers';

export interface TextMatch {
  readonly type: IdentifierType;
  /** First characters and the separators, the rest as `*`: `A1*****(*)`. */
  readonly masked: string;
  /** UTF-16 units from the start of the text. */
  readonly index: number;
  readonly length: number;
}

export interface ScanOptions {
  /** Only these types; all when absent. */
  readonly types?: readonly IdentifierType[];
  /** What stands near the text but not in it: header of its column, name of its variable. Counts as context. */
  readonly context?: string;
  /** Stop after so many matches (default 1000). */
  readonly limit?: number;
}

/** Matches in the order of the text. Pictures in HTML (base64, drawings in SVG) are skipped. */
export function scanText(text: string, options: ScanOptions = {}): TextMatch[] {
  const limit = options.limit ?? 1000;
  const wanted = options.types === undefined ? null : new Set(options.types);
  const context = options.context ?? '';
  const matches: TextMatch[] = [];
  const add = (found: Candidate | null): number => {
    if (found === null) return -1;
    if (wanted === null || wanted.has(found.type)) {
      matches.push({ type: found.type, masked: found.masked, index: found.start, length: found.end - found.start });
    }
    return found.end;
  };

  const { length } = text;
  let at = MAY_HOLD.test(text) ? 0 : length;
  const pictures = new Pictures(text);
  let picture = pictures.next(at);
  while (at < length && matches.length < limit) {
    if (at >= picture) {
      at = pictures.endOf(picture);
      picture = pictures.next(at);
      continue;
    }
    at = nextCandidate(text, at, Math.min(picture, length));
    if (at >= length || at >= picture) continue;
    if (text.charCodeAt(at) === 64) {
      at = Math.max(add(emailAt(text, at)), at + 1);
    } else {
      const start = at;
      let next: number;
      do next = text.charCodeAt(++at);
      while (isDigit(next));
      if (mayBegin(text, start, at - start, next)) {
        at = Math.max(add(numberAt(text, start, at, context)), at);
      }
    }
  }
  if (wanted === null || wanted.has('home-path')) {
    for (const found of homePaths(text)) {
      if (matches.length >= limit) break;
      add(found);
    }
  }
  return matches.sort((left, right) => left.index - right.index);
}

/** What `mayBegin` asks for, or an `@`, stands somewhere: in most cells nothing of it does. */
const MAY_HOLD = /@|[+A-Z]\d|\d(?:\d[ -]\d|\d{9}|\d{7}-?[A-Z]|\.\d{1,3}\.)/;

/** The next digit or `@` before `end`; `end` where there is none. */
function nextCandidate(text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code <= 57) {
      if (code >= 48) break;
    } else if (code === 64) break;
  }
  return at;
}

/** Whether a run of digits of this length can begin an identifier: most of an output's numbers end here. */
function mayBegin(text: string, start: number, length: number, next: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 43 || (before >= 65 && before <= 90)) return true;
  if (length === 8) return next === 45 || (next >= 65 && next <= 90);
  if (length > 4) return length === 10 || length === 11 || (length >= 13 && length <= 19);
  if (next === 46) return length <= 3 && dottedAgain(text, start + length + 1);
  return length > 1 && (next === 45 || next === 32) && isDigit(text.charCodeAt(start + length + 1));
}

/** Up to three digits and another dot: the second part of an IP address, not the end of a decimal. */
function dottedAgain(text: string, at: number): boolean {
  for (let end = at; end < at + 4; end++) {
    const code = text.charCodeAt(end);
    if (code === 46) return end > at;
    if (!isDigit(code)) return false;
  }
  return false;
}

function* homePaths(text: string): Generator<Candidate> {
  for (const marker of ['/home/', '/Users/', '\\Users\\', '\\users\\']) {
    for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + marker.length)) {
      const found = homePathAt(text, at);
      if (found !== null) yield found;
    }
  }
}

/** How a picture within a text begins, and where it ends; drawings also in the quoted page of a frame. */
const PICTURES = [
  { begin: ';base64,', endOf: endOfEncoded },
  { begin: '<svg', endOf: (text: string, start: number) => behind(text, '</svg', start) },
  { begin: '&lt;svg', endOf: (text: string, start: number) => behind(text, '&lt;/svg', start) },
] as const;

/** Pictures of one text from its start on; each kind is looked for once in each stretch. */
class Pictures {
  private readonly starts = PICTURES.map(() => -1);

  constructor(private readonly text: string) {}

  /** Where the next picture begins; infinite where there is none. */
  next(from: number): number {
    for (const [kind, start] of this.starts.entries()) {
      if (start >= from) continue;
      const at = this.text.indexOf(PICTURES[kind]?.begin ?? '', from);
      this.starts[kind] = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return Math.min(...this.starts);
  }

  endOf(start: number): number {
    return PICTURES[this.starts.indexOf(start)]?.endOf(this.text, start) ?? this.text.length;
  }
}

/** Behind what ends a drawing; one that is cut short goes to the end of the text. */
function behind(text: string, end: string, start: number): number {
  const at = text.indexOf(end, start);
  return at < 0 ? text.length : at + end.length;
}

function endOfEncoded(text: string, start: number): number {
  let at = start + 8;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const inside =
      (code >= 65 && code <= 90) ||
      (code >= 97 && code <= 122) ||
      (code >= 47 && code <= 57) ||
      code === 43 ||
      code === 61 ||
      code === 10;
    if (!inside) break;
    at++;
  }
  return at;
}
