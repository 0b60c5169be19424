// Attributes and methods of estimators: what they were given, and which of fitting, predicting and splitting it is.
import type { Call, Expression } from '../../python/ast';
import { lastPart } from '../../python/names';
import { ANY_COLUMNS, NO_COLUMNS, selectColumns, uniteStats } from '../columns';
import { allData, WORD_VECTOR } from '../data/dataOperations';
import { pieceOf } from '../data/wholeSeries';
import { stringOf } from '../language/folding';
import { NO_ARGUMENTS, type Machine } from '../machine';
import type { ObjectCall } from '../calls/objectCall';
import { unionOf } from '../rows/rows';
import { folds } from '../rows/folds';
import { UNKNOWN, withSteps, type CallArguments, type DataObject, type EstimatorObject, type Value } from '../values';
import { taskOf } from './estimators';
import { loadWeights } from '../sources/savedModels';
import { compares } from './comparers';
import { recordFit, validationData, type Fitting } from './fitting';
import { buildIn, isAdapted, withLayers } from './networkLayers';
import { givenOn, learnedColumns, madeUp, modelOutput, predicted, resampled, transformed } from './outputs';

/** Attributes that are the model itself, or the best of those that it tried. */
const ITSELF: ReadonlySet<string> = new Set('best_estimator_ named_steps steps estimator_ leader bestModel'.split(' '));

/** Where gensim's models keep their vectors. */
const VECTORS: ReadonlySet<string> = new Set(['wv', 'dv', 'docvecs']);

/** What `fit` of Keras gives back: a record of the run, which knows its model. */
function historyOf(m: Machine, node: Call, model: Value): Value {
  return m.allocateHolder(m.knowledge.implied('training record'), node, NO_ARGUMENTS, [['model', model]]);
}

function isWordVectors(object: EstimatorObject): boolean {
  return object.row?.tags?.includes('word-vectors') === true;
}

/** `vectors[word]`: what a word of some row became; null for other estimators and words that are not of rows. */
export function vectorOf(m: Machine, object: EstimatorObject, word: Value): Value | null {
  const data = isWordVectors(object) ? m.data(word) : null;
  return data === null
    ? null
    : m.derive(data, {
        form: 'array',
        stats: uniteStats(m.statsOf(data), object.stats),
        columns: NO_COLUMNS,
        through: withSteps(data.through, WORD_VECTOR),
      });
}

/** An attribute of an estimator: a step, the fitted model, or what was learned (`coef_`), which depends on the rows of the last fit. */
export function estimatorAttribute(
  m: Machine,
  receiver: Value,
  object: EstimatorObject,
  attr: string,
  node: Expression,
): Value {
  if (ITSELF.has(attr)) return receiver;
  if (attr === 'estimators_') return m.store.allocate({ kind: 'list', form: 'list', items: [receiver], open: true });
  if (isWordVectors(object) && VECTORS.has(attr)) return receiver;
  const inner = object.inner.find((one) => one.name === attr);
  if (inner !== undefined) return inner.value;
  const fit = object.fits.at(-1);
  if (attr.endsWith('_') && !attr.startsWith('_')) {
    const features = fit === undefined ? null : m.data(fit.features);
    if (features === null) return UNKNOWN;
    return m.derive(features, {
      form: m.knowledge.is('learnt of each row', attr) ? 'array' : 'scalar',
      stats: object.stats,
      columns: NO_COLUMNS,
      holds: [],
      through: ['learned'],
      prediction: null,
    });
  }
  // STL(load).fit().trend
  const series = m.knowledge.is('takes a series apart', object.className) ? m.data(object.args.positional[0]) : null;
  if (series !== null && m.knowledge.is('seasonal piece', attr))
    return pieceOf(m, object.node, lastPart(object.className), series);
  if (fit !== undefined && m.knowledge.is('formula figures', attr) && m.knowledge.is('formula model', object.className))
    return learnedColumns(m, object);
  const isSelector = fit !== undefined && object.row?.tags?.includes('selector') === true;
  if (isSelector && m.knowledge.is('names kept by a selector', attr)) return learnedColumns(m, object);
  return object.args.keywords.get(attr) ?? { kind: 'method', receiver, name: attr, node };
}

/**
 * A method of an estimator or splitter by its row of the knowledge: fit, transform, predict, split, score and their combinations. Fits change
 * the estimator in the store.
 */
export function estimatorMethod(
  m: Machine,
  { node, receiver, id, object, name, args }: ObjectCall<EstimatorObject>,
): Value {
  const library = object.className === '' ? undefined : object.className.split('.')[0];
  const receiverKind = object.row?.role === 'splitter' ? 'splitter' : 'estimator';
  const row = m.knowledge.method(receiverKind, name, library) ?? m.knowledge.method('estimator', name, library) ?? null;
  const dotted = object.className === '' ? '' : name === '__call__' ? object.className : `${object.className}.${name}`;
  const done = (result: Value): Value => m.call(node, dotted, row ?? object.row, receiver, args, result);
  const given = besides(m, chosenBy(m, features(m, object, args, row?.params), row?.tags, args), row?.tags, args);
  const X =
    given === null ? null : object.row?.role === 'network' ? withLayers(m, object, given) : givenOn(m, object, given);
  const y = m.data(args.keywords.get('y') ?? args.keywords.get('Y') ?? args.positional[1]);
  const fitting: Fitting = { id, object, method: name, X, y, args };
  const invented = madeUp(m, node, object, name);
  if (invented !== null) return done(invented);
  switch (row?.effect) {
    case 'split':
      return done(folds(m, node, object, args));
    case 'fit':
    case 'partial-fit': {
      if (object.row?.role === 'splitter') return done(UNKNOWN);
      if (compares(m, { node, receiver, id, object, name, args })) return done(UNKNOWN);
      recordFit(m, node, { ...fitting, validation: [...validationData(m, args), ...watchedBy(m, object)] });
      return done(
        object.row?.role === 'network' && m.knowledge.is('of Keras', object.className)
          ? historyOf(m, node, receiver)
          : receiver,
      );
    }
    case 'fit-transform': {
      recordFit(m, node, fitting);
      return done(transformed(m, node, id, X, name));
    }
    case 'transform':
    case 'inverse-transform':
      return done(transformed(m, node, id, X, name));
    case 'fit-predict': {
      recordFit(m, node, fitting);
      return done(predicted(m, node, id, X, name, 'labels'));
    }
    case 'fit-resample': {
      recordFit(m, node, fitting);
      return done(resampled(m, node, object, X, y));
    }
    case 'predict':
    case 'predict-scores':
      return done(inStages(m, name, predicted(m, node, id, X, name, row.effect === 'predict' ? 'labels' : 'scores')));
    case 'score': {
      const isBare = args.positional.length === 0 && args.keywords.size === 0;
      // A network's mode: what a booster of that method scores is handed to it.
      if (name === 'eval' && isBare) return done(receiver);
      const scored = isBare ? (watchedBy(m, object)[0] ?? X) : X;
      const score: Value = { kind: 'score', metric: name, model: id, rows: scored?.rows ?? null, node };
      m.facts.score({
        node,
        metric: name,
        model: id,
        rows: scored?.rows ?? null,
        truth: y ?? scored,
        prediction: scored,
        predictedAt: null,
        task: taskOf(m, object),
        row: null,
      });
      return done(score);
    }
    case 'clone':
      if (row.tags?.includes('self') === true) {
        const kind = name === 'set_output' ? stringOf(args.keywords.get('transform')) : null;
        if (kind !== null) m.store.put(id, { ...object, givesFrames: kind === 'pandas' || kind === 'polars' });
        return done(receiver);
      }
      return done(m.store.allocate({ ...object, fits: [], stats: [] }));
    default:
      if (name === '__call__' && isAdapted(object)) {
        // normalise(inputs) of a symbolic input, normalise(X) of data
        if (X === null) buildIn(m, [receiver]);
        return done(transformed(m, node, id, X, name));
      }
      if (name === '__call__') return done(modelOutput(m, node, id, args));
      if (name === 'load_weights') loadWeights(m, id, args);
      if (name === 'flow_from_directory') return done(folderOf(m, node, dotted, args));
      if (name === 'add' && object.row?.role === 'network') buildIn(m, args.positional);
      if (name === 'get_support' || name === 'get_feature_names_out' || name === 'get_feature_names')
        return done(learnedColumns(m, object));
      // booster.feature_importance(), model.get_feature_importance()
      if (row?.tags?.includes('explain') === true && object.fits.length > 0 && name !== 'plot_tree')
        return done(learnedColumns(m, object));
      if (name === 'eval' || name === 'train' || name === 'to' || name === 'cuda') return done(receiver);
      return done(UNKNOWN);
  }
}

/** Images of a folder, in one part of it where one was asked for. */
function folderOf(m: Machine, node: Call, name: string, args: CallArguments): Value {
  const place = stringOf(args.positional[0] ?? args.keywords.get('directory'));
  const source = m.origins.source(node, 'read', name, place, null);
  const part = stringOf(args.keywords.get('subset'));
  const role = part === 'training' ? 'train' : part === 'validation' ? 'validation' : source.role;
  return m.allocateData({
    form: 'dataset',
    rows: { kind: 'source', source: { ...source, role, ...(role === 'validation' ? { isShare: true } : {}) } },
    columns: ANY_COLUMNS,
    sources: [source],
    library: 'keras',
  });
}

/** Rows that a trainer of Hugging Face was made to evaluate on: those are what `evaluate()` scores. */
function watchedBy(m: Machine, { row, args }: EstimatorObject): DataObject[] {
  if (row?.tags?.includes('trainer') !== true) return [];
  const data = m.data(m.argument(args, row.params, 'eval_dataset'));
  return data === null ? [] : [data];
}

function features(
  m: Machine,
  object: EstimatorObject,
  args: CallArguments,
  params: readonly string[] | undefined,
): DataObject | null {
  const [first, ...others] = params ?? [];
  const given =
    (first === undefined ? undefined : args.keywords.get(first)) ??
    args.keywords.get('X') ??
    args.keywords.get('x') ??
    args.positional[0];
  const data = m.data(given) ?? (given === undefined ? null : together(m, allData(m, [given])));
  if (data !== null) {
    // A dataset or loader hands on the features that it holds.
    const [held] = data.holds;
    return (data.form === 'dataset' || data.form === 'loader') && held !== undefined
      ? { ...data, stats: uniteStats(data.stats, m.data(held)?.stats ?? []) }
      : data;
  }
  // learner.fit_one_cycle(5): for so many epochs, of what it was made with.
  const isCount =
    object.row?.role === 'network' && typeof (given?.kind === 'constant' ? given.value : null) === 'number';
  // model.predict(start=100, end=120): whichever rows those are; forecaster.predict(fh=24): those to come.
  const isAhead = object.row?.role === 'forecaster' && args.keywords.size > 0;
  if ((given !== undefined && !isCount) || isAhead || others.some((name) => args.keywords.has(name))) return null;
  // statsmodels: OLS(y, X).fit(); what forecasts a series, SARIMAX(y, exog=X), learns from both.
  const held = (object.row?.holds ?? []).flatMap(
    (name) => m.data(m.argument(object.args, object.row?.params, name)) ?? [],
  );
  const [main, ...rest] = held;
  if (main !== undefined) return object.row?.tags?.includes('time') === true ? withMore(main, rest) : main;
  // ols('y ~ x', data).fit(): the rows that it was made with.
  return args.positional.length === 0 && !args.open ? m.data(object.fits.at(-1)?.features) : null;
}

/** Features that another argument names in the table: `train(x=["age", "income"], training_frame=table)`. */
function chosenBy(
  m: Machine,
  data: DataObject | null,
  tags: readonly string[] | undefined,
  args: CallArguments,
): DataObject | null {
  const parameter = tags?.find((tag) => tag.startsWith(COLUMNS_TAG))?.slice(COLUMNS_TAG.length);
  const names = parameter === undefined ? null : m.strings(args.keywords.get(parameter));
  return data === null || names === null ? data : { ...data, columns: selectColumns(data.columns, names) };
}

const COLUMNS_TAG = 'columns:';

/** Series that a forecaster is given beside the one that it learns: `fit(load, past_covariates=weather)`. */
function besides(
  m: Machine,
  data: DataObject | null,
  tags: readonly string[] | undefined,
  args: CallArguments,
): DataObject | null {
  if (data === null || tags?.includes('covariates') !== true) return data;
  const named = [...args.keywords].flatMap(([name, value]) => (/(?:^X|_covariates)$/.test(name) ? [value] : []));
  return named.length === 0 ? data : withMore(data, allData(m, named));
}

/** The rows of the first, with what the columns of all depend on. */
function withMore(data: DataObject, more: readonly DataObject[]): DataObject {
  return more.reduce(
    (have, { stats, columns }) => ({
      ...have,
      stats: uniteStats(have.stats, stats),
      columns: { ...have.columns, known: new Map([...columns.known, ...have.columns.known]) },
    }),
    data,
  );
}

/** Several inputs of one model, or a list of pieces: the rows of all, with what each depends on. */
function together(m: Machine, all: readonly DataObject[]): DataObject | null {
  const [first, ...rest] = all;
  if (first === undefined || rest.length === 0) return first ?? null;
  return {
    ...first,
    rows: unionOf(
      all.map((one) => one.rows),
      m.store.newId(),
    ),
    stats: rest.reduce((have, one) => uniteStats(have, m.statsOf(one)), first.stats),
  };
}

/** `staged_predict(X)`: one prediction of all rows after each round, where `predict` gives a single one. */
function inStages(m: Machine, method: string, predictions: Value): Value {
  return m.knowledge.is('method that predicts in stages', method)
    ? m.store.allocate({ kind: 'list', form: 'list', items: [predictions], open: true })
    : predictions;
}
