// Calls of differential privacy in a unit, with what the table says of them, and their arguments by parameter.
import { textOf, type Argument, type Attribute, type Expression, type NodeBase } from '../../../python/ast';
import { privacyCalls, type PrivacyCallRow } from '../../../knowledge/differentialPrivacy';
import { MAKE_PRIVATE, PRIVACY_SPENT } from '../../../knowledge/differentialPrivacy/opacus';
import { lastPart } from '../../../python/names';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import type { Value } from '../../../semantics/values';
import { callsIn, callsWritten, oncePerAnalysis } from '../../once';
import { isOwnCall } from '../../ownCalls';
import type { RuleContext } from '../../rule';
import { classAround, parameterAround } from '../../scopes';
import { isTestPath } from '../../testFiles';
import { assigned, isChangedInPlace } from '../assignments';
import { handedTo, makingOf } from '../makers';
import { flagDefault } from './flagDefaults';

export interface PrivateCall {
  readonly call: CallFact;
  readonly row: PrivacyCallRow;
}

/** Before 1.0 the engine hung on the optimizer: `optimizer.privacy_engine.get_privacy_spent(delta)`. */
const ON_OPTIMIZER = /\.privacy_engine\.get_privacy_spent$/;

/** Each call once, in the order of the run. Tests of libraries try budgets that nobody would train with: they give none. */
export function privateCalls(analysis: Analysis, ...roles: readonly PrivacyCallRow['role'][]): PrivateCall[] {
  const found = new Map<NodeBase, PrivateCall>();
  for (const { call, row } of everyPrivateCall(analysis)) {
    if (found.has(call.node) || !isOwnCall(call)) continue;
    if (roles.length === 0 || roles.includes(row.role)) found.set(call.node, { call, row });
  }
  return [...found.values()];
}

/**
 * Each call as often as it was seen, in the order of the run: a loop over several budgets gives one for each, and a call that a function of
 * another module makes stands at the call of that function.
 */
export const everyPrivateCall = oncePerAnalysis((analysis): readonly PrivateCall[] => {
  if (isTestPath(analysis.unit.path)) return [];
  // Engines come as arguments of functions too.
  const made = MAKE_PRIVATE.flatMap((row) =>
    callsWritten(analysis, lastPart(row.name))
      .filter(({ name, args }) => name === '' && isOfOpacus(args, row))
      .map((call) => ({ call, row })),
  );
  const spent = PRIVACY_SPENT.flatMap((row) =>
    callsWritten(analysis, lastPart(row.name))
      .filter(({ name, node: { func } }) => name === '' && ON_OPTIMIZER.test(textOf(func)))
      .map((call) => ({ call, row })),
  );
  const named = callsIn(analysis, privacyCalls).filter(
    ({ call, row: { only } }) => only === undefined || call.args.keywords.has(only),
  );
  return [...named, ...made, ...spent].sort((a, b) => a.call.order - b.call.order);
});

/** A method of the project's own of that name takes settings, not the model and its loader by these names. */
function isOfOpacus({ keywords, open }: CallFact['args'], { returns }: PrivacyCallRow): boolean {
  return open || returns?.some((parameter) => keywords.has(parameter)) === true;
}

export interface Given {
  readonly argument: Argument;
  readonly value: Value | undefined;
  /** What it is called in the dict of settings that `**` hands on. */
  readonly packed?: string | undefined;
}

/** `epsilon=20`, or `epsilon` in `SETTINGS`, for a message. */
export function asWritten({ argument, packed }: Pick<Given, 'argument' | 'packed'>): string {
  return packed === undefined ? `\`${textOf(argument)}\`` : `\`${packed}\` in \`${textOf(argument.value)}\``;
}

/** The argument of a parameter, by keyword, by place or in settings handed on as `**SETTINGS`; null where it is not given. */
export function given({ call, row }: PrivateCall, parameter: string | undefined): Given | null {
  if (parameter === undefined) return null;
  if (!isOwnCall(call)) return handedOn(call, parameter);
  const byName = call.node.args.find(({ keyword }) => keyword === parameter);
  const value = call.args.keywords.get(parameter);
  if (byName !== undefined) return { argument: byName, value };
  const settings = value === undefined ? undefined : call.node.args.find(({ star }) => star === '**');
  if (settings !== undefined) return { argument: settings, value, packed: parameter };
  const place = row.params?.indexOf(parameter) ?? -1;
  const argument = place < 0 ? undefined : call.node.args[place];
  if (argument === undefined || argument.keyword !== null || argument.star !== '') return null;
  return { argument, value: call.args.positional[place] };
}

/** What is written at the call of a function of another module, which hands it on to this parameter. */
function handedOn({ node, args }: CallFact, parameter: string): Given | null {
  const value = args.keywords.get(parameter);
  if (value?.kind !== 'constant' || typeof value.value !== 'number') return null;
  const argument = node.args.find(({ value: given }) => given.kind === 'Constant' && given.value === value.value);
  return argument === undefined ? null : { argument, value };
}

/** A default that may be overridden is one known value; several are settings that are gone through or compared. */
function onlyKnown(options: readonly Value[]): Value | undefined {
  const known = options.filter(({ kind }) => kind !== 'unknown');
  return known.length === 1 ? known[0] : undefined;
}

/** The number that an argument is known to be; infinity where it is written so. */
function numberOf({ argument, value }: Given, text: string): number | null {
  const known = value?.kind === 'choice' ? onlyKnown(value.options) : value;
  if (known?.kind === 'constant' && typeof known.value === 'number') return known.value;
  return isInfinite(text)
    ? Infinity
    : argument.value.kind === 'Constant' && typeof argument.value.value === 'number'
      ? argument.value.value
      : null;
}

/** The same, also where a name stands for it: one that was bound to `float('inf')`, or a parameter with such a default. */
export function knownNumber(context: RuleContext, found: Given): number | null {
  const own = numberOf(found, textOf(found.argument.value));
  if (own !== null) return own;
  const { value } = found.argument;
  if (value.kind === 'Name' && isChangedInPlace(context, value)) return null;
  let meant = standsFor(context, value);
  // A name for a name, or for a flag: `def noisy(n, epsilon=EPSILON)`.
  for (let steps = 0; meant !== null && steps < 3; steps++) meant = standsFor(context, meant) ?? meant;
  if (meant === null) return null;
  // The default of an argument of the command line is a value, and no expression: `Net(sigma=args.sigma)`.
  const argument = { ...found.argument, value: meant };
  return numberOf({ argument, value: context.analysis.valueOf(meant) }, textOf(meant));
}

/** What made the value of a plain name, or the default of the parameter or the flag that it is. */
export function standsFor(context: RuleContext, node: Expression): Expression | null {
  if (node.kind === 'Attribute') return flagDefault(context.analysis, node) ?? keptInSelf(context, node);
  if (node.kind !== 'Name') return null;
  const given = parameterAround(node, node.id)?.default ?? null;
  // `if delta is None: delta = 1 / len(rows)`: a parameter that nobody has to give gets its value in the function.
  const isGiven = given !== null && !(given.kind === 'Constant' && given.value === null);
  return isGiven ? given : makingOf(context, node);
}

/** What an object keeps: `self.delta`, and `self.hparams.delta` of what a module of Lightning was made with. */
function keptInSelf(context: RuleContext, node: Attribute): Expression | null {
  const kept = isGivenOnce(node) ? assigned(context, node) : null;
  if (kept !== null) return kept.kind === 'Name' ? standsFor(context, kept) : kept;
  if (textOf(node.object) !== 'self.hparams') return null;
  const init = classAround(node)?.body.find((one) => one.kind === 'FunctionDef' && one.name === '__init__');
  if (init?.kind !== 'FunctionDef' || !textOf(init).includes('save_hyperparameters')) return null;
  const own = init.params.find(({ name }) => name === node.attr)?.default;
  const [first, ...more] = handedTo(context, init, node.attr);
  // What the only call hands over stands before the default.
  if (first === undefined || more.length > 0) return own ?? null;
  return standsFor(context, first) ?? (first.kind === 'Name' ? (own ?? null) : first);
}

/** Another method may give it something else in the meantime. */
function isGivenOnce(node: Attribute): boolean {
  const around = classAround(node);
  if (around === null) return false;
  const given = new RegExp(`\\bself\\.${node.attr}\\s*(?::[^=\\n]*)?[-+*/]?=(?!=|\\s*None\\b)`, 'g');
  return [...textOf(around).matchAll(given)].length === 1;
}

/** Whether source text is an infinity, as an epsilon that protects nothing: `float('inf')`, `np.inf`, `math.inf`. */
export function isInfinite(text: string): boolean {
  return /^(?:(?:np|numpy|math|torch)\.(?:inf|Inf|infty)|inf|float\(\s*['"](?:\+?inf|infinity)['"]\s*\))$/i.test(
    text.trim(),
  );
}
