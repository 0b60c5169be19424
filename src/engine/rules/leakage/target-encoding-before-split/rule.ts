// LKG008: group means of the target over all rows become a feature.
import { spanOf } from '../../../python/ast';
import { defineRule } from '../../rule';
import { leaksOf, type Leak } from '../leaks';
import { encodeBelowSplit } from '../fixes/statisticMoves';
import { dividedBy, inside, wayOf } from '../wording';

export const rule = defineRule<Leak>({
  meta: {
    code: 'LKG008',
    name: 'target-encoding-before-split',
    concern: 'leakage',
    severity: 'warning',
    summary: 'Group statistics of the target over all rows become a feature.',
    evidence: 'F',
    fix: 'template',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const leak of leaksOf(analysis)) {
      if (leak.code === 'LKG008') yield { span: spanOf(leak.stat.node), data: leak, related: wayOf(analysis, leak) };
    }
  },
  message(leak) {
    const target = leak.stat.columns?.[0] ?? 'the target';
    return `The \`${leak.stat.name}\` of \`${target}\` by group${inside(leak)} is taken over all rows and becomes a feature before ${dividedBy(leak)} divides them, so each row carries its own answer. Encode within folds, or on the training part only.`;
  },
  fixes: ({ data: leak }, { analysis }) => encodeBelowSplit(analysis, leak),
});
