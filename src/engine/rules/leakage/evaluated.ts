// The evaluations of a unit, which every rule on leakage asks for.
import { evaluations, type Evaluation } from '../../semantics/evaluations';
import { partsOf } from '../../semantics/rows';
import { oncePerAnalysis } from '../once';

/** Predictions and scores with the fit that each speaks of, worked out once for each analysis. */
export const evaluationsOf = oncePerAnalysis(({ facts }) => evaluations(facts));

/** Another part was taken off before, and is what is scored in the end: this one serves to choose by. */
export function isInnerPart({ rows }: Evaluation, all: readonly Evaluation[]): boolean {
  const [, ...outer] = partsOf(rows);
  return outer.some(
    ({ split, index, role }) =>
      role === 'train' &&
      all.some(
        (other) =>
          other.scored && partsOf(other.rows).some((part) => part.split.id === split.id && part.index !== index),
      ),
  );
}
