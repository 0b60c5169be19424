// PRV021: a budget of differential privacy so large that it promises nothing.
import { spanOf, type NodeBase } from '../../../python/ast';
import { defineRule } from '../../rule';
import { asWritten, everyPrivateCall, given, knownNumber, type Given, type PrivateCall } from '../noise/privateCalls';

interface Data {
  readonly found: PrivateCall;
  readonly budget: Given;
  readonly epsilon: number;
  readonly limit: number;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV021',
    name: 'dp-budget-too-large',
    concern: 'privacy',
    severity: 'warning',
    summary: 'The epsilon of differential privacy is over the limit (10 unless configured).',
    evidence: 'A',
    fix: 'none',
    since: '0.1.0',
    options: { 'max-epsilon': 10 },
  },
  *detect(context) {
    const limit = Number(context.options['max-epsilon']);
    const said = new Set<NodeBase>();
    for (const found of everyPrivateCall(context.analysis)) {
      const budget = given(found, found.row.epsilon);
      if (budget === null || said.has(found.call.node)) continue;
      const epsilon = knownNumber(context, budget);
      // An infinite one is no budget at all: PRV020.
      if (epsilon === null || epsilon <= limit || !Number.isFinite(epsilon)) continue;
      said.add(found.call.node);
      yield { span: spanOf(budget.argument), data: { found, budget, epsilon, limit } };
    }
  },
  message: ({ found, budget, epsilon, limit }) =>
    `${asWritten(budget)}${isWritten(budget) ? '' : `, which is ${epsilon},`} of \`${found.call.written}\` lets one person's row change the odds of a result ${factor(epsilon)}, which protects nobody. Take at most ${limit}; 1 or less is strict.`,
});

function isWritten({ argument }: Given): boolean {
  return argument.value.kind === 'Constant';
}

/** exp(epsilon), the bound on the ratio of odds (Dwork and Roth 2014, definition 2.4). */
function factor(epsilon: number): string {
  const times = Math.exp(epsilon);
  return times < 1e6
    ? `${Math.round(times).toLocaleString('en')} times`
    : `10^${Math.floor(epsilon / Math.LN10)} times`;
}
