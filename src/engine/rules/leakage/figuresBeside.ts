// Figures of the same values that statements put by one after the other: told once, at the first.
import type { RelatedPlace } from '../../finding';
import { isCall, spanOf, textOf } from '../../python/ast';
import { statementOf, walk } from '../../python/walk';
import type { Stat } from '../../semantics/values';
import { isLimits } from './leakCodes';
import type { Leak } from './leaks';

export function asWell({ node, name }: Stat): RelatedPlace {
  return { span: spanOf(node), message: `The ${wordFor(name)} as well` };
}

/** `q1 = x.quantile(0.25)`, `q3 = x.quantile(0.75)`: figures of the same values that are put by one after the other are one step, told at the first. */
export function withFiguresBeside(leaks: readonly Leak[]): (readonly [Leak, Leak[]])[] {
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

/** What a figure is called. */
export function wordFor(name: string): string {
  const words: Readonly<Record<string, string>> = {
    std: 'standard deviation',
    var: 'variance',
    max: 'maximum',
    min: 'minimum',
    amax: 'maximum',
    amin: 'minimum',
    corr: 'correlation',
    corrcoef: 'correlation',
    pearsonr: 'correlation',
    spearmanr: 'rank correlation',
    ttest_ind: 't-test',
    f_classif: 'F-test',
    f_regression: 'F-test',
    chi2: 'chi-squared test',
    mutual_info_classif: 'mutual information',
    mutual_info_regression: 'mutual information',
    permutation_importance: 'permutation importance',
    qcut: 'set of quantile bins',
    cut: 'set of bins',
    describe: 'summary',
    get_frame: 'table of groups',
    value_counts: 'count of each value',
  };
  return words[name] ?? `\`${name}\``;
}
