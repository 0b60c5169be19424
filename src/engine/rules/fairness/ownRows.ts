// Whether a model predicts the very rows that it was fitted on, also where nothing is known of the rows but their name.
import { textOf } from '../../python/ast';
import { lastPart } from '../../python/names';
import type { Analysis } from '../../semantics/analysis';
import type { FitFact, PredictFact } from '../../semantics/facts';
import { covers, overlap, roleOf } from '../../semantics/rows/rows';
import type { HeapId, Rows } from '../../semantics/values';
import { onlyCalibrates } from '../calibration';
import { callsWrittenLike, fitsOf, oncePerAnalysis } from '../once';

/** Whether a model may have been fitted on all of the predicted rows, or on some of a part that is meant for training. */
export function learnt(fitted: Rows, predicted: Rows): boolean {
  return overlap(fitted, predicted) && (covers(fitted, predicted) || roleOf(predicted) === 'train');
}

/** The class of the model, `RandomForestClassifier`; empty where it is not known. */
export function modelName(analysis: Analysis, model: HeapId): string {
  const object = analysis.object(model);
  return lastPart(object?.kind === 'estimator' ? object.className : '');
}

const PREDICTS = /^predict(?:_proba|_log_proba|_classes)?$|^decision_function$/;

/** The model, where every prediction of this unit is of rows that the predicting model was fitted on; else null. */
export const modelOnOwnRows = oncePerAnalysis((analysis): HeapId | null => {
  const { predictions } = analysis.facts;
  const [first] = predictions;
  // A prediction of a model that is not followed may be of any rows.
  const called = callsWrittenLike(analysis, (written) => PREDICTS.test(written));
  if (first === undefined || called.length > predictions.length) return null;
  return predictions.every((one) => isOwn(analysis, one)) ? first.model : null;
});

function isOwn(analysis: Analysis, predicted: PredictFact): boolean {
  return fitsOf(analysis, predicted.model).some((fit) => {
    if (fit.order > predicted.order || onlyCalibrates(analysis, fit.object)) return false;
    const [fitted, given] = [fit.features?.rows, predicted.input?.rows];
    if (fitted !== undefined && given !== undefined && fitted.kind !== 'unknown' && given.kind !== 'unknown')
      return learnt(fitted, given);
    return isSameName(analysis, fit, predicted);
  });
}

/** `model.fit(X, y)` and `model.predict(X)`, with nothing else called X in between. */
function isSameName({ facts }: Analysis, fit: FitFact, predicted: PredictFact): boolean {
  // What another module fits and predicts in one call stands at that call, whose names are not those of the rows.
  if (fit.node === predicted.node) return false;
  const [fitted, given] = [fit.node.args[0]?.value, predicted.node.args[0]?.value];
  if (fitted?.kind !== 'Name' || given?.kind !== 'Name' || textOf(fitted) !== textOf(given)) return false;
  // Names of two functions are two things, however they are called.
  const { inFunction, node } = predicted;
  if (fit.inFunction !== inFunction || (inFunction !== null && fit.node.chunk !== node.chunk)) return false;
  return !facts.bindings.some(({ name, order }) => name === given.id && order > fit.order && order < predicted.order);
}
