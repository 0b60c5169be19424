// Estimators, transformers, samplers and splitters: what they were made with, what they were fitted on, what they give out.
import type { Call, Expression, NodeBase } from '../python/ast';
import { NO_COLUMNS, perhaps, selectColumns, uniteStats } from './columns';
import { allData, WORD_VECTOR } from './dataOperations';
import type { ClassRow, Learns } from './effects';
import { booleanOf } from './folding';
import { modelOutput } from './instances';
import { iterate } from './iteration';
import type { Machine } from './machine';
import { partOf, resampledFrom, unionOf } from './rows';
import {
  UNKNOWN,
  type CallArguments,
  type Columns,
  type DataObject,
  type EstimatorObject,
  type HeapId,
  type Split,
  type Stat,
  type Value,
} from './values';

// ---- making ----

export function makeEstimator(m: Machine, node: Call, row: ClassRow, name: string, args: CallArguments): Value {
  const object = m.newEstimator(node, name, row, args);
  // Sequential([normalise, Dense(1)])
  if (row.role === 'network') for (const value of args.positional) buildIn(m, iterate(m, value).items);
  return m.store.allocate({ ...object, inner: innerOf(m, row, args) });
}

/** Layers with a state of their own, `Normalization` and kin, become part of a network. */
function buildIn(m: Machine, layers: readonly Value[]): void {
  for (const layer of layers) {
    const found = m.estimator(layer);
    if (found === null || !isAdapted(found.object)) continue;
    m.layers.add(found.id);
    m.store.put(found.id, { ...found.object, builtIn: true });
  }
}

/** Of a class whose objects learn by `adapt`. */
function isAdapted(object: EstimatorObject): boolean {
  return object.row?.tags?.includes('adapt') === true;
}

/** What the layers inside the networks of this code learnt before they were built in, or since. */
function layerStats(m: Machine): readonly Stat[] {
  let stats: readonly Stat[] = [];
  for (const id of m.layers) {
    const layer = m.store.get(id);
    if (layer?.kind === 'estimator' && layer.builtIn === true) stats = uniteStats(stats, layer.stats);
  }
  return stats;
}

function innerOf(m: Machine, row: ClassRow, args: CallArguments): EstimatorObject['inner'] {
  switch (row.role) {
    case 'pipeline':
      return steps(m, m.argument(args, row.params ?? ['steps'], 'steps') ?? args.positional[0]);
    case 'column-transformer':
      return steps(m, m.argument(args, row.params ?? ['transformers'], 'transformers') ?? args.positional[0]);
    case 'feature-union':
      return steps(m, m.argument(args, row.params ?? ['transformer_list'], 'transformer_list') ?? args.positional[0]);
    default: {
      const found: { name: string; value: Value; columns: Value | null }[] = [];
      for (const wrapped of row.wraps ?? []) {
        const value = m.argument(args, row.params, wrapped);
        if (value === undefined) continue;
        if (m.estimator(value) !== null) found.push({ name: wrapped, value, columns: null });
        else found.push(...steps(m, value));
      }
      return found;
    }
  }
}

/** `[('name', estimator)]`, `[('name', transformer, columns)]`, or estimators alone as `make_*` takes them. */
export function steps(m: Machine, value: Value | undefined): { name: string; value: Value; columns: Value | null }[] {
  if (value === undefined) return [];
  return iterate(m, value).items.flatMap((item) => stepOf(m, item));
}

export function stepOf(m: Machine, item: Value): { name: string; value: Value; columns: Value | null }[] {
  if (m.estimator(item) !== null) return [{ name: '', value: item, columns: null }];
  const parts = item.kind === 'tuple' ? item.items : iterate(m, item).items;
  // (columns, [imputer, scaler]): one after the other
  const several = parts.map((part) => (m.object(part)?.kind === 'list' ? iterate(m, part).items : []));
  const chain = several.find((items) => items.some((one) => m.estimator(one) !== null));
  if (chain !== undefined)
    return chain.flatMap((one) =>
      m.estimator(one) === null ? [] : [{ name: '', value: one, columns: parts[0] ?? null }],
    );
  const known = parts.findIndex((part) => m.estimator(part) !== null || isPlainStep(part));
  // ('mine', OwnStep()): an object of a class of the project
  const at = known < 0 && parts.length > 1 && parts[0]?.kind === 'constant' ? 1 : known;
  const value = parts[at];
  if (value === undefined) return [];
  const [first, , third] = parts;
  const name = first?.kind === 'constant' && typeof first.value === 'string' && at > 0 ? first.value : '';
  return [{ name, value, columns: (at === 0 ? parts[1] : third) ?? null }];
}

function isPlainStep(value: Value): boolean {
  return value.kind === 'constant' && (value.value === 'drop' || value.value === 'passthrough');
}

/** The estimator that predicts in the end: a pipeline's last step, a search's own. */
export function finalOf(m: Machine, object: EstimatorObject, depth = 0): EstimatorObject {
  const role = object.row?.role;
  if (depth > 6 || (role !== 'pipeline' && role !== 'search')) return object;
  const last = m.estimator(object.inner.at(-1)?.value);
  return last === null ? object : finalOf(m, last.object, depth + 1);
}

/** Every estimator inside, itself first. */
export function withInner(m: Machine, object: EstimatorObject, depth = 0): EstimatorObject[] {
  const all = [object];
  if (depth > 6) return all;
  for (const { value } of object.inner) {
    const inner = m.estimator(value);
    if (inner !== null) all.push(...withInner(m, inner.object, depth + 1));
  }
  return all;
}

const MODEL_ROLES: ReadonlySet<string> = new Set(['classifier', 'regressor', 'network', 'forecaster']);

export function isModel(m: Machine, object: EstimatorObject, hasTarget: boolean): boolean {
  const final = finalOf(m, object);
  const role = final.row?.role;
  if (role === undefined) return hasTarget;
  if (role === 'meta') return final.inner.length === 0 || final.inner.some((one) => isModelValue(m, one.value));
  return MODEL_ROLES.has(role);
}

function isModelValue(m: Machine, value: Value): boolean {
  const inner = m.estimator(value);
  return inner !== null && isModel(m, inner.object, true);
}

const STRENGTH: readonly Learns[] = ['nothing', 'categories', 'vocabulary', 'statistics', 'target'];

/** What fitting it keeps of the rows: the strongest of its parts. */
export function learnsOf(m: Machine, object: EstimatorObject): Learns {
  let strongest: Learns = 'nothing';
  for (const one of withInner(m, object)) {
    const own = ownLearns(one);
    if (STRENGTH.indexOf(own) > STRENGTH.indexOf(strongest)) strongest = own;
  }
  return strongest;
}

function ownLearns(object: EstimatorObject): Learns {
  // A class that nobody knows may keep anything or nothing.
  if (object.row === null) return 'nothing';
  // ImageDataGenerator(featurewise_center=True): else there is nothing to learn.
  const conditions = (object.row.tags ?? []).filter((tag) => tag.startsWith('fits-if:'));
  const isAsked = (tag: string): boolean => booleanOf(object.args.keywords.get(tag.slice('fits-if:'.length))) === true;
  if (conditions.length > 0 && !conditions.some(isAsked)) return 'nothing';
  if (object.row.learns !== undefined) return object.row.learns;
  switch (object.row.role) {
    case 'classifier':
    case 'regressor':
    case 'network':
    case 'forecaster':
      return 'target';
    case 'transformer':
    case 'clusterer':
    case 'outlier-detector':
    case 'sampler':
      return 'statistics';
    case 'tokenizer':
      return 'vocabulary';
    default:
      return 'nothing';
  }
}

export function shortName(object: EstimatorObject): string {
  return object.className.slice(object.className.lastIndexOf('.') + 1);
}

/** `model.fit(…)` on a name that nothing is known of: something that can be fitted. */
export function placeholderEstimator(m: Machine, node: Call, method: string, args: CallArguments): Value | null {
  if (node.func.kind !== 'Attribute') return null;
  const effect = m.knowledge.method('estimator', method)?.effect;
  const trains =
    effect === 'fit' ||
    effect === 'fit-transform' ||
    effect === 'predict' ||
    effect === 'predict-scores' ||
    effect === 'transform';
  if (!trains || m.data(args.positional[0]) === null) return null;
  const owner = node.func.object;
  const value = m.store.allocate(m.newEstimator(owner, '', null, { positional: [], keywords: new Map(), open: true }));
  if (owner.kind === 'Name') m.store.bind(m.scope, owner.id, value);
  else if (owner.kind === 'Attribute') {
    const holder = m.values.get(owner.object);
    const object = m.object(holder);
    if (holder?.kind === 'ref' && object?.kind === 'instance') {
      m.store.put(holder.id, { ...object, attributes: new Map(object.attributes).set(owner.attr, value) });
    }
  }
  return value;
}

// ---- using ----

/** Where gensim's models keep their vectors. */
const VECTORS: ReadonlySet<string> = new Set(['wv', 'dv', 'docvecs']);

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
        through: [...data.through, WORD_VECTOR].slice(-12),
      });
}

export function estimatorAttribute(
  m: Machine,
  receiver: Value,
  _id: HeapId,
  object: EstimatorObject,
  attr: string,
  node: Expression,
): Value {
  if (attr === 'best_estimator_' || attr === 'named_steps' || attr === 'steps' || attr === 'estimator_')
    return receiver;
  if (attr === 'estimators_') return m.store.allocate({ kind: 'list', form: 'list', items: [receiver], open: true });
  if (isWordVectors(object) && VECTORS.has(attr)) return receiver;
  const inner = object.inner.find((one) => one.name === attr);
  if (inner !== undefined) return inner.value;
  const fit = object.fits.at(-1);
  if (attr.endsWith('_') && !attr.startsWith('_')) {
    const features = fit === undefined ? null : m.data(fit.features);
    if (features === null) return UNKNOWN;
    return m.derive(features, {
      form: 'scalar',
      stats: object.stats,
      columns: NO_COLUMNS,
      holds: [],
      through: ['learned'],
      prediction: null,
    });
  }
  return object.args.keywords.get(attr) ?? { kind: 'method', receiver, name: attr, node };
}

const VALIDATION = [
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
];

export function validationData(m: Machine, args: CallArguments): DataObject[] {
  return VALIDATION.flatMap((name) => {
    const value = args.keywords.get(name);
    return value === undefined ? [] : allData(m, [value]);
  });
}

export function estimatorMethod(
  m: Machine,
  node: Call,
  receiver: Value,
  id: HeapId,
  object: EstimatorObject,
  name: string,
  args: CallArguments,
): Value {
  const library = object.className === '' ? undefined : object.className.split('.')[0];
  const receiverKind = object.row?.role === 'splitter' ? 'splitter' : 'estimator';
  const row = m.knowledge.method(receiverKind, name, library) ?? m.knowledge.method('estimator', name, library) ?? null;
  const dotted = object.className === '' ? '' : name === '__call__' ? object.className : `${object.className}.${name}`;
  const done = (result: Value): Value => m.call(node, dotted, row ?? object.row, receiver, args, result);
  const given = features(m, object, args, row?.params);
  const X = given !== null && object.row?.role === 'network' ? withLayers(m, given) : given;
  const y = m.data(args.keywords.get('y') ?? args.keywords.get('Y') ?? args.positional[1]);
  switch (row?.effect) {
    case 'split':
      return done(folds(m, node, object, args));
    case 'fit':
    case 'partial-fit': {
      if (object.row?.role === 'splitter') return done(UNKNOWN);
      recordFit(m, node, id, object, name, X, y, validationData(m, args), args);
      return done(object.row?.role === 'network' && /keras|tensorflow/.test(object.className) ? UNKNOWN : receiver);
    }
    case 'fit-transform': {
      recordFit(m, node, id, object, name, X, y, [], args);
      return done(transformed(m, node, id, X, name));
    }
    case 'transform':
    case 'inverse-transform':
      return done(transformed(m, node, id, X, name));
    case 'fit-predict': {
      recordFit(m, node, id, object, name, X, y, [], args);
      return done(predicted(m, node, id, X, name, 'labels'));
    }
    case 'fit-resample': {
      recordFit(m, node, id, object, name, X, y, [], args);
      return done(resampled(m, node, object, X, y));
    }
    case 'predict':
    case 'predict-scores':
      return done(predicted(m, node, id, X, name, row.effect === 'predict' ? 'labels' : 'scores'));
    case 'score': {
      const score: Value = { kind: 'score', metric: name, model: id, rows: X?.rows ?? null, node };
      m.facts.score({
        node,
        metric: name,
        model: id,
        rows: X?.rows ?? null,
        truth: y ?? X,
        prediction: X,
        task: taskOf(m, object),
        row: null,
      });
      return done(score);
    }
    case 'clone':
      return done(m.store.allocate({ ...object, fits: [], stats: [] }));
    default:
      if (name === '__call__' && isAdapted(object)) {
        // normalise(inputs) of a symbolic input, normalise(X) of data
        if (X === null) buildIn(m, [receiver]);
        return done(transformed(m, node, id, X, name));
      }
      if (name === '__call__') return done(modelOutput(m, node, id, args));
      if (name === 'add' && object.row?.role === 'network') buildIn(m, args.positional);
      if (name === 'get_support' || name === 'get_feature_names_out' || name === 'get_feature_names')
        return done(learnedColumns(m, object));
      if (
        name === 'set_params' ||
        name === 'set_output' ||
        name === 'eval' ||
        name === 'train' ||
        name === 'to' ||
        name === 'cuda'
      )
        return done(receiver);
      return done(UNKNOWN);
  }
}

function features(
  m: Machine,
  object: EstimatorObject,
  args: CallArguments,
  params: readonly string[] | undefined,
): DataObject | null {
  const [first] = params ?? [];
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
  if (given !== undefined) return null;
  // statsmodels: OLS(y, X).fit()
  for (const name of object.row?.holds ?? []) {
    const held = m.data(m.argument(object.args, object.row?.params, name));
    if (held !== null) return held;
  }
  return null;
}

/** What a network is given passes its layers. */
function withLayers(m: Machine, data: DataObject): DataObject {
  const stats = layerStats(m);
  return stats.length === 0 ? data : { ...data, stats: uniteStats(data.stats, stats) };
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

export function taskOf(m: Machine, object: EstimatorObject): 'classification' | 'regression' | 'clustering' | 'any' {
  const final = finalOf(m, object);
  switch (final.row?.role) {
    case 'classifier':
      return 'classification';
    case 'regressor':
    case 'forecaster':
      return 'regression';
    case 'clusterer':
      return 'clustering';
    case 'meta': {
      const inner = m.estimator(final.inner[0]?.value);
      if (inner !== null && inner.object !== final) return taskOf(m, inner.object);
      return /Classifier/.test(final.className)
        ? 'classification'
        : /Regressor/.test(final.className)
          ? 'regression'
          : 'any';
    }
    default:
      return 'any';
  }
}

export function recordFit(
  m: Machine,
  node: Call,
  id: HeapId,
  object: EstimatorObject | null,
  method: string,
  X: DataObject | null,
  y: DataObject | null,
  validation: readonly DataObject[],
  args: CallArguments = { positional: [], keywords: new Map(), open: true },
): void {
  const current = m.store.get(id);
  const estimator = object ?? (current?.kind === 'estimator' ? current : m.newEstimator(node, '', null, args));
  const model = isModel(m, estimator, y !== null || object === null);
  m.facts.fit({ node, estimator: id, object: estimator, method, features: X, target: y, validation, isModel: model });
  if (current?.kind !== 'estimator') return;
  const role = estimator.row?.role;
  if (role === 'search') {
    const splitter = m.argument(estimator.args, estimator.row?.params, 'cv') ?? null;
    m.facts.crossValidate({ node, model: id, features: X, target: y, splitter, purpose: 'select' });
  }
  let stats: readonly Stat[] = [];
  if (X !== null) {
    const learns = learnsOf(m, estimator);
    stats = [m.newStat('fit', node, shortName(estimator) || method, learns, X, learns === 'target' && y !== null)];
    // What was fitted on scaled rows still knows what the scaler knew.
    stats = uniteStats(stats, m.statsOf(X));
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
    if (found !== null) m.store.put(found.id, { ...found.object, fits: [...found.object.fits.slice(-7), fit], stats });
  }
}

function transformed(m: Machine, node: Call, id: HeapId, X: DataObject | null, method: string): Value {
  const object = m.store.get(id);
  if (X === null || object?.kind !== 'estimator') return UNKNOWN;
  const result = m.derive(X, {
    form: 'array',
    stats: uniteStats(m.statsOf(X), object.stats),
    columns: transformedColumns(m, object, X),
    through: [...X.through, shortName(object) || method].slice(-12),
    holds: [],
    library: X.library === 'pyspark' ? 'pyspark' : 'numpy',
  });
  const made = m.object(result);
  if (result.kind === 'ref' && made?.kind === 'data') {
    if (X.library === 'pyspark') m.store.put(result.id, { ...made, form: 'table', columns: X.columns });
    m.facts.transform({ node, estimator: id, method, input: X, result: result.id });
  }
  return result;
}

/** Which input columns still are in a transformer's output. */
function transformedColumns(m: Machine, object: EstimatorObject, X: DataObject): Columns {
  const { row } = object;
  const chooses =
    row === null ||
    row.role === 'feature-union' ||
    row.role === 'pipeline' ||
    row.tags?.includes('selector') === true ||
    /FunctionTransformer$/.test(object.className);
  if (chooses) return perhaps(X.columns);
  if (row.role !== 'column-transformer') return X.columns;
  const names: string[] = [];
  const dropped: string[] = [];
  for (const step of object.inner) {
    const listed = step.columns === null ? null : m.strings(step.columns);
    if (listed === null) return perhaps(X.columns);
    if (step.value.kind === 'constant' && step.value.value === 'drop') dropped.push(...listed);
    else names.push(...listed);
  }
  const remainder = m.argument(object.args, row.params, 'remainder');
  if (remainder?.kind === 'constant' && remainder.value !== 'drop') {
    const known = new Map([...X.columns.known].filter(([name]) => !dropped.includes(name)));
    return { ...X.columns, known };
  }
  return selectColumns(X.columns, names);
}

/** Data that learnt values select or weigh: it depends on what was fitted. */
function learnedColumns(m: Machine, object: EstimatorObject): Value {
  const features_ = m.data(object.fits.at(-1)?.features);
  if (features_ === null) return UNKNOWN;
  return m.derive(features_, {
    form: 'scalar',
    stats: object.stats,
    columns: NO_COLUMNS,
    holds: [],
    through: ['learned'],
  });
}

export function predicted(
  m: Machine,
  node: Call,
  id: HeapId,
  X: DataObject | null,
  method: string,
  kind: 'labels' | 'scores',
): Value {
  const object = m.store.get(id);
  if (X === null) {
    const rows = m.unknownRows();
    const result = m.allocateData({ form: 'array', rows, prediction: { model: id, rows, kind } });
    if (result.kind === 'ref') m.facts.predict({ node, model: id, method, input: null, result: result.id });
    return result;
  }
  const result = m.derive(X, {
    form: 'array',
    columns: NO_COLUMNS,
    stats: object?.kind === 'estimator' ? uniteStats(m.statsOf(X), object.stats) : m.statsOf(X),
    prediction: { model: id, rows: X.rows, kind },
    holds: [],
    through: [method],
    library: X.library === 'pyspark' ? 'pyspark' : 'numpy',
  });
  if (result.kind === 'ref') m.facts.predict({ node, model: id, method, input: X, result: result.id });
  return result;
}

function resampled(m: Machine, node: Call, object: EstimatorObject, X: DataObject | null, y: DataObject | null): Value {
  if (X === null) return { kind: 'tuple', items: [UNKNOWN, UNKNOWN] };
  const stat = m.newStat('resample', node, shortName(object), 'statistics', X, true);
  const rows = resampledFrom(X.rows, m.store.newId());
  const again = (data: DataObject | null): Value =>
    data === null ? UNKNOWN : m.derive(data, { rows, stats: uniteStats(data.stats, [stat]) });
  return { kind: 'tuple', items: [again(X), again(y)] };
}

/** `KFold(…).split(X)`: one turn of the loop stands for all. */
export function folds(m: Machine, node: NodeBase, object: EstimatorObject, args: CallArguments): Value {
  const [input] = allData(m, [...args.positional, ...args.keywords.values()]);
  const row = object.row;
  const shuffle = booleanOf(m.argument(object.args, row?.params, 'shuffle'));
  const split: Split = {
    id: m.store.newId(),
    node: m.facts.standIn ?? node,
    kind: 'fold',
    splitter: object.className,
    shuffled: shuffle ?? row?.splitter?.shuffles ?? false,
    grouped: row?.splitter?.grouped ?? false,
    ordered: row?.splitter?.ordered ?? false,
  };
  // KFold(5).split(range(n)), KFold(n, 5): numbers of rows that are not seen here; they divide whatever they index.
  const divided = input?.rows ?? m.unknownRows();
  const part = (role: 'train' | 'test', index: number): Value =>
    m.allocateData({
      form: 'index',
      rows: partOf(divided, split, role, index),
      sources: input?.sources ?? [],
      library: 'numpy',
    });
  const train = part('train', 0);
  const test = part('test', 1);
  const parts = [train, test].flatMap((value, i) =>
    value.kind === 'ref' ? [{ value: value.id, role: i === 0 ? ('train' as const) : ('test' as const) }] : [],
  );
  m.facts.split({ node, split, inputs: input === undefined ? [] : [input], parts });
  return m.store.allocate({ kind: 'list', form: 'list', items: [{ kind: 'tuple', items: [train, test] }], open: true });
}
