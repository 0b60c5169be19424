// Edits on a unit: pure text to text, with what became of each cell.
import { lineBreakOf } from '../../base/lines';
import type { Edit, Fix } from '../finding';
import type { SourceCell, SourceUnit } from '../python/unit';

export interface EditedUnit {
  readonly unit: SourceUnit;
  /** For each cell of `unit`, its index before the edits; null for an inserted one. */
  readonly origins: readonly (number | null)[];
}

type Replacement = Extract<Edit, { kind: 'replace' }>;
type InsertCell = Extract<Edit, { kind: 'insert-cell' }>;

/** A unit before any edit: each cell comes from itself. */
export function untouched(unit: SourceUnit): EditedUnit {
  return { unit, origins: unit.cells.map(({ index }) => index) };
}

/** Whether two edits change the same text, so that only one of them can be made. Insertions at one place do. */
function editsConflict(a: Edit, b: Edit): boolean {
  if (a.kind === 'replace' && b.kind === 'replace') {
    if (a.span.cell !== b.span.cell) return false;
    if (a.span.start === b.span.start) return true;
    return a.span.start < b.span.end && b.span.start < a.span.end;
  }
  if (a.kind === 'clear-output' && b.kind === 'clear-output') {
    return a.cell === b.cell && (a.output === null || b.output === null || a.output === b.output);
  }
  return false;
}

/** The fixes that can be made together, in the order given: a later one that touches an earlier one is left out. */
export function compatibleFixes<F extends Pick<Fix, 'edits'>>(fixes: readonly F[]): readonly F[] {
  const chosen: F[] = [];
  for (const fix of fixes) {
    const clash = chosen.some((one) => one.edits.some((a) => fix.edits.some((b) => editsConflict(a, b))));
    if (!clash) chosen.push(fix);
  }
  return chosen;
}

/** Throws a RangeError where edits overlap or point outside the unit: such a fix is a mistake of its rule. */
export function applyEdits(unit: SourceUnit, edits: readonly Edit[]): EditedUnit {
  const cells: { cell: SourceCell; origin: number | null }[] = [];
  const inserted = edits.filter((edit) => edit.kind === 'insert-cell');
  const script = unit.kind === 'script';
  for (const cell of unit.cells) {
    if (!script) cells.push(...insertedBefore(inserted, cell.index));
    cells.push({ cell: editCell(cell, edits, script ? inserted : []), origin: cell.index });
  }
  if (!script) cells.push(...insertedBefore(inserted, unit.cells.length));
  checkCells(unit, edits);
  return {
    unit: { ...unit, cells: cells.map(({ cell }, index) => ({ ...cell, index })) },
    origins: cells.map(({ origin }) => origin),
  };
}

/** Edits upon edits: `second` was made on the unit of `first`. */
export function composeEdits(first: EditedUnit, second: EditedUnit): EditedUnit {
  return {
    unit: second.unit,
    origins: second.origins.map((origin) => (origin === null ? null : (first.origins[origin] ?? null))),
  };
}

/** The edits that lead from `before` to `after`, as small as they can be said by one replacement for each cell. */
export function editsBetween(before: SourceUnit, after: EditedUnit): Edit[] {
  const edits: Edit[] = [];
  // Inserted cells stand before the next cell that was there.
  let next = before.cells.length;
  for (let at = after.unit.cells.length - 1; at >= 0; at--) {
    const cell = after.unit.cells[at];
    if (cell === undefined) continue;
    const origin = after.origins[at] ?? null;
    const old = origin === null ? undefined : before.cells[origin];
    if (origin === null || old === undefined) {
      edits.unshift({ kind: 'insert-cell', before: next, text: cell.text });
      continue;
    }
    next = origin;
    if (old.text !== cell.text) edits.unshift(smallestReplacement(origin, old.text, cell.text));
    const kept = new Set(cell.outputs.map(({ index }) => index));
    const gone = old.outputs.filter(({ index }) => !kept.has(index));
    if (gone.length > 0 && kept.size === 0) edits.unshift({ kind: 'clear-output', cell: origin, output: null });
    else for (const { index } of gone) edits.unshift({ kind: 'clear-output', cell: origin, output: index });
  }
  return edits;
}

function smallestReplacement(cell: number, before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const span = { cell, start, end: before.length - tail };
  return { kind: 'replace', span, text: after.slice(start, after.length - tail) };
}

function insertedBefore(inserted: readonly InsertCell[], index: number) {
  return inserted.filter(({ before }) => before === index).map(({ text }) => ({ cell: newCell(text), origin: null }));
}

function newCell(text: string): SourceCell {
  return { index: 0, kind: 'code', language: 'python', text, executionCount: null, outputs: [], tags: [] };
}

function editCell(cell: SourceCell, edits: readonly Edit[], blocks: readonly InsertCell[]): SourceCell {
  const replacements = edits.filter(
    (edit): edit is Replacement => edit.kind === 'replace' && edit.span.cell === cell.index,
  );
  const cleared = edits.filter((edit) => edit.kind === 'clear-output' && edit.cell === cell.index);
  let text = replaceAll(cell.text, replacements);
  for (const block of blocks) {
    const made = blockInsertion(text, block);
    text = text.slice(0, made.at) + made.text + text.slice(made.at);
  }
  if (text === cell.text && cleared.length === 0) return cell;
  const outputs = cell.outputs.filter(
    ({ index }) => !cleared.some((edit) => edit.kind === 'clear-output' && (edit.output ?? index) === index),
  );
  return { ...cell, text, outputs };
}

function replaceAll(text: string, replacements: readonly Replacement[]): string {
  const ordered = [...replacements].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const crlf = lineBreakOf(text) === '\r\n';
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of ordered) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}-${span.end} overlaps another or lies outside the text`);
    }
    result += text.slice(at, span.start) + (crlf ? replacement.replace(/\r?\n/g, '\r\n') : replacement);
    at = span.end;
  }
  return result + text.slice(at);
}

export interface BlockInsertion {
  /** Offset in the text of the script. */
  readonly at: number;
  readonly text: string;
}

/** A new cell in a script is a block of lines: at the top, below what must stay first, or behind the end. */
export function blockInsertion(text: string, { before, text: block }: InsertCell): BlockInsertion {
  const lineBreak = lineBreakOf(text);
  const lines = block.replace(/\r?\n/g, lineBreak).trimEnd() + lineBreak;
  if (before > 0) return { at: text.length, text: (text === '' || text.endsWith('\n') ? '' : lineBreak) + lines };
  const head = /^(?:#!.*(?:\r?\n|$))?(?:#.*coding[:=].*(?:\r?\n|$))?/.exec(text)?.[0] ?? '';
  return { at: head.length, text: lines };
}

function checkCells(unit: SourceUnit, edits: readonly Edit[]): void {
  for (const edit of edits) {
    const cell = edit.kind === 'replace' ? edit.span.cell : edit.kind === 'insert-cell' ? edit.before : edit.cell;
    const last = edit.kind === 'insert-cell' ? unit.cells.length : unit.cells.length - 1;
    if (cell < 0 || cell > last) throw new RangeError(`edit of cell ${cell}, which the unit does not have`);
  }
}
