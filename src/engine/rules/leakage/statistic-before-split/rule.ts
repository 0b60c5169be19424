// LKG005: a statistic over all rows goes into the features before the split.
import { isCall, spanOf, textOf } from '../../../python/ast';
import { statementOf, walk } from '../../../python/walk';
import { defineRule } from '../../rule';
import { isLimits } from '../leakCodes';
import { leaksOf, type Leak } from '../leaks';
import { targetNames } from '../../targets';
import { statisticBelowSplit } from '../statisticMoves';
import { dividedBy, inside, wayOf } from '../wording';

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
    // (x - x.mean()) / x.std() is one step, told once.
    const said = new Set<unknown>();
    const told: Leak[] = [];
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
      if (said.has(statement)) continue;
      said.add(statement);
      told.push(leak);
    }
    for (const [leak, more] of withFiguresBeside(told)) {
      yield {
        span: spanOf(leak.stat.node),
        data: leak,
        related: [
          ...wayOf(analysis, leak),
          ...more.map(({ stat }) => ({ span: spanOf(stat.node), message: `The ${wordFor(stat.name)} as well` })),
        ],
        // Rows that are taken out of both parts flatter the score, but no value of the test rows gets into training.
        severity: isLimits(leak.stat) ? 'information' : 'warning',
      };
    }
  },
  message(leak) {
    const { stat } = leak;
    const [column] = stat.columns ?? [];
    const of = stat.columns?.length === 1 && column !== undefined ? ` of \`${column}\`` : '';
    if (isLimits(stat))
      return `Which rows stay is decided by the ${wordFor(stat.name)}${of}${inside(leak)} over all of them, before ${dividedBy(leak)} divides them: the test part has lost its unusual rows too, so its score looks better than it is. Compute the limits on the training part and leave the test rows as they are.`;
    return `The ${wordFor(stat.name)}${of}${inside(leak)} is computed over all rows and goes into the features before ${dividedBy(leak)} divides them, so training sees the test rows. Compute it on the training part and use that for both.`;
  },
  fixes: ({ data: leak }, { analysis }) => (isLimits(leak.stat) ? [] : statisticBelowSplit(analysis, leak)),
});

/** `q1 = x.quantile(0.25)`, `q3 = x.quantile(0.75)`: figures of the same values that are put by one after the other are one step, told at the first. */
function withFiguresBeside(leaks: readonly Leak[]): (readonly [Leak, Leak[]])[] {
  const steps: (readonly [Leak, Leak[]])[] = [];
  let last: string | null = null;
  let end = 0;
  for (const leak of leaks) {
    const figure = figureOf(leak);
    const span = spanOf(leak.stat.node);
    // Not the same words elsewhere, for other values.
    if (figure !== null && figure === last && span.start - end < 200) steps.at(-1)?.[1].push(leak);
    else steps.push([leak, []]);
    last = figure;
    ({ end } = span);
  }
  return steps;
}

/** What a figure that a statement puts by under a name is of, and what becomes of it; null for any other. */
function figureOf({ stat, split, inside: within }: Leak): string | null {
  const statement = statementOf(stat.node);
  if (within !== null || isLimits(stat) || statement?.kind !== 'Assign' || !isCall(stat.node)) return null;
  const names = new Set(statement.targets.map((target) => (target.kind === 'Name' ? target.id : '')));
  // `rows = rows.with_columns(…)` is the step itself.
  const isApart = walk([statement.value], (one) => (one.kind === 'Name' && names.has(one.id) ? 'stop' : undefined));
  if (names.has('') || !isApart) return null;
  const { func, args } = stat.node;
  const [first] = args;
  // Of `np.mean(x)` and `x.mean()`, not of `x.quantile(0.25)`.
  const given = first === undefined || first.value.kind === 'Constant' ? '' : textOf(first.value);
  const holder = func.kind === 'Attribute' ? textOf(func.object) : '';
  return [spanOf(stat.node).cell, split?.split.id, stat.columns, holder, given].join(' ');
}

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
    get_frame: 'table of groups',
  };
  return words[name] ?? `\`${name}\``;
}
