// Where the statements of a snippet go: never into a line that has code, nor into the middle of a statement.
import type { Span } from '../python/ast';
import type { ParsedUnit } from '../python/unit';
import { statementsIn } from '../python/walk';

/** A line that is to be made for the snippet: behind `offset` of the cell, indented like the statement there. */
export interface NewLine {
  readonly offset: number;
  readonly indent: string;
}

/** Null where the snippet can stand at the place itself: on an empty line, between statements. */
export function newLineFor(unit: ParsedUnit, at: Span): NewLine | null {
  const cell = unit.cells.find(({ source }) => source.index === at.cell);
  if (cell === undefined) return null;
  const { text } = cell.source;
  const lineStart = text.lastIndexOf('\n', at.start - 1) + 1;
  const line = text.slice(lineStart, endOfLine(text, at.start));
  // At the margin of a line, its statement is meant.
  const first = lineStart + line.length - line.trimStart().length;
  const place = Math.max(first, Math.min(at.start, lineStart + line.trimEnd().length));
  const isEmpty = line.trim() === '';
  const chunk = cell.chunks.find(({ start, text: own }) => start <= place && place <= start + own.length);
  const statement =
    chunk &&
    statementsIn(chunk.body).findLast(({ start, end }) => chunk.start + start <= place && place <= chunk.start + end);
  if (chunk === undefined || statement === undefined || (isEmpty && 'body' in statement))
    return isEmpty ? null : { offset: endOfLine(text, at.start), indent: indentAt(text, lineStart) };
  const statementStart = chunk.start + statement.start;
  return {
    offset: endOfLine(text, chunk.start + statement.end),
    indent: indentAt(text, text.lastIndexOf('\n', statementStart - 1) + 1),
  };
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  if (newline < 0) return text.length;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}

function indentAt(text: string, lineStart: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
}
