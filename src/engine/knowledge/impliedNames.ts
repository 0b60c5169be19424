// Names of libraries for what code gets without writing the name: the interpreter knows it by how it is used.
import type { ImpliedName } from '../semantics/effects';

const NAMES: Readonly<Record<ImpliedName, string>> = {
  // https://docs.kedro.org/en/stable/catalog-data/data_catalog/
  'catalog reader': 'kedro.io.DataCatalog.load',
  // https://keras.io/api/models/model_training_apis/#fit-method
  'training record': 'keras.callbacks.History',
};

/** See `Knowledge.implied`. */
export function impliedName(what: ImpliedName): string {
  return NAMES[what];
}
