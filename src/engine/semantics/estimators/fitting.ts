// One fit: which rows it saw, what it learnt of them, and who remembers it.
import { textOf, type Call, type NodeBase } from '../../python/ast';
import { uniteStats } from '../columns';
import { allData } from '../data/dataOperations';
import type { Machine } from '../machine';
import type { CallArguments, DataObject, EstimatorObject, HeapId, Stat } from '../values';
import { isModel, learnsOf, shortName, stronger } from './estimators';
import { statsTaken } from './outputs';
import { learntByOwnSteps } from './ownTransformers';

const VALIDATION: ReadonlySet<string> = new Set([
  'eval_set',
  'validation_data',
  'X_val',
  'x_val',
  'val_data',
  'valid_sets',
  'evals',
  'eval_data',
  'tuning_data',
  'validation_frame',
  'val_dataloaders',
]);

/** Data given to `fit` to watch progress by (`validation_data`, `eval_set`, `model__eval_set` and the like), features and targets. */
export function validationData(m: Machine, args: CallArguments): DataObject[] {
  return [...args.keywords].flatMap(([name, value]) =>
    VALIDATION.has(name.slice(name.lastIndexOf('__') + 1).replace(/^_/, '')) ? allData(m, [value]) : [],
  );
}

/** What is fitted, by which method, on what. */
export interface Fitting {
  readonly id: HeapId;
  /** Absent where the fit is of something unknown. */
  readonly object?: EstimatorObject;
  readonly method: string;
  readonly X: DataObject | null;
  readonly y: DataObject | null;
  /** What it watches its progress by. */
  readonly validation?: readonly DataObject[];
  /** Absent where not all of the call is of the fit. */
  readonly args?: CallArguments;
}

const NOT_OF_THE_FIT: CallArguments = { positional: [], keywords: new Map(), open: true };

/** Records a fit and what the estimator knows from now on. A search is a cross-validation as well. */
export function recordFit(m: Machine, node: Call, fitting: Fitting): void {
  const { id, object = null, method, X, y, validation = [], args = NOT_OF_THE_FIT } = fitting;
  const current = m.store.get(id);
  // A model of a class of the project is what it was made with, as any other.
  const made = current?.kind === 'instance' ? current : { node, args };
  const estimator =
    object ?? (current?.kind === 'estimator' ? current : m.newEstimator(made.node, '', null, made.args));
  const model = isModel(m, estimator, y !== null || object === null);
  // Of skorch: NeuralNetClassifier(module, train_split=predefined_split(test_set))
  const split = estimator.args.keywords.get('train_split');
  const watched = split === undefined ? validation : [...validation, ...allData(m, [split])];
  m.facts.fit({
    node,
    estimator: id,
    object: estimator,
    method,
    features: X,
    target: y,
    validation: watched,
    args,
    isModel: model,
  });
  if (current?.kind !== 'estimator') return;
  const role = estimator.row?.role;
  // Fitted before under another name: `best_estimator_`, which is fitted once and tries nothing.
  if (role === 'search' && estimator.fits.every((fit) => calleeOf(fit.node) === calleeOf(node))) {
    const splitter = m.argument(estimator.args, estimator.row?.params, 'cv') ?? null;
    m.facts.crossValidate({ node, model: id, features: X, target: y, splitter, purpose: 'select' });
  }
  let stats: readonly Stat[] = [];
  if (X !== null) {
    const learns = model
      ? learnsOf(m, estimator)
      : stronger(learnsOf(m, estimator), learntByOwnSteps(m, node, estimator, X));
    stats = [m.origins.stat('fit', node, shortName(estimator) || method, learns, X, learns === 'target' && y !== null)];
    // What was fitted on scaled rows still knows what the scaler knew.
    stats = uniteStats(stats, statsTaken(m, estimator, X));
  }
  const fit = {
    node,
    method,
    features: args.positional[0] ?? args.keywords.get('X') ?? null,
    target: args.positional[1] ?? args.keywords.get('y') ?? null,
    rows: X?.rows ?? null,
  };
  m.store.put(id, { ...current, fits: [...current.fits.slice(-7), fit], stats });
  for (const inner of estimator.inner) {
    const found = m.estimator(inner.value);
    // A search fits copies: a model that was fitted before stays what it was.
    if (role === 'search' && found !== null && found.object.fits.length > 0) continue;
    if (found !== null) m.store.put(found.id, { ...found.object, fits: [...found.object.fits.slice(-7), fit], stats });
  }
}

/** A step of training: a network learns from the rows that its loss is of, and from their columns that it was asked about. */
export function recordStep(m: Machine, node: Call, loss: DataObject): void {
  const { prediction } = loss;
  if (prediction === null) return;
  const { model, rows } = prediction;
  const asked = m.facts.predictions.findLast((one) => one.model === model && one.input?.rows === rows)?.input;
  const X = asked === undefined || asked === null ? loss : { ...loss, columns: asked.columns };
  recordFit(m, node, { id: model, method: 'backward', X, y: null });
}

/** `search.fit`, as written. */
function calleeOf(node: NodeBase): string {
  return textOf(node).split('(', 1)[0] ?? '';
}
