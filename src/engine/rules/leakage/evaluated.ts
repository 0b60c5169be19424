// The evaluations of a unit, which every rule on leakage asks for.
import type { Analysis } from '../../semantics/analysis';
import { evaluations, type Evaluation } from '../../semantics/estimators/evaluations';
import { partsOf, roleOf } from '../../semantics/rows/rows';
import { oncePerAnalysis } from '../once';

/** Predictions and scores with the fit that each speaks of, worked out once for each analysis. */
export const evaluationsOf = oncePerAnalysis(({ facts }) => evaluations(facts));

/** Those of them that ask a model about the test part. */
export const testedOf = oncePerAnalysis((analysis): readonly Evaluation[] =>
  evaluationsOf(analysis).filter((one) => roleOf(one.rows) === 'test' && !isInnerPart(analysis, one)),
);

/** Another part was taken off before, and is what is scored in the end: this one serves to choose by. */
export function isInnerPart(analysis: Analysis, { rows }: Pick<Evaluation, 'rows'>): boolean {
  const [, ...outer] = partsOf(rows);
  return outer.some(({ split, index, role }) => {
    if (role !== 'train') return false;
    const scored = partsScored(analysis).get(split.id);
    return scored !== undefined && (scored.size > 1 || !scored.has(index));
  });
}

/** By split, which of its parts are scored. */
const partsScored = oncePerAnalysis((analysis): ReadonlyMap<number, ReadonlySet<number>> => {
  const found = new Map<number, Set<number>>();
  for (const { scored, rows } of evaluationsOf(analysis)) {
    if (!scored) continue;
    for (const { split, index } of partsOf(rows)) {
      const parts = found.get(split.id);
      if (parts === undefined) found.set(split.id, new Set([index]));
      else parts.add(index);
    }
  }
  return found;
});
