// The functions that a node stands in, and what their parameters are called.
import type { ClassDef, FunctionDef, Node, NodeBase, Parameter, Statement } from '../python/ast';
import { childrenOf } from '../python/walk';

/** Functions around a node, the innermost first. */
export function functionsAround(node: NodeBase): FunctionDef[] {
  const found: FunctionDef[] = [];
  let candidates: readonly Node[] = node.chunk.body;
  for (;;) {
    const inside = candidates.find((one) => one.start <= node.start && node.end <= one.end && one !== node);
    if (inside === undefined) return found;
    if (inside.kind === 'FunctionDef' && isInBody(inside.body, node)) found.unshift(inside);
    candidates = childrenOf(inside);
  }
}

/** The class at the top of the source that a node stands in; null where it stands in none. */
export function classAround({ chunk, start, end }: NodeBase): ClassDef | null {
  return (
    chunk.body.find((one): one is ClassDef => one.kind === 'ClassDef' && one.start < start && end <= one.end) ?? null
  );
}

/** The parameter of this name that the innermost function around a node has; null where none does. */
export function parameterAround(node: NodeBase, name: string): Parameter | null {
  for (const { params } of functionsAround(node)) {
    const parameter = params.find((one) => one.name === name);
    if (parameter !== undefined) return parameter;
  }
  return null;
}

function isInBody(body: readonly Statement[], node: NodeBase): boolean {
  return (body[0]?.start ?? Infinity) <= node.start;
}
