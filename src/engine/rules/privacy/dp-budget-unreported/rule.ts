// PRV026: a model is trained with differential privacy, and nobody learns which epsilon that was.
import type { Fix } from '../../../finding';
import { spanOf, textOf } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Value } from '../../../semantics/values';
import { atEnd } from '../../insertion';
import { defineRule, type RuleContext } from '../../rule';
import { lastAssignment } from '../assignments';
import { given, privateCalls, type PrivateCall } from '../noise/privateCalls';

/** Any of these tells or fixes the budget, in whichever library. */
const REPORTS =
  /epsilon|privacy_spent|dp_sgd_privacy|privacy_statement|noise_multiplier|rdp|accountant|privacy_budget/i;
/** A name that a function's answer is bound to. */
const TOLD = /^(?:eps|epsilon)(?:_|$)|_epsilon$/i;
const TRAINS = /^(?:step|fit|train|train_epoch|train_one_epoch)$|^train_/;

export const rule = defineRule<PrivateCall>({
  meta: {
    code: 'PRV026',
    name: 'dp-budget-unreported',
    concern: 'privacy',
    severity: 'information',
    summary: 'A model is trained with differential privacy and its epsilon is never read.',
    evidence: 'X',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (analysis.imports.has('dp_accounting')) return;
    const found = privateCalls(analysis, 'make-private', 'optimizer', 'model').filter(
      ({ call, row }) => row.noise !== undefined && row.epsilon === undefined && !isHandedOn(analysis, call.receiver),
    );
    // Not the call that only makes the class.
    const first = found.find((one) => given(one, one.row.noise) !== null) ?? found[0];
    if (first === undefined) return;
    const { calls, bindings } = analysis.facts;
    if (!calls.some(({ written }) => TRAINS.test(written))) return;
    if (
      calls.some(({ written }) => REPORTS.test(written)) ||
      bindings.some(({ name }) => TOLD.test(name) && !isDrawn(context, name))
    )
      return;
    yield { span: spanOf(first.call.node.func), data: first };
  },
  message: ({ call, row }) =>
    `No call that tells the epsilon of \`${call.written}\` was found in this file, so nobody can say how private the model is. ${advice(row)}`,
  fixes({ data: { call, row } }, { analysis }): Fix[] {
    const { func } = call.node;
    if (row.role !== 'make-private' || func.kind !== 'Attribute' || call.inFunction !== null) return [];
    const text = `epsilon = ${textOf(func.object)}.get_epsilon(delta=1e-5)\nprint(f"epsilon = {epsilon:.2f} at delta = 1e-5")`;
    return [{ title: 'Print the epsilon at the end', safety: 'template', edits: [atEnd(analysis, text)] }];
  },
});

/** `eps = torch.randn_like(std)`: the noise of a variational encoder has the same short name. */
function isDrawn(context: RuleContext, name: string): boolean {
  const value = lastAssignment(context, name);
  return value?.kind === 'Call' && /^rand/.test(lastName(value.func));
}

/** The engine goes to a function, which may read it there. */
function isHandedOn({ facts }: Analysis, engine: Value | null): boolean {
  if (engine?.kind !== 'ref') return false;
  return facts.calls.some(({ args }) =>
    [...args.positional, ...args.keywords.values()].some((value) => value.kind === 'ref' && value.id === engine.id),
  );
}

function advice({ library, role }: PrivateCall['row']): string {
  if (library === 'other') return 'Compute it with `dp_accounting`, and write it beside the score.';
  if (library === 'opacus')
    return `Read it after training with \`${role === 'make-private' ? 'get_epsilon(delta=1e-5)' : 'get_privacy_spent(1e-5)'}\`, and write it beside the score.`;
  return 'Print `compute_dp_sgd_privacy_statement(…)` after training, and write it beside the score.';
}
