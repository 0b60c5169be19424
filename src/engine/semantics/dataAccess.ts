// Subscripts and attributes of data: columns, rows by slice, mask or index, and what a frame tells of itself.
import { textOf, type Expression, type Subscript } from '../python/ast';
import { CHOSEN_COLUMNS, mentionColumn, NO_COLUMNS, perhaps, selectColumns, uniteStats } from './columns';
import { stackArrays } from './dataOperations';
import { vectorOf } from './estimators';
import { evaluate } from './expressions';
import type { ColumnFact } from './facts';
import { constant, numberOf, stringOf } from './folding';
import { choose } from './join';
import type { Machine } from './machine';
import { baseOf, overlap, partOf, roleOf, subsetOf, type SliceRange } from './rows';
import { UNKNOWN, type Columns, type DataObject, type HeapId, type Rows, type Split, type Value } from './values';

export function dataColumnFact(
  m: Machine,
  node: Expression,
  data: HeapId | null,
  action: ColumnFact['action'],
  columns: readonly string[],
): void {
  if (columns.length > 0) m.facts.column({ node, action, data, columns });
}

/** Column names in a subscript: a string, a list or tuple of strings, the columns of a frame. */
export function indexNames(m: Machine, key: Value): string[] | null {
  const names = m.strings(key);
  if (names !== null) return names;
  const object = m.object(key);
  if (object?.kind === 'data' && object.through.at(-1) === 'columns' && !object.columns.open && !isSome(object))
    return [...object.columns.known.keys()];
  return null;
}

/** A number that a loop counts with. */
function isCounter(m: Machine, key: Value): boolean {
  return m.data(key)?.through.includes('counter') === true;
}

/** `texts[i]` in a loop over the rows. */
function rowByNumber(m: Machine, object: DataObject): Value {
  if (object.form === 'table') return m.derive(object, { columns: perhaps(object.columns), form: 'column' });
  return m.derive(object, {
    form: object.form === 'column' || object.form === 'text' || object.form === 'index' ? 'scalar' : object.form,
  });
}

/** The data that selects rows: a mask, an index, an array of row numbers. */
export function rowSelector(m: Machine, key: Value): DataObject | null {
  const data = m.data(key);
  return data !== null &&
    (data.form === 'mask' || data.form === 'index' || data.form === 'array' || data.form === 'column')
    ? data
    : null;
}

/** Accessors that stand for the frame itself. */
const ACCESSORS = new Set(['loc', 'iloc', 'at', 'iat', 'ix']);
const SAME = new Set(['str', 'dt', 'cat', 'T', 'flat', 'real', 'list', 'arr', 'data']);
const ABOUT = new Set([
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
  'device',
]);

export function isAccessor(name: string): boolean {
  return ACCESSORS.has(name);
}

export function dataAttribute(
  m: Machine,
  receiver: Value,
  id: HeapId,
  object: DataObject,
  attr: string,
  node: Expression,
): Value {
  if (ACCESSORS.has(attr)) return { kind: 'method', receiver, name: attr, node };
  if (attr === 'shape')
    return m.derive(object, { form: 'scalar', columns: NO_COLUMNS, stats: [], holds: [], through: ['shape'] });
  if (attr === 'columns' && object.form === 'table') {
    return namesOf(m, object, object.columns, false);
  }
  // The labels of a statistic: what they choose depends on it.
  if (attr === 'index' && object.form === 'scalar') return m.derive(object, { columns: NO_COLUMNS });
  if (attr === 'index') return m.derive(object, { form: 'index', columns: NO_COLUMNS, stats: [] });
  if (attr === 'values') return m.derive(object, { form: 'array', library: 'numpy', viewOf: { id, columns: null } });
  if (object.through.includes('bunch')) {
    const part = bunchAttribute(m, object, attr);
    if (part !== null) return part;
  }
  // A column that is known goes before a method of that name, unless pandas itself has it.
  if (object.form === 'table' && object.columns.known.has(attr) && m.knowledge.method('table', attr) === undefined) {
    return takeColumns(m, node, receiver, id, [attr], 'column');
  }
  const called = node.kind === 'Attribute' && m.calledAttributes.has(node);
  if (object.through.at(-1) === 'row' && !called && attr !== 'name' && !SAME.has(attr))
    return cellOf(m, node, id, object, attr);
  if (SAME.has(attr))
    return m.derive(object, { through: object.through, viewOf: object.viewOf ?? { id, columns: null } });
  if (ABOUT.has(attr)) return UNKNOWN;
  const isMethod =
    m.knowledge.method('table', attr) ?? m.knowledge.method('column', attr) ?? m.knowledge.method('array', attr);
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

/** Marks of rows that came out of a table one by one: what a string takes of them is a column. */
const ROWS = new Set(['row', 'item', 'records']);

/** The value of one column in a row that a loop came to: `row["email"]`. */
function cellOf(m: Machine, node: Expression, id: HeapId, object: DataObject, name: string): Value {
  dataColumnFact(m, node, id, 'read', [name]);
  const columns = selectColumns(object.columns, [name]);
  return m.derive(object, { columns, through: [...object.through.slice(0, -1), 'cell'] });
}

function bunchAttribute(m: Machine, object: DataObject, attr: string): Value | null {
  const rest = { through: object.through.filter((one) => one !== 'bunch') };
  if (attr === 'data' || attr === 'images') return m.derive(object, { ...rest, form: 'array' });
  if (attr === 'target')
    return m.derive(object, { ...rest, form: 'array', columns: selectColumns(NO_COLUMNS, ['target']) });
  if (attr === 'frame') return m.derive(object, { ...rest, form: 'table' });
  if (attr === 'feature_names' || attr === 'target_names') {
    return m.derive(object, { form: 'index', rows: m.unknownRows(), stats: [], through: ['columns'] });
  }
  return attr === 'DESCR' || attr === 'filename' ? UNKNOWN : null;
}

/** Columns of a frame by name. In-place changes of what is returned reach the frame. */
export function takeColumns(
  m: Machine,
  node: Expression,
  receiver: Value,
  id: HeapId,
  names: readonly string[],
  form: 'column' | 'table',
): Value {
  let object = m.store.get(id);
  if (object?.kind !== 'data') return UNKNOWN;
  let columns = object.columns;
  for (const name of names) columns = mentionColumn(columns, name);
  if (columns !== object.columns) {
    object = { ...object, columns };
    m.store.put(id, object);
  }
  dataColumnFact(m, node, id, form === 'column' ? 'read' : 'select', names);
  const selected = selectColumns(columns, names);
  const frame = object.viewOf ?? { id, columns: null };
  return m.derive(object, {
    form: object.through.at(-1) === 'groupby' ? object.form : form,
    columns: selected,
    viewOf: form === 'column' && frame.id === id ? { id, columns: names } : null,
  });
}

export function subscript(m: Machine, node: Subscript): Value {
  const holder = evaluate(m, node.object);
  if (holder.kind === 'method' && ACCESSORS.has(holder.name)) {
    const index = node.index;
    const [rows, columns] = index.kind === 'Tuple' ? index.elements : [index];
    const values = m
      .objects(holder.receiver)
      .flatMap(({ id, object }) =>
        object.kind === 'data' ? [locate(m, node, holder.receiver, id, object, rows, columns)] : [],
      );
    return values.length === 0 ? UNKNOWN : choose(values);
  }
  if (holder.kind === 'library') {
    // np.c_[a, b], np.r_[a, b]
    const parts =
      node.index.kind === 'Tuple' ? node.index.elements.map((one) => evaluate(m, one)) : [evaluate(m, node.index)];
    return stackArrays(m, holder.name, parts);
  }
  const key = evaluate(m, node.index);
  if (holder.kind === 'tuple') {
    const at = numberOf(key);
    return at === null ? UNKNOWN : (holder.items.at(at) ?? UNKNOWN);
  }
  const found = m.objects(holder).map(({ id, object }): Value => {
    switch (object.kind) {
      case 'data':
        return dataItem(m, node, holder, id, object, key);
      case 'dict': {
        const name = stringOf(key) ?? numberOf(key)?.toString() ?? null;
        if (name !== null) return object.entries.get(name) ?? UNKNOWN;
        const [only] = object.entries.values();
        return object.entries.size === 1 && only !== undefined ? only : UNKNOWN;
      }
      case 'list': {
        const at = numberOf(key);
        if (at !== null && !object.open) return object.items.at(at) ?? UNKNOWN;
        if (node.index.kind === 'Slice' && !object.open) return sliceOfList(m, node, object.items);
        const [only] = object.items;
        return object.items.length === 1 && only !== undefined ? only : UNKNOWN;
      }
      case 'estimator': {
        const name = stringOf(key);
        const inner =
          name === null ? object.inner.at(numberOf(key) ?? 0) : object.inner.find((one) => one.name === name);
        return inner?.value ?? vectorOf(m, object, key) ?? UNKNOWN;
      }
      case 'instance':
        return UNKNOWN;
    }
  });
  return found.length === 0 ? UNKNOWN : choose(found);
}

function sliceOfList(m: Machine, node: Subscript, items: readonly Value[]): Value {
  if (node.index.kind !== 'Slice') return UNKNOWN;
  const bound = (e: Expression | null): number | undefined =>
    e === null ? undefined : (numberOf(evaluate(m, e)) ?? undefined);
  return m.store.allocate({
    kind: 'list',
    form: 'list',
    items: items.slice(bound(node.index.lower), bound(node.index.upper)),
    open: false,
  });
}

/** One column or another: `df[a if a in df else b]`. */
function optionalNames(key: Value): string[] | null {
  if (key.kind !== 'choice') return null;
  const names = key.options.map((option) => stringOf(option));
  return names.every((name) => name !== null) ? names : null;
}

/** Names in a list that holds more than them, or others that are not known. */
function openNames(m: Machine, key: Value): string[] | null {
  const list = m.object(key);
  if (list?.kind !== 'list' || list.items.length === 0) return null;
  const isName = (item: Value): boolean => stringOf(item) !== null || item.kind === 'text';
  return list.items.some(isName) ? list.items.map((item) => stringOf(item)).filter((name) => name !== null) : null;
}

function isUnknownList(m: Machine, value: Value): boolean {
  const list = m.object(value);
  return list?.kind === 'list' && list.open && list.items.length === 0;
}

/** Kinds of expressions that choose rows, whatever their values. */
const CONDITIONS: ReadonlySet<Expression['kind']> = new Set(['Compare', 'BoolOp', 'UnaryOp', 'BinOp', 'Slice']);

function dataItem(m: Machine, node: Subscript, holder: Value, id: HeapId, object: DataObject, key: Value): Value {
  if (object.through.includes('bunch')) {
    const name = stringOf(key);
    const part = name === null ? null : bunchAttribute(m, object, name);
    if (part !== null) return part;
  }
  const column = ROWS.has(object.through.at(-1) ?? '') ? stringOf(key) : null;
  if (column !== null) return cellOf(m, node, id, object, column);
  if (object.through.at(-1) === 'shape') return m.derive(object, {});
  if (object.through.at(-1) === 'columns') {
    const chooser = m.data(key);
    if (chooser?.through.at(-1) === 'columns')
      return m.derive(object, { columns: restrict(object, chooser), through: chooser.through });
    return columnsSlice(m, node, object);
  }
  const index = node.index;
  if (isCounter(m, key)) return rowByNumber(m, object);
  if (index.kind === 'Tuple') return locate(m, node, holder, id, object, index.elements[0], index.elements[1]);
  if (object.form === 'table' || object.form === 'dataset') {
    const single = key.kind === 'constant' && typeof key.value === 'string';
    const names = indexNames(m, key);
    if (names !== null) {
      if (object.form === 'dataset') return m.derive(object, { rows: rowsOfHeldPart(m, node, object, names[0] ?? '') });
      return takeColumns(m, node, holder, id, names, single ? 'column' : 'table');
    }
    const chooser = m.data(key);
    // df[df.columns…] or df[selected], where the names are not all known
    if (chooser?.through.includes('columns') === true || chooser?.form === 'scalar')
      return selectBy(m, object, chooser);
    const listed = openNames(m, key);
    if (listed !== null) {
      const columns = perhaps(object.columns);
      const known = new Map(columns.known);
      for (const name of listed) {
        const column = object.columns.known.get(name);
        if (column !== undefined) known.set(name, column);
      }
      return m.derive(object, { columns: { ...columns, known, open: true } });
    }
    const options = optionalNames(key);
    if (options !== null)
      return m.derive(object, { columns: perhaps(selectColumns(object.columns, options)), form: 'column' });
    // A list out of other rows: names, or labels of rows.
    if (chooser !== null && chooser.form !== 'mask' && chooser.form !== 'index' && !overlap(chooser.rows, object.rows))
      return m.derive(object, {
        rows: selectRows(m, node, object, index, key),
        columns: perhaps(object.columns),
      });
    // df[names] with names of which nothing is known, unless it reads as a condition on rows
    if ((key.kind === 'unknown' || isUnknownList(m, key)) && !CONDITIONS.has(index.kind)) {
      const rows = selectRows(m, node, object, index, key);
      return m.derive(object, { rows, columns: { ...CHOSEN_COLUMNS, dropped: object.columns.dropped } });
    }
  }
  return m.derive(object, { rows: selectRows(m, node, object, index, key), form: elementForm(object, key) });
}

/** `dataset['train']` of a DatasetDict. */
function rowsOfHeldPart(m: Machine, node: Subscript, object: DataObject, name: string): Rows {
  return partOf(
    object.rows,
    heldSplit(m, node, object),
    name.startsWith('train')
      ? 'train'
      : name.startsWith('valid')
        ? 'validation'
        : name.startsWith('test')
          ? 'test'
          : 'unknown',
    hashName(name),
  );
}

function heldSplit(m: Machine, node: Subscript, object: DataObject): Split {
  const [source] = object.sources;
  const owner: object = source ?? object;
  let split = m.heldSplits.get(owner);
  if (split === undefined) {
    split = { id: m.store.newId(), node, kind: 'files', splitter: '', shuffled: null, grouped: false, ordered: false };
    m.heldSplits.set(owner, split);
  }
  return split;
}

function hashName(name: string): number {
  let hash = 7;
  for (const c of name) hash = (hash * 31 + (c.codePointAt(0) ?? 0)) | 0;
  return hash;
}

function elementForm(object: DataObject, key: Value): DataObject['form'] {
  if (numberOf(key) !== null)
    return object.form === 'column' ? 'scalar' : object.form === 'dataset' ? 'array' : 'array';
  return object.form;
}

/** `df[names]` with names that are not all known: what is selected may be any of the columns, and depends on what chose them. */
function selectBy(m: Machine, object: DataObject, chooser: DataObject): Value {
  const isNames = chooser.through.includes('columns');
  const columns: Columns = isNames ? restrict(object, chooser) : { ...perhaps(object.columns), chosen: true };
  const stats = chooser.stats.length === 0 ? object.stats : [...object.stats, ...chooser.stats];
  return m.derive(object, { columns, stats, form: 'table' });
}

/** Names of columns of which nobody knows how they were chosen. */
export function isSome(names: DataObject): boolean {
  return names.through.includes('some');
}

/** The names of a frame's columns, `some` of them where which ones is not known. */
export function namesOf(m: Machine, data: DataObject, columns: Columns, some = isSome(data)): Value {
  return m.derive(data, {
    form: 'index',
    rows: m.unknownRows(),
    stats: [],
    grouped: [],
    holds: [],
    through: some ? ['some', 'columns'] : ['columns'],
    columns,
  });
}

/** Columns that `chooser` names, with what the frame knows of each. */
function restrict(object: DataObject, chooser: DataObject): Columns {
  const { columns } = object;
  const all = chosenColumns(columns, chooser.columns);
  if (isSome(chooser)) return perhaps(all);
  // Names of another frame, not all of them known: which of these it shares is not known either.
  // Tables that are merged into both do not make them one: what counts is which each began as.
  if (!chooser.columns.open || chooser.sources[0] === object.sources[0]) return all;
  const known = new Map(
    [...all.known].map(([name, column]) => [
      name,
      chooser.columns.known.has(name) ? column : { ...column, maybe: true },
    ]),
  );
  return { ...all, known };
}

function chosenColumns(columns: Columns, named: Columns): Columns {
  const known = new Map(
    [...columns.known].filter(([name]) => named.known.has(name) || (named.open && !named.dropped.has(name))),
  );
  for (const [name, column] of named.known) {
    const have = known.get(name) ?? columns.known.get(name) ?? column;
    known.set(name, column.maybe === true ? { ...have, maybe: true } : have);
  }
  return {
    known,
    open: named.open && columns.open,
    dropped: new Set([...columns.dropped, ...named.dropped]),
    chosen: named.chosen === true || columns.chosen === true,
  };
}

function columnsSlice(m: Machine, node: Subscript, object: DataObject): Value {
  const names = [...object.columns.known.keys()];
  // Some of the columns, and nobody knows which.
  if (object.columns.open || isSome(object)) return namesOf(m, object, CHOSEN_COLUMNS, true);
  const index = node.index;
  if (index.kind !== 'Slice') {
    const at = numberOf(evaluate(m, index));
    const name = at === null ? undefined : names.at(at);
    return name === undefined ? namesOf(m, object, object.columns, true) : constant(name);
  }
  const bound = (e: Expression | null): number | undefined =>
    e === null ? undefined : (numberOf(evaluate(m, e)) ?? undefined);
  return m.derive(object, {
    columns: selectColumns(object.columns, names.slice(bound(index.lower), bound(index.upper))),
  });
}

/** `.loc[rows, columns]`, `.iloc[rows, columns]`, `array[rows, columns]`. */
function locate(
  m: Machine,
  node: Subscript,
  holder: Value,
  id: HeapId,
  object: DataObject,
  rowsNode: Expression | undefined,
  columnsNode: Expression | undefined,
): Value {
  const rows = rowsNode === undefined ? object.rows : selectRows(m, node, object, rowsNode, evaluate(m, rowsNode));
  if (columnsNode === undefined) return m.derive(object, { rows });
  const positions = positionalColumns(m, object, columnsNode);
  const names = positions?.names ?? indexNames(m, evaluate(m, columnsNode));
  if (names === null) return selectUnknown(m, object, rows, columnsNode);
  const single = columnsNode.kind !== 'Slice' && !(columnsNode.kind === 'List');
  const taken = m.object(takeColumns(m, node, holder, id, names, single ? 'column' : 'table'));
  if (taken?.kind !== 'data') return UNKNOWN;
  if (single && rowsNode !== undefined && isCounter(m, m.values.get(rowsNode) ?? UNKNOWN))
    return m.derive(taken, { form: 'scalar' });
  const whole = rowsNode?.kind === 'Slice' && rowsNode.lower === null && rowsNode.upper === null;
  return m.store.allocate({
    ...taken,
    rows,
    form: object.form === 'table' ? taken.form : object.form,
    viewOf: whole ? taken.viewOf : null,
  });
}

/** Columns that cannot be told: all of them for `:`, else any. */
function selectUnknown(m: Machine, object: DataObject, rows: Rows, node: Expression): Value {
  if (node.kind === 'Slice' && node.lower === null && node.upper === null) return m.derive(object, { rows });
  const chooser = m.data(evaluate(m, node));
  if (chooser?.through.at(-1) === 'columns') return m.derive(object, { rows, columns: restrict(object, chooser) });
  const stats = uniteStats(m.statsOf(object), chooser?.stats ?? []);
  const single = node.kind !== 'Slice' && node.kind !== 'List' && chooser === null;
  return m.derive(object, {
    rows,
    columns: { ...CHOSEN_COLUMNS, dropped: object.columns.dropped },
    stats,
    form: single && object.form === 'table' ? 'column' : object.form,
  });
}

/** `iloc[:, 1:-1]` and `array[:, 3]` on a frame whose columns are all known, in order. */
function positionalColumns(m: Machine, object: DataObject, node: Expression): { names: string[] } | null {
  if (object.columns.open || object.columns.known.size === 0) return null;
  const names = [...object.columns.known.keys()];
  if (node.kind === 'Slice') {
    const bound = (e: Expression | null): number | null | undefined =>
      e === null ? undefined : numberOf(evaluate(m, e));
    const lower = bound(node.lower);
    const upper = bound(node.upper);
    if (lower === null || upper === null) {
      // .loc[:, 'a':'f'] takes both ends.
      const from = node.lower === null ? 0 : names.indexOf(stringOf(evaluate(m, node.lower)) ?? '');
      const to = node.upper === null ? names.length - 1 : names.indexOf(stringOf(evaluate(m, node.upper)) ?? '');
      return from < 0 || to < 0 ? null : { names: names.slice(from, to + 1) };
    }
    return { names: names.slice(lower, upper) };
  }
  const at = numberOf(evaluate(m, node));
  const name = at === null ? undefined : names.at(at);
  return name === undefined ? null : { names: [name] };
}

/** Rows by slice, mask, index or number. */
function selectRows(m: Machine, node: Subscript, object: DataObject, index: Expression, key: Value): Rows {
  if (object.rows.kind === 'unknown') return object.rows;
  if (index.kind === 'Slice') {
    if (index.lower === null && index.upper === null) return object.rows;
    if (isFullSlice(m, index)) return object.rows;
    const lower = index.lower === null ? null : boundText(m, index.lower);
    return slicePart(m, node, object, {
      lower: lower === '0' ? null : lower,
      upper: index.upper === null ? null : boundText(m, index.upper),
    });
  }
  if (index.kind === 'Constant' && index.value === undefined) return object.rows;
  if (isCounter(m, key)) return object.rows;
  const chooser = rowSelector(m, key);
  if (chooser !== null) {
    const { rows } = chooser;
    // An index or array of row numbers that a splitter made: the same part of these rows.
    if (chooser.form === 'index' && rows.kind === 'part')
      return partOf(object.rows, rows.split, rows.role, rows.index, rows.range);
    if (chooser.form === 'index' && rows.kind !== 'unknown') return rows;
    return subsetOf(object.rows, m.store.newId());
  }
  return subsetOf(object.rows, m.store.newId());
}

function isFullSlice(m: Machine, slice: Extract<Expression, { kind: 'Slice' }>): boolean {
  const lower = slice.lower === null ? 0 : numberOf(evaluate(m, slice.lower));
  return lower === 0 && slice.upper === null;
}

function boundText(m: Machine, node: Expression): string {
  const value = evaluate(m, node);
  const number = numberOf(value);
  return number === null ? textOf(node).replaceAll(/\s+/g, '') : String(number);
}

/** Two tables that were stacked, encoded together and cut apart again: `both[:len(train)]` is the first, the rest the second. */
function pieceOfUnion(rows: Rows, { lower, upper }: SliceRange): Rows | null {
  if (rows.kind !== 'union' || rows.of.length !== 2) return null;
  const [first, second] = rows.of;
  if (lower === null && upper !== null) return first ?? null;
  return lower !== null && upper === null ? (second ?? null) : null;
}

/** One split stands for all slices of the same rows: two of them are told apart by their bounds. */
export function slicePart(m: Machine, node: Expression, object: DataObject, range: SliceRange): Rows {
  if (roleOf(object.rows) === 'test') return subsetOf(object.rows, m.store.newId());
  const joined = pieceOfUnion(object.rows, range);
  if (joined !== null) return joined;
  const owner: object = baseOf(object.rows);
  let split = m.manualSplits.get(owner);
  if (split === undefined) {
    split = { id: m.store.newId(), node, kind: 'manual', splitter: '', shuffled: false, grouped: false, ordered: true };
    m.manualSplits.set(owner, split);
  }
  return partOf(object.rows, split, 'unknown', 0, range);
}
