// Methods of frames, columns, arrays, groups and data sets, by what the tables say that they do to rows and columns.
import { setColumns } from './columnWrites';
import { callFunction } from '../interpreter';
import { methodOf } from '../calls/classes';
import { dropColumns, INDEX, KEYED, NO_COLUMNS, UNINDEXED } from '../columns';
import { inOrderOf } from './rankedGroups';
import { scalarFrom, toldApart } from './dataOperations';
import { stackRows } from '../rows/stacking';
import type { Receiver } from '../effects';
import { recordStep } from '../estimators/fitting';
import { booleanOf, constant, stringOf } from '../language/folding';
import type { Machine } from '../machine';
import { writeData } from '../sources/reading';
import { keptInOrder, shuffledEachPass } from '../rows/passes';
import { heldParts } from '../rows/splits';
import {
  UNKNOWN,
  withSteps,
  type CallArguments,
  type Columns,
  type DataObject,
  type FunctionValue,
  type Value,
} from '../values';
import { group, reduce, withKeys } from './aggregation';
import { sayingOf } from './associations';
import { cellOf } from './attributes';
import { assignColumns, drop, insertColumn, pop, reindex, rename, selectByMethod } from './columnMethods';
import { dataColumnFact } from './columnSelection';
import { columnsAsked, isToCome, overGroups, withFrame } from './columnExpressions';
import { columnNames } from './columnNames';
import { filledByRow } from '../unknowns';
import { counterMethod, isCounter } from './countedWords';
import { isRowOfTable } from './dataItems';
import { joinFrames } from './frames';
import { areFigures } from './figures';
import type { ObjectCall } from '../calls/objectCall';
import type { MethodCall } from './methodCall';
import { joiningOf } from './mergedNames';
import { fillFromNeighbours, shift, sort, window } from './rowOrder';
import { filter, takeOrSkip } from './rowSelection';
import { applyFunction, elementwise, fill, ranked } from './valueMethods';
import { areOneLong } from './wholeSeries';

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
  // What `F.avg('paid')` gives is a column to come, and its `alias` names it; a frame's `alias` is another.
  if (isToCome(object.rows)) return 'column';
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

/** `groupby("id").head(1)` gives rows and no groups. */
function withoutGroups(call: MethodCall): MethodCall {
  const { object } = call;
  return object.through.at(-1) === 'groupby'
    ? { ...call, object: { ...object, through: object.through.slice(0, -1) } }
    : call;
}

/** `rows.parts()` where `rows` is a data set of a class of the project. */
function methodOfDataset(m: Machine, object: DataObject, name: string): FunctionValue | null {
  const className = object.form === 'dataset' && object.library === 'torch' ? object.through.at(-1) : undefined;
  const cls = className === undefined ? undefined : m.store.lookup(m.module, className);
  return cls?.kind === 'class' ? methodOf(cls, name) : null;
}

/** A method of a table, column or array, recorded with its row of the knowledge. With `inplace=True` the receiver changes in the store. */
export function callDataMethod(m: Machine, called: ObjectCall<DataObject>): Value {
  const { node, receiver, id, args } = called;
  const name = m.knowledge.is('runs beside a bar', called.name) ? called.name.replace(/^[a-z]+_/, '') : called.name;
  let { object } = called;
  if (isCounter(object))
    return m.call(node, `collections.Counter.${name}`, null, receiver, args, counterMethod(m, called));
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
  if (object.form === 'scalar') object = sayingOf(m, object, sortedBy(m, name, args));
  if (object.through.at(-1) === 'columns') return done(columnNames(m, { ...called, object }));
  // `row.get("email")` is `row["email"]` where there is such a column.
  const column = name === 'get' && isRowOfTable(object) ? stringOf(args.positional[0]) : null;
  if (column !== null) return done(cellOf(m, node, id, object, column));
  const ownMethod = methodOfDataset(m, object, name);
  if (ownMethod !== null) return done(callFunction(m, node, { ...ownMethod, receiver }, args));
  if (row === undefined) return done(unlisted(m, called));
  if (m.knowledge.is('library of column expressions', object.library))
    dataColumnFact(m, node, id, 'read', columnsAsked(m, args));
  const call: MethodCall = { ...called, name, object, row, args: withFrame(m, object, args) };
  const result = apply(m, call);
  const wanted =
    row.inplace === 'always' || (row.inplace === true && booleanOf(m.argument(args, row.params, 'inplace')) === true);
  return done(wanted ? inPlace(m, call, result) : result);
}

/** `correlations.nlargest(10, 'price')`, `.sort_values(by='price')` */
function sortedBy(m: Machine, name: string, args: CallArguments): readonly string[] | null {
  if (!/^(?:n(?:larg|small)est|sort_values)$/.test(name)) return null;
  const by = args.keywords.get('by') ?? args.keywords.get('columns') ?? args.positional[name === 'sort_values' ? 0 : 1];
  return m.strings(by);
}

/** A method that no table knows: the same rows for a library that makes rows of rows, with nothing more known. */
function unlisted(m: Machine, { node, object, name, args }: ObjectCall<DataObject>): Value {
  if (name === 'backward' && object.prediction !== null) {
    // The loss of a torch model: this is where it learns from these rows.
    recordStep(m, node, object);
    return constant(null);
  }
  if (name.startsWith('to_') || name === 'show' || name === 'plot' || name === 'hist') return UNKNOWN;
  const through = passed(object, name);
  // What was read is a model, and speaks of the rows that it is given.
  if (ASKS_MODEL.test(name))
    return m.derive(object, { through, rows: m.data(args.positional[0])?.rows ?? m.unknownRows() });
  return m.derive(object, { through, holds: object.holds });
}

const ASKS_MODEL = /^(?:predict(?:_\w+)?|decision_function)$/;

/** The result takes the object's place; a column's change reaches its frame. */
function inPlace(m: Machine, { node, id, object, row }: MethodCall, result: Value): Value {
  const changed = m.object(result);
  if (row.effect === 'pop') return result;
  if (changed?.kind !== 'data') return constant(null);
  const current = m.store.get(id);
  if (current?.kind === 'data' && current.viewOf === null)
    m.store.put(id, { ...changed, form: object.form, viewOf: null });
  const view = object.viewOf;
  if (view !== null) {
    m.store.put(id, { ...changed, viewOf: view });
    setColumns(m, node, view.id, view.columns, result);
  }
  return constant(null);
}

/** What the row says that the method does, from the object as it is before the call. */
function apply(m: Machine, call: MethodCall): Value {
  const { node, receiver, object, row, name, args } = call;
  switch (row.effect) {
    case 'reduce':
      return reduce(m, call);
    case 'describe':
      return scalarFrom(m, object, [m.origins.stat('statistic', node, name, 'statistics', object)]);
    case 'categories':
      if (areFigures(object)) return m.derive(object, {});
      return m.derive(object, {
        form: row.returns ?? object.form,
        stats: inOrderOf(m, object, m.argument(args, row.params, 'new_categories')),
        through: toldApart(object, name),
      });
    case 'elementwise':
      return row.tags?.includes('all-rows') === true ? ranked(m, call) : elementwise(m, call);
    case 'filter':
    case 'sample':
      return filter(m, withoutGroups(call));
    case 'shuffle':
      return shuffle(m, call);
    case 'sort':
      return sort(m, call);
    case 'same':
      if (row.tags?.includes('pair') === true) return bothOf(m, call);
      return (name === 'reindex' ? reindex(m, call) : null) ?? same(m, call);
    case 'select-columns':
      return selectByMethod(m, call);
    case 'drop':
      return drop(m, call);
    case 'pop':
      return pop(m, call);
    case 'rename':
      return rename(m, call);
    case 'fill':
      return fill(m, call);
    case 'fill-neighbours':
      return fillFromNeighbours(m, call);
    case 'group':
      return group(m, call);
    case 'window':
      return window(m, call);
    case 'shift':
      return shift(m, call);
    case 'apply':
    case 'group-transform':
      if (name === 'over') return overGroups(m, object, args);
      return applyFunction(m, call);
    case 'assign':
      return assignColumns(m, call);
    case 'insert':
      return insertColumn(m, call);
    case 'join':
      return joinFrames(
        m,
        receiver,
        args.positional[0] ?? args.keywords.get('right') ?? args.keywords.get('other'),
        joiningOf(m, name, object.library, row.params, args),
      );
    case 'combine-rows': {
      const filled = filledByRow(m, node, object, args.positional[0]);
      return filled === null ? stackRows(m, [receiver, ...args.positional], node) : m.store.allocate(filled);
    }
    case 'iterate':
      return oneByOne(m, object, name);
    case 'write':
      writeData(m, node, object, m.argument(args, row.params, row.params?.[0] ?? 'path') ?? args.positional[0], args);
      return textOrNothing(m, call);
    case 'display':
      return textOrNothing(m, call);
    case 'split':
      return heldParts(m, node, object, row, args);
    case 'dataset-same':
      return sameDataset(m, call);
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
      if (name === 'keys' && areFigures(object)) return m.derive(object, {});
      return row.returns === undefined
        ? UNKNOWN
        : m.derive(object, { form: row.returns, columns: row.returns === 'index' ? object.columns : NO_COLUMNS });
  }
}

function passed(object: DataObject, name: string): readonly string[] {
  return withSteps(object.through, name);
}

/** `ds.shuffle(n)`; in another order at each pass, unless it is told to stay with the first. */
function shuffle(m: Machine, { object, row, name, args }: MethodCall): Value {
  const isAnew =
    row.tags?.includes('each-pass') === true &&
    booleanOf(m.argument(args, row.params, 'reshuffle_each_iteration')) !== false;
  const through = passed(object, name);
  return m.derive(object, { through: isAnew ? shuffledEachPass(through) : through, timeOrdered: false });
}

/** Each of `items()` is a column, of `iterrows()` a row. */
function oneByOne(m: Machine, object: DataObject, name: string): Value {
  if (areFigures(object)) {
    const figure = m.derive(object, {});
    const item: Value = PLAIN_ROWS.has(name) ? figure : { kind: 'tuple', items: [UNKNOWN, figure] };
    return m.store.allocate({ kind: 'list', form: 'list', items: [item], open: true });
  }
  // for pictures, labels in test.as_numpy_iterator(): as the data set itself would be gone through.
  if (object.form === 'dataset') return m.derive(object, {});
  const isItems = name === 'items' || name === 'iteritems';
  const element = m.derive(object, {
    form: isItems ? 'column' : 'array',
    library: 'pandas',
    through: isItems ? object.through : withSteps(object.through, 'row'),
  });
  const item: Value = PLAIN_ROWS.has(name) ? element : { kind: 'tuple', items: [UNKNOWN, element] };
  return m.store.allocate({ kind: 'list', form: 'list', items: [item], open: true });
}

/** Rows by themselves, of pandas and polars, and not after their place. */
const PLAIN_ROWS: ReadonlySet<string> = new Set(['itertuples', 'iter_rows', 'rows']);

/** `train.create_valid(X, y)`: the same kind of data set, over the rows that it is given where it is given some. */
function sameDataset(m: Machine, { object, row, name, args }: MethodCall): Value {
  const given =
    row.tags?.includes('of-argument') === true ? m.data(args.positional[0] ?? args.keywords.get('data')) : null;
  return given === null
    ? m.derive(object, { through: name === 'cache' ? keptInOrder(passed(object, name)) : passed(object, name) })
    : m.derive(given, {
        form: 'dataset',
        library: object.library,
        holds: args.positional.filter((one) => m.data(one) !== null),
      });
}

/** Without a place to write to, some methods give back the text that they would have written. */
function textOrNothing(m: Machine, { object, row, name, args }: MethodCall): Value {
  const hasPlace = args.positional.length > 0 || args.keywords.has(row.params?.[0] ?? '');
  return returnsText(name) && !hasPlace ? m.derive(object, { form: 'text' }) : constant(null);
}

function returnsText(name: string): boolean {
  return /^(?:to_(?:string|markdown|html|latex|csv|json|xml)|write_(?:csv|json|ndjson))$/.test(name);
}

/** `train, test = train.align(test, axis=1)`: each with its own rows. */
function bothOf(m: Machine, { object, row, name, args }: MethodCall): Value {
  const other = m.data(m.argument(args, row.params, 'other'));
  const wrapped = (data: DataObject): Value => m.derive(data, { through: passed(data, name) });
  return { kind: 'tuple', items: [wrapped(object), other === null ? UNKNOWN : wrapped(other)] };
}

/** The same rows in another wrapping: a copy, an array, a list, records, another index. */
function same(m: Machine, { object, row, name, args }: MethodCall): Value {
  // What was computed over rows stays that as a list or an array.
  const staysFigures = object.form === 'scalar' && (LISTS.has(name) || areFigures(object));
  const form = staysFigures ? 'scalar' : (row.returns ?? object.form);
  const keys = name === 'set_index' ? m.strings(args.positional[0] ?? args.keywords.get('keys')) : null;
  const keepsKeys = booleanOf(args.keywords.get('drop')) === false;
  let columns = keys !== null && !keepsKeys ? dropColumns(object.columns, keys) : object.columns;
  if (name === 'to_frame') columns = calledAnew(object.columns, stringOf(m.argument(args, row.params, 'name')));
  const isOut = name === 'reset_index' && object.through.at(-1) === 'aggregated' && staysKept(args);
  if (isOut) columns = withKeys(object, stringOf(args.keywords.get('name')));
  const asRecords =
    name === 'to_dicts' || (name === 'to_dict' && /^r/.test(stringOf(m.argument(args, row.params, 'orient')) ?? ''));
  const byTime = keys?.some((key) => m.knowledge.isTimeName(key)) === true;
  const isSame = isPlain(name) || (name === 'reshape' && areOneLong(args)) || receiverOf(object) === 'groups';
  const through = asRecords ? [...object.through, 'records'] : isSame ? object.through : passed(object, name);
  return m.derive(object, {
    form: isOut && form === 'column' ? 'table' : form,
    columns,
    timeOrdered: object.timeOrdered || byTime,
    library: m.knowledge.is('makes tables of pandas', name) ? 'pandas' : object.library,
    through: name === 'set_index' ? withSteps(through, ...indexSteps(keys ?? [])) : withoutIndex(name, through, args),
  });
}

/** The only column under the name that it is given: `paid.to_frame('sum')`. */
function calledAnew(columns: Columns, name: string | null): Columns {
  const [own, ...others] = columns.known.values();
  if (own === undefined || others.length > 0 || columns.open || name === null) return columns;
  return { ...columns, known: new Map([[name, { ...own, name }]]) };
}

/** Columns that became the index, as steps of the way: `index:email`. */
function indexSteps(keys: readonly string[]): string[] {
  return keys.slice(0, 3).map((key) => `${INDEX}${key}`);
}

function withoutIndex(name: string, through: readonly string[], args: CallArguments): readonly string[] {
  if (name !== 'reset_index') return through;
  const rest = through.filter((step) => !step.startsWith(INDEX));
  const at = rest.lastIndexOf('aggregated');
  if (at < 0) return rest;
  return staysKept(args) ? [...rest.slice(0, at), KEYED, ...rest.slice(at)] : withSteps(rest, UNINDEXED);
}

/** `reset_index()` keeps what the index was made of, unless it is told to drop it. */
function staysKept(args: CallArguments): boolean {
  return booleanOf(args.keywords.get('drop')) !== true;
}

const LISTS: ReadonlySet<string> = new Set(['tolist', 'to_list', 'to_numpy', 'unique', 'to_series']);

/** Wrappings that leave no trace worth telling. */
function isPlain(name: string): boolean {
  return name === 'copy' || name === 'reset_index' || name === 'to_frame' || name === 'cache' || name === 'persist';
}
