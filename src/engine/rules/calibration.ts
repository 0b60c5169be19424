// Models above a model, which learn how sure it may be and nothing else.
import type { Analysis } from '../semantics/analysis';
import { stringOf } from '../semantics/language/folding';
import type { EstimatorObject } from '../semantics/values';

/** `CalibratedClassifierCV(model, cv="prefit")`: what is learnt from the rows is a curve, and no model of them. */
export function onlyCalibrates(analysis: Analysis, { className, args, inner }: EstimatorObject): boolean {
  if (!className.endsWith('CalibratedClassifierCV')) return false;
  const base = analysis.objectOf(args.positional[0] ?? args.keywords.get('estimator') ?? inner.at(-1)?.value);
  const isFrozen =
    (base?.kind === 'estimator' || base?.kind === 'instance') && base.className.endsWith('FrozenEstimator');
  return isFrozen || stringOf(args.keywords.get('cv') ?? args.positional[2]) === 'prefit';
}
