// Expressions over columns of a frame that is only named later: `pl.col('x').mean()`, `F.col('x') / 2`. They stand on rows of their own
// until a method of a frame takes them; there they become columns and statistics of that frame.
import type { Call } from '../../python/ast';
import { lastPart } from '../../python/names';
import { setColumns } from './columnWrites';
import { ANY_COLUMNS, dropColumns, NO_COLUMNS, selectColumns, uniteColumns, uniteStats } from '../columns';
import { allData, combine, scalarFrom } from './dataOperations';
import type { FunctionRow, MethodRow } from '../effects';
import { numberOf } from '../language/folding';
import type { Machine } from '../machine';
import { sameRows } from '../rows/rows';
import {
  withSteps,
  type CallArguments,
  type Column,
  type Columns,
  type DataObject,
  type Rows,
  type Stat,
  type Value,
} from '../values';

/** Number of the source that stands for the frame to come; numbers of others are above. */
const ANY_FRAME = -1;

function rowsToCome(node: Call): Rows {
  const source = { id: ANY_FRAME, node, reader: '', place: null, path: null, role: null } as const;
  return { kind: 'source', source: { ...source, kind: 'unknown' } };
}

/** Whether these are the rows of the frame to come. */
export function isToCome(rows: Rows): boolean {
  return rows.kind === 'source' && rows.source.id === ANY_FRAME;
}

/** `pl.col('x')`, `F.mean('x')`, `pl.when(a).then(b)`; null for what names no column. */
export function columnExpression(
  m: Machine,
  node: Call,
  row: FunctionRow,
  name: string,
  args: CallArguments,
): Value | null {
  if (row.tags?.includes('expression') !== true) return null;
  const last = lastPart(name);
  const library = name.split('.')[0] ?? '';
  const isReduced = row.effect === 'reduce';
  if (!isReduced && !NAMES_COLUMNS.has(last)) {
    const given = [...args.positional, ...args.keywords.values()];
    return allData(m, given).some(({ rows }) => isToCome(rows)) ? combine(m, last, given) : null;
  }
  const names = args.positional.flatMap((value) => m.strings(value) ?? []);
  const [given] = allData(m, args.positional);
  const column =
    given !== undefined && isToCome(given.rows)
      ? given
      : m.data(
          m.allocateData({
            form: 'column',
            rows: rowsToCome(node),
            columns: columnsNamed(last, names, args),
            library,
          }),
        );
  if (column === null) return null;
  if (!isReduced) return m.derive(column, {});
  if (row.tags.includes('counts')) return scalarFrom(m, column, []);
  return scalarFrom(m, column, [m.origins.stat('statistic', node, last, 'statistics', column)]);
}

/** The columns that an expression names: those of `col('a', 'b')`, every one of `all()` and `col('*')`, but for those of `exclude('a')`. */
function columnsNamed(last: string, names: readonly string[], args: CallArguments): Columns {
  if (last === 'all' || names.includes('*')) return ANY_COLUMNS;
  if (names.length === 0) return NO_COLUMNS;
  if (last !== 'exclude') return selectColumns(NO_COLUMNS, names);
  // `exclude("^note_.*$")`, `exclude(pl.String)`: which those are is not known.
  const isKnown = names.every((name) => !name.startsWith('^')) && args.keywords.size === 0;
  return isKnown ? dropColumns(ANY_COLUMNS, names) : NO_COLUMNS;
}

/** `pl.all()`, `pl.exclude('a')`: columns of the frame to come as they are; those that it leaves out are named. */
function takesEvery({ columns, through, stats }: DataObject): boolean {
  return columns.open && columns.known.size === 0 && through.length === 0 && stats.length === 0;
}

const NAMES_COLUMNS: ReadonlySet<string> = new Set(['col', 'column', 'all', 'exclude']);

/** `pl.col('x').mean().over('group')`: the statistics are those of each row's group. */
export function overGroups(m: Machine, object: DataObject, args: CallArguments): Value {
  const ahead = m.knowledge.is('library of own tables', object.library) ? orderedUpTo(m, args.positional[0]) : null;
  if (ahead !== null && ahead < Infinity) {
    const steps = ahead > 0 ? ['centred-window', 'window'] : [];
    const stats = object.stats.filter(({ rows, kind }) => !isToCome(rows) || kind !== 'statistic');
    return m.derive(object, { form: 'column', stats, through: withSteps(object.through, ...steps) });
  }
  const keys = args.positional.flatMap((value) => m.strings(value) ?? []);
  const through = [...object.through, ...keys.map((key) => `by:${key}`)];
  const stats = object.stats.map((stat) =>
    isToCome(stat.rows) && stat.kind === 'statistic' ? inGroups(m, { ...object, through }, stat, stat.rows) : stat,
  );
  return m.derive(object, { form: 'column', stats });
}

/**
 * How many rows behind its own a window in an order takes in, `Window.partitionBy('id').orderBy('day').rowsBetween(-7, -1)`: none unless
 * it says so; null for a window without an order, which is a whole group.
 */
function orderedUpTo(m: Machine, value: Value | undefined): number | null {
  const frame = m.object(value);
  if (frame?.kind !== 'instance' || !/Window\b.*\.orderBy\b/.test(frame.className)) return null;
  const end = /Between$/.test(frame.className) ? frame.args.positional[1] : undefined;
  return end?.kind === 'library' && /unboundedFollowing$/.test(end.name) ? Infinity : (numberOf(end) ?? 0);
}

function inGroups(m: Machine, object: DataObject, stat: Stat, rows: Rows): Stat {
  return m.origins.stat('group-statistic', stat.node, stat.name, stat.learns, ofColumns({ ...object, rows }, stat));
}

/** The data with the columns alone that a statistic was computed over. */
function ofColumns(object: DataObject, { columns }: Stat): DataObject {
  return { ...object, columns: columns === null ? NO_COLUMNS : selectColumns(NO_COLUMNS, columns) };
}

/** The arguments with each expression as a column of the frame that is given it. */
export function withFrame(m: Machine, object: DataObject, args: CallArguments): CallArguments {
  if (![...args.positional, ...args.keywords.values()].some((value) => holdsExpression(m, value))) return args;
  const isInGroups = object.through.at(-1) === 'groupby';
  const statOf = (stat: Stat): Stat => {
    if (!isToCome(stat.rows)) return stat;
    if (isInGroups && stat.kind === 'statistic') return inGroups(m, object, stat, object.rows);
    return m.origins.stat(
      stat.kind,
      stat.node,
      stat.name,
      stat.learns,
      ofColumns({ ...object, through: byOf(stat) }, stat),
    );
  };
  const place = (value: Value): Value => {
    if (value.kind === 'tuple') return { kind: 'tuple', items: value.items.map(place) };
    const inner = m.object(value);
    if (inner?.kind === 'list' && holdsExpression(m, value))
      return m.store.allocate({ ...inner, items: inner.items.map(place) });
    if (inner?.kind !== 'data' || !isToCome(inner.rows)) return value;
    const known = new Map<string, Column>();
    for (const [name, column] of inner.columns.known) {
      // pl.col('a').log().alias('b'): what `a` rests on, too.
      const here = [name, ...column.from].flatMap((each) => object.columns.known.get(each)?.stats ?? []);
      const stats = uniteStats(column.stats.map(statOf), here);
      known.set(name, { ...column, stats });
    }
    return m.derive(inner, {
      rows: object.rows,
      sources: object.sources,
      stats: uniteStats(inner.stats.map(statOf), inner.form === 'scalar' ? [] : object.stats),
      columns: { ...inner.columns, known },
    });
  };
  const positional = args.positional.map(place);
  const keywords = new Map([...args.keywords].map(([name, value]) => [name, place(value)]));
  return { ...args, positional, keywords };
}

function byOf({ by }: Stat): readonly string[] {
  return withSteps([], ...(by ?? []).map((key) => `by:${key}`));
}

/** Columns of the frame that these expressions name: by `pl.col('a').log().alias('b')` the frame has an `a`. */
export function columnsAsked(m: Machine, args: CallArguments): readonly string[] {
  const asked = (value: Value): readonly string[] => {
    if (value.kind === 'tuple') return value.items.flatMap(asked);
    const object = m.object(value);
    if (object?.kind === 'list') return object.items.filter((item) => isExpression(m, item)).flatMap(asked);
    if (object?.kind !== 'data' || !isToCome(object.rows)) return [];
    return [...object.columns.known.values()].flatMap(({ name, from }) => (from.length > 0 ? from : [name]));
  };
  return [...new Set([...args.positional, ...args.keywords.values()].flatMap(asked))];
}

/** Whether the value is an expression, or a list or tuple of values of which one is. */
function holdsExpression(m: Machine, value: Value): boolean {
  if (value.kind === 'tuple') return value.items.some((item) => holdsExpression(m, item));
  const object = m.object(value);
  if (object?.kind === 'data') return isToCome(object.rows);
  return object?.kind === 'list' && object.items.some((item) => isExpression(m, item));
}

function isExpression(m: Machine, value: Value): boolean {
  const object = m.object(value);
  return object?.kind === 'data' && isToCome(object.rows);
}

/** `with_columns(a, b=c)`, `withColumn('b', c)`: a copy with these columns set, each under the name that the expression has. */
export function setExpressions(m: Machine, node: Call, copy: number, row: MethodRow, args: CallArguments): void {
  const [first, second] = args.positional;
  const named = row.params?.[0] === 'colName' ? m.strings(first ?? args.keywords.get('colName')) : null;
  if (named !== null) {
    setColumns(m, node, copy, named, second ?? args.keywords.get('col') ?? { kind: 'unknown' });
    return;
  }
  for (const made of allData(m, args.positional)) {
    const names = [...made.columns.known.keys()];
    // pl.all() - pl.all().mean(): every column
    setColumns(m, node, copy, names.length === 0 ? null : names, m.derive(made, {}));
  }
}

/** `select(pl.col('a'), F.mean('b'))`: a table of these columns, or the figures alone; null where none is an expression of this frame. */
export function selectExpressions(m: Machine, node: Call, object: DataObject, args: CallArguments): Value | null {
  const given = allData(m, args.positional).filter(({ rows }) => sameRows(rows, object.rows));
  const [first] = given;
  if (first === undefined) return null;
  if (given.every(({ form }) => form === 'scalar'))
    return m.derive(first, { stats: given.reduce<readonly Stat[]>((all, one) => uniteStats(all, one.stats), []) });
  const names = args.positional.flatMap((value) => m.strings(value) ?? []);
  const every = given.filter(takesEvery);
  const chosen = every.map(({ columns }) => dropColumns(object.columns, [...columns.dropped]));
  const table = m.derive(object, {
    columns: chosen.reduce(uniteColumns, selectColumns(object.columns, names)),
  });
  if (table.kind === 'ref') {
    for (const made of given) {
      if (every.includes(made)) continue;
      const own = [...made.columns.known.keys()];
      setColumns(m, node, table.id, own.length === 0 ? null : own, m.derive(made, {}));
    }
  }
  return table;
}
