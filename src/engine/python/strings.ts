// Where a string literal ends, with PEP 701's nested quotes in f-strings.
import {
  APOSTROPHE,
  BACKSLASH,
  CARRIAGE_RETURN,
  COLON,
  HASH,
  LINE_FEED,
  QUOTE,
  identifierEnd,
  isIdentifierStart,
  isNewline,
  lineEnd,
} from './characters';

const PREFIX = /^(?:[rub]|br|rb|f|fr|rf|t|tr|rt|ur)$/i;

/** Whether an identifier directly before a quote is a string prefix. */
export function isStringPrefix(text: string, start: number, end: number): boolean {
  return end - start <= 2 && PREFIX.test(text.slice(start, end));
}

export function isQuote(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE;
}

/**
 * Offset just after the literal whose opening quote stands at `quote`, or -1 where it is never closed.
 * `interpolated` for f-strings and t-strings.
 */
export function stringEnd(text: string, quote: number, interpolated: boolean): number {
  if (interpolated) {
    const end = interpolatedEnd(text, quote, 0);
    if (end >= 0) return end;
  }
  return plainEnd(text, quote);
}

function isTriple(text: string, quote: number): boolean {
  const code = text.charCodeAt(quote);
  return text.charCodeAt(quote + 1) === code && text.charCodeAt(quote + 2) === code;
}

function closes(text: string, at: number, code: number, triple: boolean): boolean {
  return text.charCodeAt(at) === code && (!triple || isTriple(text, at));
}

function plainEnd(text: string, quote: number): number {
  const code = text.charCodeAt(quote);
  const triple = isTriple(text, quote);
  let at = quote + (triple ? 3 : 1);
  while (at < text.length) {
    const here = text.charCodeAt(at);
    if (here === BACKSLASH) at += afterBackslash(text, at);
    else if (closes(text, at, code, triple)) return at + (triple ? 3 : 1);
    else if (!triple && isNewline(here)) return -1;
    else at++;
  }
  return -1;
}

/** Length of an escape, where CRLF counts as one character. */
function afterBackslash(text: string, at: number): number {
  return text.charCodeAt(at + 1) === CARRIAGE_RETURN && text.charCodeAt(at + 2) === LINE_FEED ? 3 : 2;
}

const MAX_NESTING = 20;

function interpolatedEnd(text: string, quote: number, nesting: number): number {
  if (nesting > MAX_NESTING) return -1;
  const code = text.charCodeAt(quote);
  const triple = isTriple(text, quote);
  let at = quote + (triple ? 3 : 1);
  while (at < text.length) {
    const here = text.charCodeAt(at);
    if (here === BACKSLASH) {
      // `\{` is a backslash and an interpolation; `\N{DASH}` is a character.
      if (text.charCodeAt(at + 1) === OPEN) at++;
      else if (text.startsWith('N{', at + 1)) {
        const close = text.indexOf('}', at);
        at = close < 0 ? at + 2 : close + 1;
      } else at += afterBackslash(text, at);
    } else if (closes(text, at, code, triple)) return at + (triple ? 3 : 1);
    else if (!triple && isNewline(here)) return -1;
    else if (here === OPEN && text.charCodeAt(at + 1) === OPEN) at += 2;
    else if (here === OPEN) {
      at = interpolationEnd(text, at + 1, nesting);
      if (at < 0) return -1;
    } else at++;
  }
  return -1;
}

const OPEN = 123;
const CLOSE = 125;

/** Offset after the `}` of an interpolation whose expression starts at `from`. */
function interpolationEnd(text: string, from: number, nesting: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const here = text.charCodeAt(at);
    if (here === CLOSE && depth === 0) return at + 1;
    if (here === COLON && depth === 0) return formatEnd(text, at + 1, nesting);
    if (isQuote(here)) {
      at = plainEnd(text, at);
      if (at < 0) return -1;
    } else if (isIdentifierStart(here)) {
      const end = identifierEnd(text, at);
      if (isQuote(text.charCodeAt(end)) && isStringPrefix(text, at, end)) {
        at = /[ft]/i.test(text.slice(at, end)) ? interpolatedEnd(text, end, nesting + 1) : plainEnd(text, end);
        if (at < 0) return -1;
      } else at = end;
    } else if (here === HASH) {
      at = lineEnd(text, at);
    } else {
      if (here === 40 || here === 91 || here === OPEN) depth++;
      else if (here === 41 || here === 93 || here === CLOSE) depth--;
      if (depth < 0) return -1;
      at++;
    }
  }
  return -1;
}

/** A format specification may hold interpolations of its own. */
function formatEnd(text: string, from: number, nesting: number): number {
  if (nesting > MAX_NESTING) return -1;
  let at = from;
  while (at < text.length) {
    const here = text.charCodeAt(at);
    if (here === CLOSE) return at + 1;
    if (here === OPEN) {
      at = interpolationEnd(text, at + 1, nesting + 1);
      if (at < 0) return -1;
    } else if (isQuote(here)) {
      // The quote that closes the literal itself: the interpolation was never closed.
      return -1;
    } else at++;
  }
  return -1;
}
