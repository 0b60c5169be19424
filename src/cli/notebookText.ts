// Notebooks as files: where a cell's line stands in the JSON, and writing fixes back with all else left byte for byte.
import type { EditedUnit } from '../engine/fixes';
import type { SourceCell, SourceUnit } from '../engine/python/unit';
import { LineIndex } from '../base/lines';
import { jsonSpans, type JsonSpan } from './jsonSpans';

/** The spans of the cells of a notebook of nbformat 4; null for older ones, which keep them elsewhere. */
function cellSpans(root: JsonSpan): readonly JsonSpan[] | null {
  const cells = root.members.get('cells');
  return cells?.kind === 'array' ? cells.items : null;
}

/** What is large in a notebook and holds no line of a cell. */
const NO_SOURCE: ReadonlySet<string> = new Set(['outputs', 'metadata', 'attachments']);

/** Line of the file, from 1, on which a cell's line (from 0) stands; that of the cell where the source is one text. */
export function notebookLines(text: string): (cell: number, line: number) => number {
  const lines = new LineIndex(text);
  const cells = cellSpans(jsonSpans(text, NO_SOURCE)) ?? [];
  return (cell, line) => {
    const source = cells[cell]?.members.get('source');
    const place = source?.items[Math.min(line, source.items.length - 1)] ?? source ?? cells[cell];
    return lines.lineOf(place?.start ?? 0) + 1;
  };
}

/** Text of the notebook after a fix; null where its format is too old to be written. */
export function writeNotebook(text: string, before: SourceUnit, after: EditedUnit): string | null {
  const root = jsonSpans(text);
  const cells = cellSpans(root);
  if (cells === null) return null;
  const changes: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const indent = indentOf(text);
  let next = cells.length;
  for (let at = after.unit.cells.length - 1; at >= 0; at--) {
    const cell = after.unit.cells[at];
    const origin = after.origins[at] ?? null;
    const old = origin === null ? undefined : before.cells[origin];
    const span = origin === null ? undefined : cells[origin];
    if (cell === undefined) continue;
    if (origin === null || old === undefined || span === undefined) {
      changes.push(insertion(text, cells, next, newCell(cell, hasIds(cells), indent), indent));
      continue;
    }
    next = origin;
    const source = span.members.get('source');
    if (old.text !== cell.text && source !== undefined) {
      const lines = source.kind === 'array' ? sourceLines(cell.text) : cell.text;
      changes.push({ start: source.start, end: source.end, text: stringify(lines, indent, 3) });
    }
    changes.push(...clearedOutputs(text, span, old, cell));
  }
  changes.sort((a, b) => b.start - a.start);
  return changes.reduce(
    (result, change) => result.slice(0, change.start) + change.text + result.slice(change.end),
    text,
  );
}

function clearedOutputs(text: string, span: JsonSpan, old: SourceCell, cell: SourceCell) {
  const outputs = span.members.get('outputs');
  if (outputs === undefined || old.outputs.length === cell.outputs.length) return [];
  const kept = new Set(cell.outputs.map(({ index }) => index));
  const texts = outputs.items.flatMap(({ start, end }, index) => (kept.has(index) ? [text.slice(start, end)] : []));
  if (texts.length === 0) return [{ start: outputs.start, end: outputs.end, text: '[]' }];
  const first = outputs.items[0];
  const last = outputs.items[outputs.items.length - 1];
  if (first === undefined || last === undefined) return [];
  const separator = text.slice(outputs.start + 1, first.start);
  return [{ start: first.start, end: last.end, text: texts.join(`,${separator}`) }];
}

function insertion(text: string, cells: readonly JsonSpan[], before: number, cell: string, indent: string) {
  const next = cells[before];
  if (next !== undefined) return { start: next.start, end: next.start, text: `${cell},\n${indent.repeat(2)}` };
  const last = cells[cells.length - 1];
  const at = last?.end ?? text.indexOf('[', text.indexOf('"cells"')) + 1;
  return { start: at, end: at, text: last === undefined ? cell : `,\n${indent.repeat(2)}${cell}` };
}

function newCell(cell: SourceCell, withId: boolean, indent: string): string {
  const id = withId ? { id: idFor(cell.text) } : {};
  const content = {
    cell_type: 'code',
    execution_count: null,
    ...id,
    metadata: {},
    outputs: [],
    source: sourceLines(cell.text),
  };
  return stringify(content, indent, 2);
}

/** nbformat 4.5 gives cells an id; files that have them need one in new cells as well. */
function hasIds(cells: readonly JsonSpan[]): boolean {
  return cells.some(({ members }) => members.has('id'));
}

/** Eight hexadecimal digits from the text (FNV-1a), so that the same fix writes the same file. */
function idFor(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Each line with its break, as nbformat splits a source. */
function sourceLines(text: string): string[] {
  return text.split(/(?<=\n)/).filter((line) => line !== '');
}

/** JSON at a depth of indentation, in the file's own step. */
function stringify(value: unknown, indent: string, depth: number): string {
  return JSON.stringify(value, null, indent).replaceAll('\n', `\n${indent.repeat(depth)}`);
}

/** The step of indentation: that of the first member; none for a notebook on one line. */
function indentOf(text: string): string {
  return /^\s*\{\r?\n([ \t]+)"/.exec(text)?.[1] ?? '';
}
