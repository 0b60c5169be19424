// Builds the edit behind "ignore on this line / in this cell / in this file".
import { lineBreakOf } from '../../base/lines';
import type { Edit } from '../finding';
import type { Span } from '../python/ast';
import { isOfQuery, isQueryCell } from '../python/queryCells';
import type { ParsedCell, ParsedUnit } from '../python/unit';
import { readDirectives, type Directive, type IgnoreScope } from './directives';
import { LogicalLines } from './logicalLines';

/**
 * The edit that silences `code` at `place` with a reason (may be empty), or null where no comment can stand: in a
 * markdown cell, a cell of another language than SQL, or a notebook without a Python cell. A cell tag serves there.
 */
export function ignoreEdit(unit: ParsedUnit, place: Span, code: string, scope: IgnoreScope, reason = ''): Edit | null {
  const cell =
    scope === 'file' ? unit.cells.find(takesComments) : unit.cells.find((one) => one.source.index === place.cell);
  const inQuery = scope !== 'file' && cell !== undefined && isQueryCell(cell.source);
  if (cell === undefined || !(inQuery || takesComments(cell))) return null;
  const existing = existingDirective(unit, cell, place, scope);
  if (existing !== null) return extend(existing, code);
  const comment = `${inQuery ? '--' : '#'} assay: ${scope === 'line' ? 'ignore' : `ignore-${scope}`}[${code}]${reason === '' ? '' : ` ${reason}`}`;
  return scope === 'line' && !inQuery ? onLine(cell, place, comment) : atTop(cell, comment, scope);
}

function takesComments(cell: ParsedCell): boolean {
  return cell.source.kind === 'code' && cell.state !== 'not-python';
}

/** A directive of the same scope at the same place, to which the code is added. */
function existingDirective(unit: ParsedUnit, cell: ParsedCell, place: Span, scope: IgnoreScope): Directive | null {
  const lines = new LogicalLines(cell);
  const logical = lines.at(place.start);
  const match = readDirectives(unit).directives.find((directive) => {
    if (directive.comment === null || directive.scope !== scope) return false;
    if (scope === 'file') return true;
    if (directive.span.cell !== cell.source.index) return false;
    if (scope === 'cell' || isOfQuery(directive.comment)) return unit.kind === 'notebook';
    const line = lines.lines.lineOf(directive.span.start);
    return !directive.comment.ownLine && line >= logical.firstLine && line <= logical.lastLine;
  });
  return match ?? null;
}

function extend(directive: Directive, code: string): Edit | null {
  const last = directive.codes[directive.codes.length - 1];
  if (last === undefined) return null;
  return { kind: 'replace', span: { ...last.span, start: last.span.end }, text: `, ${code}` };
}

/** At the end of the logical line; above it where a comment cannot follow: a magic, or a line that `\` continues. */
function onLine(cell: ParsedCell, place: Span, comment: string): Edit {
  const { text, index } = cell.source;
  const lines = new LogicalLines(cell);
  const logical = lines.at(place.start);
  const end = lines.lines.lineEnd(logical.lastLine);
  const onMagic = cell.magics.some(
    (magic) => magic.start < end && magic.end > lines.lines.lineStart(logical.firstLine),
  );
  const continued = text.slice(0, end).endsWith('\\');
  if (!onMagic && !continued) {
    const trimmed = text.slice(0, end).trimEnd().length;
    const at = Math.max(trimmed, lines.lines.lineStart(logical.lastLine));
    return { kind: 'replace', span: { cell: index, start: at, end }, text: `  ${comment}` };
  }
  const start = lines.lines.lineStart(logical.firstLine);
  const indent = /^[ \t]*/.exec(lines.lines.line(logical.firstLine))?.[0] ?? '';
  return {
    kind: 'replace',
    span: { cell: index, start, end: start },
    text: `${indent}${comment}${lineBreakOf(text)}`,
  };
}

/** On a line of its own at the top, below what must stay first: a cell magic, `#!`, an encoding comment. */
function atTop(cell: ParsedCell, comment: string, scope: IgnoreScope): Edit {
  const { text, index } = cell.source;
  const lines = new LogicalLines(cell).lines;
  let line = 0;
  while (line < Math.min(lines.lineCount, scope === 'file' ? 3 : 1)) {
    const words = lines.line(line);
    if (!/^\s*%%/.test(words) && !words.startsWith('#!') && !/^#.*coding[:=]/.test(words)) break;
    line++;
  }
  const start = lines.lineStart(line);
  const lineBreak = lineBreakOf(text);
  const needsBreak = start === text.length && line > 0 && !text.endsWith('\n');
  const added = needsBreak ? `${lineBreak}${comment}` : `${comment}${lineBreak}`;
  return { kind: 'replace', span: { cell: index, start, end: start }, text: added };
}
