// PRV020: differential privacy is asked for and switched off by its own arguments.
import { DP_LIBRARIES, privacyCalls } from '../../../knowledge/differentialPrivacy';
import { spanOf, textOf, type Argument, type Call, type Expression } from '../../../python/ast';
import { statementOf } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { callsWritten } from '../../once';
import { defineRule, type RuleContext } from '../../rule';
import { functionsAround } from '../../scopes';
import { isTestPath } from '../../testFiles';
import { addsNoiseItself } from '../noise/ownNoise';
import { passedTo } from '../makers';
import { handMadeMechanisms } from '../noise/handMade';
import { asWritten, given, knownNumber, privateCalls } from '../noise/privateCalls';

interface Data {
  readonly call: CallFact;
  readonly argument: Argument;
  readonly infinite: boolean;
  /** What it is called in settings that `**` hands on. */
  readonly packed?: string | undefined;
  /** A draw of noise at a scale that the project works out itself. */
  readonly byHand?: true;
}

const NOISE = new Set(['noise_multiplier', 'l2_noise_multiplier', 'noise_scale', 'stddev_noise']);
const BUDGET = new Set(['epsilon', 'target_epsilon']);

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV020',
    name: 'dp-noise-disabled',
    concern: 'privacy',
    severity: 'warning',
    summary: 'Differential privacy with a noise multiplier of 0 or an infinite epsilon.',
    evidence: 'A',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestPath(analysis.unit.path)) return;
    const said = new Set<unknown>(sweeps(analysis));
    for (const call of analysis.facts.calls) {
      if (said.has(call.node)) continue;
      if (!DP_LIBRARIES.test(call.name) && !/^make_private/.test(call.written)) continue;
      // What only works out an epsilon switches nothing off, and an accountant without limit is PRV028's.
      const row = privacyCalls.find(call.name);
      if (row?.role === 'report' || (row?.role === 'accountant' && row.library === 'diffprivlib')) continue;
      for (const argument of call.node.args) {
        if (argument.keyword === null) continue;
        const number = knownNumber(context, { argument, value: call.args.keywords.get(argument.keyword) });
        const infinite = BUDGET.has(argument.keyword) && number === Infinity;
        const isSilent = NOISE.has(argument.keyword) && number === 0;
        // The noise of a tree, for instance, is added elsewhere: the library is left with the clipping.
        if (!infinite && (!isSilent || addsNoiseItself(analysis))) continue;
        said.add(call.node);
        yield { span: spanOf(argument), data: { call, argument, infinite } };
        break;
      }
    }
    // By its place: `DifferentialPrivacyServerSideFixedClipping(strategy, 0.0, …)`.
    for (const found of privateCalls(analysis)) {
      const noise = found.row.role === 'report' ? null : given(found, found.row.noise);
      if (noise === null || said.has(found.call.node) || knownNumber(context, noise) !== 0) continue;
      if (addsNoiseItself(analysis)) continue;
      said.add(found.call.node);
      yield { span: spanOf(noise.argument), data: { ...noise, call: found.call, infinite: false } };
    }
    for (const { call, scale } of handMadeMechanisms(context)) {
      const infinite = isOverInfinity(context, scale.argument.value);
      if (said.has(call.node) || (!infinite && knownNumber(context, scale) !== 0)) continue;
      yield { span: spanOf(scale.argument), data: { call, argument: scale.argument, infinite, byHand: true } };
    }
    // `noisy_count(n, epsilon=float("inf"))` of a mechanism of one's own.
    for (const call of mechanismCalls(context)) {
      const argument = call.node.args.find(({ keyword }) => keyword !== null && BUDGET.has(keyword));
      if (argument?.keyword == null || said.has(call.node)) continue;
      if (knownNumber(context, { argument, value: call.args.keywords.get(argument.keyword) }) !== Infinity) continue;
      said.add(call.node);
      if (isToCompareWith(call.node)) continue;
      yield { span: spanOf(argument), data: { call, argument, infinite: true, byHand: true } };
    }
  },
  message({ call, argument, packed, infinite }) {
    const what = infinite ? 'an infinite budget allows any leak' : 'without noise each row can be read off the result';
    const instead = infinite
      ? 'Set a real epsilon (10 is loose, 1 is strict)'
      : argument.keyword === 'scale'
        ? 'Set the scale to the sensitivity over epsilon'
        : 'Set a real noise multiplier (1.0 is usual)';
    return `${asWritten({ argument, packed })} switches the privacy of \`${call.written}\` off: ${what}. ${instead}.`;
  },
  fixes({ data: { argument, byHand } }) {
    if (argument.keyword === 'scale' || argument.star !== '' || byHand === true) return [];
    const text = '1.0';
    return [
      {
        title: `Set \`${argument.keyword ?? 'noise_multiplier'}=${text}\``,
        safety: 'unsafe',
        edits: [{ kind: 'replace', span: spanOf(argument.value), text }],
      },
    ];
  },
});

/** `sensitivity / epsilon`, where that is infinite: what it was bound to, or a default that no call replaces. */
function isOverInfinity(context: RuleContext, scale: Expression): boolean {
  if (scale.kind !== 'BinOp' || scale.op !== '/') return false;
  const { right } = scale;
  if (right.kind === 'Name' && passedTo(context, right).length > 0) return false;
  const { chunk, start, end } = right;
  const argument: Argument = { chunk, start, end, kind: 'Argument', keyword: null, star: '', value: right };
  return knownNumber(context, { argument, value: context.analysis.valueOf(right) }) === Infinity;
}

/** Calls of functions of the unit that draw the noise of a mechanism. */
function mechanismCalls(context: RuleContext): readonly CallFact[] {
  const names = new Set(handMadeMechanisms(context).flatMap(({ call }) => functionsAround(call.node)[0]?.name ?? []));
  return [...names].flatMap((name) => callsWritten(context.analysis, name));
}

/** `exact = noisy_count(n, epsilon=math.inf)`: what the private results are compared with. */
function isToCompareWith(node: Call): boolean {
  const statement = statementOf(node);
  return statement?.kind === 'Assign' && statement.targets.some((target) => NOT_PRIVATE.test(textOf(target)));
}

const NOT_PRIVATE =
  /exact|true_|truth|base_?line|(?:non?|un)_?(?:private|noise|noisy)|noise_?less|noise_?free|without|reference/i;

/** Calls that are gone through with several settings: the one without noise is what the others are compared with. */
function sweeps({ facts }: Analysis): Set<Call> {
  const settings = new Map<Call, string>();
  const found = new Set<Call>();
  for (const { node, args, name, written } of facts.calls) {
    if (!DP_LIBRARIES.test(name) && !/^make_private/.test(written)) continue;
    const values = [...args.positional, ...args.keywords.values()].map((value) =>
      value.kind === 'constant' ? String(value.value) : '',
    );
    const now = values.join(' ');
    if ((settings.get(node) ?? now) !== now) found.add(node);
    settings.set(node, now);
  }
  return found;
}
