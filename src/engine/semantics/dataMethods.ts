// Methods of frames, columns, arrays, groups and data sets, by what the tables say that they do to rows and columns.
import type { Call } from '../python/ast';
import { setColumns } from './assignment';
import { callFunction, callValue } from './calls';
import {
  CHOSEN_COLUMNS,
  dropColumns,
  NO_COLUMNS,
  perhaps,
  renameColumns,
  selectColumns,
  uniteColumns,
  uniteStats,
} from './columns';
import { dataColumnFact, indexNames, isSome, namesOf, slicePart, takeColumns } from './dataAccess';
import { combine, groupTable, isHighestCode, isOneRow, scalarFrom, someRows, stackRows } from './dataOperations';
import type { MethodRow, Receiver } from './effects';
import { recordFit } from './estimators';
import { booleanOf, constant, isNone, numberOf, stringOf } from './folding';
import { iterate } from './iteration';
import { joinFrames } from './libraryCalls';
import type { Machine } from './machine';
import { partOf, subsetOf } from './rows';
import {
  UNKNOWN,
  type CallArguments,
  type DataObject,
  type FunctionValue,
  type HeapId,
  type Split,
  type Value,
} from './values';

const CLASS_OF: Readonly<Record<DataObject['form'], string>> = {
  table: 'DataFrame',
  column: 'Series',
  array: 'ndarray',
  scalar: 'scalar',
  index: 'Index',
  mask: 'Series',
  text: 'text',
  dataset: 'Dataset',
  loader: 'DataLoader',
};

function receiverOf(object: DataObject): Receiver {
  const last = object.through.at(-1);
  if (last === 'groupby') return 'groups';
  if (last === 'window') return 'window';
  switch (object.form) {
    case 'table':
      return 'table';
    case 'column':
    case 'mask':
    case 'index':
      return 'column';
    case 'dataset':
    case 'loader':
      return 'dataset';
    case 'text':
      return 'text';
    default:
      return 'array';
  }
}

function dottedName(object: DataObject, name: string): string {
  const last = object.through.at(-1);
  if (last === 'groupby') return `${object.library}.groupby.${name}`;
  if (last === 'window') return `${object.library}.window.${name}`;
  const library = object.library === '' ? 'pandas' : object.library;
  return `${library}.${CLASS_OF[object.form]}.${name}`;
}

/** `rows.parts()` where `rows` is a data set of a class of the project. */
function methodOfDataset(m: Machine, object: DataObject, name: string): FunctionValue | null {
  const className = object.form === 'dataset' && object.library === 'torch' ? object.through.at(-1) : undefined;
  const cls = className === undefined ? undefined : m.store.lookup(m.module, className);
  return cls?.kind === 'class' ? m.method(cls, name) : null;
}

export function callDataMethod(
  m: Machine,
  node: Call,
  receiver: Value,
  id: HeapId,
  object: DataObject,
  name: string,
  args: CallArguments,
): Value {
  const kind = receiverOf(object);
  const own = m.knowledge.method(kind, name, object.library);
  const row =
    own ??
    m.knowledge.method('table', name, object.library) ??
    m.knowledge.method('array', name, object.library) ??
    m.knowledge.method('column', name, object.library) ??
    m.knowledge.method('text', name, object.library);
  const dotted = dottedName(object, name);
  const done = (result: Value): Value => m.call(node, dotted, row ?? null, receiver, args, result);
  if (object.through.at(-1) === 'columns') return done(columnNames(m, id, object, name, args));
  const ownMethod = methodOfDataset(m, object, name);
  if (ownMethod !== null) return done(callFunction(m, node, { ...ownMethod, receiver }, args));
  if (row === undefined) return done(unlisted(m, node, object, name));
  const result = apply(m, node, receiver, id, object, row, name, args);
  const wanted =
    row.inplace === 'always' || (row.inplace === true && booleanOf(m.argument(args, row.params, 'inplace')) === true);
  return done(wanted ? inPlace(m, node, id, object, result, row) : result);
}

/** A method that no table knows: the same rows for a library that makes rows of rows, with nothing more known. */
function unlisted(m: Machine, node: Call, object: DataObject, name: string): Value {
  if (name === 'backward' && object.prediction !== null) {
    // The loss of a torch model: this is where it learns from these rows.
    recordFit(m, node, object.prediction.model, null, 'backward', object, null, []);
    return constant(null);
  }
  if (name.startsWith('to_') || name === 'show' || name === 'plot' || name === 'hist') return UNKNOWN;
  return m.derive(object, { through: [...object.through, name].slice(-12), holds: object.holds });
}

/** The result takes the object's place; a column's change reaches its frame. */
function inPlace(m: Machine, node: Call, id: HeapId, object: DataObject, result: Value, row: MethodRow): Value {
  const changed = m.object(result);
  if (row.effect === 'pop') return result;
  if (changed?.kind !== 'data') return constant(null);
  const current = m.store.get(id);
  if (current?.kind === 'data' && current.viewOf === null)
    m.store.put(id, { ...changed, form: object.form, viewOf: null });
  const view = object.viewOf;
  if (view !== null) {
    m.store.put(id, { ...changed, viewOf: view });
    setColumns(m, node, view.id, view.columns, result, false);
  }
  return constant(null);
}

function apply(
  m: Machine,
  node: Call,
  receiver: Value,
  id: HeapId,
  object: DataObject,
  row: MethodRow,
  name: string,
  args: CallArguments,
): Value {
  const passed = { through: [...object.through, name].slice(-12) };
  switch (row.effect) {
    case 'reduce':
      return reduce(m, node, object, row, name, args);
    case 'describe':
      return scalarFrom(m, object, [m.newStat('statistic', node, name, 'statistics', object)]);
    case 'categories':
      return m.derive(object, { form: row.returns ?? object.form });
    case 'elementwise': {
      const result = combine(m, node, name, [receiver, ...args.positional, ...args.keywords.values()]);
      const made = m.object(result);
      return result.kind === 'ref' && made?.kind === 'data'
        ? m.derive(made, { form: object.form === 'table' && made.form === 'mask' ? 'table' : made.form })
        : result;
    }
    case 'filter':
    case 'sample':
      return filter(m, node, object, row, name, args);
    case 'shuffle':
      return m.derive(object, { ...passed, timeOrdered: false });
    case 'sort': {
      const by = m.argument(args, row.params, 'by');
      const names = (by === undefined ? null : m.strings(by)) ?? [];
      return m.derive(object, {
        timeOrdered: object.timeOrdered || names.some((each) => /date|time|timestamp|year|month/i.test(each)),
      });
    }
    case 'same':
      return same(m, object, row, name, args, passed);
    case 'select-columns':
      return selectByMethod(m, node, receiver, id, object, name, args);
    case 'drop':
      return drop(m, node, id, object, row, args);
    case 'pop': {
      const names = m.strings(args.positional[0] ?? args.keywords.get('item')) ?? [];
      const taken = takeColumns(m, node, receiver, id, names, 'column');
      const now = m.store.get(id);
      if (now?.kind === 'data') m.store.put(id, { ...now, columns: dropColumns(now.columns, names) });
      dataColumnFact(m, node, id, 'drop', names);
      const column = m.object(taken);
      return column?.kind === 'data' ? m.derive(column, {}) : UNKNOWN;
    }
    case 'rename':
      return rename(m, node, id, object, row, args);
    case 'fill':
      return fill(m, node, object, receiver, row, args);
    case 'fill-neighbours': {
      const stat = m.newStat('neighbours', node, name, 'statistics', object);
      return m.derive(object, { ...passed, stats: uniteStats(object.stats, [stat]) });
    }
    case 'group': {
      const by = m.argument(args, row.params, 'by');
      const names = by === undefined ? null : m.strings(by);
      if (names !== null) dataColumnFact(m, node, id, 'group', names);
      else {
        const key = m.data(by);
        if (key !== null) dataColumnFact(m, node, id, 'group', [...key.columns.known.keys()]);
      }
      return m.derive(object, { through: groupedBy(object.through, names), viewOf: null });
    }
    case 'window': {
      const centred = booleanOf(m.argument(args, row.params, 'center')) === true;
      return m.derive(object, {
        through: [...object.through, ...(centred ? ['centred-window'] : []), 'window'].slice(-12),
      });
    }
    case 'shift': {
      const periods = numberOf(m.argument(args, row.params, 'periods') ?? args.positional[0]);
      const ahead = periods !== null && periods < 0;
      return m.derive(object, {
        through: [...object.through.filter((one) => one !== 'groupby'), ahead ? 'shift-ahead' : 'shift'].slice(-12),
      });
    }
    case 'apply':
    case 'group-transform':
      return applyFunction(m, node, object, row, name, args);
    case 'assign':
      return assignColumns(m, node, object, args);
    case 'insert': {
      const names = m.strings(args.positional[1] ?? args.keywords.get('column'));
      const copy = m.derive(object, {});
      if (copy.kind === 'ref')
        setColumns(m, node, copy.id, names, args.positional[2] ?? args.keywords.get('value') ?? UNKNOWN, false);
      return copy;
    }
    case 'join': {
      const right = args.positional[0] ?? args.keywords.get('right') ?? args.keywords.get('other');
      return joinFrames(m, receiver, right);
    }
    case 'combine-rows':
      return stackRows(m, [receiver, ...args.positional]);
    case 'iterate': {
      const isItems = name === 'items' || name === 'iteritems';
      const element = m.derive(object, {
        form: isItems ? 'column' : 'array',
        library: 'pandas',
        through: isItems ? object.through : [...object.through, 'row'].slice(-12),
      });
      const item: Value = name === 'itertuples' ? element : { kind: 'tuple', items: [UNKNOWN, element] };
      return m.store.allocate({ kind: 'list', form: 'list', items: [item], open: true });
    }
    case 'display':
    case 'write':
      return returnsText(name) && args.positional.length === 0 && !args.keywords.has(row.params?.[0] ?? '')
        ? m.derive(object, { form: 'text' })
        : constant(null);
    case 'split':
      return heldParts(m, node, object, name);
    case 'dataset-same': {
      // train.create_valid(X, y): the same kind of data set over the rows that it is given.
      const given =
        row.tags?.includes('of-argument') === true ? m.data(args.positional[0] ?? args.keywords.get('data')) : null;
      return given === null
        ? m.derive(object, passed)
        : m.derive(given, {
            form: 'dataset',
            library: object.library,
            holds: args.positional.filter((one) => m.data(one) !== null),
          });
    }
    case 'dataset-take':
    case 'dataset-skip':
      return takeOrSkip(m, node, object, row.effect, args);
    case 'transform':
    case 'fit':
    case 'fit-transform':
    case 'partial-fit':
    case 'fit-predict':
    case 'fit-resample':
    case 'inverse-transform':
    case 'predict':
    case 'predict-scores':
    case 'score':
    case 'clone':
    case 'other':
      return row.returns === undefined
        ? UNKNOWN
        : m.derive(object, { form: row.returns, columns: row.returns === 'index' ? object.columns : NO_COLUMNS });
  }
}

/** Without a place to write to, these give back what they would have written. */
function returnsText(name: string): boolean {
  return /^(?:to_(?:string|markdown|html|latex|csv|json|xml)|write_(?:csv|json|ndjson))$/.test(name);
}

/** A statistic over the rows; over the columns of each row (axis 1) the rows stay. */
function reduce(m: Machine, node: Call, object: DataObject, row: MethodRow, name: string, args: CallArguments): Value {
  const axis =
    m.argument(args, row.params, 'axis') ??
    (object.form === 'table' || object.form === 'array'
      ? row.params?.includes('axis') === true
        ? undefined
        : args.keywords.get('axis')
      : undefined);
  const onlyAxis = axis ?? (args.positional.length === 1 && !row.params ? args.positional[0] : undefined);
  if (numberOf(onlyAxis) === 1 || numberOf(onlyAxis) === -1 || stringOf(onlyAxis) === 'columns')
    return m.derive(object, { form: 'column', through: [...object.through, name].slice(-12) });
  const last = object.through.at(-1);
  if (last === 'window') return m.derive(object, { through: [...object.through, name].slice(-12) });
  // The values of one row, or a number that is already one: nothing is learnt of other rows.
  if (object.form === 'scalar' || isOneRow(object)) return scalarFrom(m, object, []);
  const counts = row.tags?.includes('counts') === true;
  if (last === 'groupby') {
    const stats =
      counts || onlyCounts(m, object, args)
        ? []
        : [m.newStat('group-statistic', node, aggregateName(args, name), 'statistics', object)];
    return m.derive(object, {
      form: object.form === 'column' ? 'column' : 'table',
      rows: object.rows,
      grouped: uniteStats(object.grouped, stats),
      through: [...object.through.slice(0, -1), 'aggregated'],
    });
  }
  if (counts || isHighestCode(object, name)) return scalarFrom(m, object, []);
  if (row.tags?.includes('groups') === true) return groupTable(m, node, object, name);
  return scalarFrom(m, object, [m.newStat('statistic', node, aggregateName(args, name), 'statistics', object)]);
}

/** The columns that a grouping is by stand before it. */
function groupedBy(through: readonly string[], names: readonly string[] | null): string[] {
  const before = through.filter((one) => !one.startsWith('by:'));
  return [...before, ...(names ?? []).slice(0, 4).map((name) => `by:${name}`), 'groupby'].slice(-12);
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
  if (value.kind === 'library')
    return [COLLECTS.has(value.name) ? 'size' : value.name.slice(value.name.lastIndexOf('.') + 1)];
  const object = m.object(value);
  if (depth > 2) return [null];
  // n=('column', 'count')
  if (value.kind === 'tuple') return value.items.slice(1).flatMap((item) => aggregators(m, item, depth + 1));
  if (object?.kind === 'dict') return [...object.entries.values()].flatMap((item) => aggregators(m, item, depth + 1));
  if (object?.kind === 'list') return object.items.flatMap((item) => aggregators(m, item, depth + 1));
  return [null];
}

/** Gather or count what is in a group. */
const COLLECTS: ReadonlySet<string> = new Set(['builtins.list', 'builtins.set', 'builtins.len', 'builtins.tuple']);

function aggregateName(args: CallArguments, name: string): string {
  return name === 'agg' || name === 'aggregate' || name === 'transform'
    ? (stringOf(args.positional[0] ?? args.keywords.get('func')) ?? name)
    : name;
}

function filter(m: Machine, node: Call, object: DataObject, row: MethodRow, name: string, args: CallArguments): Value {
  const axis = m.argument(args, row.params, 'axis');
  if (numberOf(axis) === 1 || stringOf(axis) === 'columns') return m.derive(object, {});
  const frac = numberOf(m.argument(args, row.params, 'frac'));
  const replace = booleanOf(m.argument(args, row.params, 'replace'));
  if (row.effect === 'sample' && frac !== null && frac >= 1 && replace !== true)
    return m.derive(object, { timeOrdered: false });
  if (row.effect === 'sample' && replace === true) {
    const stat = m.newStat('resample', node, name, 'statistics', object);
    return m.derive(object, {
      rows: { kind: 'resampled', id: m.store.newId(), of: object.rows },
      stats: uniteStats(object.stats, [stat]),
    });
  }
  const count = args.positional[0] ?? args.keywords.get('n');
  if (name === 'head' || name === 'tail') {
    const bound = numberOf(count);
    const text = bound === null ? null : String(bound);
    // A few rows are a look, many are a part.
    if (text !== null && bound !== null && bound > 50) {
      return m.derive(object, {
        rows: slicePart(
          m,
          node,
          object,
          name === 'head' ? { lower: null, upper: text } : { lower: `-${text}`, upper: null },
        ),
      });
    }
  }
  // take(indices), subset(used_indices): a fold by its numbers
  const chooser = m.data(args.positional[0]);
  if (chooser?.form === 'index' && chooser.rows.kind === 'part' && object.rows.kind !== 'unknown') {
    const { split, role, index, range } = chooser.rows;
    return m.derive(object, { rows: partOf(object.rows, split, role, index, range) });
  }
  return someRows(m, object);
}

function same(
  m: Machine,
  object: DataObject,
  row: MethodRow,
  name: string,
  args: CallArguments,
  passed: { through: readonly string[] },
): Value {
  const form = row.returns ?? object.form;
  const keys = name === 'set_index' ? m.strings(args.positional[0] ?? args.keywords.get('keys')) : null;
  const keepsKeys = booleanOf(args.keywords.get('drop')) === false;
  let columns = keys !== null && !keepsKeys ? dropColumns(object.columns, keys) : object.columns;
  if (name === 'to_frame') columns = object.columns;
  const asRecords = name === 'to_dict' && /^r/.test(stringOf(m.argument(args, row.params, 'orient')) ?? '');
  const byTime = keys?.some((key) => /date|time/i.test(key)) === true;
  return m.derive(object, {
    form,
    columns,
    timeOrdered: object.timeOrdered || byTime,
    through: asRecords ? [...object.through, 'records'] : isPlain(name) ? object.through : passed.through,
  });
}

/** Wrappings that leave no trace worth telling. */
function isPlain(name: string): boolean {
  return name === 'copy' || name === 'reset_index' || name === 'to_frame' || name === 'cache' || name === 'persist';
}

function selectByMethod(
  m: Machine,
  node: Call,
  receiver: Value,
  id: HeapId,
  object: DataObject,
  name: string,
  args: CallArguments,
): Value {
  const items = m.strings(args.keywords.get('items') ?? (name === 'select' ? undefined : args.positional[0]));
  const listed = items ?? namesIn(m, args);
  if (listed !== null && (name === 'filter' || name === 'get' || name === 'select'))
    return takeColumns(m, node, receiver, id, listed, name === 'get' && listed.length === 1 ? 'column' : 'table');
  // Texts are what stays where numbers are left out; which columns are numbers is not known.
  const texts = /object|string|str|category/;
  const wanted = [...iterate(m, args.keywords.get('include') ?? UNKNOWN).items].some((item) =>
    texts.test(stringOf(item) ?? ''),
  );
  const included = texts.test(stringOf(args.keywords.get('include')) ?? '') || wanted;
  const keepsTexts = included || (args.keywords.has('exclude') && !args.keywords.has('include'));
  return m.derive(object, {
    columns: keepsTexts ? perhaps(object.columns) : { ...CHOSEN_COLUMNS, dropped: object.columns.dropped },
  });
}

function namesIn(m: Machine, args: CallArguments): string[] | null {
  const names: string[] = [];
  for (const value of args.positional) {
    const more = m.strings(value);
    if (more === null) return null;
    names.push(...more);
  }
  return names.length === 0 ? null : names;
}

function drop(m: Machine, node: Call, id: HeapId, object: DataObject, row: MethodRow, args: CallArguments): Value {
  const axis = m.argument(args, row.params, 'axis');
  const columns =
    args.keywords.get('columns') ??
    (row.params?.includes('columns') === true && !args.keywords.has('columns')
      ? args.positional[row.params.indexOf('columns')]
      : undefined);
  const labels = m.argument(args, row.params, 'labels') ?? args.positional[0];
  const isColumns =
    columns !== undefined ||
    numberOf(axis) === 1 ||
    stringOf(axis) === 'columns' ||
    row.params === undefined ||
    !row.params.includes('axis');
  if (isColumns) {
    const many = columns ?? (args.positional.length > 1 && axis === undefined ? undefined : labels);
    const names = many === undefined ? namesIn(m, args) : (indexNames(m, many) ?? null);
    const dropped = names ?? [];
    if (dropped.length > 0) dataColumnFact(m, node, id, 'drop', dropped);
    // Which columns went is not known: nothing can be said of any of them any more.
    return names === null
      ? m.derive(object, { columns: CHOSEN_COLUMNS })
      : m.derive(object, { columns: dropColumns(object.columns, dropped) });
  }
  const gone = m.data(args.keywords.get('index') ?? labels);
  if (gone !== null && gone.rows.kind !== 'unknown' && gone.form === 'index') {
    // df.drop(train.index): the rest of the rows.
    return m.derive(object, { rows: subsetOf(object.rows, m.store.newId()) });
  }
  return someRows(m, object);
}

function rename(m: Machine, node: Call, id: HeapId, object: DataObject, row: MethodRow, args: CallArguments): Value {
  const axis = m.argument(args, row.params, 'axis');
  const mapper =
    args.keywords.get('columns') ??
    (numberOf(axis) === 1 || stringOf(axis) === 'columns' ? args.positional[0] : undefined);
  const dict = m.object(mapper);
  if (dict?.kind !== 'dict') {
    const name = stringOf(args.positional[0]);
    const [only] = object.columns.known.values();
    if (object.form === 'column' && name !== null && only !== undefined) {
      return m.derive(object, {
        columns: { known: new Map([[name, { ...only, name }]]), open: false, dropped: new Set() },
      });
    }
    return m.derive(object, {});
  }
  const names = new Map<string, string>();
  for (const [from, to] of dict.entries) {
    const name = stringOf(to);
    if (name !== null) names.set(from, name);
  }
  dataColumnFact(m, node, id, 'rename', [...names.keys()]);
  return m.derive(object, { columns: renameColumns(object.columns, names) });
}

/** fillna(value): what fills may be a statistic of other rows. */
function fill(m: Machine, node: Call, object: DataObject, receiver: Value, row: MethodRow, args: CallArguments): Value {
  const method = m.argument(args, row.params, 'method');
  if (method !== undefined && !isNone(method) && stringOf(method) !== null && row.name === 'fillna') {
    const stat = m.newStat('neighbours', node, stringOf(method) ?? 'fill', 'statistics', object);
    return m.derive(object, { stats: uniteStats(object.stats, [stat]) });
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
    return m.derive(object, { columns });
  }
  const data = m.data(value);
  if (data === null) return m.derive(object, {});
  return combine(m, node, row.name, [receiver, value ?? UNKNOWN]);
}

/** apply, map, transform: the function is run on an element, a column or a row. */
function applyFunction(
  m: Machine,
  node: Call,
  object: DataObject,
  row: MethodRow,
  name: string,
  args: CallArguments,
): Value {
  const [positional] = args.positional;
  const given = positional ?? args.keywords.get('func') ?? args.keywords.get('arg');
  const through = [...object.through, name].slice(-12);
  if (given === undefined) return m.derive(object, { through });
  const named = stringOf(given) ?? null;
  const last = object.through.at(-1);
  const base = last === 'groupby' || last === 'window' ? object.through.slice(0, -1) : object.through;
  if (named !== null) {
    if (last !== 'groupby') return m.derive(object, { through });
    const counts = m.knowledge.method('groups', named, object.library)?.tags?.includes('counts') === true;
    if (counts) return m.derive(object, { through: [...base, name] });
    const stat = m.newStat('group-statistic', node, named, 'statistics', object);
    return m.derive(object, { stats: uniteStats(m.statsOf(object), [stat]), through: [...base, name] });
  }
  const table = m.data(given);
  if (table !== null)
    return m.derive(object, {
      stats: uniteStats(object.stats, m.carriedBy(table)),
      through: [...base, 'replaced', name].slice(-12),
    });
  const dict = m.object(given);
  if (dict?.kind === 'dict') return m.derive(object, { through: [...base, 'replaced', name].slice(-12) });
  if (name === 'pipe')
    return callValue(m, node, given, {
      positional: [m.derive(object, {}), ...args.positional.slice(1)],
      keywords: args.keywords,
      open: args.open,
    });
  const axis = args.keywords.get('axis') ?? args.positional[1];
  const byRow = object.form === 'table' && (numberOf(axis) === 1 || stringOf(axis) === 'columns');
  const isElement = object.form !== 'table' || name === 'applymap' || name === 'map';
  const element = m.derive(object, {
    form: last === 'groupby' ? object.form : byRow ? 'table' : isElement ? 'scalar' : 'column',
    through: byRow ? [...base, 'item'] : base,
    library: byRow ? 'pandas' : object.library,
  });
  const extra = m.object(args.keywords.get('args'));
  const more =
    args.keywords.get('args')?.kind === 'tuple'
      ? iterate(m, args.keywords.get('args') ?? UNKNOWN).items
      : extra === undefined
        ? []
        : [];
  const inner: CallArguments = { positional: [element, ...more], keywords: new Map(), open: false };
  const result = given.kind === 'function' ? callFunction(m, node, given, inner) : callValue(m, node, given, inner);
  const made = m.data(result);
  const extraThrough = made === null ? [] : made.through.filter((one) => one !== 'item' && !base.includes(one));
  const stats = made === null ? object.stats : uniteStats(object.stats, m.carriedBy(made));
  return m.derive(object, {
    form: byRow ? 'column' : object.form,
    stats,
    columns: byRow && made !== null && made.form !== 'table' ? uniteColumns(made.columns, NO_COLUMNS) : object.columns,
    // What comes back is not known to hold what went in.
    through: [...base, ...extraThrough, ...(made === null ? ['replaced'] : []), name].slice(-12),
  });
}

function assignColumns(m: Machine, node: Call, object: DataObject, args: CallArguments): Value {
  const copy = m.derive(object, {});
  if (copy.kind !== 'ref') return copy;
  for (const [name, value] of args.keywords) {
    const made =
      value.kind === 'function'
        ? callFunction(m, node, value, { positional: [copy], keywords: new Map(), open: false })
        : value;
    setColumns(m, node, copy.id, [name], made, false);
  }
  return copy;
}

/** `dataset.train_test_split()` of Hugging Face: a dict of two parts. */
function heldParts(m: Machine, node: Call, object: DataObject, name: string): Value {
  const split: Split = {
    id: m.store.newId(),
    node: m.facts.standIn ?? node,
    kind: 'holdout',
    splitter: `${object.library}.${name}`,
    shuffled: true,
    grouped: false,
    ordered: false,
  };
  const train = m.derive(object, { rows: partOf(object.rows, split, 'train', 0) });
  const test = m.derive(object, { rows: partOf(object.rows, split, 'test', 1) });
  const parts = [train, test].flatMap((value, i) =>
    value.kind === 'ref' ? [{ value: value.id, role: i === 0 ? ('train' as const) : ('test' as const) }] : [],
  );
  m.facts.split({ node, split, inputs: [object], parts });
  if (object.library !== 'datasets') return { kind: 'tuple', items: [train, test] };
  return m.store.allocate({
    kind: 'dict',
    entries: new Map([
      ['train', train],
      ['test', test],
    ]),
    open: false,
  });
}

/** tf.data: take(n) and skip(n) with the same n do not overlap. */
function takeOrSkip(
  m: Machine,
  node: Call,
  object: DataObject,
  effect: 'dataset-take' | 'dataset-skip',
  args: CallArguments,
): Value {
  const [argument] = node.args;
  const count = numberOf(args.positional[0]);
  const bound =
    count === null
      ? argument === undefined
        ? 'n'
        : argument.chunk.text.slice(argument.start, argument.end)
      : String(count);
  const range = effect === 'dataset-take' ? { lower: null, upper: bound } : { lower: bound, upper: null };
  const rows = slicePart(m, node, object, range);
  const holds = object.holds.map((held) => {
    const inner = m.data(held);
    return inner === null ? held : m.derive(inner, { rows: slicePart(m, node, inner, range) });
  });
  return m.derive(object, { rows, holds });
}

/** Methods of `df.columns`: lists of names. */
function columnNames(m: Machine, id: HeapId, object: DataObject, name: string, args: CallArguments): Value {
  const given = args.positional[0] === undefined ? null : m.strings(args.positional[0]);
  const list = (columns: DataObject['columns'], some = isSome(object)): Value =>
    columns.open || some
      ? namesOf(m, object, columns, some)
      : m.store.allocate({ kind: 'list', form: 'list', items: [...columns.known.keys()].map(constant), open: false });
  switch (name) {
    case 'drop':
    case 'difference':
      return given === null ? list(CHOSEN_COLUMNS, true) : list(dropColumns(object.columns, given));
    case 'intersection':
      return given === null
        ? namesOf(m, object, object.columns, true)
        : list(
            selectColumns(
              object.columns,
              given.filter((each) => object.columns.open || object.columns.known.has(each)),
            ),
          );
    case 'tolist':
    case 'to_list':
    case 'copy':
    case 'unique':
    case 'values':
      return list(object.columns);
    // A list made of them changes in place.
    case 'remove':
    case 'pop':
    case 'append':
    case 'extend': {
      const columns =
        given === null
          ? object.columns
          : name === 'remove'
            ? dropColumns(object.columns, given)
            : uniteColumns(object.columns, selectColumns(NO_COLUMNS, given));
      const changed = m.object(namesOf(m, object, columns, isSome(object) || given === null));
      if (changed !== undefined) m.store.put(id, changed);
      return name === 'append' ? list(columns) : constant(null);
    }
    case 'union':
      return given === null
        ? namesOf(m, object, object.columns, true)
        : list(uniteColumns(object.columns, selectColumns(NO_COLUMNS, given)));
    case 'isin': {
      if (given === null) {
        const some = namesOf(m, object, object.columns, true);
        const made = m.data(some);
        return made === null ? some : m.derive(made, { holds: [some] });
      }
      const others = m.derive(object, { columns: dropColumns(object.columns, given), holds: [] });
      return m.derive(object, { columns: selectColumns(object.columns, given), holds: [others] });
    }
    default:
      return namesOf(m, object, object.columns, true);
  }
}
