// Mechanisms of differential privacy that are written by hand: noise that is drawn at a scale of sensitivity over epsilon, or of a
// clipping norm times a noise multiplier.
import { NOISE_DRAWS } from '../../../knowledge/differentialPrivacy/noise';
import { spanOf, textOf, type Argument, type Expression, type Name } from '../../../python/ast';
import type { CallFact } from '../../../semantics/facts';
import { callsWritten, oncePerContext } from '../../once';
import { isOwnCall } from '../../ownCalls';
import type { RuleContext } from '../../rule';
import { functionsAround, parameterAround } from '../../scopes';
import { isTestPath } from '../../testFiles';
import { assignment } from '../assignments';
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
  const meant = assignment(context, node.id, spanOf(node));
  return meant === null ? node.id : `${node.id} ${written(context, meant, steps - 1)}`;
}

/** Calls of one function that are looked at: each may hand a parameter on that calls of its own function hand over. */
const MAX_CALLS = 6;

/** What the calls of the function around a name hand to the parameter of that name, by its place or by keyword. */
export function passedTo({ analysis }: RuleContext, node: Name): Expression[] {
  const [around] = functionsAround(node);
  if (around === undefined) return [];
  // A method is called without its `self`.
  const params = around.params.filter(({ name }, i) => i > 0 || !/^(?:self|cls)$/.test(name));
  const place = params.findIndex(({ name }) => name === node.id);
  if (place < 0) return [];
  const calls = new Set(callsWritten(analysis, around.name).map((call) => call.node));
  return [...calls].slice(0, MAX_CALLS).flatMap(({ args }) => {
    const byPlace = args[place];
    const given = args.find(({ keyword }) => keyword === node.id) ?? (byPlace?.keyword === null ? byPlace : undefined);
    return given === undefined || given.star !== '' ? [] : [given.value];
  });
}
