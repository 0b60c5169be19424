// LKG009: rows in the order of time are shuffled into train and test.
import { spanOf } from '../../../python/ast';
import type { SplitFact } from '../../../semantics/facts';
import { isCall } from '../wording';
import { defineRule } from '../../rule';

export const rule = defineRule<SplitFact>({
  meta: {
    code: 'LKG009',
    name: 'shuffled-time-split',
    concern: 'leakage',
    severity: 'warning',
    summary: 'Time-ordered rows are split with shuffling.',
    evidence: 'FC',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const said = new Set<unknown>();
    for (const split of analysis.facts.splits) {
      const [features] = split.inputs;
      if (features === undefined || split.split.shuffled !== true || said.has(split.node)) continue;
      // One row for each series: no order is left.
      if (features.grouped.length > 0 || features.through.includes('aggregated')) continue;
      // Sorting by a date alone is often for a plot: lagged columns say that time is what is learnt from.
      const lagged = [...features.columns.known.values()].some(
        (column) => column.through.includes('shift') || column.through.includes('window'),
      );
      if (!lagged && !features.through.includes('shift')) continue;
      if (!features.timeOrdered && !lagged) continue;
      said.add(split.node);
      yield { span: spanOf(split.node), data: split };
    }
  },
  message() {
    return 'Rows with lagged columns are split at random, so rows of the future train a model that is tested on the past. Split in time: `shuffle=False`, or `TimeSeriesSplit`.';
  },
  fixes({ data: split }) {
    const { node } = split;
    if (
      !isCall(node) ||
      split.split.kind !== 'holdout' ||
      node.args.some(({ keyword }) => keyword === 'stratify' || keyword === 'shuffle')
    )
      return [];
    const last = node.args.at(-1);
    if (last === undefined) return [];
    const span = { ...spanOf(last), start: spanOf(last).end };
    return [
      {
        title: 'Split in time: `shuffle=False`',
        safety: 'safe',
        edits: [{ kind: 'replace', span, text: ', shuffle=False' }],
      },
    ];
  },
});
