// What models predict.
import type { DataObject } from '../semantics/values';
import { oncePerAnalysis } from './once';

/** Names of columns that models were fitted to predict. */
export const targetNames = oncePerAnalysis((analysis): ReadonlySet<string> => {
  const names = new Set<string>();
  const add = (data: DataObject | null | undefined): void => {
    if (data === null || data === undefined || data.columns.open || data.columns.known.size !== 1) return;
    for (const name of data.columns.known.keys()) names.add(name);
  };
  for (const fit of analysis.facts.fits) if (fit.isModel) add(fit.target);
  for (const one of analysis.facts.crossValidations) add(one.target);
  const fitted = names.size > 0;
  for (const { split, inputs } of analysis.facts.splits) {
    if (split.kind !== 'holdout' || inputs.length < 2) continue;
    // Of three or more, what stands last may be groups that are kept aside: `train_test_split(X, y, A)`.
    if (inputs.length > 2 && fitted) continue;
    add(inputs.at(-1));
  }
  return names;
});
