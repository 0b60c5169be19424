// What fits many models on the training part and scores each on the test part, in one call.
import type { ObjectCall } from '../calls/objectCall';
import type { Machine } from '../machine';
import type { EstimatorObject } from '../values';
import { taskOf } from './estimators';
import { recordFit } from './fitting';

const PARAMETERS = ['X_train', 'X_test', 'y_train', 'y_test'] as const;

/** `LazyClassifier().fit(X_train, X_test, y_train, y_test)`: records a fit and a score on the test part; false for any other call. */
export function compares(m: Machine, { node, id, object, args }: ObjectCall<EstimatorObject>): boolean {
  if (object.row?.tags?.includes('compares') !== true) return false;
  const [X, tried, y, truth] = PARAMETERS.map((name, i) => m.data(args.keywords.get(name) ?? args.positional[i]));
  if (X == null || tried == null) return false;
  recordFit(m, node, { id, object, method: 'fit', X, y: y ?? null, args });
  m.facts.score({
    node,
    metric: 'fit',
    model: id,
    rows: tried.rows,
    truth: truth ?? tried,
    prediction: tried,
    predictedAt: null,
    task: taskOf(m, object),
    row: null,
  });
  return true;
}
