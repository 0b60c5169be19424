// Operators on data: rows stay, statistics add up.
import { loopsAround } from '../../python/around';
import type { NodeBase } from '../../python/ast';
import { NO_COLUMNS, selectColumns, uniteColumns, uniteStats } from '../columns';
import { areFigures } from './figures';
import { COMPARED, comparisonTrace } from '../estimators/handScores';
import type { Machine } from '../machine';
import { rowsHeldBy } from '../sources/ownDatasets';
import { stepsAside } from '../rows/timeSteps';
import { sameRows, subsetOf } from '../rows/rows';
import {
  UNKNOWN,
  withSteps,
  type CallArguments,
  type DataObject,
  type HeapId,
  type HeapObject,
  type Rows,
  type Stat,
  type Value,
} from '../values';

/** Stands in `through` of what a loss gave for predictions. */
export const LOSS = 'loss';

/** The same of the functions of torch: `mse_loss`, `cross_entropy`. */
const LOSSES = /^loss$|_loss$|entropy/;

/** What a word of one row became: those of a text put together again are still of one row. */
export const WORD_VECTOR = 'word-vector';

const ONE_ROW: ReadonlySet<string> = new Set(['item', 'row', 'cell', WORD_VECTOR]);

/** One row that a loop or `apply` takes at a time, which stands for all of them. */
export function isOneRow(data: DataObject): boolean {
  return data.through.some((one) => ONE_ROW.has(one));
}

/** What went before, of rows that were gathered again. */
export function withoutRow(through: readonly string[]): string[] {
  return through.filter((one) => one === WORD_VECTOR || !ONE_ROW.has(one));
}

/**
 * What was gathered one by one, as rows. Figures are of the one thing that each row was made of, so they tell it nothing of the others;
 * nor does what is computed within a file of which each turn reads another: `rows.append(picture / picture.max())`.
 */
export function rowsAgain(gathered: DataObject): DataObject {
  if (gathered.form === 'scalar') {
    const through = withoutRow(gathered.through);
    const isFigure = !isOneRow(gathered) && !areFigures(gathered);
    return { ...gathered, through, ...(isFigure ? { stats: [] } : {}) };
  }
  return isReadEachTurn(gathered.rows)
    ? apartFromOthers(gathered)
    : { ...gathered, through: withoutRow(gathered.through) };
}

/** As `rowsAgain`, of what is stacked in a loop turn by turn: `X = np.vstack([X, window.mean(axis=0)])`, where only some rows are taken each time. */
export function rowsOfTurn(gathered: DataObject): DataObject {
  const { form, rows } = gathered;
  if (rows.kind !== 'part' && !isReadEachTurn(rows)) return gathered;
  return form === 'scalar' ? rowsAgain(gathered) : apartFromOthers(gathered);
}

/** Without what it learnt of its own rows, which are of one thing. */
function apartFromOthers(gathered: DataObject): DataObject {
  const { rows, stats, columns } = gathered;
  const isOfOthers = (stat: Stat): boolean => !sameRows(stat.rows, rows);
  const known = [...columns.known].map(
    ([name, column]) => [name, { ...column, stats: column.stats.filter(isOfOthers) }] as const,
  );
  return {
    ...gathered,
    through: withoutRow(gathered.through),
    stats: stats.filter(isOfOthers),
    columns: { ...columns, known: new Map(known) },
  };
}

/** Of a file, of which each turn of a loop reads another, or of a window that each turn moves on: `wave[i:i + 256]`. */
function isReadEachTurn(rows: Rows): boolean {
  if (rows.kind === 'subset') return isReadEachTurn(rows.of);
  if (rows.kind === 'part') return isWindow(rows);
  if (rows.kind !== 'source' || rows.source.kind !== 'read') return false;
  return rows.source.oneOfMany === true || loopsAround(rows.source.node).length > 0;
}

/** Whether both bounds of a slice speak of the same name, as where one is so many rows behind the other. */
function isWindow({ range }: Extract<Rows, { kind: 'part' }>): boolean {
  const [lower, upper] = [range?.lower, range?.upper];
  if (lower == null || upper == null) return false;
  const [name] = /[A-Za-z_]\w*/.exec(lower) ?? [];
  return name !== undefined && !/["'(]/.test(lower) && new RegExp(`\\b${name}\\b`).test(upper);
}

/** Row-carrying operands before single numbers; what has most columns first. */
const WEIGHT: Readonly<Record<DataObject['form'], number>> = {
  table: 6,
  dataset: 6,
  loader: 5,
  array: 4,
  text: 4,
  column: 3,
  mask: 2,
  index: 1,
  scalar: 0,
};

/** The result of arithmetic, comparison or a function that works row by row on several values. */
export function combine(m: Machine, op: string, values: readonly Value[]): Value {
  const all: DataObject[] = [];
  for (const value of values) {
    const data = m.data(value) ?? dataInside(m, value);
    if (data !== null) all.push(data);
  }
  let main = all[0];
  if (main === undefined) return scoreAmong(values) ?? values.find((one) => areScores(m, one)) ?? UNKNOWN;
  for (const one of all) {
    if (
      WEIGHT[one.form] > WEIGHT[main.form] ||
      (main.rows.kind === 'unknown' && one.rows.kind !== 'unknown' && one.form !== 'scalar')
    )
      main = one;
  }
  let stats: readonly Stat[] = main.stats;
  let columns = main.columns;
  let prediction = main.prediction;
  const grouped = groupedOf(all);
  if (grouped.length === 0) stats = uniteStats(stats, main.grouped);
  for (const one of all) {
    if (one === main) continue;
    stats = uniteStats(stats, grouped.length === 0 ? m.carriedBy(one) : m.statsOf(one));
    if (one.form === 'column' || (one.form !== 'scalar' && main.form !== 'table'))
      columns = uniteColumns(columns, one.columns);
    prediction ??= one.prediction;
  }
  // Labels of several models that are added up or averaged say how many of them are sure.
  if (prediction?.kind === 'labels' && ADDS.test(op) && modelsAmong(m, values).size > 1)
    prediction = { ...prediction, kind: 'scores' };
  const isMask = COMPARISONS.has(op);
  const others = all.filter((one) => one !== main && one.form !== 'scalar');
  const aside = others.flatMap(({ through }) => stepsAside(through)).filter((one) => !main.through.includes(one));
  // set(df.index) - set(test.index): the rest of the rows
  const isRest = op === '-' && all.length === 2 && all.every((one) => one.form === 'index');
  return m.derive(main, {
    form: isMask && main.form !== 'scalar' ? 'mask' : main.form,
    rows: isRest ? subsetOf(main.rows, m.store.newId()) : main.rows,
    stats,
    grouped,
    columns,
    prediction,
    holds: [],
    through: withSteps(main.through, ...aside, ...comparisonTrace(op, values, all), op),
  });
}

const ADDS = /^(?:\+|sum|nansum|mean|nanmean|average)$/;

/** The models that predicted what is reckoned with, also in a list. */
function modelsAmong(m: Machine, values: readonly Value[]): ReadonlySet<HeapId> {
  const models = new Set<HeapId>();
  for (const data of allData(m, values)) if (data.prediction !== null) models.add(data.prediction.model);
  return models;
}

/** Scores in a list or under names, as loops gather them: an array of them or a multiple of each still tells them apart. */
export function areScores(m: Machine, value: Value | undefined): boolean {
  const object = m.object(value);
  if (object?.kind === 'list') return object.items.some((one) => isScore(m, one));
  return object?.kind === 'dict' && [...object.entries.values(), object.rest].some((one) => isScore(m, one));
}

/** A score, or one number that was made of predictions which a loss or code by hand held against the answers. */
function isScore(m: Machine, value: Value | undefined): boolean {
  if (value === undefined || value.kind === 'score') return value !== undefined;
  const data = m.data(value);
  if (data?.prediction == null) return false;
  return data.through.some((step) => LOSSES.test(step)) || (data.form === 'scalar' && data.through.includes(COMPARED));
}

/** What is reckoned from the score of one model alone speaks of that: `100 * accuracy`, `np.sqrt(error)`; null where there is none. */
function scoreAmong(values: readonly Value[]): Value | null {
  const scores = values.filter((one) => one.kind === 'score');
  const [first] = scores;
  return first !== undefined && scores.every(({ model }) => model === first.model) ? first : null;
}

/** Tables of groups put together are one; beside rows of any other kind, what the groups tell is a feature of those rows. */
export function groupedOf(all: readonly DataObject[]): readonly Stat[] {
  const tables = all.filter((one) => one.form !== 'scalar');
  if (!tables.every((one) => one.grouped.length > 0)) return [];
  return groupedIn(all);
}

/** What any of these tells by groups. */
export function groupedIn(all: readonly DataObject[]): readonly Stat[] {
  return all.reduce<readonly Stat[]>((have, one) => uniteStats(have, one.grouped), []);
}

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', '~', '&', '|']);

/** Data in a list or tuple of pieces, as in `np.array([a, b])`. */
function dataInside(m: Machine, value: Value, depth = 0): DataObject | null {
  if (value.kind === 'tuple') {
    for (const item of value.items) {
      const data = m.data(item);
      if (data !== null) return data;
    }
  }
  const object = m.object(value);
  if (object?.kind === 'list') {
    for (const item of object.items) {
      const data = m.data(item) ?? (depth < MAX_NESTING ? dataInside(m, item, depth + 1) : null);
      if (data !== null) return data;
    }
  }
  return null;
}

/** Lists in lists are opened this deep, for so many tables. */
const MAX_NESTING = 6;

const MAX_TABLES = 256;

/** All data in the values, lists and tuples opened. */
export function allData(m: Machine, values: readonly Value[]): DataObject[] {
  const found: DataObject[] = [];
  const visit = (all: Iterable<Value>, depth: number): void => {
    for (const value of all) {
      if (found.length >= MAX_TABLES) return;
      const inner = itemsOf(value, m.object(value));
      if (inner !== null) {
        if (depth < MAX_NESTING) visit(inner, depth + 1);
      } else {
        const data = m.data(value) ?? rowsHeldBy(m, value);
        if (data !== null) found.push(data);
      }
    }
  };
  visit(values, 0);
  return found;
}

/** What a tuple, a list or a dict holds; null of anything else. */
export function itemsOf(value: Value, object: HeapObject | undefined): Iterable<Value> | null {
  if (value.kind === 'tuple') return value.items;
  if (object?.kind === 'list') return object.items;
  return object?.kind === 'dict' ? object.entries.values() : null;
}

/** Some of the rows, in no part that is known. */
export function someRows(m: Machine, data: DataObject): Value {
  return m.derive(data, { rows: subsetOf(data.rows, m.store.newId()) });
}

/** The highest of the codes that categories were given tells how many there are, no more. */
export function isHighestCode(data: DataObject, name: string): boolean {
  return /max$/.test(name) && data.stats.length > 0 && data.stats.every((stat) => stat.learns === 'categories');
}

/** A table with one row for each group of the rows: `pivot_table`, `crosstab`. `values`: the columns that it is computed over. */
export function groupTable(
  m: Machine,
  node: NodeBase,
  data: DataObject,
  name: string,
  values = data,
  keys: readonly string[] = [],
): Value {
  const stat = m.origins.stat('group-statistic', node, name, 'statistics', values);
  return m.derive(data, {
    form: 'table',
    grouped: uniteStats(data.grouped, [stat]),
    through: withSteps(data.through, ...keys.map((key) => `by:${key}`), 'aggregated'),
  });
}

/** The table with the columns alone that `pivot_table(values='paid')` names. */
export function valuesOf(m: Machine, object: DataObject, args: CallArguments): DataObject {
  const names = m.strings(args.keywords.get('values'));
  return names === null ? object : { ...object, columns: selectColumns(object.columns, names) };
}

/** A single number over rows; it carries the statistic on. */
export function scalarFrom(m: Machine, data: DataObject, stats: readonly Stat[]): Value {
  return m.derive(data, {
    form: 'scalar',
    columns: NO_COLUMNS,
    stats: uniteStats(m.statsOf(data), stats),
    holds: [],
    prediction: data.prediction,
  });
}

/** The first data among positional arguments, then keywords; null where there is none. */
export function firstData(m: Machine, args: CallArguments): DataObject | null {
  return allData(m, [...args.positional, ...args.keywords.values()])[0] ?? null;
}

/** Steps are told of `unique`, and of `factorize`, after which numbers stand for the values. */
export function toldApart({ through }: DataObject, name: string): readonly string[] {
  return name === 'factorize' || name === 'unique' ? withSteps(through, name) : through;
}

/** `for _, group in rows.groupby("park"):`: each turn brings the rows of another group. */
export function isOneGroup({ rows, through }: DataObject): boolean {
  return rows.kind === 'subset' && through.some((step) => step.startsWith('by:'));
}
