// What stands at an offset: the chunk, and the nodes around it from the outside in.
import type { Chunk, Node } from './ast';
import type { ParsedCell } from './unit';
import { childrenOf } from './walk';

/** The chunk that holds an offset of the cell's text, its end included. */
function chunkAt(cell: ParsedCell, offset: number): Chunk | undefined {
  const { chunks } = cell;
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((chunks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const chunk = chunks[low];
  return chunk && offset >= chunk.start && offset <= chunk.start + chunk.text.length ? chunk : undefined;
}

/** Nodes that hold the offset (UTF-16, in the cell's text), the outermost first. An end counts as inside. */
export function nodesAt(cell: ParsedCell, offset: number): Node[] {
  const chunk = chunkAt(cell, offset);
  if (!chunk) return [];
  const at = offset - chunk.start;
  const path: Node[] = [];
  let candidates: readonly Node[] = chunk.body;
  for (;;) {
    // Of two neighbours that touch, the later one: `|b` in `a+b` is b.
    const inside = candidates.findLast((node) => node.start <= at && at <= node.end);
    if (!inside) return path;
    path.push(inside);
    candidates = childrenOf(inside);
  }
}
