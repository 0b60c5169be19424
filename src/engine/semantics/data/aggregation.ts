// Statistics over rows, of a whole table or of its groups.
import type { Call, NodeBase } from '../../python/ast';
import { lastPart } from '../../python/names';
import { lastName } from '../../python/walk';
import {
  BESIDE_GROUPS,
  BY_TIME,
  DATE,
  GROUP_KEY,
  GROUP_SIZE,
  groupKeys,
  IN_GROUP,
  KEPT,
  KEPT_ROWS,
  KEYED,
  NO_COLUMNS,
  selectColumns,
  uniteStats,
} from '../columns';
import { allData, groupTable, isHighestCode, isOneRow, scalarFrom, valuesOf } from './dataOperations';
import { sayingOfAny } from './associations';
import { booleanOf, isAlongColumns, stringOf } from '../language/folding';
import { scoreByHand } from '../estimators/handScores';
import type { Machine } from '../machine';
import {
  withSteps,
  type CallArguments,
  type Column,
  type Columns,
  type DataObject,
  type Stat,
  type Value,
} from '../values';
import { dataColumnFact } from './columnSelection';
import type { MethodCall } from './methodCall';

/** A statistic over the rows; over the columns of each row (axis 1) the rows stay. */
export function reduce(m: Machine, { node, object, row, name, args }: MethodCall): Value {
  const axis =
    m.argument(args, row.params, 'axis') ??
    // Of torch: pred.argmax(dim=1)
    args.keywords.get('dim') ??
    (object.form === 'table' || object.form === 'array'
      ? row.params?.includes('axis') === true
        ? undefined
        : args.keywords.get('axis')
      : undefined);
  const onlyAxis = axis ?? (args.positional.length === 1 && !row.params ? args.positional[0] : undefined);
  if (isAlongColumns(onlyAxis)) return m.derive(object, { form: 'column', through: withSteps(object.through, name) });
  scoreByHand(m, node, object);
  const last = object.through.at(-1);
  if (last === 'window') return m.derive(object, { through: withSteps(object.through, name) });
  // The values of one row, or a number that is already one: nothing is learnt of other rows.
  if (object.form === 'scalar' && object.through.at(-1) === COUNTED && name === 'idxmax')
    return mostOften(m, node, object);
  if (object.form === 'scalar' || isOneRow(object)) return scalarFrom(m, object, []);
  // df.isnull().sum(): how many are missing.
  // groups['paid'].value_counts(normalize=True): which share of each group paid.
  const isShare = last === 'groupby' && booleanOf(args.keywords.get('normalize')) === true;
  const counts =
    (row.tags?.includes('counts') === true && !isShare) ||
    m.knowledge.is('counts missing values', object.through.at(-1) ?? '');
  const expressed = statsOfExpressions(m, object, args);
  if (last === 'groupby') {
    const stats =
      expressed !== null
        ? expressed
        : counts || onlyCounts(m, object, args)
          ? []
          : [
              m.origins.stat(
                'group-statistic',
                node,
                aggregateName(args, name),
                'statistics',
                aggregated(m, object, args),
              ),
            ];
    const listed = name === 'size' ? NO_COLUMNS : ofEach(m, object, args);
    const columns = listed ?? withNamed(m, object, args);
    return m.derive(object, {
      form: object.form === 'column' && listed === null ? 'column' : 'table',
      rows: object.rows,
      grouped: uniteStats(object.grouped, stats),
      columns: object.through.includes(KEYED) ? withKeys({ ...object, columns }, null) : columns,
      through: [...object.through.slice(0, -1), ...keptBy(m, name, args), 'aggregated'],
    });
  }
  if (expressed !== null) return scalarFrom(m, object, expressed);
  if (name === 'value_counts') return scalarFrom(m, { ...object, through: withSteps(object.through, COUNTED) }, []);
  if (counts || countsHits(object, name) || isHighestCode(object, name) || isEndOfTime(m, object, name))
    return scalarFrom(m, object, []);
  if (row.tags?.includes('groups') === true) {
    const keys = m.strings(m.argument(args, row.params, 'index'))?.slice(0, 4);
    return groupTable(m, node, object, name, valuesOf(m, object, args), keys);
  }
  // features.corrwith(df['price']): how much each column says of one, which is the answer in all that chooses by it.
  const other =
    name === 'corrwith' || name === 'corr' ? m.data(args.positional[0] ?? args.keywords.get('other')) : null;
  const isOfOne = name === 'corrwith' && object.form === 'table' && other?.form === 'column';
  const kind = object.through.includes(IN_GROUP) && !isOfOne ? 'group-statistic' : 'statistic';
  const stat = m.origins.stat(kind, node, aggregateName(args, name), isOfOne ? 'target' : 'statistics', object);
  // df['size'].corr(df['price'])
  return scalarFrom(m, object, [name === 'corr' && other !== null ? sayingOfAny(m, stat, [object, other]) : stat]);
}

/** `(counts > 1).sum()`: in how many rows something holds, which is a count; among rows that a condition chose it may tell of that. */
export function countsHits({ form, rows, prediction }: DataObject, name: string): boolean {
  return form === 'mask' && prediction === null && rows.kind !== 'subset' && /^(?:nan)?(?:sum|mean)$/.test(name);
}

/** The first or last date: where time is counted from, which moves all rows alike. */
export function isEndOfTime(m: Machine, { form, columns }: DataObject, name: string): boolean {
  const [only, ...others] = columns.known.values();
  if (!/^(?:nan)?(?:min|max)$/.test(name) || only === undefined || others.length > 0 || columns.open) return false;
  const isDate = m.knowledge.isTimeName(only.name) && /date|stamp/i.test(only.name);
  return form !== 'table' && (isDate || only.through.includes('to_datetime'));
}

/** `agg(F.mean('price'))`: what the expressions depend on; null where there is none. */
function statsOfExpressions(m: Machine, object: DataObject, args: CallArguments): readonly Stat[] | null {
  if (!m.knowledge.is('library of column expressions', object.library)) return null;
  const given = allData(m, [...args.positional, ...args.keywords.values()]);
  return given.length === 0 ? null : given.reduce<readonly Stat[]>((all, one) => uniteStats(all, m.statsOf(one)), []);
}

/** What was counted: how often each value is there. */
export const COUNTED = 'value_counts';

/** `value_counts().idxmax()`, `value_counts().index[0]`: the value that is there most often. */
export function mostOften(m: Machine, node: NodeBase, counted: DataObject): Value {
  return scalarFrom(m, counted, [m.origins.stat('statistic', node, 'mode', 'statistics', counted)]);
}

/** `value_counts().index` */
export function countedLabels({ through }: DataObject): readonly string[] | null {
  return through.at(-1) === COUNTED ? withSteps(through, LABELS) : null;
}

export const LABELS = 'counted-labels';

/** `groupby(by)`: by names, or by a column. */
export function group(m: Machine, { node, id, object, row, args }: MethodCall): Value {
  const by = m.argument(args, row.params, 'by');
  const isOfExpressions = m.knowledge.is('library of column expressions', object.library);
  // polars and Spark: group_by("sex", pl.col("age"))
  const more = args.positional.slice(1).flatMap((one) => m.strings(one) ?? (isOfExpressions ? plainNames(m, one) : []));
  const level = by === undefined ? args.keywords.get('level') : undefined;
  const plain = isOfExpressions && by !== undefined ? plainNames(m, by) : [];
  const first =
    levelOf(node) ??
    (by === undefined && level === undefined ? null : (m.strings(by ?? level) ?? (plain.length > 0 ? plain : null)));
  const names = first === null ? null : [...first, ...more];
  const key = names === null ? m.data(by) : null;
  const keys = names ?? (key === null ? null : [...key.columns.known.keys()]);
  if (keys !== null) dataColumnFact(m, node, id, 'group', keys);
  const isInTime =
    names === null
      ? by !== undefined && eachOf(m, by).some((one) => isMoment(m, one))
      : names.some((name) => isSpan(m, object.columns.known.get(name)?.through.at(-1) ?? ''));
  const hasKeys =
    booleanOf(args.keywords.get('as_index')) === false ||
    m.knowledge.is('library of column expressions', object.library);
  return m.derive(object, { through: groupedBy(object.through, names, isInTime, hasKeys), viewOf: null });
}

/** The names in `[pl.col("a"), "b"]`, of columns that are taken as they are. */
function plainNames(m: Machine, by: Value): readonly string[] {
  return eachOf(m, by).flatMap((one) => {
    const { form, through, columns } = m.data(one) ?? {};
    return form === 'column' && through?.length === 0 ? [...(columns?.known.keys() ?? [])] : (m.strings(one) ?? []);
  });
}

/** `rows.groupby(rows.index.get_level_values("day"))`: a level of the index, as a column of that name. */
function levelOf({ args: [by] }: Call): readonly string[] | null {
  if (by?.value.kind !== 'Call' || lastName(by.value.func) !== 'get_level_values') return null;
  const [level] = by.value.args;
  return level?.value.kind === 'Constant' && typeof level.value.value === 'string' ? [level.value.value] : null;
}

/** The columns that a grouping is by stand before it, whether they stay columns, and that it is by spans of time. */
function groupedBy(
  through: readonly string[],
  names: readonly string[] | null,
  isInTime: boolean,
  hasKeys: boolean,
): readonly string[] {
  const before = through.filter((one) => !one.startsWith('by:') && !one.startsWith(KEPT) && !OF_OTHER_GROUPS.has(one));
  const keys = (names ?? []).slice(0, 4).map((name) => `by:${name}`);
  return withSteps(before, ...keys, ...(isInTime ? [BY_TIME] : []), ...(hasKeys ? [KEYED] : []), 'groupby');
}

/** Steps that tell of groups which are the rows of the next ones. */
const OF_OTHER_GROUPS: ReadonlySet<string> = new Set([KEPT_ROWS, BY_TIME, KEYED, BESIDE_GROUPS]);

/** What stands in a list or tuple, or the one value that it is. */
function eachOf(m: Machine, value: Value): readonly Value[] {
  const list = m.object(value);
  return value.kind === 'tuple' ? value.items : list?.kind === 'list' ? list.items : [value];
}

/** `df['at'].dt.date`, `df['date'].dt.floor('D')`, `pd.Grouper(freq='D')`: a span of time of its own, where a month or an hour comes again. */
function isMoment(m: Machine, key: Value): boolean {
  if (key.kind === 'method') return key.name === DATE;
  const object = m.object(key);
  if (object?.kind === 'instance') return m.knowledge.is('groups by time', object.className);
  if (object?.kind !== 'data' || object.form === 'table') return false;
  const [name = '', ...others] = object.columns.known.keys();
  const last = object.through.at(-1) ?? '';
  if (isSpan(m, last)) return true;
  return others.length === 0 && m.knowledge.isTimeName(name) && /^(?:|floor|ceil|round|to_datetime)$/.test(last);
}

/** The last step of a column tells that each of its values is a day, a week or a month of its own. */
function isSpan(m: Machine, step: string): boolean {
  return step === DATE || m.knowledge.is('span of time', step);
}

/** The groups with the columns alone that `agg(rate=('paid', 'mean'))` or `agg({'paid': 'mean'})` names. */
function aggregated(m: Machine, object: DataObject, args: CallArguments): DataObject {
  const dict = m.object(args.positional[0]);
  const named =
    dict?.kind === 'dict'
      ? dict.open
        ? []
        : [...dict.entries.keys()]
      : [...args.keywords.values()].map((value) => (value.kind === 'tuple' ? stringOf(value.items[0]) : null));
  const names = named.filter((name) => name !== null);
  if (object.form !== 'table' || names.length === 0 || names.length < named.length) return object;
  return { ...object, columns: selectColumns(object.columns, names) };
}

/** `groups['paid'].agg(['mean', 'std'])` makes a table of a column with the columns that the list names; null for what is none. */
function ofEach(m: Machine, object: DataObject, { positional, keywords }: CallArguments): Columns | null {
  const [from, ...others] = object.columns.known.keys();
  const list = m.object(positional[0]);
  if (from === undefined || others.length > 0 || object.columns.open || keywords.size > 0) return null;
  if (list?.kind !== 'list' || list.open) return null;
  const names = list.items.flatMap((item) => aggregators(m, item, 3).filter((name) => name !== null));
  if (names.length === 0 || names.length < list.items.length) return null;
  return {
    known: new Map(names.map((name) => [name, figureOf(m, object, name, from, name)])),
    open: false,
    dropped: new Set(),
  };
}

/** The column that an aggregation makes of another. */
function figureOf(
  m: Machine,
  { columns, library }: DataObject,
  name: string,
  from: string,
  how: string | null,
): Column {
  const counts = how !== null && m.knowledge.method('groups', how, library)?.tags?.includes('counts') === true;
  const { stats = [], through = [] } = columns.known.get(from) ?? {};
  const way = counts ? { from: [], stats: [], through: [GROUP_SIZE] } : { from: [from], stats, through };
  return { name, origin: 'code', replaced: false, ...way };
}

/** `agg(rate=('paid', 'mean'), n=('paid', 'size'))` makes columns of these names. */
function withNamed(m: Machine, object: DataObject, args: CallArguments): Columns {
  const { form, columns } = object;
  const named = [...args.keywords].flatMap(([name, value]): [string, Column][] => {
    const [from, how = null] = value.kind === 'tuple' && value.items.length === 2 ? value.items.map(stringOf) : [];
    return from === undefined || from === null ? [] : [[name, figureOf(m, object, name, from, how)]];
  });
  if (form !== 'table') return columns;
  const expressed = byExpressions(m, object, args);
  if (expressed !== null) return { known: new Map(expressed), open: false, dropped: new Set() };
  if (args.positional.length > 0 || named.length === 0) return columns;
  return { ...columns, known: new Map([...columns.known, ...named]) };
}

/** `agg(pl.col('paid').mean().alias('rate'), n=pl.len())` makes columns of these names; null where one is not known by its name. One that learns nothing is like a count. */
function byExpressions(m: Machine, { library }: DataObject, args: CallArguments): readonly [string, Column][] | null {
  if (!m.knowledge.is('library of column expressions', library)) return null;
  const given = [
    ...allData(m, args.positional).map((one): [string | null, DataObject] => [null, one]),
    ...[...args.keywords].flatMap(([name, value]) =>
      allData(m, [value]).map((one): [string | null, DataObject] => [name, one]),
    ),
  ];
  const made = given.flatMap(([name, one]): [string, Column][] => {
    const [own, ...others] = one.columns.known.values();
    const called = name ?? own?.name;
    if (called === undefined || others.length > 0 || one.columns.open) return [];
    const isCount = m.statsOf(one).length === 0;
    const way = isCount ? { from: [], through: [GROUP_SIZE] } : { from: own?.from ?? [], through: own?.through ?? [] };
    return [[called, { name: called, origin: 'code', replaced: false, stats: [], ...way }]];
  });
  const isWhole =
    made.length > 0 && made.length === args.positional.flatMap((one) => eachOf(m, one)).length + args.keywords.size;
  return isWhole ? made : null;
}

/** The columns that the groups were made by stand before what was computed in them: `groupby('unit')['cycle'].max().reset_index(name='last')`. */
export function withKeys(data: DataObject, given: string | null): Columns {
  const { columns } = data;
  const keys = groupKeys(data);
  const known = new Map(
    keys.map((key): [string, Column] => [
      key,
      {
        name: key,
        origin: columns.known.get(key)?.origin ?? 'code',
        stats: [],
        from: [key],
        through: [GROUP_KEY],
        replaced: false,
      },
    ]),
  );
  for (const [name, column] of columns.known) {
    const now = given !== null && columns.known.size === 1 ? given : name;
    if (!known.has(now)) known.set(now, { ...column, name: now });
  }
  return { ...columns, known };
}

/** agg('size'), agg({'a': 'count'}), agg(n=('a', 'nunique')): which rows there are, not what they hold. */
function onlyCounts(m: Machine, object: DataObject, args: CallArguments): boolean {
  const asked = [...args.positional.slice(0, 1), ...args.keywords.values()];
  const names = asked.flatMap((value) => aggregators(m, value, 0));
  return (
    names.length > 0 &&
    names.every(
      (one) => one !== null && (m.knowledge.method('groups', one, object.library)?.tags ?? []).includes('counts'),
    )
  );
}

/** Names of the functions in what `agg` was given; null for one that has none. */
function aggregators(m: Machine, value: Value, depth: number): (string | null)[] {
  const name = stringOf(value);
  if (name !== null) return [name];
  if (value.kind === 'library') return [COLLECTS.has(value.name) ? 'size' : lastPart(value.name)];
  const object = m.object(value);
  if (depth > 2) return [null];
  // n=('column', 'count')
  if (value.kind === 'tuple') return value.items.slice(1).flatMap((item) => aggregators(m, item, depth + 1));
  if (object?.kind === 'dict') return [...object.entries.values()].flatMap((item) => aggregators(m, item, depth + 1));
  if (object?.kind === 'list') return object.items.flatMap((item) => aggregators(m, item, depth + 1));
  return [null];
}

/** `agg({'name': 'first'})`, `agg(name=('name', 'last'))`: columns of which each group keeps the value of one row, as steps. */
function keptBy(m: Machine, name: string, args: CallArguments): readonly string[] {
  if (KEEPS_ROW.test(name)) return [KEPT_ROWS];
  if (name !== 'agg' && name !== 'aggregate') return [];
  const dict = m.object(args.positional[0] ?? args.keywords.get('func'));
  const named: readonly (readonly [string | null, Value | undefined])[] =
    dict?.kind === 'dict'
      ? [...dict.entries]
      : [...args.keywords.values()].map((one) =>
          one.kind === 'tuple' ? [stringOf(one.items[0]), one.items[1]] : [null, one],
        );
  const kept = named.flatMap(([column, how]) =>
    column !== null && KEEPS_ONE.test(stringOf(how) ?? '') ? [column] : [],
  );
  return kept.slice(0, 4).map((column) => `${KEPT}${column}`);
}

const KEEPS_ONE = /^(?:first|last)$/;
/** As methods of the groups. */
const KEEPS_ROW = /^(?:first|last|nth)$/;

/** Gather or count what is in a group. */
const COLLECTS: ReadonlySet<string> = new Set(['builtins.list', 'builtins.set', 'builtins.len', 'builtins.tuple']);

function aggregateName(args: CallArguments, name: string): string {
  return name === 'agg' || name === 'aggregate' || name === 'transform'
    ? (stringOf(args.positional[0] ?? args.keywords.get('func')) ?? name)
    : name;
}
