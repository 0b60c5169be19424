// Binding: names, tuples in any shape, attributes, columns of frames, entries of dicts.
import type { Expression, Subscript } from '../../python/ast';
import { dropColumns, INDEX, perhaps, uniteStats } from '../columns';
import { isOneRow } from '../data/dataOperations';
import { dataColumnFact, indexNames } from '../data/columnSelection';
import { setColumns } from '../data/columnWrites';
import { isCounter as countsItems, restingOn, vocabularyOf, withCounted } from '../data/countedWords';
import { isCell, isCounter, ofNamedPart, rowSelector } from '../data/rowSelection';
import { SLIDING } from '../data/slidingWindows';
import { byColumn } from '../data/learnedNames';
import { labelsWritten, placesIn, writtenOver } from '../data/labelsOfScores';
import { evaluate } from '../interpreter';
import { numberOf, stringOf } from './folding';
import { iterate } from './iteration';
import { joinValue } from '../join';
import type { Machine } from '../machine';
import { filledByRow, isUnknown } from '../unknowns';
import { loaderNamed } from '../calls/parameters';
import { sameRows } from '../rows/rows';
import { namedParts } from '../rows/splits';
import {
  UNKNOWN,
  withSteps,
  type Column,
  type Columns,
  type DataObject,
  type DictObject,
  type HeapId,
  type Value,
} from '../values';

/** Entries of a dict and attributes of an object that are told apart; each write copies them. */
const MAX_ENTRIES = 512;

/** Binds a target to a value as Python's `=` does: names, unpacking, attributes, items and columns. What is no target (`f()`) is only evaluated. */
export function assign(m: Machine, target: Expression, value: Value): void {
  switch (target.kind) {
    case 'Name':
      m.bindName(target, m.scope, target.id, asNamed(m, target, value));
      return;
    case 'Tuple':
    case 'List':
      unpack(m, target.elements, value);
      return;
    case 'Starred':
      assign(m, target.value, UNKNOWN);
      return;
    case 'Attribute':
      assignAttribute(m, target.object, target.attr, value, target);
      return;
    case 'Subscript':
      assignItem(m, target, value);
      return;
    default:
      evaluate(m, target);
  }
}

/** Batches of which nothing is known are of the part that their name speaks of: `test_loader = loaders_of(settings)`. */
function asNamed(m: Machine, target: Expression & { kind: 'Name' }, value: Value): Value {
  const object = m.object(value);
  const isLoader = object?.kind === 'data' && object.form === 'loader';
  if (isLoader ? object.rows.kind !== 'unknown' : !isUnknown(m, value)) return value;
  const named = loaderNamed(m, target, target.id);
  const rows = m.data(named)?.rows;
  return isLoader && rows !== undefined ? m.derive(object, { rows }) : (named ?? value);
}

function unpack(m: Machine, targets: readonly Expression[], value: Value): void {
  const star = targets.findIndex((one) => one.kind === 'Starred');
  const [first] = targets;
  const names = targets.map(nameOfTarget);
  const divided = first === undefined ? null : namedParts(m, first, value, names);
  const sequence = divided ?? unpackable(m, value, targets.length);
  targets.forEach((target, i) => {
    if (sequence === null) assign(m, target, UNKNOWN);
    else if (star < 0 || i < star) assign(m, target, sequence[i] ?? UNKNOWN);
    else if (i === star) {
      const rest = sequence.slice(star, sequence.length - (targets.length - star - 1));
      const list = m.store.allocate({ kind: 'list', form: 'list', items: rest, open: false });
      assign(m, target.kind === 'Starred' ? target.value : target, list);
    } else assign(m, target, sequence[sequence.length - (targets.length - i)] ?? UNKNOWN);
  });
}

/** `X_test` of `self.X_test` and `parts["X_test"]`, too. */
function nameOfTarget(target: Expression): string | null {
  if (target.kind === 'Name') return target.id;
  if (target.kind === 'Attribute') return target.attr;
  if (target.kind !== 'Subscript' || target.index.kind !== 'Constant') return null;
  return typeof target.index.value === 'string' ? target.index.value : null;
}

function unpackable(m: Machine, value: Value, count: number): readonly Value[] | null {
  if (value.kind === 'choice') {
    const ways = value.options.map((option) => unpackable(m, option, count)).filter((one) => one !== null);
    const [first, ...rest] = ways;
    return first === undefined
      ? null
      : first.map((item, i) => rest.reduce<Value>((have, way) => joinValue(have, way[i]) ?? have, item));
  }
  const object = m.object(value);
  if (object?.kind === 'data') {
    if (object.holds.length >= count) return object.holds;
    if (object.through.at(-1) === 'shape') return null;
    // low, high = np.percentile(x, [5, 95]): each of the numbers was computed over the rows.
    if (object.form === 'scalar')
      return object.stats.length > 0 ? Array.from({ length: count }, () => m.derive(object, {})) : null;
    const cells = cellsOf(m, object, count);
    if (cells !== null) return cells;
    // `_, labels = torch.max(scores, 1)`
    const places = count === 2 ? placesIn(m, object) : null;
    if (places !== null) return [m.derive(object, { form: 'array' }), places];
    // `X, y = data`: as many pieces of the same rows.
    return Array.from({ length: count }, () => m.derive(object, { form: 'array' }));
  }
  const { items, exact } = iterate(m, value);
  if (exact) return items;
  const [only] = items;
  return only !== undefined && only.kind !== 'unknown' && items.length === 1
    ? Array.from({ length: count }, () => only)
    : null;
}

/** `for name, paid in df[["name", "paid"]].itertuples(index=False)`: the cells of one row whose columns are known, after its place in the index. */
function cellsOf(m: Machine, row: DataObject, count: number): readonly Value[] | null {
  const { columns, through } = row;
  const known = [...columns.known.values()];
  const before = count - known.length;
  if (through.at(-1) !== 'row' || columns.open || known.length === 0 || before < 0 || before > 1) return null;
  const cells = known.map((column) =>
    m.derive(row, {
      form: 'scalar',
      columns: { known: new Map([[column.name, column]]), open: false, dropped: columns.dropped },
      through: withSteps(through, 'cell'),
    }),
  );
  return before === 1 ? [UNKNOWN, ...cells] : cells;
}

function assignAttribute(m: Machine, owner: Expression, attr: string, value: Value, node: Expression): void {
  const receiver = evaluate(m, owner);
  for (const { id, object } of m.objects(receiver)) {
    if (object.kind === 'instance') {
      if (object.attributes.size >= MAX_ENTRIES && !object.attributes.has(attr)) continue;
      m.takeRole(attr, value);
      const attributes = new Map(object.attributes);
      attributes.set(attr, value);
      m.store.put(id, { ...object, attributes });
    } else if (object.kind === 'dict') {
      // A namespace, whose keys are written as attributes; a plain dict takes none.
      m.takeRole(attr, value);
      m.store.put(id, withEntry(object, attr, value));
    } else if (object.kind === 'data' && attr === 'index') {
      const changed = m.object(byColumn(m, receiver, value));
      if (changed?.kind === 'data') m.store.put(id, indexedBy(m, changed, value));
    } else if (
      object.kind === 'data' &&
      object.form === 'table' &&
      (object.columns.known.has(attr) || attr === attr.toLowerCase())
    ) {
      if (attr === 'columns') renameAll(m, node, id, object, value);
      // A name that is no column yet becomes an attribute of the object and no column.
      else setColumns(m, node, id, [attr], value, { maybe: !object.columns.known.has(attr) });
    }
  }
}

/** The dict with one more entry; under a name that is not known, or beyond what is kept apart, it may be any: then `loose` is kept. */
function withEntry(dict: DictObject, name: string | null, value: Value, loose = (): Value => value): DictObject {
  if (name !== null && (dict.entries.size < MAX_ENTRIES || dict.entries.has(name)))
    return { ...dict, entries: new Map(dict.entries).set(name, value) };
  const kept = loose();
  return { ...dict, open: true, rest: joinValue(dict.rest, kept) ?? kept };
}

/** `df.index = df["email"]` */
function indexedBy(m: Machine, data: DataObject, labels: Value): DataObject {
  const given = m.data(labels);
  const [name] = given?.form === 'column' && given.columns.known.size === 1 ? given.columns.known.keys() : [];
  const before = data.through.filter((step) => !step.startsWith(INDEX));
  return { ...data, through: name === undefined ? before : withSteps(before, `${INDEX}${name}`) };
}

/** The columns by names that were made of theirs, as by `df.columns.str.lower()`; any names may be there where nobody knows how. */
function namedBy(m: Machine, { columns, sources }: DataObject, value: Value): Columns {
  const names = m.data(value);
  if (names?.through.at(-1) === 'columns' && names.sources[0] === sources[0] && !names.through.includes('some')) {
    if (areSame(columns, names.columns)) return names.columns;
    // X_scaled.columns = X.columns: those of another frame, of which the values say nothing.
    if (!names.columns.open && haveSameNames(columns, names.columns)) return columns;
  }
  return { ...perhaps(columns), open: true };
}

/** Whether the columns differ in nothing but their names. */
function areSame(columns: Columns, others: Columns): boolean {
  const renamed = [...others.known.values()];
  const differs = (column: Column, i: number): boolean =>
    column.stats !== renamed[i]?.stats || column.through !== renamed[i].through;
  return columns.known.size === renamed.length && ![...columns.known.values()].some(differs);
}

function haveSameNames(columns: Columns, others: Columns): boolean {
  return columns.known.size === others.known.size && [...columns.known.keys()].every((name) => others.known.has(name));
}

/** `df.columns = […]` */
function renameAll(m: Machine, node: Expression, id: HeapId, data: DataObject, value: Value): void {
  const names = m.strings(value);
  m.facts.column({ node, action: 'rename', data: id, columns: names ?? [] });
  if (names === null) {
    m.store.put(id, { ...data, columns: namedBy(m, data, value) });
    return;
  }
  const olds = [...data.columns.known.values()];
  const sameCount = !data.columns.open && olds.length === names.length;
  const known = new Map<string, Column>();
  names.forEach((name, i) => {
    const old = olds[i];
    known.set(
      name,
      sameCount && old !== undefined
        ? { ...old, name }
        : { name, origin: 'code', stats: [], from: [], through: [], replaced: false },
    );
  });
  m.store.put(id, { ...data, columns: { known, open: false, dropped: new Set() } });
}

function assignItem(m: Machine, target: Subscript, value: Value): void {
  const holder = evaluate(m, target.object);
  // df.loc[rows, 'a'] = … and df.iloc[…] = …
  if (
    holder.kind === 'method' &&
    (holder.name === 'loc' || holder.name === 'iloc' || holder.name === 'at' || holder.name === 'iat')
  ) {
    const index = target.index;
    const parts = index.kind === 'Tuple' ? index.elements : [index];
    const [rows, columns] = parts;
    const row = rows === undefined ? UNKNOWN : evaluate(m, rows);
    const names = columns === undefined ? null : indexNames(m, evaluate(m, columns));
    const whole = rows?.kind === 'Slice' && rows.lower === null && rows.upper === null;
    for (const { id, object } of m.objects(holder.receiver)) {
      if (object.kind !== 'data') continue;
      const filled = columns === undefined && !whole ? filledByRow(m, target, object, value) : null;
      if (filled !== null) m.store.put(id, filled);
      else setColumns(m, target, id, names, ofThatRow(m, row, object, value), { partly: !whole });
    }
    return;
  }
  const key = evaluate(m, target.index);
  // scores = np.zeros(9), scores[i] = accuracy: the numbers of one model after another.
  if (holder.kind === 'unknown' && value.kind === 'score')
    assign(m, target.object, m.store.allocate({ kind: 'list', form: 'list', items: [value], open: true }));
  else if (holder.kind === 'unknown' && !countWord(m, target.object, key)) {
    const labels = target.object.kind === 'Name' ? labelsWritten(m, key, value) : null;
    if (labels === null) fillRow(m, target, value);
    else assign(m, target.object, labels);
  }
  for (const { id, object } of m.objects(holder)) {
    if (object.kind === 'dict') {
      // models[3] = SVC(C=3)
      const name = stringOf(key) ?? (m.estimator(value) === null ? null : (numberOf(key)?.toString() ?? null));
      if (name !== null) m.takeRole(name, value);
      m.store.put(
        id,
        withEntry(object, name, value, () => restingOn(m, ofOneRow(m, key, value), vocabularyOf(m, key))),
      );
    } else if (object.kind === 'data' && countsItems(object)) {
      m.store.put(id, withCounted(m, target, object, [key]));
    } else if (object.kind === 'data') {
      const names = indexNames(m, key);
      const isRows = names === null && rowSelector(m, key) !== null;
      if (object.form === 'table') {
        setColumns(m, target, id, names, value, { partly: isRows });
        if (names === null && !isRows && !isOwnName(m, key)) openColumns(m, id);
      } else {
        setColumns(m, target, id, null, value, { partly: true });
        // df['a'][df['a'] > 9] = 9: rows of a column that stands in a frame.
        if (isRows && object.form === 'column' && object.viewOf !== null)
          setColumns(m, target, object.viewOf.id, object.viewOf.columns, value, { partly: true });
        const step = writtenOver(m, object, target.index, key, value);
        const now = step === null ? undefined : m.store.get(id);
        if (step !== null && now?.kind === 'data') m.store.put(id, { ...now, through: withSteps(now.through, step) });
      }
    } else if (object.kind === 'list') {
      const at = numberOf(key);
      const isThere = at !== null && !object.open && object.items.at(at) !== undefined;
      const item = ofNamedPart(m, target, target.object, value);
      m.store.put(
        id,
        isThere
          ? { ...object, items: object.items.with(at, item) }
          : { ...object, items: [...object.items, item].slice(0, 64), open: true },
      );
    }
  }
}

/**
 * `vectors = np.zeros((n, d))`, `vectors[i] = mean_of(texts[i])`: rows that a loop puts in one by one are gathered as those of a list; so
 * are windows, and values one at a time: `X[i, :] = load[i:i + 24]`, `X[i][k] = load[i + k]`.
 */
function fillRow(m: Machine, target: Subscript, value: Value): void {
  const data = m.data(value);
  if (data === null || data.prediction !== null) return;
  const isWindow = data.form !== 'scalar' && data.through.includes(SLIDING);
  if (!isWindow && (!isOneRow(data) || (data.form === 'scalar' && !isCell(data)))) return;
  let { object, index } = target;
  while (object.kind === 'Subscript') ({ object, index } = object);
  const row = index.kind === 'Tuple' ? index.elements[0] : index;
  if (object.kind !== 'Name' || row === undefined || !isCounter(m, evaluate(m, row))) return;
  if (object !== target.object && evaluate(m, object).kind !== 'unknown') return;
  const filled = isWindow
    ? m.derive(data, { form: 'array' })
    : m.store.allocate({ kind: 'list', form: 'list', items: [ofNamedPart(m, target, object, value)], open: true });
  m.bindName(object, m.scope, object.id, filled);
}

/** `vector = np.zeros(n)`, `vector[numbers[word]] += 1`: what stands for a text rests on the words that were counted. */
function countWord(m: Machine, holder: Expression, key: Value): boolean {
  const word = m.data(key);
  if (holder.kind !== 'Name' || word === null || !isOneRow(word) || vocabularyOf(m, key).length === 0) return false;
  m.bindName(holder, m.scope, holder.id, m.derive(word, { form: 'array' }));
  return true;
}

/** The name of a column that the frame has: `for name in df.columns`. */
function isOwnName(m: Machine, key: Value): boolean {
  return m.data(key)?.through.includes('columns') === true;
}

/** Some column was written, and nobody knows which: there may be one more. */
function openColumns(m: Machine, id: HeapId): void {
  const object = m.store.get(id);
  if (object?.kind === 'data' && !object.columns.open)
    m.store.put(id, { ...object, columns: { ...object.columns, open: true } });
}

/** `vectors[word] = numbers`, both of one line of a file: what is kept under the word is of that line alone. */
function ofOneRow(m: Machine, key: Value, value: Value): Value {
  const [name, data] = [m.data(key), m.data(value)];
  const isOfRow = name !== null && data !== null && isOneRow(name) && !isOneRow(data) && sameRows(name.rows, data.rows);
  return isOfRow ? m.derive(data, { through: withSteps(data.through, 'row') }) : value;
}

/**
 * `frame.loc[name, 'calls'] = log['call'].max()`, with a log for each name: a figure over all rows of another table that one
 * row is given is a property of that row.
 */
function ofThatRow(m: Machine, row: Value, frame: DataObject, value: Value): Value {
  const [key, data] = [m.data(row), m.data(value)];
  const isOneOf = key !== null && (isCell(key) || isOneRow(key) || isCounter(m, row));
  if (!isOneOf || data?.form !== 'scalar' || data.sources.length === 0) return value;
  return data.sources.some((source) => frame.sources.includes(source)) ? value : UNKNOWN;
}

/** `del`: unbinds a name or drops named columns; items of lists and attributes are left as they are. */
export function deleteTarget(m: Machine, target: Expression): void {
  if (target.kind === 'Name') m.store.unbind(m.scope, target.id);
  else if (target.kind === 'Tuple') target.elements.forEach((one) => deleteTarget(m, one));
  else if (target.kind === 'Subscript') {
    const holder = evaluate(m, target.object);
    const names = indexNames(m, evaluate(m, target.index));
    for (const { id, object } of m.objects(holder)) {
      if (object.kind !== 'data') continue;
      const stats = uniteStats(object.stats, m.choosing);
      // Which column went is not known: any of them may be there still.
      const columns =
        names === null ? { ...perhaps(object.columns), chosen: true } : dropColumns(object.columns, names);
      m.store.put(id, { ...object, stats, columns });
      if (names !== null) dataColumnFact(m, target, id, 'drop', names);
    }
  }
}
