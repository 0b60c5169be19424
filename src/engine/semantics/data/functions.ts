// Functions that learn from all rows that they are given, without an object that remembers it: `scale(X)`, `np.mean(x)`, `pd.qcut(x, 4)`.
import type { Call } from '../../python/ast';
import { lastPart } from '../../python/names';
import { uniteColumns, uniteStats } from '../columns';
import { countsHits, isEndOfTime } from './aggregation';
import {
  allData,
  combine,
  firstData,
  groupTable,
  isHighestCode,
  isOneRow,
  scalarFrom,
  valuesOf,
} from './dataOperations';
import { sayingOfAny, TESTED } from './associations';
import type { FunctionRow } from '../effects';
import { scoreByHand } from '../estimators/handScores';
import { booleanOf, isAlongColumns, isNone, numberOf } from '../language/folding';
import type { Machine } from '../machine';
import { drawnFrom, resampledFrom, sameRows } from '../rows/rows';
import { UNKNOWN, withSteps, type CallArguments, type DataObject, type Value } from '../values';
import { areTakenApart } from './wholeSeries';

/** A transform in one call, as `sklearn.preprocessing.scale(X)`: it learns from all rows of what it is given. */
export function functionalTransform(
  m: Machine,
  node: Call,
  row: FunctionRow,
  name: string,
  args: CallArguments,
): Value {
  const data = firstData(m, args);
  if (data === null) return UNKNOWN;
  // zscore(X, axis=1): each row by its own figures
  if (data.form !== 'column' && isAlongColumns(m.argument(args, row.params, 'axis')))
    return combine(m, lastPart(name), [args.positional[0] ?? UNKNOWN]);
  // boxcox(x, lmbda=0): the figure that it would learn is given.
  const given = row.params?.includes('lmbda') === true ? m.argument(args, row.params, 'lmbda') : undefined;
  if (given !== undefined && !isNone(given)) return combine(m, lastPart(name), [...args.positional, given]);
  const stat = m.origins.stat('fit', node, lastPart(name), row.learns ?? 'statistics', data, row.learns === 'target');
  return m.derive(data, {
    stats: uniteStats(m.statsOf(data), [stat]),
    form: row.returns === 'array' ? 'array' : data.form,
  });
}

/** A figure over the rows, as `np.mean(x)`: it depends on all of them. Along the columns (`axis=1`) it is computed row by row. */
export function reduce(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const given = args.positional.length > 0 ? args.positional : [...args.keywords.values()];
  // permutation_importance(model, X, y)
  const rows = row.features === undefined ? given : [m.argument(args, row.params, row.features) ?? UNKNOWN];
  const all = allData(m, rows);
  const [data] = all;
  if (data === undefined) return UNKNOWN;
  scoreByHand(m, node, data);
  const axis = m.argument(args, row.params, row.params?.includes('dim') === true ? 'dim' : 'axis');
  if (isAlongColumns(axis)) return combine(m, lastPart(name), args.positional);
  // np.mean([a, b], axis=0), sum(column for …): across columns, row by row
  const list = m.object(rows[0]);
  const isList =
    m.data(rows[0]) === null && (all.length > 1 || (list?.kind === 'list' && areTakenApart(m, list.items)));
  if (data.form === 'scalar' || isOneRow(data) || isList) return combine(m, lastPart(name), args.positional);
  // np.bincount(codes, weights=paid): what is counted of each group is a sum over its rows.
  const weights = row.tags?.includes('counts') === true ? m.data(args.keywords.get('weights')) : null;
  if (weights !== null) return groupTable(m, node, weights, lastPart(name));
  if (row.learns === 'nothing' || row.learns === 'categories' || row.tags?.includes('counts') === true)
    return scalarFrom(m, data, []);
  const last = lastPart(name);
  if (countsHits(data, last) || isHighestCode(data, last) || isEndOfTime(m, data, last)) return scalarFrom(m, data, []);
  if (row.tags?.includes('groups') === true) {
    const columns = all.reduce(
      (have, one) => (one.form === 'column' ? uniteColumns(have, one.columns) : have),
      data.columns,
    );
    const keys = m.strings(m.argument(args, row.params, 'index'))?.slice(0, 4);
    const table = { ...data, columns };
    return groupTable(m, node, table, lastPart(name), valuesOf(m, table, args), keys);
  }
  // np.corrcoef(x, y): of one table alone it is a matrix of all its columns.
  const isTest = row.tags?.includes('association') === true && (all.length > 1 || !row.tags.includes('of-two'));
  // ttest_ind(ill['age'], well['age']): how far two groups of the same rows lie apart says what divides them.
  const dividing = isTest ? dividingColumns(all) : null;
  const learns = dividing?.length === 0 ? 'target' : (row.learns ?? 'statistics');
  const stat = m.origins.stat('statistic', node, lastPart(name), learns, data);
  if (!isTest) return scalarFrom(m, data, [stat]);
  const about = dividing === null ? sayingOfAny(m, stat, all) : m.origins.association(stat, dividing);
  return scalarFrom(m, { ...data, through: withSteps(data.through, TESTED) }, [learns === 'target' ? stat : about]);
}

/** The columns by which several choices of the same rows were made, which are none where nothing is known of it; null for other data. */
function dividingColumns([first, ...others]: readonly DataObject[]): readonly string[] | null {
  if (first?.rows.kind !== 'subset' || others.length === 0) return null;
  const names = new Set(first.rows.by);
  for (const { rows } of others) {
    if (rows.kind !== 'subset' || rows.id === first.rows.id || !sameRows(rows.of, first.rows.of)) return null;
    for (const name of rows.by ?? []) names.add(name);
  }
  return [...names];
}

/** A function that computes each row from itself; arguments that only give a size are left out. */
export function elementwise(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  // normalize(X, axis=0): each column by its own length
  if (row.tags?.includes('by-column-at-axis-0') === true && numberOf(m.argument(args, row.params, 'axis')) === 0)
    return functionalTransform(m, node, { ...row, learns: 'statistics' }, name, args);
  // pad_sequences(texts, maxlen=length): how wide rows are made says nothing of other rows.
  if (row.tags?.includes('sizes') === true)
    return combine(m, lastPart(name), [m.argument(args, row.params, row.params?.[0] ?? '') ?? UNKNOWN]);
  const step = roundedTo(lastPart(name), args.positional[1] ?? args.keywords.get('decimals'));
  return combine(m, step, [...args.positional, ...args.keywords.values()]);
}

/** The step that a value takes: to whole numbers as `round`; to some decimals it keeps what ranks it. */
export function roundedTo(name: string, decimals: Value | undefined): string {
  return decimals !== undefined && numberOf(decimals) !== 0 && /^(?:round_?|around)$/.test(name)
    ? 'round-decimals'
    : name;
}

/**
 * `cut`, `qcut` and their like: edges that are listed learn nothing, a number of bins learns from the rows, edges computed from data carry
 * what those learned.
 */
export function binned(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const data = firstData(m, args);
  if (data === null) return UNKNOWN;
  const bins = m.argument(args, row.params, row.params?.[1] ?? 'bins');
  const fixed =
    name.endsWith('.cut') &&
    bins !== undefined &&
    numberOf(bins) === null &&
    m.data(bins) === null &&
    bins.kind !== 'unknown';
  const from = bins === undefined ? null : m.data(bins);
  const through = withSteps(data.through, 'replaced', lastPart(name));
  if (fixed) return m.derive(data, { through });
  if (from !== null) return m.derive(data, { through, stats: uniteStats(data.stats, m.carriedBy(from)) });
  if (bins?.kind === 'unknown') return m.derive(data, { through });
  const stat = m.origins.stat('statistic', node, lastPart(name), row.learns ?? 'statistics', data);
  return m.derive(data, { through, stats: uniteStats(data.stats, [stat]) });
}

/** `sklearn.utils.resample` of one or more arrays. With `replace=False` it only reorders and cuts. */
export function resample(m: Machine, node: Call, name: string, args: CallArguments): Value {
  const replace = booleanOf(args.keywords.get('replace')) ?? true;
  const isSized = args.positional.length > 1 || args.keywords.has('size');
  const given = args.positional.length > 0 ? args.positional : [...args.keywords.values()].slice(0, 1);
  const all = given.map((value) => m.data(value));
  const items = all.map((data): Value => {
    if (data === null) return UNKNOWN;
    // np.random.choice(df.index, 100, replace=False): some of the labels
    if (!replace && data.form === 'index' && isSized)
      return m.derive(data, { rows: drawnFrom(data.rows, m.store.newId()) });
    if (!replace) return m.derive(data, {});
    const stat = m.origins.stat('resample', node, lastPart(name), 'statistics', data);
    return m.derive(data, { rows: resampledFrom(data.rows, m.store.newId()), stats: uniteStats(data.stats, [stat]) });
  });
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: 'tuple', items };
}
