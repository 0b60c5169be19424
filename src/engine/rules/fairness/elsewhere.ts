// What happens as a whole in another module, which tells it itself.
import type { NodeBase } from '../../python/ast';
import type { Source } from '../../semantics/values';
import { functionsRun } from '../ownCalls';
import type { RuleContext } from '../rule';

/**
 * One call of a function of another module both reads the source and does what is found (a score, a fit): that module tells
 * it, and not every file that imports it.
 */
export function isAllElsewhere(context: RuleContext, node: NodeBase, source: Source): boolean {
  return functionsRun(context.analysis).has(node) && readingOf(context, source) === node;
}

/** Where this file reads the source: at the call of a function of another module where that one reads it. */
function readingOf({ analysis }: RuleContext, source: Source): NodeBase {
  return analysis.facts.reads.find((read) => read.source === source)?.node ?? source.node;
}
