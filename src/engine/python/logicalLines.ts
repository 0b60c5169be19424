// Cuts one logical line of Python out of text: brackets, strings, comments and continuations, and nothing more.
import {
  BACKSLASH,
  COLON,
  HASH,
  identifierEnd,
  isDigit,
  isIdentifierStart,
  isNewline,
  lineEnd,
  nextLineStart,
} from './characters';
import { isQuote, isStringPrefix, stringEnd } from './strings';

export const TOO_DEEP = 'Nested too deeply: what lies inside is not analysed';

export interface LexicalProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** One statement, or several joined by `;`, or the header of a block: offsets in the text of the cell. */
export interface LogicalLine {
  readonly start: number;
  /** After the last token; comments at the end are left out. */
  readonly end: number;
  /** Width of the indentation, tabs counted to multiples of 8. */
  readonly column: number;
  /** The line ends with `:` outside of brackets: a block follows. */
  readonly opensBlock: boolean;
  readonly problem: LexicalProblem | null;
}

export interface LineComment {
  readonly start: number;
  readonly end: number;
  readonly ownLine: boolean;
}

/** What ended a reading early, for the masking of magics to look at. */
export interface LineStop {
  readonly at: number;
  readonly kind: 'end' | 'question' | 'assigned-magic' | 'unclosed' | 'unterminated' | 'backquote';
}

export interface LineReading {
  readonly stop: LineStop;
  /** After the last token before the stop. */
  readonly end: number;
  readonly opensBlock: boolean;
  readonly problem: LexicalProblem | null;
}

/** CPython's own bound on open brackets (MAXLEVEL in Parser/lexer/state.h). Beyond it a line is not parsed at all. */
const MAX_BRACKETS = 200;

const OPENERS = new Map([
  [40, 41],
  [91, 93],
  [123, 125],
]);
const CLOSERS = new Set([41, 93, 125]);
const EQUALS = 61;
const PERCENT = 37;
const BANG = 33;
const QUESTION = 63;
const BACKQUOTE = 96;

/**
 * Reads from the first token of a line to the end of the logical line. `comments` collects what is met on the way.
 * Looks no further than `limit` for the end of open brackets.
 */
export function readLogicalLine(text: string, from: number, limit: number, comments: LineComment[]): LineReading {
  const open: { closer: number; at: number }[] = [];
  let problem: LexicalProblem | null = null;
  let end = from;
  let last = 0;
  let at = from;
  const reading = (kind: LineStop['kind']): LineReading => ({
    stop: { at, kind },
    end,
    opensBlock: last === COLON && open.length === 0,
    problem,
  });
  while (at < text.length) {
    const here = text.charCodeAt(at);
    if (isNewline(here)) {
      if (open.length === 0) return reading('end');
      if (at > limit) break;
      at = nextLineStart(text, at);
      continue;
    }
    if (here === 32 || here === 9 || here === 12) {
      at++;
      continue;
    }
    if (here === HASH) {
      const stop = lineEnd(text, at);
      comments.push({ start: at, end: stop, ownLine: startsLine(text, at) });
      at = stop;
      continue;
    }
    if (here === BACKSLASH && (at + 1 >= text.length || isNewline(text.charCodeAt(at + 1)))) {
      at = nextLineStart(text, at + 1);
      continue;
    }
    let next = at + 1;
    if (isIdentifierStart(here)) {
      next = identifierEnd(text, at);
      if (isQuote(text.charCodeAt(next)) && isStringPrefix(text, at, next)) {
        const quote = next;
        next = stringEnd(text, quote, /[ft]/i.test(text.slice(at, quote)));
        if (next < 0) {
          problem ??= unterminated(text, at);
          return reading('unterminated');
        }
      }
    } else if (isQuote(here)) {
      next = stringEnd(text, at, false);
      if (next < 0) {
        problem ??= unterminated(text, at);
        return reading('unterminated');
      }
    } else if (isDigit(here)) {
      next = identifierEnd(text, at);
    } else if (OPENERS.has(here)) {
      open.push({ closer: OPENERS.get(here) ?? 0, at });
      if (open.length > MAX_BRACKETS) problem ??= { start: at, end: at + 1, message: TOO_DEEP };
    } else if (CLOSERS.has(here)) {
      const opened = open.pop();
      if (opened?.closer !== here) {
        problem ??= { start: at, end: at + 1, message: `\`${text.charAt(at)}\` closes nothing that is open here` };
        if (opened) return reading('unclosed');
      }
    } else if (here === QUESTION) {
      return reading('question');
    } else if (here === BACKQUOTE) {
      return reading('backquote');
    } else if (open.length === 0 && here === EQUALS && last !== EQUALS) {
      const value = valueStart(text, next);
      const first = text.charCodeAt(value);
      if (first === PERCENT || (first === BANG && text.charCodeAt(value + 1) !== EQUALS)) {
        end = next;
        at = value;
        return reading('assigned-magic');
      }
    }
    last = here;
    end = next;
    at = next;
  }
  const unclosed = open.at(-1);
  if (unclosed) {
    const { at: start } = unclosed;
    if (problem === null || problem.message === TOO_DEEP) {
      problem = { start, end: start + 1, message: `\`${text.charAt(start)}\` is never closed` };
    }
    return reading('unclosed');
  }
  return reading('end');
}

function unterminated(text: string, start: number): LexicalProblem {
  return { start, end: lineEnd(text, start), message: 'This string is never closed' };
}

function valueStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}

/** Whether only blanks stand before a place on its line. */
export function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text.charCodeAt(before) === 32 || text.charCodeAt(before) === 9)) before--;
  return before < 0 || isNewline(text.charCodeAt(before));
}
