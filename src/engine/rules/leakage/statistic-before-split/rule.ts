// LKG005: a statistic over all rows goes into the features before the split.
import { spanOf } from '../../../python/ast';
import { statementOf } from '../../../python/walk';
import { defineRule } from '../../rule';
import { asWell, withFiguresBeside, wordFor } from '../figuresBeside';
import { isLimits } from '../leakCodes';
import { leaksOf, type Leak } from '../leaks';
import { learnFromTrainingRows } from '../fixes/rowsFirst';
import { targetNames } from '../../targets';
import { statisticBelowSplit } from '../fixes/statisticMoves';
import { toldTogether } from '../fixes/trainingRows';
import { dividedBy, inside, wayOf } from '../wording';

interface Data {
  readonly leak: Leak;
  /** Other figures of the same values. */
  readonly beside: readonly Leak[];
}

export const rule = defineRule<Data>({
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
    // (x - x.mean()) / x.std() is one step, told once.
    const said = new Map<unknown, Leak>();
    const leaks = leaksOf(analysis);
    const encoded = new Set(leaks.filter(({ code }) => code === 'LKG008').map(({ split }) => split));
    const targets = targetNames(analysis);
    for (const leak of leaks) {
      if (leak.code !== 'LKG005') continue;
      // The mean of the answer that smooths a target encoding is part of it, which is told.
      const { columns, kind } = leak.stat;
      if (kind === 'statistic' && encoded.has(leak.split) && columns?.every((name) => targets.has(name)) === true)
        continue;
      const statement = statementOf(leak.stat.node) ?? leak.stat.node;
      // Of a figure over rows that others chose, `df[df.a < df.a.quantile(0.9)].a.median()`, it is the figure that gets in.
      const have = said.get(statement);
      if (have === undefined || (isLimits(have.stat) && !isLimits(leak.stat))) said.set(statement, leak);
    }
    for (const [leak, beside] of withFiguresBeside([...said.values()])) {
      yield {
        span: spanOf(leak.stat.node),
        data: { leak, beside },
        related: [...wayOf(analysis, leak), ...beside.map(({ stat }) => asWell(stat))],
        // Rows that are taken out of both parts flatter the score, but no value of the test rows gets into training.
        severity: isLimits(leak.stat) ? 'information' : 'warning',
      };
    }
  },
  message({ leak }) {
    const { stat } = leak;
    const [column] = stat.columns ?? [];
    const of = stat.columns?.length === 1 && column !== undefined ? ` of \`${column}\`` : '';
    if (isLimits(stat))
      return `Which rows stay is decided by the ${wordFor(stat.name)}${of}${inside(leak)} over all of them, before ${dividedBy(leak)} divides them: the test part has lost its unusual rows too, so its score looks better than it is. Compute the limits on the training part and leave the test rows as they are.`;
    return `The ${wordFor(stat.name)}${of}${inside(leak)} is computed over all rows and goes into the features before ${dividedBy(leak)} divides them, so training sees the test rows. ${remedyFor(leak)}`;
  },
  fixes({ data: { leak, beside } }, { analysis }) {
    if (isLimits(leak.stat)) return [];
    const moved = statisticBelowSplit(analysis, leak);
    return moved.length > 0 ? moved : learnFromTrainingRows(analysis, leak, toldTogether(analysis, [leak, ...beside]));
  },
});

/** Where it is to be computed: folds have a training part each, which only a loop over them has under a name. */
function remedyFor({ crossValidation, split }: Leak): string {
  if (crossValidation !== null)
    return 'Let a transformer in one pipeline with the model compute it, so that each fold learns its own.';
  const part = split?.split.kind === 'fold' ? 'training part of each fold' : 'training part';
  return `Compute it on the ${part} and use that for both.`;
}
