// Whether a read loads a model, a fitted transformer or the like: those are made by code and are no rows of data.
import { OPENS_HDF5 } from '../../knowledge/openers';
import type { Knowledge } from '../../semantics/effects';
import type { Source } from '../../semantics/values';

const MODEL_NAME = /model|clf|classifier|regressor|scaler|encoder|pipeline|vectorizer|preprocess(?:or|ing)/i;
const MODEL_FILE = /\.(?:joblib|onnx|pt|pth|h5|keras|tflite|safetensors|ckpt)$/i;
/** What is pickled and opened as a file tells only by its name what it is. */
const PICKLE_FILE = /\.(?:pkl|pickle)$/i;
const PICKLED_MODEL =
  /(?:^|\/)models?\/|tokeni[sz]er|vocab|xgboost|lightgbm|catboost|(?:^|[/_-])(?:xgb|lgbm?|svm|knn|rf)\.pi?c?kl/i;

/** Whether a read loads a trained model rather than data, by its reader or the ending and name of its file. */
export function readsModel(knowledge: Knowledge, { reader, place }: Source): boolean {
  const tags = knowledge.function(reader)?.tags ?? [];
  return (
    tags.includes('model') ||
    ((tags.includes('pickle') || (tags.includes('open') && PICKLE_FILE.test(place ?? ''))) &&
      (MODEL_NAME.test(place ?? '') || PICKLED_MODEL.test(place ?? ''))) ||
    (MODEL_FILE.test(place ?? '') && !OPENS_HDF5.test(reader))
  );
}
