// Methods that put other values in place of those there: `fillna`, `replace`, `apply`, `map`.
import { walk } from '../../python/walk';
import { callFunction, callValue } from '../interpreter';
import { groupKeys, IN_GROUP, NO_COLUMNS, selectColumns, uniteColumns, uniteStats } from '../columns';
import { allData, combine, isOneRow, WORD_VECTOR } from './dataOperations';
import { booleanOf, isAlongColumns, isNone, stringOf } from '../language/folding';
import { frequencyIn, frequencyWithin } from './frequencies';
import { roundedTo } from './functions';
import { filled, filledWithinRows } from './rowOrder';
import { iterate } from '../language/iteration';
import type { Machine } from '../machine';
import { looksAhead, withoutReach } from '../rows/timeSteps';
import {
  PLAIN_DATA,
  UNKNOWN,
  withSteps,
  type CallArguments,
  type DataObject,
  type DictObject,
  type Stat,
  type Value,
} from '../values';
import type { MethodCall } from './methodCall';

/** Each value from itself and from what the call is given: `clip`, `astype`, `add`. */
export function elementwise(m: Machine, { receiver, object, row, name, args }: MethodCall): Value {
  const step = roundedTo(name, args.positional[0] ?? args.keywords.get('decimals'));
  const result = combine(m, step, [receiver, ...args.positional, ...args.keywords.values()]);
  const made = m.object(result);
  if (result.kind !== 'ref' || made?.kind !== 'data') return result;
  // df.index.isin(held): no rows by their labels any more
  if (object.form === 'index' && row.tags?.includes('condition') === true) return m.derive(made, { form: 'mask' });
  return m.derive(made, { form: object.form === 'table' && made.form === 'mask' ? 'table' : made.form });
}

/** `rank()`: each value by how many of all the others are below it; along the columns, within its row. */
export function ranked(m: Machine, { node, object, name, args }: MethodCall): Value {
  const through = withSteps(object.through, name);
  const isOwn = isAlongColumns(args.keywords.get('axis')) || object.form === 'scalar' || isOneRow(object);
  if (isOwn || object.prediction !== null || object.grouped.length > 0) return m.derive(object, { through });
  const stat = m.origins.stat('statistic', node, name, 'statistics', object);
  return m.derive(object, { through, stats: uniteStats(object.stats, [stat]) });
}

/** fillna(value): what fills may be a statistic of other rows. */
export function fill(m: Machine, { node, object, receiver, row, args }: MethodCall): Value {
  const method = m.argument(args, row.params, 'method');
  if (method !== undefined && !isNone(method) && stringOf(method) !== null && row.name === 'fillna') {
    if (isAlongColumns(m.argument(args, row.params, 'axis'))) return filledWithinRows(m, object, row.name);
    const stat = m.origins.stat('neighbours', node, stringOf(method) ?? 'fill', 'statistics', object);
    const through = filled(object, /^b/.test(stringOf(method) ?? '') ? 'bfill' : 'ffill');
    return m.derive(object, { stats: uniteStats(object.stats, [stat]), through });
  }
  // Of polars: fill_null(strategy='mean')
  const strategy = stringOf(args.keywords.get('strategy'));
  if (strategy !== null) {
    const isFigure = /^(?:mean|min|max)$/.test(strategy);
    const stat = m.origins.stat(isFigure ? 'statistic' : 'neighbours', node, strategy, 'statistics', object);
    const onwards = /^(for|back)ward$/.exec(strategy)?.[1];
    const through = onwards === undefined ? object.through : filled(object, onwards === 'for' ? 'ffill' : 'bfill');
    const learns = isFigure || onwards !== undefined;
    return m.derive(object, { stats: learns ? uniteStats(object.stats, [stat]) : object.stats, through });
  }
  const value =
    m.argument(args, row.params, row.params?.[row.name === 'replace' ? 1 : 0] ?? 'value') ?? args.positional[0];
  const dict = m.object(value);
  if (dict?.kind === 'dict') {
    let columns = object.columns;
    for (const [name, each] of dict.entries) {
      const data = m.data(each);
      const column = columns.known.get(name);
      if (data === null || m.carriedBy(data).length === 0) continue;
      const base = column ?? { name, origin: 'code' as const, stats: [], from: [], through: [], replaced: false };
      columns = {
        ...columns,
        known: new Map(columns.known).set(name, { ...base, stats: uniteStats(base.stats, m.carriedBy(data)) }),
      };
    }
    // Of columns whose names nobody knows: `medians[name] = df[name].median()` for each of them.
    const others = allData(m, dict.rest === undefined ? [] : [dict.rest]).flatMap((one) => m.carriedBy(one));
    return m.derive(object, { columns, ...(others.length === 0 ? {} : { stats: uniteStats(object.stats, others) }) });
  }
  const data = m.data(value);
  // Texts of one column, spelt anew: whether anything is left of them is for others to judge.
  if (data === null)
    return m.derive(
      object,
      row.name === 'replace' && object.form === 'column' ? { through: withSteps(object.through, row.name) } : {},
    );
  // close.fillna(close.rolling(3, center=True).mean()): of later rows only where there was a gap
  const isOfLater = (data.form === 'column' || data.form === 'table') && looksAhead(data.through);
  const filler = isOfLater ? m.derive(data, { through: withoutReach(data.through) }) : (value ?? UNKNOWN);
  const result = combine(m, row.name, [receiver, filler]);
  const made = isOfLater ? m.data(result) : null;
  return made === null ? result : m.derive(made, { through: filled(made, 'bfill') });
}

/** `rank(pct=True)`: the share of its group that stands below each row depends on all of them. Those of one day are on one side. */
function shareOf(m: Machine, { node, object, row, name, args }: MethodCall): { readonly stats?: readonly Stat[] } {
  const asked = row.tags?.find((tag) => tag.startsWith('share-if:'))?.slice('share-if:'.length);
  if (asked === undefined || object.through.at(-1) !== 'groupby') return {};
  if (booleanOf(args.keywords.get(asked)) !== true) return {};
  const keys = groupKeys(object);
  if (keys.length === 0 || keys.some((key) => m.knowledge.isTimeName(key))) return {};
  return {
    stats: uniteStats(m.statsOf(object), [m.origins.stat('group-statistic', node, name, 'statistics', object)]),
  };
}

/** apply, map, transform: the function is run on an element, a column or a row. */
export function applyFunction(m: Machine, call: MethodCall): Value {
  const { node, object, name, args } = call;
  const [positional] = args.positional;
  const given = positional ?? args.keywords.get('func') ?? args.keywords.get('arg');
  const through = withSteps(object.through, name);
  if (given === undefined) return m.derive(object, { ...shareOf(m, call), through });
  const named = stringOf(given) ?? null;
  const last = object.through.at(-1);
  const base = last === 'groupby' || last === 'window' ? object.through.slice(0, -1) : object.through;
  if (named !== null) {
    if (last !== 'groupby') return m.derive(object, { through });
    const counts = m.knowledge.method('groups', named, object.library)?.tags?.includes('counts') === true;
    if (counts)
      return m.derive(object, {
        stats: uniteStats(object.stats, frequencyWithin(m, node, object)),
        through: [...base, name],
      });
    const stat = m.origins.stat('group-statistic', node, named, 'statistics', object);
    return m.derive(object, { stats: uniteStats(m.statsOf(object), [stat]), through: [...base, name] });
  }
  const table = m.data(given);
  // What was read is a fitted transformer, `pickle.load(file).transform(rows)`: a table takes a function or its name.
  if (table !== null && name === 'transform') return m.derive(table, { through: withSteps(table.through, name) });
  if (table !== null)
    return m.derive(object, {
      stats: uniteStats(object.stats, [...m.carriedBy(table), ...frequencyIn(m, node, table, object)]),
      through: withSteps(base, 'replaced', name),
    });
  const dict = m.object(given);
  if (dict?.kind === 'dict')
    return m.derive(object, {
      stats: uniteStats(object.stats, figuresIn(m, dict)),
      through: withSteps(base, 'replaced', name),
    });
  if (name === 'pipe')
    return callValue(m, node, given, {
      positional: [m.derive(object, {}), ...args.positional.slice(1)],
      keywords: args.keywords,
      open: args.open,
    });
  const axis = args.keywords.get('axis') ?? args.positional[1];
  const byRow = object.form === 'table' && isAlongColumns(axis);
  const isWhole = name === 'transform' && last !== 'groupby' && takesColumn(m, given);
  const isElement = (object.form !== 'table' && !isWhole) || name === 'applymap' || name === 'map';
  const read = byRow && last !== 'groupby' ? columnsOfRow(given) : null;
  const seen = read === null ? object : only(m, object, read);
  const element = m.derive(seen, {
    form: last === 'groupby' || isWhole ? object.form : byRow ? 'table' : isElement ? 'scalar' : 'column',
    through:
      last === 'groupby' && !byRow
        ? withSteps(base, IN_GROUP)
        : byRow
          ? [...base, 'item']
          : isElement && object.form === 'column'
            ? [...base, 'cell']
            : base,
    library: byRow ? 'pandas' : object.library,
  });
  const extra = args.keywords.get('args');
  const more = extra?.kind === 'tuple' ? iterate(m, extra).items : [];
  const inner: CallArguments = { positional: [element, ...more], keywords: new Map(), open: false };
  const outside = m.decided;
  m.decided = [];
  const result = given.kind === 'function' ? callFunction(m, node, given, inner) : callValue(m, node, given, inner);
  const { decided } = m;
  m.decided = outside;
  const made = m.data(result);
  // `df.apply(mend, axis=1)` of a function that gives its row back, changed in place.
  const givesRow = byRow && result.kind === 'ref' && element.kind === 'ref' && result.id === element.id;
  // `groups.apply(add_life)` of a function that gives a table back: each of its columns has its own past.
  const givesTable = givesRow || (last === 'groupby' && !byRow && made?.form === 'table');
  const extraThrough = made === null ? [] : made.through.filter((one) => !OF_ELEMENT.has(one) && !base.includes(one));
  // Numbers of words, in a list for each text.
  const listed =
    made === null
      ? allData(m, [result])
          .filter(isOneRow)
          .flatMap((one) => m.statsOf(one))
      : [];
  // Within each shop of a table that has one row for each shop and day: those sums are what the rows are.
  const reached = made === null ? [] : givesTable ? made.stats : m.carriedBy(made);
  const brought = reached.filter((stat) => !object.grouped.includes(stat));
  const own = uniteStats(uniteStats(object.stats, brought), decided);
  const stats = uniteStats(own, listed);
  // groups.apply(lambda each: each.max()): one figure for each group, as `agg` gives
  if (last === 'groupby' && name === 'apply' && made?.form === 'scalar' && !isOneRow(made))
    return m.derive(object, {
      grouped: uniteStats(
        object.grouped,
        stats.filter((stat) => !object.stats.includes(stat)),
      ),
      through: [...base, 'aggregated'],
    });
  return m.derive(object, {
    form: byRow && !givesRow ? 'column' : object.form,
    stats,
    columns:
      givesTable && made !== null
        ? made.columns
        : byRow && made !== null && made.form !== 'table'
          ? uniteColumns(made.columns, NO_COLUMNS)
          : seen.columns,
    // What comes back is not known to hold what went in.
    through: withSteps(
      base,
      ...extraThrough,
      ...(made === null ? ['replaced'] : made.form === 'text' ? ['text'] : []),
      name,
    ),
  });
}

/** Steps that only tell what a function was handed. */
const OF_ELEMENT: ReadonlySet<string> = new Set(['item', 'cell', WORD_VECTOR, IN_GROUP]);

/** Figures that a dict holds for each group, filled one by one: `means[city] = homes[homes.city == city].price.mean()`. */
function figuresIn(m: Machine, { entries, rest }: DictObject): readonly Stat[] {
  const held = allData(m, [...entries.values(), ...(rest === undefined ? [] : [rest])]);
  // Under the name of each group what is known of that: `usual[city] = rents.loc[city]`.
  const stats = held
    .filter((one) => one.form === 'scalar')
    .flatMap((one) => m.statsOf(one).filter((stat) => !isOneRow(one) || stat.kind === 'group-statistic'));
  return [...new Set(stats)].slice(0, MAX_FIGURES).map((stat) => {
    const isOfGroup = stat.kind === 'statistic' && stat.rows.kind === 'subset';
    if (!isOfGroup) return stat;
    const columns = stat.columns === null ? NO_COLUMNS : selectColumns(NO_COLUMNS, stat.columns);
    return m.origins.stat('group-statistic', stat.node, stat.name, stat.learns, {
      ...PLAIN_DATA,
      form: 'column',
      rows: stat.rows,
      columns,
    });
  });
}

/** So many figures of one dict are told apart. */
const MAX_FIGURES = 8;

/** `lambda x: x.fillna(x.mean())`: `transform` hands over the whole column to a function that fails on a single value. */
function takesColumn(m: Machine, given: Value): boolean {
  if (given.kind !== 'function') return false;
  const [parameter] = given.node.params;
  const body = given.node.kind === 'Lambda' ? [given.node.body] : given.node.body;
  const isMethodOfColumn = (name: string): boolean => {
    const effect = m.knowledge.method('column', name)?.effect;
    return effect === 'reduce' || effect === 'fill';
  };
  return !walk(body, (one) =>
    one.kind === 'Attribute' &&
    one.object.kind === 'Name' &&
    one.object.id === parameter?.name &&
    isMethodOfColumn(one.attr)
      ? 'stop'
      : undefined,
  );
}

/** `lambda row: f(row['year'])`: the columns that a function reads of a row, by name; null where it may read others. */
function columnsOfRow(given: Value): readonly string[] | null {
  if (given.kind !== 'function') return null;
  const [parameter] = given.node.params;
  if (parameter === undefined || given.node.params.length !== 1) return null;
  const names = new Set<string>();
  const body = given.node.kind === 'Lambda' ? [given.node.body] : given.node.body;
  const readsNamed = walk(body, (one) => {
    if (one.kind === 'Subscript' && one.object.kind === 'Name' && one.object.id === parameter.name) {
      if (one.index.kind !== 'Constant' || typeof one.index.value !== 'string') return 'stop';
      names.add(one.index.value);
      return 'skip';
    }
    return one.kind === 'Name' && one.id === parameter.name ? 'stop' : undefined;
  });
  return readsNamed && names.size > 0 ? [...names] : null;
}

/** A row of these columns alone. */
function only(m: Machine, object: DataObject, names: readonly string[]): DataObject {
  const one = m.object(m.derive(object, { columns: selectColumns(object.columns, names) }));
  return one?.kind === 'data' ? one : object;
}
