// LKG015: train and test rows are put together, something is learnt from both, and they are taken apart again.
import { spanOf } from '../../../python/ast';
import { defineRule } from '../../rule';
import { leaksOf, type Leak } from '../leaks';
import { wayOf } from '../wording';

export const rule = defineRule<Leak>({
  meta: {
    code: 'LKG015',
    name: 'joined-train-test-statistic',
    concern: 'leakage',
    severity: 'warning',
    summary: 'Train and test rows are joined, a statistic is learnt from both, and they are split back.',
    evidence: 'F',
    fix: 'none',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const leak of leaksOf(analysis)) {
      if (leak.code === 'LKG015') yield { span: spanOf(leak.stat.node), data: leak, related: wayOf(leak) };
    }
  },
  message(leak) {
    return `\`${leak.stat.name}\` is learnt from train and test rows joined together, so the model is trained with knowledge of the test rows. Learn it from the training rows and apply it to both.`;
  },
});
