// What fitted estimators give out: transformed rows, predictions, resampled rows, names of columns.
import { isCall, type Call, type NodeBase } from '../../python/ast';
import { walk } from '../../python/walk';
import { columnStats, NO_COLUMNS, perhaps, selectColumns, uniteStats } from '../columns';
import { allData } from '../data/dataOperations';
import type { Machine } from '../machine';
import { overlap, resampledFrom } from '../rows/rows';
import {
  changedData,
  UNKNOWN,
  withSteps,
  type CallArguments,
  type Columns,
  type DataObject,
  type EstimatorObject,
  type HeapId,
  type Stat,
  type Value,
} from '../values';
import { shortName } from './estimators';

/**
 * What `transform` returns: the same rows, which now depend on what the estimator learned. A table in PySpark and after `set_output`, else an
 * array.
 */
export function transformed(m: Machine, node: Call, id: HeapId, X: DataObject | null, method: string): Value {
  const object = m.store.get(id);
  if (X === null || object?.kind !== 'estimator') return UNKNOWN;
  const isFrame = object.givesFrames === true;
  const columns = transformedColumns(m, object, X);
  const result = m.derive(X, {
    form: isFrame ? 'table' : 'array',
    stats: uniteStats(statsTaken(m, object, X), object.stats),
    columns,
    // generator.random_transform(picture)
    through: withSteps(X.through, m.knowledge.is('near copy', method) ? method : shortName(object) || method),
    holds: [],
    library: m.knowledge.is('library of own tables', X.library) ? X.library : isFrame ? 'pandas' : 'numpy',
  });
  const made = m.object(result);
  if (result.kind === 'ref' && made?.kind === 'data') {
    if (m.knowledge.is('library of own tables', X.library)) {
      const prediction = predictsByTransform(m, object)
        ? { model: id, rows: X.rows, kind: 'labels' as const, at: m.facts.place }
        : made.prediction;
      m.store.put(result.id, { ...made, form: 'table', columns: X.columns, prediction });
      if (prediction !== made.prediction) m.facts.predict({ node, model: id, method, input: X, result: result.id });
    }
    m.facts.transform({ node, estimator: id, method, input: X, result: result.id });
  }
  return result;
}

/** A model of Spark writes its predictions beside the columns that it is given; so does a pipeline that ends in one. */
function predictsByTransform(m: Machine, { className, row, inner }: EstimatorObject, depth = 0): boolean {
  if (!m.knowledge.is('predicts by transform', className) || depth > 4) return false;
  const last = m.estimator(inner.at(-1)?.value)?.object;
  if (last !== undefined && (row?.role === 'pipeline' || row?.role === 'search'))
    return predictsByTransform(m, last, depth + 1);
  return row?.role === 'classifier' || row?.role === 'regressor';
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

/**
 * What of a table reaches the model in a pipeline that begins with a column transformer, also within a search: of the columns that are
 * known, those that it names. As given where it takes some by their type or keeps the rest.
 */
export function givenOn(m: Machine, { row, inner, args }: EstimatorObject, X: DataObject, depth = 0): DataObject {
  if (X.form !== 'table' || X.columns.known.size === 0 || depth > 4) return X;
  if (row?.role === 'pipeline' || row?.role === 'search') {
    const first = m.estimator(inner[0]?.value)?.object;
    return first === undefined ? X : givenOn(m, first, X, depth + 1);
  }
  if (row?.role !== 'column-transformer' || depth === 0) return X;
  const remainder = args.keywords.get('remainder');
  if (remainder !== undefined && !(remainder.kind === 'constant' && remainder.value === 'drop')) return X;
  const taken = new Set<string>();
  for (const { value, columns } of inner) {
    const names = columns === null ? null : m.strings(columns);
    if (names === null) return X;
    if (!(value.kind === 'constant' && value.value === 'drop')) for (const name of names) taken.add(name);
  }
  const known = new Map([...X.columns.known].filter(([name]) => taken.has(name)));
  return known.size === X.columns.known.size
    ? X
    : changedData(X, { columns: { ...X.columns, known }, viewOf: X.viewOf });
}

/** What the rows depend on that an estimator is given: a column transformer leaves columns out, and what those rest on with them. */
export function statsTaken(m: Machine, object: EstimatorObject, X: DataObject): readonly Stat[] {
  if (object.row?.role !== 'column-transformer') return m.statsOf(X);
  return uniteStats(X.stats, columnStats(transformedColumns(m, object, X)));
}

/** Data that learnt values select or weigh: it depends on what was fitted. */
export function learnedColumns(m: Machine, object: EstimatorObject): Value {
  const fit = object.fits.at(-1);
  const features_ = m.data(fit?.features);
  // What statsmodels fits, it was made with.
  if (features_ === null)
    return fit?.rows == null
      ? UNKNOWN
      : m.allocateData({ form: 'scalar', rows: fit.rows, stats: object.stats, through: ['learned'] });
  return m.derive(features_, {
    form: 'scalar',
    stats: object.stats,
    columns: NO_COLUMNS,
    holds: [],
    through: ['learned'],
  });
}

/** Predictions for the rows of X, as labels or scores; rows nobody knows where X is null. */
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
    const result = m.allocateData({ form: 'array', rows, prediction: { model: id, rows, kind, at: m.facts.place } });
    if (result.kind === 'ref') m.facts.predict({ node, model: id, method, input: null, result: result.id });
    return result;
  }
  const learnt = object?.kind === 'estimator' ? uniteStats(object.stats, halfOfAutoencoder(m, object, X)) : [];
  const result = m.derive(X, {
    form: 'array',
    columns: NO_COLUMNS,
    stats: uniteStats(m.statsOf(X), learnt),
    prediction: { model: id, rows: X.rows, kind, at: m.facts.place },
    holds: [],
    through: [method],
    library: X.library === 'pyspark' ? 'pyspark' : 'numpy',
  });
  if (result.kind === 'ref') m.facts.predict({ node, model: id, method, input: X, result: result.id });
  return result;
}

/**
 * `encoder.predict(X)` where nobody fitted the encoder: it has layers of the network that learnt to give X back, and with them what that
 * learnt of the rows.
 */
function halfOfAutoencoder(m: Machine, { className, fits, node }: EstimatorObject, X: DataObject): readonly Stat[] {
  if (fits.length > 0 || !m.knowledge.is('of Keras', className)) return [];
  const whole = m.facts.fits.findLast(
    ({ isModel, features, target, object }) =>
      isModel && features !== null && features === target && m.knowledge.is('of Keras', object.className),
  );
  if (whole?.features == null || !overlap(whole.features.rows, X.rows)) return [];
  const ready = readyNetworksIn(m, node);
  // Layers of a network that came ready, and that the other was not made of.
  if (ready.size > 0 && [...readyNetworksIn(m, whole.object.node)].every((one) => !ready.has(one))) return [];
  return [m.origins.stat('fit', whole.node, 'autoencoder', 'statistics', whole.features)];
}

/** The networks that came ready among what a network is made of: `base` in `Model(base.input, base.layers[-2].output)`. */
function readyNetworksIn(m: Machine, node: NodeBase): ReadonlySet<string> {
  const names = new Set<string>();
  walk(isCall(node) ? node.args.map(({ value }) => value) : [], (one) => {
    if (one.kind === 'Name' && isReady(m, m.store.lookup(m.scope, one.id))) names.add(one.id);
    return undefined;
  });
  return names;
}

function isReady(m: Machine, value: Value | undefined): boolean {
  const object = m.object(value);
  const name = object?.kind === 'instance' || object?.kind === 'estimator' ? object.className : '';
  return m.knowledge.function(name)?.tags?.includes('pretrained') === true;
}

/** X and y of `fit_resample` (imbalanced-learn): new rows made from the given ones, the same for both; depends on the target. */
export function resampled(
  m: Machine,
  node: Call,
  object: EstimatorObject,
  X: DataObject | null,
  y: DataObject | null,
): Value {
  if (X === null) return { kind: 'tuple', items: [UNKNOWN, UNKNOWN] };
  const again = repeating(m, node, object, X);
  return { kind: 'tuple', items: [again(X), again(y)] };
}

/** `gan.sample(1000)`: rows made up after those that it was fitted on; null where it makes none, or learnt of none. */
export function madeUp(m: Machine, node: Call, object: EstimatorObject, method: string): Value | null {
  if (method !== 'sample' || object.row?.tags?.includes('samples-rows') !== true) return null;
  const X = m.data(object.fits.at(-1)?.features ?? undefined);
  return X === null ? UNKNOWN : repeating(m, node, object, X)(X);
}

/** What makes rows of `X`, told at the node, of data of these rows. */
function repeating(m: Machine, node: Call, object: EstimatorObject, X: DataObject): (data: DataObject | null) => Value {
  const stat = m.origins.stat('resample', node, shortName(object), 'statistics', X, true);
  const rows = resampledFrom(X.rows, m.store.newId());
  return (data) => (data === null ? UNKNOWN : m.derive(data, { rows, stats: uniteStats(data.stats, [stat]) }));
}

/** What a model called on data returns: scores for the same rows. Unknown where no argument is data. */
export function modelOutput(m: Machine, node: Call, model: HeapId, args: CallArguments): Value {
  // net(x), net(input_ids=x), net(**batch)
  const spread = node.args.flatMap(({ star, value }) => {
    const given = star === '**' ? (m.valueAt(value) ?? UNKNOWN) : UNKNOWN;
    const object = m.object(given);
    return object?.kind === 'dict' && object.rest !== undefined ? [given, object.rest] : [given];
  });
  const [input] = allData(m, [...args.positional, ...args.keywords.values(), ...spread]);
  if (input === undefined) return UNKNOWN;
  const result = m.allocateData({
    form: 'array',
    rows: input.rows,
    columns: NO_COLUMNS,
    stats: m.statsOf(input),
    sources: input.sources,
    prediction: { model, rows: input.rows, kind: 'scores', at: m.facts.place },
    library: input.library,
  });
  if (result.kind === 'ref') m.facts.predict({ node, model, method: '__call__', input, result: result.id });
  return result;
}
