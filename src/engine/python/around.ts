// What stands around a node: stretches of code, and loops.
import type { Chunk, Comprehension, For, NodeBase, While } from './ast';
import { walk } from './walk';

export type Loop = For | Comprehension;
/** Code that is gone through in turns, whether it goes through something or counts by itself. */
export type Turning = Loop | While;

/** Whether one stretch of code lies in another, or is the same. */
export function isAround(outer: NodeBase, inner: NodeBase): boolean {
  return outer.chunk === inner.chunk && outer.start <= inner.start && inner.end <= outer.end;
}

const turningsIn = new WeakMap<Chunk, readonly Turning[]>();

/** Loops and comprehensions around a node, outermost first. */
export function loopsAround(node: NodeBase): Loop[] {
  return turningsAround(node).filter((one) => one.kind !== 'While');
}

/** The same, and loops by a condition; those of a chunk are looked for once. */
export function turningsAround(node: NodeBase): Turning[] {
  let all = turningsIn.get(node.chunk);
  if (all === undefined) {
    const found: Turning[] = [];
    walk(node.chunk.body, (one) => {
      if (one.kind === 'For' || one.kind === 'Comprehension' || one.kind === 'While') found.push(one);
      return undefined;
    });
    turningsIn.set(node.chunk, (all = found));
  }
  return all.filter((one) => isAround(one, node));
}
