// Nodes in an order in which each comes after the makers of what it reads, as the standard demands.
import { topologicalOrder } from '../../graph/topology';
import { RewriteError } from '../errors';
import type { Subject } from '../fix';
import { counted, Outcome, ownGraphs, quoted } from '../fix';

/** Rejects with RewriteError where nodes wait for each other. */
export function sortNodes({ model }: Subject): Promise<Outcome> {
  const outcome = new Outcome();
  for (const graph of ownGraphs(model.graph)) {
    const order = topologicalOrder(graph.nodes);
    if (order.sorted) continue;
    if (order.cyclic.length > 0) {
      const names = order.cyclic.map((node) => node.name || node.outputs[0] || node.opType);
      throw new RewriteError(`${quoted(names)} wait for each other, so no order exists: the model is broken.`);
    }
    const moved = order.nodes.filter((node, index) => node.index !== index).length;
    outcome.patches.reorder(
      graph,
      1,
      order.nodes.map((node) => node.offset),
    );
    outcome.changes.push(`${counted(moved, 'node')} moved behind the makers of what they read`);
  }
  return Promise.resolve(outcome);
}
