// The evaluations of a unit, which every rule on leakage asks for.
import { evaluations } from '../../semantics/evaluations';
import { oncePerAnalysis } from '../once';

/** Predictions and scores with the fit that each speaks of, worked out once for each analysis. */
export const evaluationsOf = oncePerAnalysis(({ facts }) => evaluations(facts));
