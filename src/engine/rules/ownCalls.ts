// Whether what happened stands in this file. What a function of another module does is told at the call here, and in that module
// once more; only what the call itself names belongs here.
import { basename } from '../../base/paths';
import { spanOf, textOf, type NodeBase, type Span } from '../python/ast';
import { lastName } from '../python/walk';
import type { Analysis } from '../semantics/analysis';
import type { CallFact, ReadFact } from '../semantics/facts';
import { oncePerAnalysis } from './once';

/** Whether a call was made here, rather than inside a function of another module that it stands for, which may have the same name. */
export function isOwnCall({ elsewhere }: CallFact): boolean {
  return elsewhere === undefined;
}

/** By call, the function of another module that it runs, where something happened in there that stands at the call here. */
export const functionsRun = oncePerAnalysis((analysis): ReadonlyMap<NodeBase, string> => {
  const run = new Map<NodeBase, string>();
  for (const call of analysis.facts.calls) {
    if (isOwnCall(call)) continue;
    const name = nameRun(analysis, call);
    if (name !== '') run.set(call.node, name);
  }
  return run;
});

/** `zscore` of `zscore(rows)`, and of `rows.pipe(zscore)`, where a method of a library calls what it is handed. */
function nameRun(analysis: Analysis, { node, name }: CallFact): string {
  const [first] = node.args;
  const isHanded = name !== '' && first !== undefined && analysis.valueOf(first.value)?.kind === 'function';
  return (isHanded ? lastName(first.value) : '') || lastName(node.func);
}

/** Whether all that stands at a place is a call, an import or what is read of another file that does what is told there. */
export function isRunOf(analysis: Analysis, { cell, start, end }: Span): boolean {
  return placesRun(analysis).has(`${cell} ${start} ${end}`);
}

const placesRun = oncePerAnalysis((analysis): ReadonlySet<string> => {
  const others = [...analysis.importsOfModules.values(), ...analysis.makersAt.keys()];
  const nodes = [...functionsRun(analysis).keys(), ...others];
  const spans = nodes.filter((node) => analysis.fileOf(node) === null).map(spanOf);
  return new Set(spans.map(({ cell, start, end }) => `${cell} ${start} ${end}`));
});

/** Also where another module reads, from a place that is given here. */
export function isOwnRead({ node, elsewhere, source: { place } }: ReadFact): boolean {
  if (elsewhere === undefined) return true;
  return place !== null && textOf(node).includes(basename(place));
}
