// Numbers that say how far an axis goes: `plt.ylim(0, max(losses))`, also by a name: `top = max(losses)`.
import type { Node, NodeBase } from '../../../python/ast';
import { childrenOf, lastName, statementOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { oncePerAnalysis, oncePerChunk } from '../../once';

const SETS_LIMITS = /^(?:(?:set_)?[xy](?:lim|ticks)|set_[xy]bound|axis)$/;

/** Whether a call says how far the axes of a plot go. */
export function setsLimits(node: Node): boolean {
  return node.kind === 'Call' && SETS_LIMITS.test(lastName(node.func));
}

/** Whether all that a number is kept as is read for the limits of a plot and for nothing else. */
export function isDrawn(analysis: Analysis, node: NodeBase): boolean {
  const statement = statementOf(node);
  if (statement?.kind !== 'Assign') return false;
  const names = statement.targets.flatMap(namesIn);
  return names.length > 0 && names.every((name) => namesDrawn(analysis).has(name));
}

function namesIn(target: Node): string[] {
  if (target.kind === 'Tuple' || target.kind === 'List') return target.elements.flatMap(namesIn);
  return target.kind === 'Name' ? [target.id] : [];
}

/** Names that only limits of plots ask for. */
const namesDrawn = oncePerAnalysis(({ unit }): ReadonlySet<string> => {
  const parts = unit.cells.flatMap(({ chunks }) => chunks.map(readIn));
  const drawn = new Set(parts.flatMap((part) => part.drawn));
  for (const { others } of parts) for (const name of others) drawn.delete(name);
  return drawn;
});

/** Names that are read for limits, and those that are read for something else than to become themselves anew. */
const readIn = oncePerChunk(({ body }) => {
  const drawn: string[] = [];
  const others: string[] = [];
  const gather = (nodes: readonly Node[], into: string[], own: readonly string[]): void => {
    walk(nodes, (node) => {
      if (node.kind === 'Name') {
        if (!own.includes(node.id)) into.push(node.id);
      } else if (node.kind === 'Assign') {
        gather([node.value], into, node.targets.flatMap(namesIn));
        return 'skip';
      } else if (setsLimits(node)) {
        gather(childrenOf(node), drawn, own);
        return 'skip';
      }
      return undefined;
    });
  };
  gather(body, others, []);
  return { drawn, others };
});
