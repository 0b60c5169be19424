// Whether a read loads a model, a fitted transformer or the like: those are made by code and are no rows of data.
import { MODEL_FILE, MODEL_NAME, PICKLE_FILE } from '../../knowledge/modelFiles';
import { OPENS_HDF5 } from '../../knowledge/openers';
import type { Knowledge } from '../../semantics/effects';
import type { Source } from '../../semantics/values';

/** Whether a read loads a trained model rather than data, by its reader or the ending and name of its file. */
export function readsModel(knowledge: Knowledge, { reader, place }: Source): boolean {
  const tags = knowledge.function(reader)?.tags ?? [];
  return (
    tags.includes('model') ||
    ((tags.includes('pickle') || (tags.includes('open') && PICKLE_FILE.test(place ?? ''))) &&
      MODEL_NAME.test(place ?? '')) ||
    (MODEL_FILE.test(place ?? '') && !OPENS_HDF5.test(reader))
  );
}
