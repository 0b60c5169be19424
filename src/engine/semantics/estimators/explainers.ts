// What explainers say of a model: figures that rest on the rows which it was fitted on, whatever rows they are computed for.
import type { ObjectCall } from '../calls/objectCall';
import type { Machine } from '../machine';
import type { InstanceObject, Value } from '../values';
import { learnedColumns } from './outputs';

/** `shap.TreeExplainer(model).shap_values(X)`, `shap.Explainer(model)(X)`: as the model's own importances; null for other calls. */
export function explained(m: Machine, { object, name }: ObjectCall<InstanceObject>): Value | null {
  if (object.row?.tags?.includes('explain') !== true || !m.knowledge.is('method that explains a model', name))
    return null;
  const given = [...object.args.positional, ...object.args.keywords.values()];
  const model = given.map((value) => m.estimator(value)?.object).find((one) => (one?.fits.length ?? 0) > 0);
  return model === undefined ? null : learnedColumns(m, model);
}
