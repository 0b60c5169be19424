// PRV028: a budget accountant without a budget: it adds up and never stops anything.
import type { Fix } from '../../../finding';
import { spanOf, textOf } from '../../../python/ast';
import { withArgument } from '../../arguments';
import { defineRule } from '../../rule';
import { given, isInfinite, privateCalls, type Given, type PrivateCall } from '../noise/privateCalls';

interface Data {
  readonly found: PrivateCall;
  /** Infinite as written; null where none is given. */
  readonly epsilon: Given | null;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV028',
    name: 'dp-unlimited-accountant',
    concern: 'privacy',
    severity: 'information',
    summary: '`BudgetAccountant()` with its defaults, epsilon infinite and delta 1, enforces nothing.',
    evidence: 'A',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const found of privateCalls(analysis, 'accountant')) {
      const { call, row } = found;
      if (row.library !== 'diffprivlib' || call.args.open) continue;
      const epsilon = given(found, row.epsilon);
      if (epsilon !== null && !isInfinite(textOf(epsilon.argument.value))) continue;
      yield { span: spanOf(call.node), data: { found, epsilon } };
    }
  },
  message: ({ found }) =>
    `\`${found.call.written}\` without \`epsilon\` allows an infinite budget, so no query is ever refused. Pass the budget that was promised, such as \`epsilon=1.0, delta=1e-5\`.`,
  fixes({ data: { found, epsilon } }): Fix[] {
    const { node } = found.call;
    const title = 'Give the accountant `epsilon=1.0`';
    if (epsilon !== null)
      return [
        { title, safety: 'unsafe', edits: [{ kind: 'replace', span: spanOf(epsilon.argument.value), text: '1.0' }] },
      ];
    const text = `epsilon=1.0${given(found, found.row.delta) === null ? ', delta=1e-5' : ''}`;
    return [{ title, safety: 'unsafe', edits: [withArgument(node, text)] }];
  },
});
