// Functions that a scheduler runs one after the other and hands what the earlier ones gave by name: `@asset def report(sales): …`
// takes what `@asset def sales(): …` returns.
import type { Expression, FunctionDef } from '../../python/ast';
import { callFunction, evaluate } from '../interpreter';
import type { Machine } from '../machine';
import type { Value } from '../values';

/** Steps behind one another that are followed; of more, what their parameters' names say. */
const DEEPEST = 4;

/** What the step of this name gives to a parameter of another; null where the function is no step, or there is none of that name. */
export function givenByStep(
  m: Machine,
  node: Expression,
  definition: FunctionDef,
  name: string,
  depth = 0,
): Value | null {
  if (definition.decorators.length === 0 || depth > DEEPEST || !isStep(m, definition)) return null;
  const maker = m.module.names.get(name);
  if (maker?.kind !== 'function' || maker.node.kind !== 'FunctionDef' || maker.node === definition) return null;
  const step = maker.node;
  if (!isStep(m, step)) return null;
  const keywords = new Map<string, Value>();
  for (const parameter of step.params) {
    const given = givenByStep(m, node, step, parameter.name, depth + 1);
    if (given !== null) keywords.set(parameter.name, given);
  }
  return callFunction(m, node, maker, { positional: [], keywords, open: false });
}

function isStep(m: Machine, { decorators }: FunctionDef): boolean {
  return decorators.some((decorator) => {
    const callee = evaluate(m, decorator.kind === 'Call' ? decorator.func : decorator);
    return callee.kind === 'library' && m.knowledge.is('step decorator', callee.name);
  });
}
