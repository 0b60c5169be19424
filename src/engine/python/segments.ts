// Groups logical lines into statements by their indentation: one group is one statement with all its clauses and blocks.
import { identifierEnd } from './characters';
import type { LogicalLine } from './logicalLines';

/** Lines that belong to one statement, at least one. */
export interface Segment {
  readonly lines: readonly LogicalLine[];
  readonly start: number;
  readonly end: number;
  /** Some line in it could not be read to its end. */
  readonly broken: boolean;
  /** Blocks are nested beyond CPython's own bound. */
  readonly tooDeep: boolean;
}

const CLAUSES = new Set(['else', 'elif', 'except', 'finally']);
const WITH_CLAUSES = new Set(['if', 'elif', 'for', 'while', 'try', 'async', 'except', 'else']);
const DECORATED = new Set(['def', 'class', 'async']);
const AT = 64;

/** MAXINDENT in CPython's Parser/lexer/state.h. */
const MAX_INDENTATION = 100;

function depthOf(lines: readonly LogicalLine[]): number {
  const columns: number[] = [];
  let deepest = 0;
  for (const { column } of lines) {
    while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
    columns.push(column);
    deepest = Math.max(deepest, columns.length);
  }
  return deepest;
}

/** First word of a line; empty where it starts with something else. */
export function firstWord(masked: string, line: LogicalLine): string {
  return masked.slice(line.start, identifierEnd(masked, line.start));
}

/** `lines` are those of one block, with what is nested in it. The first line's column is the block's. */
export function segment(masked: string, lines: readonly LogicalLine[]): Segment[] {
  const segments: Segment[] = [];
  const base = lines[0]?.column ?? 0;
  let current: LogicalLine[] = [];
  let head = '';
  let decorating = false;
  const close = (): void => {
    const [first] = current;
    const last = current.at(-1);
    if (first === undefined || last === undefined) return;
    segments.push({
      lines: current,
      start: first.start,
      end: last.end,
      broken: current.some((line) => line.problem !== null),
      tooDeep: current.length > MAX_INDENTATION && depthOf(current) > MAX_INDENTATION,
    });
  };
  for (const line of lines) {
    const word = line.column <= base ? firstWord(masked, line) : '';
    const joins =
      current.length > 0 &&
      (line.column > base ||
        (CLAUSES.has(word) && WITH_CLAUSES.has(head)) ||
        (decorating && (DECORATED.has(word) || masked.charCodeAt(line.start) === AT)));
    if (!joins) {
      close();
      current = [];
      head = word;
    }
    current.push(line);
    if (line.column <= base) decorating = masked.charCodeAt(line.start) === AT;
  }
  close();
  return segments;
}
