// In which order the cells of a notebook were last run, as far as the saved execution counts can be believed.
import type { ParsedCell, ParsedUnit } from '../python/unit';

/**
 * Whether all cells were run, and in another order than they are written in. Where a cell was never run, or two cells
 * share a count because the kernel was started anew in between, the counts tell of no one run, and nothing rests on them.
 */
export function ranInAnotherOrder(unit: ParsedUnit): boolean {
  const seen = new Set<number>();
  let last = 0;
  let differs = false;
  for (const cell of unit.cells) {
    if (cell.chunks.length === 0) continue;
    const count = cell.source.executionCount;
    if (count === null || count < 1 || seen.has(count)) return false;
    seen.add(count);
    if (onlyImports(cell)) continue;
    differs ||= count < last;
    last = count;
  }
  return differs;
}

/** The cells with code as they were last run. One that only imports was run before as well: it is run again for a name more. */
export function asLastRun(unit: ParsedUnit): ParsedCell[] {
  const count = (cell: ParsedCell): number => cell.source.executionCount ?? Number.POSITIVE_INFINITY;
  const place = new Map(unit.cells.map((cell) => [cell, onlyImports(cell) ? 0 : count(cell)]));
  return unit.cells.filter(({ chunks }) => chunks.length > 0).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

function onlyImports({ chunks }: ParsedCell): boolean {
  return chunks.every(({ body }) => body.every(({ kind }) => kind === 'Import' || kind === 'ImportFrom'));
}
