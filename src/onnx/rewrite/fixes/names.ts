// A name for every node: quantizers, profilers and messages select nodes by name.
import { allParts } from '../../graph/tensors';
import { textField } from '../encode';
import type { Subject } from '../fix';
import { counted, Outcome, ownGraphs } from '../fix';

/** Gives each node of the main graph and its subgraphs a name that no other node has, `Conv_0`; the first bearer of a name keeps it. */
export function nameNodes({ model }: Subject): Promise<Outcome> {
  const outcome = new Outcome();
  const taken = new Set<string>();
  for (const part of allParts(model)) for (const node of part.nodes) taken.add(node.name);
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  let [named, renamed] = [0, 0];
  for (const graph of ownGraphs(model.graph)) {
    for (const node of graph.nodes) {
      if (node.name !== '' && !seen.has(node.name)) {
        seen.add(node.name);
        continue;
      }
      if (node.name === '') named++;
      else renamed++;
      const base = node.name || node.opType;
      let name: string;
      do {
        const count = counts.get(base) ?? 0;
        counts.set(base, count + 1);
        name = `${base}_${count}`;
      } while (taken.has(name));
      taken.add(name);
      outcome.patches.set(node, 3, [textField(3, name)]);
    }
  }
  if (named > 0) outcome.changes.push(`${counted(named, 'node')} named`);
  if (renamed > 0) outcome.changes.push(`${counted(renamed, 'node')} renamed, because another had the same name`);
  return Promise.resolve(outcome);
}
