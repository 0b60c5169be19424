// What columns of a frame hold when they take a value: what it was made of, and what that had learnt.
import type { Expression } from '../../python/ast';
import { DATE, mergeColumn, setColumn, uniteStats } from '../columns';
import { isOneRow, withoutRow } from './dataOperations';
import type { Machine } from '../machine';
import { sameRows } from '../rows/rows';
import { MOVED_ON, stepsAside } from '../rows/timeSteps';
import { withSteps, type Column, type Columns, type DataObject, type HeapId, type Stat, type Value } from '../values';
import { dataColumnFact } from './columnSelection';
import { areFigures, knewTarget } from './figures';

export interface ColumnWrite {
  /** Only some rows take the value: what was there before still counts. */
  readonly partly?: boolean;
  /** Whether there is such a column is not known. */
  readonly maybe?: boolean;
}

/** Columns of a frame take a value. `names` null means some column or all of them. */
export function setColumns(
  m: Machine,
  node: Expression,
  id: HeapId,
  names: readonly string[] | null,
  value: Value,
  { partly = false, maybe = false }: ColumnWrite = {},
): void {
  const object = m.store.get(id);
  if (object?.kind !== 'data') return;
  const data = m.data(value) ?? gathered(m, value);
  // One number for every row tells rows apart no more than no column does; in the rows of a group it does.
  const isConstant = names !== null && !partly && data?.form === 'scalar' && object.rows.kind !== 'subset';
  // A frame that takes its rows from a table of groups is one itself.
  const takesRows = object.rows.kind === 'unknown' && data !== null && data.form !== 'scalar';
  const grouped = takesRows ? uniteStats(object.grouped, data.grouped) : object.grouped;
  const stats = data === null || isConstant ? [] : grouped.length > 0 ? m.statsOf(data) : m.carriedBy(data);
  // What stands beside figures of the columns, as how many gaps each has, is none of the rows.
  if (areFigures(object)) {
    m.store.put(id, { ...object, stats: uniteStats(object.stats, knewTarget(stats)) });
    return;
  }
  // ranks = pd.DataFrame(); ranks['name'] = X.columns; ranks['weight'] = model.feature_importances_
  if (data !== null && areFigures(data) && namesAlone(object)) {
    m.store.put(id, { ...data, stats: uniteStats(data.stats, object.stats), viewOf: null });
    return;
  }
  // A whole frame takes shape column by column: the first values give it its rows.
  const rows = takesRows ? data.rows : object.rows;
  const sources = data === null || object.rows.kind !== 'unknown' ? object.sources : data.sources;
  if (names === null) {
    if (stats.length > 0 || rows !== object.rows)
      m.store.put(id, { ...object, rows, sources, grouped, stats: uniteStats(object.stats, stats) });
    return;
  }
  let columns = object.columns;
  for (const name of names) {
    const sole = data !== null && names.length > 1 ? data.columns.known.get(name) : undefined;
    let fresh = columnFrom(
      name,
      data,
      sole,
      names.length === 1 || sole === undefined ? stats : uniteStats(data?.stats ?? [], sole.stats),
      data !== null && data.form !== 'scalar' && !sameRows(data.rows, rows),
    );
    const have = columns.known.get(name);
    // df['day'] = df['at'].dt.date
    if (value.kind === 'method' && value.name === DATE) fresh = { ...fresh, through: [DATE] };
    const made = partly && have !== undefined ? mergeColumn(have, fresh) : { ...fresh, origin: have?.origin ?? 'code' };
    // X[name] = f(X[name]) where names were chosen somehow: it is there if it was there.
    const isStillMaybe = have?.maybe === true && data?.columns.known.has(name) === true;
    columns = setColumn(columns, maybe || isStillMaybe ? { ...made, maybe: true } : made);
  }
  m.store.put(id, {
    ...object,
    rows,
    sources,
    grouped,
    columns: isMovedOn(m, names, data) ? movedOn(columns, names) : columns,
  });
  dataColumnFact(m, node, id, 'write', names);
}

/** `sales['month'] += 1`, `sales['date'] = sales['date'] + pd.DateOffset(days=7)` */
function isMovedOn(m: Machine, names: readonly string[], data: DataObject | null): boolean {
  const [name, ...others] = names;
  if (name === undefined || others.length > 0 || data?.form !== 'column' || !m.knowledge.isTimeName(name)) return false;
  return data.through.at(-1) === '+' && data.columns.known.size === 1 && data.columns.known.has(name);
}

/** What stands beside a moment that was put later comes to the rows of that one where it is joined by it: a lag. */
function movedOn(columns: Columns, [moment]: readonly string[]): Columns {
  const known = [...columns.known].map(
    ([name, column]) =>
      [name, name === moment ? column : { ...column, through: withSteps(column.through, MOVED_ON) }] as const,
  );
  return { ...columns, known: new Map(known) };
}

/** A frame that was made empty, and has taken at most the names of columns since. */
function namesAlone({ form, rows, columns }: DataObject): boolean {
  if (form !== 'table' || columns.open) return false;
  const known = [...columns.known.values()];
  return rows.kind === 'unknown'
    ? known.every(({ from }) => from.length === 0)
    : known.length > 0 && known.every(({ through }) => through.includes('columns'));
}

/** `df['b'] = [f(each) for each in df['a']]`: what was made of each row is a column of those rows again. */
function gathered(m: Machine, value: Value): DataObject | null {
  const list = m.object(value);
  if (list?.kind !== 'list' || !list.open) return null;
  // [usual if isnan(each) else each for each in df['a']]
  const made = list.items.flatMap((item) => (item.kind === 'choice' ? item.options : [item])).map((one) => m.data(one));
  // [usual[each] for each in df['town']]: figures that were looked up for each row
  const isFigure = (one: DataObject | null): boolean => one?.form === 'scalar' && one.stats.length > 0;
  const first = made.find((one) => one !== null && isOneRow(one)) ?? made.find(isFigure) ?? null;
  if (first === null || (made[0] === null && list.items[0]?.kind !== 'choice')) return null;
  const stats = made.reduce<readonly Stat[]>(
    (all, one) => (one === null ? all : uniteStats(all, m.carriedBy(one))),
    [],
  );
  return { ...first, form: 'column', stats, grouped: [], through: withoutRow(first.through) };
}

/** More columns than that are a table, of which nobody knows what each has a part in. */
const RECKONED_FROM = 6;

/** Made of single columns, and not of a table, in which these may only stand beside others. */
function isOfFew(data: DataObject | null): boolean {
  return data !== null && !data.columns.open && data.form !== 'table' && data.form !== 'dataset';
}

/** `df['flag'] = df['flag'].map(codes)`: a column that is said anew is made of what it was made of before. */
function madeOf(name: string, read: readonly Column[]): readonly string[] {
  const all = read.flatMap((one) =>
    one.name === name && one.from.length > 0 && !one.from.includes(name) ? one.from : [one.name],
  );
  return [...new Set(all)].slice(0, 32);
}

function columnFrom(
  name: string,
  data: DataObject | null,
  sole: Column | undefined,
  stats: Column['stats'],
  realigned: boolean,
): Column {
  if (sole !== undefined) return { ...sole, name, stats };
  const sourceColumns = data === null ? [] : [...data.columns.known.values()];
  const [only] = sourceColumns;
  const same = sourceColumns.length === 1 ? only : undefined;
  // df['rises'] = df['next'] > df['close']: what a few columns brought from other rows is in what they are reckoned to.
  const aside =
    same === undefined && sourceColumns.length <= RECKONED_FROM && isOfFew(data)
      ? sourceColumns.flatMap(({ through }) => stepsAside(through))
      : [];
  const own = [...(same?.through ?? []), ...(data?.through ?? [])];
  const way = [...own, ...aside, ...(realigned ? ['realigned'] : [])];
  return {
    name,
    origin: same?.origin ?? 'code',
    stats,
    from: madeOf(name, sourceColumns),
    through: withSteps(way.filter((step, at) => way.lastIndexOf(step) === at)),
    replaced:
      data === null || !sourceColumns.some((column) => column.name === name) || data.through.includes('replaced'),
    ...(data === null || data.prediction === null || data.form === 'scalar' ? {} : { predicted: data.prediction }),
  };
}
