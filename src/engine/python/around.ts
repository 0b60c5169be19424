// What stands around a node: stretches of code, and loops.
import type { Chunk, Comprehension, For, NodeBase } from './ast';
import { walk } from './walk';

export type Loop = For | Comprehension;

/** Whether one stretch of code lies in another, or is the same. */
export function isAround(outer: NodeBase, inner: NodeBase): boolean {
  return outer.chunk === inner.chunk && outer.start <= inner.start && inner.end <= outer.end;
}

const loopsIn = new WeakMap<Chunk, readonly Loop[]>();

/** Loops and comprehensions around a node, outermost first; those of a chunk are looked for once. */
export function loopsAround(node: NodeBase): Loop[] {
  let all = loopsIn.get(node.chunk);
  if (all === undefined) {
    const found: Loop[] = [];
    walk(node.chunk.body, (one) => {
      if (one.kind === 'For' || one.kind === 'Comprehension') found.push(one);
      return undefined;
    });
    loopsIn.set(node.chunk, (all = found));
  }
  return all.filter((one) => isAround(one, node));
}
