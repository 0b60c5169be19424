// LKG007: the target, or a column computed from it, is among the features.
import { spanOf } from '../../../python/ast';
import type { FitFact } from '../../../semantics/facts';
import { overlap } from '../../../semantics/rows';
import type { Column } from '../../../semantics/values';
import { dropColumnsFixes } from '../../dropColumns';
import { defineRule } from '../../rule';
import { quote } from '../wording';

interface Data {
  readonly fit: FitFact;
  readonly target: string;
  /** The column that gives it away: the target itself or one made from it. */
  readonly column: string;
}

/** A column that only looks back in time at the target is a lag, not the answer. */
const LOOKS_BACK = new Set([
  'shift',
  'window',
  'rolling',
  'expanding',
  'ewm',
  'diff',
  'pct_change',
  'cumsum',
  'groupby',
  'aggregated',
  'transform',
]);

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG007',
    name: 'target-in-features',
    concern: 'leakage',
    severity: 'warning',
    summary: 'The target, or a column computed from it, is still among the features.',
    evidence: 'FC',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const said = new Set<string>();
    for (const fit of analysis.facts.fits) {
      const { features, target } = fit;
      if (
        !fit.isModel ||
        features === null ||
        target === null ||
        target.columns.open ||
        target.columns.known.size !== 1
      )
        continue;
      const [answer] = target.columns.known.values();
      if (answer === undefined || !overlap(features.rows, target.rows) || features.prediction !== null) continue;
      if (features.columns.known === target.columns.known) continue;
      const same = features.columns.known.get(answer.name);
      // A single column that predicts itself is a demonstration of something else.
      if (features.columns.known.size <= 1 && !features.columns.open) continue;
      const column = same !== undefined && !same.replaced ? answer.name : madeFrom(features.columns.known, answer);
      if (column === null || said.has(`${fit.node.start}:${column}`)) continue;
      said.add(`${fit.node.start}:${column}`);
      yield { span: spanOf(fit.node), data: { fit, target: answer.name, column } };
    }
  },
  message({ fit, target, column }) {
    const rows = fit.node.args[0] === undefined ? 'The features' : `\`${quote(fit.node.args[0])}\``;
    const how =
      column === target
        ? `still hold the target \`${target}\``
        : `hold \`${column}\`, which is computed from the target \`${target}\``;
    return `${rows} ${how}, so the model is given the answer. Drop the column before fitting.`;
  },
  fixes({ data: { fit, column } }, context) {
    return fit.features === null ? [] : dropColumnsFixes(context, fit.node, fit.features, [column]);
  },
});

function madeFrom(columns: ReadonlyMap<string, Column>, answer: Column): string | null {
  for (const column of columns.values()) {
    if (column.name === answer.name || !column.from.includes(answer.name)) continue;
    if (column.from.length > 1 || column.through.some((one) => LOOKS_BACK.has(one)) || column.stats.length > 0)
      continue;
    return column.name;
  }
  return null;
}
