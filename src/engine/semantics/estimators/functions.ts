// Functions that make, train or judge an estimator: `make_pipeline`, `xgb.train`, `cross_val_score`, metrics.
import type { Call } from '../../python/ast';
import { lastPart } from '../../python/names';
import { NO_COLUMNS } from '../columns';
import { allData, firstData } from '../data/dataOperations';
import type { FunctionRow } from '../effects';
import { stringOf } from '../language/folding';
import type { Machine } from '../machine';
import { contains, sameRows } from '../rows/rows';
import { UNKNOWN, type CallArguments, type DataObject, type HeapId, type Rows, type Value } from '../values';
import { stepOf } from './estimators';
import { recordFit, validationData } from './fitting';
import { formulaData } from './formulas';
import { givenOn } from './outputs';

/**
 * `cross_val_score` and its like, recorded as an evaluation; `cross_val_predict` gives predictions, which are labels unless `method` says
 * otherwise.
 */
export function crossValidate(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const modelValue = m.argument(args, row.params, row.model ?? 'estimator');
  const model = m.estimator(modelValue);
  const given = m.data(m.argument(args, row.params, row.features ?? 'X'));
  const features = given === null || model === null ? given : givenOn(m, model.object, given);
  const target = m.data(m.argument(args, row.params, row.target ?? 'y'));
  const splitter = m.argument(args, row.params, 'cv') ?? null;
  m.facts.crossValidate({ node, model: model?.id ?? null, features, target, splitter, purpose: 'report' });
  if (name.endsWith('cross_val_predict') && features !== null && model !== null) {
    return m.derive(features, {
      form: 'array',
      columns: NO_COLUMNS,
      prediction: {
        model: model.id,
        rows: features.rows,
        at: m.facts.place,
        kind: /proba|decision/.test(stringOf(args.keywords.get('method')) ?? '') ? 'scores' : 'labels',
      },
      through: [name],
    });
  }
  return UNKNOWN;
}

/** A metric, or a scorer called on a model: records which rows it was computed on, and when they were predicted. */
export function score(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const truth = m.data(m.argument(args, row.params, row.score?.truth ?? 'y_true'));
  const predicted = m.argument(args, row.params, row.score?.prediction ?? 'y_pred');
  const prediction = m.data(predicted) ?? gatheredPrediction(m, predicted);
  // Swapped arguments are another rule's; here either side may be the one that a model made.
  const made = prediction?.prediction ?? truth?.prediction ?? null;
  const given = (name: string | undefined, position: number): Value | undefined =>
    (name === undefined ? undefined : m.argument(args, row.params, name)) ?? args.positional[position];
  const modelArgument = m.estimator(given(row.model, 0));
  const model = made?.model ?? modelArgument?.id ?? null;
  // A forecast of so many steps has no rows of its own: it is held against the answers of these.
  const answers = prediction?.prediction == null ? prediction : truth;
  const known = made?.rows.kind === 'unknown' ? (behindFit(m, made.model, answers) ?? made.rows) : made?.rows;
  const rows =
    known ?? (modelArgument === null ? (truth?.rows ?? null) : (m.data(given(row.features, 1))?.rows ?? null));
  const predictedAt = made?.at ?? null;
  m.facts.score({
    node,
    metric: name,
    model,
    rows,
    truth,
    prediction,
    predictedAt,
    task: row.score?.task ?? 'any',
    row,
  });
  return { kind: 'score', metric: name, model, rows, node };
}

/**
 * The answers that a forecast is held against. Where the rows of the fit are among them, `mape(series, model.predict(12))`, those
 * behind it: a library that aligns by time compares no others.
 */
function behindFit(m: Machine, model: HeapId, answers: DataObject | null): Rows | null {
  const rows = answers?.rows ?? null;
  const object = m.store.get(model);
  const fitted = object?.kind === 'estimator' ? object.fits.at(-1)?.rows : null;
  if (rows === null || fitted?.kind !== 'part' || !contains(rows, fitted) || sameRows(rows, fitted)) return rows;
  if (fitted.range !== undefined)
    return fitted.range.upper === null ? rows : { ...fitted, range: { lower: fitted.range.upper, upper: null } };
  return fitted.role === 'train' ? { ...fitted, role: 'test', index: fitted.index + 1 } : rows;
}

/** Predictions that were put into a list batch by batch; null where they are not all of one model. */
function gatheredPrediction(m: Machine, value: Value | undefined): DataObject | null {
  const list = m.object(value);
  if (list?.kind !== 'list') return null;
  const all = list.items.map((item) => m.data(item));
  const [first] = all;
  const model = first?.prediction?.model;
  return first != null && model !== undefined && all.every((one) => one?.prediction?.model === model) ? first : null;
}

/** xgb.train(params, dtrain, evals=…), lgb.train(params, train_set, valid_sets=…). */
export function train(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const given = m.argument(args, row.params, row.features ?? 'dtrain');
  const table = m.data(given) ?? firstData(m, args);
  const { features, target } =
    table !== null && row.tags?.includes('formula') === true
      ? formulaData(m, m.argument(args, row.params, 'formula'), table)
      : { features: given, target: table?.holds[1] };
  const data = m.data(features) ?? table;
  const object = m.newEstimator(node, name, { kind: 'class', name, role: 'network' }, args);
  const value = m.store.allocate(object);
  if (value.kind === 'ref') {
    const validation = [
      ...validationData(m, args),
      ...['evals', 'valid_sets'].flatMap((each) => allData(m, [m.argument(args, row.params, each) ?? UNKNOWN])),
    ];
    recordFit(m, node, {
      id: value.id,
      object,
      method: lastPart(name),
      X: data,
      y: m.data(target),
      validation: validation.filter((one, i, all) => all.indexOf(one) === i),
      args: { ...args, positional: features === undefined ? [] : [features] },
    });
  }
  return value;
}

/** `make_pipeline(a, b)`, `make_union`, `make_column_transformer`: steps without names. */
export function composed(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const role =
    row.effect === 'make-pipeline' ? 'pipeline' : row.effect === 'make-union' ? 'feature-union' : 'column-transformer';
  const className = name.replace(
    /\.make_(\w+)$/,
    (_, kind: string) => `.${kind.replace(/(?:^|_)(\w)/g, (__, c: string) => c.toUpperCase())}`,
  );
  const object = m.newEstimator(node, className, { kind: 'class', name: className, role, params: ['steps'] }, args);
  const inner = args.positional.flatMap((value) => {
    const steps = stepOf(m, value);
    // make_pipeline(StandardScaler(), Net()): of a class that is not known
    return steps.length === 0 && role === 'pipeline' ? [{ name: '', value, columns: null }] : steps;
  });
  return m.store.allocate({ ...object, inner });
}
