// Mechanisms of differential privacy that are written by hand: noise that is drawn at a scale of sensitivity over epsilon, or of a
// clipping norm times a noise multiplier.
import { NOISE_DRAWS } from '../../../knowledge/differentialPrivacy/noise';
import { textOf, type Argument, type Expression } from '../../../python/ast';
import type { CallFact } from '../../../semantics/facts';
import { oncePerContext } from '../../once';
import { isOwnCall } from '../../ownCalls';
import type { RuleContext } from '../../rule';
import { parameterAround } from '../../scopes';
import { isTestPath } from '../../testFiles';
import { assigned } from '../assignments';
import { passedTo } from '../makers';
import type { Given } from './privateCalls';

export interface HandMade {
  readonly call: CallFact;
  readonly scale: Given;
}

/** Draws of noise in the unit, each once, whose scale is that of a mechanism. */
export const handMadeMechanisms = oncePerContext((context: RuleContext): readonly HandMade[] => {
  const { facts, unit } = context.analysis;
  if (isTestPath(unit.path)) return [];
  const found = new Map<unknown, HandMade>();
  for (const call of facts.calls) {
    const place = NOISE_DRAWS.get(call.name);
    if (place === undefined || found.has(call.node) || !isOwnCall(call)) continue;
    const scale = scaleOf(call, place);
    if (scale !== null && isOfMechanism(context, scale.argument)) found.set(call.node, { call, scale });
  }
  return [...found.values()];
});

function scaleOf(
  { node: { args: given }, args }: CallFact,
  place: { keyword: string; position: number },
): Given | null {
  const byName = given.find(({ keyword }) => keyword === place.keyword);
  if (byName !== undefined) return { argument: byName, value: args.keywords.get(place.keyword) };
  const argument = given[place.position];
  if (argument === undefined || argument.keyword !== null || argument.star !== '') return null;
  return { argument, value: args.positional[place.position] };
}

const EPSILON = /(?<![a-z])eps(?:ilon)?(?![a-z])/i;
const SENSITIVITY = /sensitiv|clip|max_?(?:grad_?)?norm|delta_f/i;
const MULTIPLIER = /sigma|noise_?mult|noise_?scale/i;

function isOfMechanism(context: RuleContext, { value }: Argument): boolean {
  const text = written(context, value, 3);
  if (EPSILON.test(text)) return text.includes('/') || SENSITIVITY.test(text);
  // A hand that clips by C: `sigma * C`, `C * noise_multiplier`.
  return MULTIPLIER.test(text) && (SENSITIVITY.test(text) || /\bC\b/.test(text));
}

/** The source of an expression; of a name what it was bound to, which may be a name again, or what the function is called with. */
function written(context: RuleContext, node: Expression, steps: number): string {
  if (node.kind !== 'Name' || steps === 0) return textOf(node);
  if (parameterAround(node, node.id) !== null) {
    const passed = passedTo(context, node);
    return passed.length === 0 ? node.id : passed.map((one) => written(context, one, steps - 1)).join(' ');
  }
  const meant = assigned(context, node);
  return meant === null ? node.id : `${node.id} ${written(context, meant, steps - 1)}`;
}
