// Where a finding shows: of a chain of methods over several lines, the method that it speaks of.
import type { Chunk, Span } from '../python/ast';
import type { ParsedUnit } from '../python/unit';
import { walk } from '../python/walk';

/**
 * `df\n  .query(…)\n  .pipe(scale)`: a call has all that stands before it, so its place would begin with the first line of the chain
 * and cover those of other findings. It begins with the method's own name instead, where that is on a line further down.
 */
export function shownPlace(unit: ParsedUnit, span: Span): Span {
  const chunk = chunkAround(unit, span);
  if (chunk === undefined) return span;
  const [start, end] = [span.start - chunk.start, span.end - chunk.start];
  if (!chunk.text.slice(start, end).includes('\n')) return span;
  let shown = span;
  walk(chunk.body, (node) => {
    if (node.start > start || node.end < end) return 'skip';
    if (node.kind !== 'Call' || node.start !== start || node.end !== end) return undefined;
    if (node.func.kind === 'Attribute' && chunk.text.slice(start, node.func.attrStart).includes('\n'))
      shown = { ...span, start: chunk.start + node.func.attrStart };
    return 'stop';
  });
  return shown;
}

function chunkAround({ cells }: ParsedUnit, { cell, start, end }: Span): Chunk | undefined {
  const chunks = cells.find((one) => one.chunks[0]?.cell === cell)?.chunks ?? [];
  return chunks.find((one) => one.start <= start && end <= one.start + one.text.length);
}
