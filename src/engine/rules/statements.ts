// Edits on whole statements.
import type { Edit } from '../finding';
import { spanOf, textOf, type NodeBase, type Span } from '../python/ast';
import type { Analysis } from '../semantics/analysis';

/** Another text for a node. */
export function replaced(node: NodeBase, text: string): Edit {
  return { kind: 'replace', span: spanOf(node), text };
}

/** Another text for each of the nodes that does not read so yet. */
export function renamed(nodes: readonly NodeBase[], to: string): Edit[] {
  return nodes.flatMap((node) => (textOf(node) === to ? [] : [replaced(node, to)]));
}

/** Takes out statements, in their order, with their lines where they stand alone on them. */
export function removed(analysis: Analysis, statements: readonly NodeBase[]): Edit[] {
  const edits: Edit[] = [];
  const blocks: Span[] = [];
  for (const statement of statements) {
    const lines = linesOf(analysis, statement);
    const last = blocks.at(-1);
    if (lines === null) edits.push(replaced(statement, 'pass'));
    else if (last?.cell === lines.cell && last.end === lines.start) blocks.splice(-1, 1, { ...last, end: lines.end });
    else blocks.push(lines);
  }
  return [
    ...edits,
    ...blocks.map((block): Edit => ({
      kind: 'replace',
      span: withBreak(textIn(analysis, block.cell), block),
      text: '',
    })),
  ];
}

/** The lines of a statement that stands alone on them, with the break behind. */
function linesOf(analysis: Analysis, statement: NodeBase): Span | null {
  const span = spanOf(statement);
  const text = textIn(analysis, span.cell);
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const isAlone =
    text.slice(start, span.start).trim() === '' &&
    /^\s*(?:#.*)?\s*$/.test(text.slice(span.end, newline < 0 ? text.length : newline));
  return isAlone ? { ...span, start, end: newline < 0 ? text.length : newline + 1 } : null;
}

/** The last lines of a cell go with the break before them, as none stands behind. */
function withBreak(text: string, lines: Span): Span {
  if (lines.end < text.length || text.endsWith('\n')) return lines;
  return { ...lines, start: text.slice(0, lines.start).replace(/\r?\n$/, '').length };
}

/** New lines behind a statement, indented like it. */
export function behind(statement: NodeBase, lines: string): Edit {
  const span = spanOf(statement);
  return { kind: 'replace', span: { ...span, start: span.end }, text: indented(statement, lines).join('') };
}

/** The same, behind the comment that ends its line. */
export function behindLine(analysis: Analysis, statement: NodeBase, lines: string): Edit {
  const { cell, end } = spanOf(statement);
  const at = end + commentBehind(analysis, statement).length;
  return { kind: 'replace', span: { cell, start: at, end: at }, text: indented(statement, lines).join('') };
}

/** The comment that ends a statement's line, with the blanks before it. */
export function commentBehind(analysis: Analysis, statement: NodeBase): string {
  const { cell, end } = spanOf(statement);
  return /^[ \t]*#[^\r\n]*/.exec(textIn(analysis, cell).slice(end))?.[0] ?? '';
}

/** Whether no other statement stands on its lines: `if x: a = 1`, `a = 1; b = 2`. */
export function standsAlone(analysis: Analysis, statement: NodeBase): boolean {
  const { cell, start, end } = spanOf(statement);
  const text = textIn(analysis, cell);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(lineStart, start).trim() === '' && /^[ \t]*(?:#|\r?\n|$)/.test(text.slice(end));
}

function textIn(analysis: Analysis, cell: number): string {
  return analysis.unit.cells.find(({ source }) => source.index === cell)?.source.text ?? '';
}

/** New lines before a statement, indented like it. */
export function before(statement: NodeBase, lines: string): Edit {
  const span = spanOf(statement);
  const [first = '', ...others] = indented(statement, lines);
  const text = `${first.trimStart()}${others.join('')}${indented(statement, '')[0] ?? ''}`;
  return { kind: 'replace', span: { ...span, end: span.start }, text };
}

function indented(statement: NodeBase, lines: string): string[] {
  const { text } = statement.chunk;
  const lineStart = text.lastIndexOf('\n', statement.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, statement.start))?.[0] ?? '';
  return lines.split('\n').map((line) => `\n${indent}${line}`);
}
