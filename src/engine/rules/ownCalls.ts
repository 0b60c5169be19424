// Whether what happened stands in this file. What a function of another module does is told at the call here, and in that module
// once more; only what the call itself names belongs here.
import { basename } from '../../base/paths';
import { textOf, type NodeBase } from '../python/ast';
import { lastPart } from '../python/names';
import { lastName } from '../python/walk';
import type { CallFact, ReadFact } from '../semantics/facts';
import { oncePerAnalysis } from './once';

/** Whether a call was made by the name that its fact tells, rather than inside a function that it stands for. */
export function isOwnCall({ node, written }: CallFact): boolean {
  return lastName(node.func) === written;
}

/** By call, the function of another module that it runs, where something happened in there that stands at the call here. */
export const functionsRun = oncePerAnalysis((analysis): ReadonlyMap<NodeBase, string> => {
  const run = new Map<NodeBase, string>();
  for (const call of analysis.facts.calls) {
    const name = lastName(call.node.func);
    if (name !== '' && !isOwnCall(call)) run.set(call.node, name);
  }
  return run;
});

/** Also where another module reads, from a place that is given here. */
export function isOwnRead({ node, source: { reader, place } }: ReadFact): boolean {
  if (lastName(node.func) === lastPart(reader)) return true;
  return place !== null && textOf(node).includes(basename(place));
}
