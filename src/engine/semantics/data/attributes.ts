// Attributes of data: accessors, columns, what a frame tells of itself.
import type { Expression } from '../../python/ast';
import { dropColumns, NO_COLUMNS, selectColumns } from '../columns';
import type { Machine } from '../machine';
import { UNKNOWN, withSteps, type Columns, type DataObject, type HeapId, type Value } from '../values';
import { countedLabels } from './aggregation';
import { sayingOf, TESTED } from './associations';
import { namesOf } from './columnNames';
import { areFigures } from './figures';
import { dataColumnFact, takeColumns } from './columnSelection';
import { placesIn } from './labelsOfScores';

/** Accessors that stand for the frame itself. */
export const ACCESSORS = new Set(['loc', 'iloc', 'at', 'iat', 'ix']);

const SAME = new Set(['str', 'dt', 'cat', 'T', 'flat', 'real', 'list', 'arr', 'data']);

const ABOUT = new Set([
  'feature_names',
  'size',
  'ndim',
  'dtypes',
  'dtype',
  'empty',
  'nbytes',
  'itemsize',
  'name',
  'is_unique',
  'attrs',
]);

/** What each label of an index of times says. */
const OF_TIMES: ReadonlySet<string> = new Set(
  'year month day hour minute quarter week weekofyear weekday dayofweek day_of_week dayofyear day_of_year date time'.split(
    ' ',
  ),
);

/** The values of a column in another dress: codes of its categories, the array under it. */
const VALUES: ReadonlySet<string> = new Set(['codes', 'array', 'sparse']);

/** `df.na` of Spark: its `drop` takes out rows. */
export const GAPS = 'na';

/** Whether an attribute is one that is subscripted for rows, as `loc` and `iloc`. */
export function isAccessor(name: string): boolean {
  return ACCESSORS.has(name);
}

/** An attribute of a table, column or array: a fixed one of pandas or NumPy, a column, or a method still to be called. */
export function dataAttribute(
  m: Machine,
  receiver: Value & { kind: 'ref' },
  object: DataObject,
  attr: string,
  node: Expression,
): Value {
  const { id } = receiver;
  if (ACCESSORS.has(attr)) return { kind: 'method', receiver, name: attr, node };
  if (attr === 'shape')
    return m.derive(object, { form: 'scalar', columns: NO_COLUMNS, stats: [], holds: [], through: ['shape'] });
  if (attr === 'columns' && (object.form === 'table' || object.form === 'array')) {
    return namesOf(m, object, named(object.columns), false);
  }
  // The labels of a statistic: what they choose depends on it.
  if (attr === 'index' && object.form === 'scalar')
    return m.derive(object, { columns: NO_COLUMNS, through: countedLabels(object) ?? object.through });
  if (attr === 'index')
    return m.derive(object, {
      form: 'index',
      columns: NO_COLUMNS,
      stats: object.stats.filter(({ kind }) => kind === 'limits'),
    });
  if (object.prediction !== null && m.knowledge.is('part of predictions', attr)) return m.derive(object, {});
  // ttest_ind(a, b).pvalue, permutation_importance(model, X, y).importances_mean
  const called = node.kind === 'Attribute' && m.calledAttributes.get(node) === true;
  if (object.through.at(-1) === TESTED && !called && !ABOUT.has(attr)) return m.derive(object, {});
  // What a trainer of Hugging Face predicts comes with the answers.
  if (object.prediction !== null && attr === 'label_ids') return m.derive(object, { prediction: null, stats: [] });
  const places = attr === 'indices' ? placesIn(m, object) : null;
  if (places !== null) return places;
  if (attr === 'values' && areFigures(object)) return m.derive(object, {});
  if (attr === 'values') return m.derive(object, { form: 'array', library: 'numpy', viewOf: { id, columns: null } });
  // A frame has no `data`: what is asked for that is a bundle of a data set, whose answer stands beside it.
  const isBundle = attr === 'data' && object.form === 'table' && object.library === 'pandas';
  if (isBundle || object.through.includes('bunch')) {
    const part = bunchAttribute(m, object, attr);
    if (part !== null) return part;
  }
  // A column that is known goes before a method of that name, unless pandas itself has it.
  if (object.form === 'table' && object.columns.known.has(attr) && m.knowledge.method('table', attr) === undefined) {
    return takeColumns(m, node, id, [attr], 'column');
  }
  if (object.through.at(-1) === 'row' && !called && attr !== 'name' && !SAME.has(attr))
    return cellOf(m, node, id, object, attr);
  // sales.index.month
  if (object.form === 'index' && OF_TIMES.has(attr)) return m.derive(object, { viewOf: null });
  if (VALUES.has(attr) && !called && (object.form === 'column' || object.form === 'array'))
    return m.derive(object, { through: withSteps(object.through, attr) });
  // graph.ndata['feat']
  if (/^[ne]data$/.test(attr) && m.knowledge.is('library of graphs', object.library)) return m.derive(object, {});
  if (SAME.has(attr))
    return m.derive(object, { through: object.through, viewOf: object.viewOf ?? { id, columns: null } });
  if (object.library === 'pyspark' && (attr === GAPS || attr === 'stat'))
    return m.derive(object, { through: withSteps(object.through, attr) });
  // `rows.groupby("station").size()` is called, and no number of a table.
  const isAbout = ABOUT.has(attr) || (attr === 'device' && object.form !== 'table');
  if (isAbout && !(called && attr === 'size' && object.through.at(-1) === 'groupby')) return UNKNOWN;
  // correlations.price
  const said = called ? object : sayingOf(m, object, [attr]);
  if (said !== object && m.knowledge.method('column', attr) === undefined) return m.derive(said, {});
  const isMethod =
    m.knowledge.method('table', attr) ?? m.knowledge.method('column', attr) ?? m.knowledge.method('array', attr);
  // importances.feature
  if (!called && isMethod === undefined && areFigures(object)) return m.derive(object, {});
  if (
    object.form === 'table' &&
    isMethod === undefined &&
    object.columns.open &&
    object.library === 'pandas' &&
    !object.columns.dropped.has(attr)
  ) {
    return { kind: 'method', receiver, name: attr, node };
  }
  return { kind: 'method', receiver, name: attr, node };
}

/** The value of one column in a row that a loop came to: `row["email"]`. */
export function cellOf(m: Machine, node: Expression, id: HeapId, object: DataObject, name: string): Value {
  dataColumnFact(m, node, id, 'read', [name]);
  const columns = selectColumns(object.columns, [name]);
  return m.derive(object, { columns, through: [...object.through.slice(0, -1), 'cell'] });
}

/** Mark of the column that a bundled data set keeps apart as its answer. */
const ANSWER = 'target:';

/** Mark of a bundle whose `data` is not the features, and holds them. */
export const INSIDE = 'parts-inside';

/** Parts of what scikit-learn's loaders return (`sklearn.utils.Bunch`); null for an attribute that a Bunch does not have. */
export function bunchAttribute(m: Machine, object: DataObject, attr: string): Value | null {
  const rest = {
    through: object.through.filter((one) => one !== 'bunch' && one !== INSIDE && !one.startsWith(ANSWER)),
  };
  const answer = object.through.find((one) => one.startsWith(ANSWER))?.slice(ANSWER.length) ?? 'target';
  // ucimlrepo: fetch_ucirepo(…).data.features
  if (object.through.includes(INSIDE)) {
    if (attr === 'data') return m.derive(object, { through: object.through });
    if (attr === 'features') return m.derive(object, { ...rest, columns: dropColumns(object.columns, [answer]) });
    if (attr === 'targets') return m.derive(object, { ...rest, columns: selectColumns(NO_COLUMNS, [answer]) });
    return attr === 'original' ? m.derive(object, rest) : null;
  }
  if (attr === 'data' || attr === 'images')
    return m.derive(object, { ...rest, form: 'array', columns: dropColumns(object.columns, [answer]) });
  if (attr === 'target')
    return m.derive(object, { ...rest, form: 'array', columns: selectColumns(NO_COLUMNS, [answer]) });
  if (attr === 'frame') return m.derive(object, { ...rest, form: 'table' });
  if (attr === 'feature_names' || attr === 'target_names') {
    return m.derive(object, { form: 'index', rows: m.unknownRows(), stats: [], through: ['columns'] });
  }
  return attr === 'DESCR' || attr === 'filename' ? UNKNOWN : null;
}

/** Which names a choice of columns gives: those that are there for certain are no more named than the others of it. */
function named(columns: Columns): Columns {
  if (columns.chosen !== true || !columns.open) return columns;
  const known = new Map(
    [...columns.known].map(([name, one]) => [
      name,
      one.stats.length === 0 && one.from.length > 0 ? one : { ...one, maybe: true },
    ]),
  );
  return { ...columns, known, numbers: columns.numbers ?? false };
}
