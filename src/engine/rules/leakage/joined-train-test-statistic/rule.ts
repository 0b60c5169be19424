// LKG015: train and test rows are put together, something is learnt from both, and they are taken apart again.
import { spanOf } from '../../../python/ast';
import { defineRule } from '../../rule';
import { asWell, wordFor, withFiguresBeside } from '../figuresBeside';
import { leaksOf, type Leak } from '../leaks';
import { learnFromTrain } from '../fixes/joinedTables';
import { inside, learnerOf, wayOf } from '../wording';

export const rule = defineRule<Leak>({
  meta: {
    code: 'LKG015',
    name: 'joined-train-test-statistic',
    concern: 'leakage',
    severity: 'warning',
    summary: 'Train and test rows are joined, a statistic is learnt from both, and they are split back.',
    evidence: 'F',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const told = leaksOf(analysis).filter(({ code }) => code === 'LKG015');
    for (const [leak, beside] of withFiguresBeside(told)) {
      yield {
        span: spanOf(leak.stat.node),
        data: leak,
        related: [...wayOf(analysis, leak), ...beside.map(({ stat }) => asWell(stat))],
        // Predictions that are only handed in, as to a competition, flatter no number in this file.
        severity: leak.scored ? 'warning' : 'information',
      };
    }
  },
  message(leak) {
    const so = leak.scored
      ? 'so the score is of rows that were already seen'
      : 'so the model is trained with knowledge of the rows that it is to predict, which no new rows will grant';
    return `${whatOf(leak)} is learnt from train and test rows joined together, ${so}. Learn it from the training rows and apply it to both.`;
  },
  fixes: ({ data: leak }, { analysis }) => learnFromTrain(analysis, leak),
});

/** `scaler` (StandardScaler); the mean of `age`, where one column is known. */
function whatOf(leak: Leak): string {
  const { kind, name, columns } = leak.stat;
  if (kind === 'fit' || !/^[a-z]/.test(name)) return learnerOf(leak);
  const [column, ...others] = columns ?? [];
  const of = column === undefined || others.length > 0 ? '' : ` of \`${column}\``;
  return `The ${wordFor(name)}${of}${inside(leak)}`;
}
