// What learnt from the training rows, beside what is fitted on the test part.
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import { roleOf } from '../../../semantics/rows/rows';

/** The last fit on training rows before this one, of it or, where there is none, of the only other of its class. */
export function trainedBefore(fit: FitFact, onTrain: readonly FitFact[]): FitFact | null {
  const before = onTrain.filter(({ order }) => order < fit.order);
  const own = before.findLast(({ estimator }) => estimator === fit.estimator);
  if (own !== undefined) return own;
  const alike = before.filter(({ object }) => object.className === fit.object.className && object.className !== '');
  const [only, ...others] = new Set(alike.map(({ estimator }) => estimator));
  return only === undefined || others.length > 0 ? null : (alike.at(-1) ?? null);
}

/**
 * Another of its class learnt from training rows, also one that was made in another call of the function that does both. What learnt from
 * both at one place did so by turns of a loop, of which a flag may let only the first fit it.
 */
export function isTrainedToo({ facts }: Analysis, fit: FitFact, className: string): boolean {
  const alike = facts.fits.filter(
    ({ object, features }) => object.className === className && features !== null && roleOf(features.rows) === 'train',
  );
  const isByTurns = alike.some(({ node, estimator }) => node === fit.node && estimator === fit.estimator);
  return alike.some(({ node }) => node !== fit.node || !isByTurns);
}

/** Every fit on training rows, at another place than this one. */
export function fitsOnTrain({ facts }: Analysis, fit: FitFact): FitFact[] {
  return facts.fits.filter(
    ({ node, features }) => node !== fit.node && features !== null && roleOf(features.rows) === 'train',
  );
}

/** `OrdinalEncoder(categories=[["low", "high"]])`: the code gives the categories, so that no rows say which there are. */
export function knowsCategories(analysis: Analysis, { object: { args } }: FitFact): boolean {
  const given = args.keywords.get('categories');
  return given?.kind === 'tuple' || analysis.objectOf(given)?.kind === 'list';
}
