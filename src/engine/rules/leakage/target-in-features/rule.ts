// LKG007: the target, or a column computed from it, is among the features.
import { spanOf } from '../../../python/ast';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import { overlap } from '../../../semantics/rows';
import type { Column, EstimatorObject } from '../../../semantics/values';
import { dropColumnsFixes } from '../../dropColumns';
import { defineRule } from '../../rule';
import { fittedOn } from '../wording';

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
  // Of other rows, put beside these in their order.
  'realigned',
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
      if (features.columns.known === target.columns.known || choosesColumns(analysis, fit.object)) continue;
      const same = features.columns.known.get(answer.name);
      // A single column that predicts itself is a demonstration of something else.
      if (features.columns.known.size <= 1 && !features.columns.open) continue;
      const isThere = same !== undefined && (!same.replaced || answer.replaced) && same.maybe !== true;
      const column = isThere ? answer.name : madeFrom(features.columns.known, answer);
      if (column === null || said.has(`${fit.node.start}:${column}`)) continue;
      said.add(`${fit.node.start}:${column}`);
      yield { span: spanOf(fit.node), data: { fit, target: answer.name, column } };
    }
  },
  message({ fit, target, column }) {
    const given = fittedOn(fit);
    const rows = given === null ? 'The features' : `\`${given}\``;
    const s = given === null ? '' : 's';
    const how =
      column === target
        ? `still hold${s} the target \`${target}\``
        : `hold${s} \`${column}\`, which is computed from the target \`${target}\``;
    return `${rows} ${how}, so the model is given the answer. Drop the column before fitting.`;
  },
  fixes({ data: { fit, column } }, context) {
    return fit.features === null ? [] : dropColumnsFixes(context, fit.node, fit.features, [column]);
  },
});

/** A pipeline whose steps may pick columns: what reaches the model is not what the pipeline is given. */
function choosesColumns(analysis: Analysis, object: EstimatorObject, depth = 0): boolean {
  const role = object.row?.role;
  if (role === 'column-transformer' || role === 'feature-union' || depth > 6) return true;
  if (role !== 'pipeline' && role !== 'search')
    return (depth > 0 && object.row === null) || /FunctionTransformer$/.test(object.className);
  return object.inner.some(({ value }) => {
    const step = analysis.objectOf(value);
    return step?.kind !== 'estimator' || choosesColumns(analysis, step, depth + 1);
  });
}

function madeFrom(columns: ReadonlyMap<string, Column>, answer: Column): string | null {
  for (const column of columns.values()) {
    if (column.name === answer.name || column.maybe === true || !column.from.includes(answer.name)) continue;
    if (column.from.length > 1 || column.through.some((one) => LOOKS_BACK.has(one)) || column.stats.length > 0)
      continue;
    return column.name;
  }
  return null;
}
