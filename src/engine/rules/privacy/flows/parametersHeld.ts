// What a function of the file holds on to of what its calls give it: `def build(question, person): return f"{question} {person}"`.
import { loopsAround } from '../../../python/around';
import type { Call, Expression, FunctionDef, Name, Parameter } from '../../../python/ast';
import { boundNames } from '../../../python/names';
import { type RuleContext } from '../../rule';
import { functionsAround, parametersGiven } from '../../scopes';
import { assigned } from '../assignments';
import { isProtected } from '../people/openValues';
import { choosesKeys } from './keysKept';

/** Arguments of a call whose values stand in what its function gives back: `customer` of `build(question, customer)`. */
export function argumentsHeld(
  context: RuleContext,
  node: Call,
  returned: Expression,
  partsOf: PartsOf,
): readonly Expression[] {
  const [helper] = functionsAround(returned);
  if (helper === undefined || functionsAround(node).includes(helper)) return [];
  const held = parametersIn(context, returned, helper, partsOf);
  return given(node, parametersGiven(helper)).flatMap(({ name, value }) => (held.has(name) ? [value] : []));
}

/** Arguments of a call by the parameters that take them. */
export function given({ args }: Call, params: readonly Parameter[]) {
  return args.flatMap(({ keyword, star, value }, place) => {
    const name = keyword ?? (star === '' ? params[place]?.name : undefined);
    return name === undefined ? [] : [{ name, value }];
  });
}

/** Parts of an expression whose content its value holds as well. */
type PartsOf = (context: RuleContext, node: Expression) => readonly Expression[];

/** Parameters of a function whose values an expression in it holds as they are. */
export function parametersIn(
  context: RuleContext,
  node: Expression,
  helper: FunctionDef,
  partsOf: PartsOf,
): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<Expression>();
  let level: readonly Expression[] = [node];
  for (let depth = 0; depth <= 8 && level.length > 0; depth++) {
    const open = level.filter((one) => !seen.has(one) && !isProtected(context, one));
    for (const one of open) {
      seen.add(one);
      if (one.kind === 'Name' && helper.params.some(({ name }) => name === one.id) && !isRebound(context, one))
        found.add(one.id);
    }
    const whole = open.filter((one) => one.kind !== 'Comprehension' || !choosesKeys(one));
    level = [...new Set(whole.flatMap((one) => partsOf(context, one)))];
  }
  return found;
}

/** Whether a name holds something else by then than what the function was given: `for text in texts:`, `text = text.upper()`. */
function isRebound(context: RuleContext, node: Name): boolean {
  if (assigned(context, node) !== null) return true;
  const isTarget = ({ target }: { readonly target: Expression }): boolean =>
    boundNames(target).some(({ id }) => id === node.id);
  return loopsAround(node).some((loop) => (loop.kind === 'For' ? isTarget(loop) : loop.clauses.some(isTarget)));
}
