// The functions that a node stands in, and what their parameters are called.
import { isAround } from '../python/around';
import type { ClassDef, FunctionDef, NodeBase, Parameter, Statement } from '../python/ast';
import { statementsIn } from '../python/walk';
import { oncePerChunk } from './once';

/** Functions around a node, the innermost first. */
export function functionsAround(node: NodeBase): readonly FunctionDef[] {
  const all = functionsOf(node.chunk);
  return all.length === 0 ? all : all.filter((one) => isAround(one, node) && isInBody(one.body, node));
}

/** The functions of a statement, inner ones before those around them. */
const functionsOf = oncePerChunk(({ body }): readonly FunctionDef[] =>
  statementsIn(body)
    .filter((one): one is FunctionDef => one.kind === 'FunctionDef')
    .reverse(),
);

/** The class at the top of the source that a node stands in; null where it stands in none. */
export function classAround({ chunk, start, end }: NodeBase): ClassDef | null {
  return (
    chunk.body.find((one): one is ClassDef => one.kind === 'ClassDef' && one.start < start && end <= one.end) ?? null
  );
}

/** `self` and `cls`: the object that a method belongs to, or its class. */
export function isSelf(name: string): boolean {
  return name === 'self' || name === 'cls';
}

/** The parameters that a call fills: a method is called without its `self`. */
export function parametersGiven({ params }: FunctionDef): readonly Parameter[] {
  return isSelf(params[0]?.name ?? '') ? params.slice(1) : params;
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
