// LKG005: a statistic over all rows goes into the features before the split.
import { spanOf } from '../../../python/ast';
import { defineRule } from '../../rule';
import { leaksOf, type Leak } from '../leaks';
import { statisticBelowSplit } from '../statisticMoves';
import { dividedBy, wayOf } from '../wording';

export const rule = defineRule<Leak>({
  meta: {
    code: 'LKG005',
    name: 'statistic-before-split',
    concern: 'leakage',
    severity: 'warning',
    summary: 'A mean, quantile, range or group statistic over all rows goes into the features before the split.',
    evidence: 'FX',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const leak of leaksOf(analysis)) {
      if (leak.code === 'LKG005') yield { span: spanOf(leak.stat.node), data: leak, related: wayOf(leak) };
    }
  },
  message(leak) {
    const { stat } = leak;
    const [column] = stat.columns ?? [];
    const of = stat.columns?.length === 1 && column !== undefined ? ` of \`${column}\`` : '';
    return `The ${wordFor(stat.name)}${of} is computed over all rows and goes into the features before ${dividedBy(leak)} divides them, so training sees the test rows. Compute it on the training part and use that for both.`;
  },
  fixes: ({ data: leak }, { analysis }) => statisticBelowSplit(analysis, leak),
});

function wordFor(name: string): string {
  const words: Readonly<Record<string, string>> = {
    std: 'standard deviation',
    var: 'variance',
    max: 'maximum',
    min: 'minimum',
    amax: 'maximum',
    amin: 'minimum',
    corr: 'correlation',
    qcut: 'set of quantile bins',
    cut: 'set of bins',
    describe: 'summary',
  };
  return words[name] ?? `\`${name}\``;
}
