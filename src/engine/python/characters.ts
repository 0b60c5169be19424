// Character classes of Python's lexer, on UTF-16 code units.

export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const COLON = 58;
export const BACKSLASH = 92;

export function isNewline(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters beyond ASCII are taken as letters; the grammar decides on them. */
export function isIdentifierStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
}

function isIdentifierPart(code: number): boolean {
  return isIdentifierStart(code) || isDigit(code);
}

/** End of the identifier at `from`; `from` itself where there is none. */
export function identifierEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isIdentifierPart(text.charCodeAt(end))) end++;
  return end;
}

/** First offset at or after `from` that is neither space nor tab. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB)) at++;
  return at;
}

/** Offset of the line's end, before its CR, LF or CRLF. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isNewline(text.charCodeAt(at))) at++;
  return at;
}

/** Offset of the next line's start; `at` lies on a line's end. */
export function nextLineStart(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
}
