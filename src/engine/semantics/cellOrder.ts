// In which order the cells of a notebook were last run, as far as the saved execution counts can be believed.
import type { ParsedUnit } from '../python/unit';

/**
 * Whether all cells were run, and in another order than they are written in. Where a cell was never run, or two cells
 * share a count because the kernel was started anew in between, the counts tell of no one run, and nothing rests on them.
 */
export function ranInAnotherOrder(unit: ParsedUnit): boolean {
  const seen = new Set<number>();
  let last = 0;
  let differs = false;
  for (const { source, chunks } of unit.cells) {
    if (chunks.length === 0) continue;
    const count = source.executionCount;
    if (count === null || count < 1 || seen.has(count)) return false;
    seen.add(count);
    differs ||= count < last;
    last = count;
  }
  return differs;
}
