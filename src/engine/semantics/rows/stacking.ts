// Tables and arrays that become one: rows under rows, columns beside columns, and rows that stand there several times.
import { loopsAround } from '../../python/around';
import { isCall, type Call, type Subscript } from '../../python/ast';
import { lastName } from '../../python/walk';
import { besideColumns, columnStats, namedApart, REJOINED, uniteStats } from '../columns';
import { areFigures } from '../data/figures';
import {
  allData,
  rowsOfTurn,
  groupedIn,
  groupedOf,
  isOneGroup,
  isOneRow,
  rowsAgain,
  withoutRow,
} from '../data/dataOperations';
import { uniteSources } from '../join';
import type { Machine } from '../machine';
import { classesCutDown, CUT_DOWN } from './balancing';
import { stepsOfRows } from './timeSteps';
import { overlap, resampledFrom, sameRows, unionOf } from './rows';
import { UNKNOWN, withSteps, type Columns, type DataObject, type Rows, type Stat, type Value } from '../values';

/** What tables that become one depend on, with the columns and sources of all. */
function joinedParts(
  first: DataObject,
  all: readonly DataObject[],
  grouped = groupedOf(all),
): Pick<DataObject, 'stats' | 'grouped' | 'columns' | 'sources'> {
  const statsOf = (one: DataObject): readonly Stat[] =>
    grouped.length > 0 ? one.stats : uniteStats(one.stats, one.grouped);
  let stats = statsOf(first);
  let columns = first.columns;
  for (const one of all.slice(1)) {
    stats = uniteStats(stats, statsOf(one));
    columns = besideColumns(columns, one.columns);
  }
  return { stats, grouped, columns, sources: uniteSources(all) };
}

/** Stands in `through` of the rows that the cells of a column are. */
export const STACKED = 'stacked';

/** Rows one below the other: pd.concat, np.vstack, DataFrame.append. `node`: the call, where rows that are there twice are told at it. */
export function stackRows(m: Machine, values: readonly Value[], node: Call | Subscript | null = null): Value {
  const name = node === null ? 'concat' : lastName(isCall(node) ? node.func : node.object);
  const isTurn = node !== null && loopsAround(node).length > 0;
  const again = m.knowledge.is('lays along a new axis', name) ? rowsAgain : isTurn ? rowsOfTurn : null;
  const given = again === null ? allData(m, values) : allData(m, values).map(again);
  const all = given.filter((one) => one.form !== 'scalar');
  const [first] = all;
  if (first === undefined) return together(m, given);
  const rows = unionOf(
    all.map((one) => one.rows),
    m.store.newId(),
  );
  const named = all.map((one) => inPlaceOf(first, one));
  const parts = joinedParts(first, named, groupedAmong(all));
  // np.stack(frame['signal']): each cell of the column is a row of many numbers.
  const ofCells = first.form === 'column' && m.data(values[0]) === first && values.length === 1;
  const own = withoutRow(first.through);
  const through = areRejoined(all, rows) ? withSteps(own, REJOINED) : own;
  const stacked = {
    ...parts,
    ...(ofCells ? { form: 'array' as const, through: withSteps(through, STACKED) } : { through }),
    holds: [],
  };
  // np.vstack([x, 2 * x]).T: single columns become one row each, and that a table
  const repeated =
    node === null || (m.knowledge.is('lays rows', name) && all.every(isOneColumn))
      ? null
      : (repeatedIn(m, all) ??
        (isWrittenInPlace(node) && all.every(isOneRow) ? null : turnedAmong(m, all)) ??
        turnedApart(m, all));
  if (node === null) return m.derive(first, { ...stacked, rows });
  if (repeated === null) {
    const stacks = { ...first, ...stacked, rows };
    return m.derive(first, { ...stacked, rows, stats: uniteStats(parts.stats, balancedBy(m, node, all, stacks)) });
  }
  return m.derive(first, {
    ...stacked,
    rows: resampledFrom(rows, m.store.newId()),
    stats: uniteStats(parts.stats, [m.origins.stat('resample', node, name, 'statistics', repeated)]),
  });
}

/** What cut down one of the classes that are put together; nothing where none was. */
function balancedBy(m: Machine, node: Call | Subscript, all: readonly DataObject[], stacked: DataObject): Stat[] {
  const by = classesCutDown(all);
  return by.length === 0
    ? []
    : [m.origins.association(m.origins.stat('resample', node, CUT_DOWN, 'statistics', stacked), by)];
}

/** Rows of an array that are put below those of another stand in its columns by their place, whatever they were taken of. */
function inPlaceOf(first: DataObject, one: DataObject): DataObject {
  const { columns } = one;
  if (first.form !== 'array' || one.form !== 'array' || first.columns.open || columns.open) return one;
  if (first.columns.known.size === 0 || [...columns.known.keys()].every((name) => first.columns.known.has(name)))
    return one;
  return { ...one, columns: first.columns, stats: uniteStats(one.stats, columnStats(columns)) };
}

/** `pd.concat([train, test])`: the parts of a split, which are the rows that were split. */
function areRejoined(all: readonly DataObject[], rows: Rows): boolean {
  const roles = new Set(all.map((one) => (one.rows.kind === 'part' ? one.rows.role : null)));
  return rows.kind !== 'union' && roles.has('train') && (roles.has('test') || roles.has('validation'));
}

/** `np.concatenate([x, np.flip(x)])`, `np.r_[x, x[::-1]]`: of one row that is a wider row, where a list that a loop filled holds many rows. */
function isWrittenInPlace(node: Call | Subscript): boolean {
  const given = isCall(node) ? node.args[0]?.value.kind : 'List';
  return given === 'List' || given === 'Tuple';
}

function isOneColumn({ columns }: DataObject): boolean {
  return !columns.open && columns.known.size === 1;
}

/** So many tables are held against each other. */
const MAX_COMPARED = 8;

/** The first of these whose rows another one has too: the same table twice, some of its rows, or what was made of each of them. */
function repeatedIn(m: Machine, all: readonly DataObject[]): DataObject | null {
  const some = all.filter((one) => !isOneRow(one) && one.prediction === null).slice(0, MAX_COMPARED);
  for (const [i, one] of some.entries())
    for (const other of some.slice(i + 1)) {
      if (one === other && one.rows.kind !== 'unknown' && !isOneGroup(one)) return one;
      if (one.form === other.form && haveSameColumns(one, other) && (repeats(m, one, other) || repeats(m, other, one)))
        return one;
    }
  return null;
}

function repeats(m: Machine, { rows, through, columns }: DataObject, again: DataObject): boolean {
  if (rows.kind === 'union' || rows.kind === 'unknown') return false;
  // [X, X[y == 1]]
  let taken = again.rows;
  while (taken.kind === 'subset') {
    taken = taken.of;
    if (sameRows(taken, rows)) return true;
  }
  // [X, X + noise]
  const steps = again.through.slice(through.length);
  if (!sameRows(again.rows, rows) || !through.every((step, i) => again.through[i] === step)) return false;
  return steps.some((step) => isVariation(m, step)) || variesItself(m, columns, again.columns);
}

/** Noise was added to a column in the copy of a table: `copy['size'] = copy['size'] + noise`. */
function variesItself(m: Machine, { known }: Columns, again: Columns): boolean {
  return [...again.known.values()].some(({ name, from, through }) => {
    const before = known.get(name)?.through ?? [];
    return (
      from.includes(name) &&
      through.slice(before.length).some((step) => NOISE.test(step) || m.knowledge.is('near copy', step))
    );
  });
}

const NOISE = /^[-+*]$/;

/** Rows of a list in which pictures or texts come twice: as they are, and turned or said in other words. */
export function withTurned(m: Machine, node: Call, given: Value | undefined, data: DataObject): DataObject {
  const list = m.object(given);
  const items = list?.kind === 'list' ? list.items.flatMap((item) => m.data(item) ?? allData(m, [item])) : [];
  const twice = items.length > 1 ? turnedAmong(m, items) : null;
  if (twice === null) return data;
  return { ...data, stats: uniteStats(data.stats, [m.origins.stat('resample', node, 'append', 'statistics', twice)]) };
}

/** Pictures that are in a list as they are and turned or mirrored; null where there are none. */
function turnedAmong(m: Machine, items: readonly DataObject[]): DataObject | null {
  const some = items.slice(0, MAX_COMPARED);
  for (const one of some)
    for (const { rows, through } of some) {
      if (isNearCopy(m, one.through, through) && sameRows(one.rows, rows)) return one;
    }
  return null;
}

/** `np.concatenate([np.rot90(x, k) for k in range(4)])`: of one table several that were all turned or given noise. */
function turnedApart(m: Machine, all: readonly DataObject[]): DataObject | null {
  const isTurned = ({ rows, through }: DataObject): boolean =>
    rows.kind !== 'unknown' && through.some((step) => m.knowledge.is('near copy', step));
  const some = all.slice(0, MAX_COMPARED).filter((one) => isTurned(one) && !isOneRow(one));
  const again = some.find((one, i) =>
    some.slice(0, i).some((other) => sameRows(one.rows, other.rows) && haveSameColumns(one, other)),
  );
  return again ?? null;
}

/** What was turned or given noise on its way, and is the same but for that: `rotate(img).ravel()` beside `img.ravel()`. */
function isNearCopy(m: Machine, through: readonly string[], again: readonly string[]): boolean {
  const rest = again.filter((step) => !m.knowledge.is('near copy', step));
  return rest.length < again.length && rest.length === through.length && rest.every((step, i) => through[i] === step);
}

function isVariation(m: Machine, step: string): boolean {
  return m.knowledge.is('near copy', step) || /^(?:\+|\*|roll)$/.test(step);
}

function haveSameColumns({ columns: a }: DataObject, { columns: b }: DataObject): boolean {
  if (a.open || b.open) return a.open && b.open && a.chosen === b.chosen;
  return a.known.size === b.known.size && [...a.known.keys()].every((name) => b.known.has(name));
}

/** What was computed over rows, all of it in one: names that several selectors chose. */
function together(m: Machine, scalars: readonly DataObject[]): Value {
  const [first, ...rest] = scalars;
  if (first === undefined) return UNKNOWN;
  return m.derive(first, { stats: rest.reduce((all, one) => uniteStats(all, one.stats), first.stats) });
}

/** Step of a table of what several models predicted for its rows. */
export const SAID_BY_SEVERAL = 'said by several models';

/** Columns side by side: np.hstack, pd.concat(axis=1). */
export function stackColumns(m: Machine, values: readonly Value[]): Value {
  const given = allData(m, values);
  const figures = given.filter(areFigures);
  // Names of columns beside what was learnt of each.
  if (figures.length > 0 && given.every((one) => one.form === 'scalar' || one.rows.kind === 'unknown'))
    return together(m, figures);
  const [head, ...others] = given.filter((one) => one.form !== 'scalar');
  if (head === undefined) return UNKNOWN;
  const first = asFirst(head, others);
  const all = [first, ...others.map((one) => asBeside(first, one))];
  const rows = all.find((one) => one.rows.kind !== 'unknown')?.rows ?? first.rows;
  const models = new Set(all.map(({ prediction }) => prediction?.model));
  const areSaid = models.size > 1 && !models.has(undefined);
  return m.derive(first, {
    ...joinedParts(first, all, groupedAmong(all)),
    ...(areSaid ? { through: withSteps(first.through, SAID_BY_SEVERAL) } : {}),
    form: first.form === 'column' ? (first.library === 'pandas' ? 'table' : 'array') : first.form,
    rows,
  });
}

/** The whole is of other rows only where all that stands beside the first is, too; its own columns stay so. */
function asFirst(first: DataObject, others: readonly DataObject[]): DataObject {
  const own = stepsOfRows(first.through).filter((step) => !others.every(({ through }) => through.includes(step)));
  if (own.length === 0) return first;
  const known = [...first.columns.known].map(
    ([name, column]) => [name, { ...column, through: withSteps(column.through, ...own) }] as const,
  );
  const through = first.through.filter((step) => !own.includes(step));
  return { ...first, through, columns: { ...first.columns, known: new Map(known) } };
}

/** `pd.concat([days, days['sold'].shift(1).rename('before')], axis=1)`: a table's new columns keep that they are of other rows. */
function asBeside(first: DataObject, data: DataObject): DataObject {
  const steps = stepsOfRows(data.through);
  const columns = namedApart(first.columns, data.columns);
  if (steps.length === 0) return columns === data.columns ? data : { ...data, columns };
  const known = [...columns.known].map(
    ([name, column]) =>
      [
        name,
        first.columns.known.has(name) ? column : { ...column, through: withSteps(column.through, ...steps) },
      ] as const,
  );
  return { ...data, columns: { ...columns, known: new Map(known) } };
}

/** What the rows of all of them together are: groups, unless some are rows that these groups were made of. */
function groupedAmong(all: readonly DataObject[]): readonly Stat[] {
  return all.every((one) => isApart(one, all)) ? groupedIn(all) : groupedOf(all);
}

/** None of its rows is among those that another of the tables has one row for each group of: below those it stands as rows of its own. */
function isApart({ rows, grouped }: DataObject, all: readonly DataObject[]): boolean {
  return grouped.length > 0 || all.every((one) => one.grouped.every((stat) => !overlap(stat.rows, rows)));
}

/** `np.c_[…]` and `np.r_[…]`. */
export function stackArrays(m: Machine, name: string, parts: readonly Value[], node: Subscript): Value {
  if (name.endsWith('.c_')) return stackColumns(m, parts);
  return name.endsWith('.r_') ? stackRows(m, parts, node) : UNKNOWN;
}
