// Where two ways meet: what a name or an object may hold after an if, a loop or a try.
import { mayHave, mergeColumn, uniteColumns, uniteStats } from './columns';
import { eitherOf, sameRows } from './rows/rows';
import type { Changes, Store } from './store';
import {
  changedData,
  UNKNOWN,
  type Column,
  type Columns,
  type DataObject,
  type HeapObject,
  type Rows,
  type Source,
  type Value,
} from './values';

/** More alternatives than this are one unknown. */
const MAX_CHOICES = 6;
/** Of more tables than this, one for each turn of a loop, the next turn would make too many to follow. */
const MANY_TABLES = 3;
/** Sources of one value that are told apart: the first ones, where rows of very many files are put together. */
const MAX_SOURCES = 64;

/** Whether two values are surely the same one; objects by identity, and choices never. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'unknown':
      return b.kind === 'unknown';
    case 'constant':
      return b.kind === 'constant' && Object.is(a.value, b.value);
    case 'text':
    case 'path':
      return b.kind === a.kind && a.parts.length === b.parts.length && a.parts.every((part, i) => part === b.parts[i]);
    case 'library':
      return b.kind === 'library' && a.name === b.name && a.bound === b.bound;
    case 'ref':
      return b.kind === 'ref' && a.id === b.id;
    case 'function':
      return b.kind === 'function' && a.node === b.node && a.scope === b.scope && a.bound === b.bound;
    case 'class':
      return b.kind === 'class' && a.node === b.node;
    case 'tuple':
      return (
        b.kind === 'tuple' &&
        a.items.length === b.items.length &&
        a.items.every((item, i) => sameValue(item, b.items[i] ?? UNKNOWN))
      );
    default:
      return false;
  }
}

/** One of several values, each once. Unknown ones are dropped where something is known; more than six known ones are unknown. */
export function choose(values: readonly Value[]): Value {
  const options: Value[] = [];
  for (const value of values) {
    for (const option of value.kind === 'choice' ? value.options : [value]) {
      if (!options.some((have) => sameValue(have, option))) options.push(option);
    }
  }
  const known = options.filter((option) => option.kind !== 'unknown');
  const [first] = options;
  if (first === undefined) return UNKNOWN;
  if (options.length === 1) return first;
  // "Either this or something unknown" still may be this.
  const [only] = known;
  if (known.length === 1 && only !== undefined) return only;
  return known.length > MAX_CHOICES ? UNKNOWN : { kind: 'choice', options: known };
}

/** A name after two branches, of which one may leave it unbound (undefined): then it is what the other says. */
export function joinValue(a: Value | undefined, b: Value | undefined): Value | undefined {
  if (a === undefined || a === b) return b;
  if (b === undefined) return a;
  if (a.kind === 'tuple' && b.kind === 'tuple' && a.items.length === b.items.length) {
    return { kind: 'tuple', items: a.items.map((item, i) => joinValue(item, b.items[i]) ?? UNKNOWN) };
  }
  if (a.kind !== 'choice' && b.kind !== 'choice') {
    if (b.kind === 'unknown' || sameValue(a, b)) return a;
    return a.kind === 'unknown' ? b : { kind: 'choice', options: [a, b] };
  }
  return choose([a, b]);
}

/** An object after two branches that each changed it; neither is mutated. Different kinds give `b`, the later one. */
export function joinObject(a: HeapObject, b: HeapObject, newId: () => number): HeapObject {
  if (a === b) return a;
  if (a.kind === 'data' && b.kind === 'data') return joinData(a, b, newId);
  if (a.kind === 'estimator' && b.kind === 'estimator') {
    const fits = [...a.fits, ...b.fits.filter((fit) => !a.fits.some((have) => have.node === fit.node))];
    return {
      ...a,
      fits,
      stats: uniteStats(a.stats, b.stats),
      inner: b.inner.length > a.inner.length ? b.inner : a.inner,
    };
  }
  if (a.kind === 'list' && b.kind === 'list') {
    if (a.items.length === b.items.length && !a.open && !b.open) {
      return { ...a, items: a.items.map((item, i) => joinValue(item, b.items[i]) ?? UNKNOWN) };
    }
    const longer = a.items.length >= b.items.length ? a : b;
    return { ...longer, open: true };
  }
  if (a.kind === 'dict' && b.kind === 'dict') {
    const rest = joinValue(a.rest, b.rest);
    const entries = joinMaps(a.entries, b.entries);
    return { kind: 'dict', entries, open: a.open || b.open, ...(rest === undefined ? {} : { rest }) };
  }
  if (a.kind === 'instance' && b.kind === 'instance') return { ...a, attributes: joinMaps(a.attributes, b.attributes) };
  return b;
}

function joinMaps(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  if (b.size === 0) return a;
  const all = new Map(a);
  for (const [key, value] of b) all.set(key, joinValue(all.get(key), value) ?? value);
  return all;
}

function joinData(a: DataObject, b: DataObject, newId: () => number): DataObject {
  return changedData(a, {
    viewOf: a.viewOf,
    form: a.form === b.form ? a.form : a.form === 'scalar' ? b.form : a.form,
    rows: joinRows(a.rows, b.rows, newId),
    columns: joinColumns(a.columns, b.columns),
    stats: uniteStats(a.stats, b.stats),
    grouped: uniteStats(a.grouped, b.grouped),
    sources: a.sources === b.sources ? a.sources : uniteSources([a, b]),
    prediction: a.prediction ?? b.prediction,
    timeOrdered: a.timeOrdered || b.timeOrdered,
    holds: a.holds.length >= b.holds.length ? a.holds : b.holds,
  });
}

/** The sources of all, each once, at most 64. */
export function uniteSources(all: readonly DataObject[]): readonly Source[] {
  return [...new Set(all.flatMap((one) => one.sources))].slice(0, MAX_SOURCES);
}

function joinRows(a: Rows, b: Rows, newId: () => number): Rows {
  return sameRows(a, b) ? a : eitherOf(a, b, newId());
}

/** After a branch a column may be there with or without what the branch did to it. */
function joinColumns(a: Columns, b: Columns): Columns {
  const united = uniteColumns(a, b);
  if (united === a) return a;
  const known = new Map(united.known);
  for (const [name, column] of united.known) {
    const [one, other] = [a.known.get(name), b.known.get(name)];
    if (one !== undefined && other !== undefined) {
      if (one !== other) known.set(name, eitherColumn(one, other));
    } else if (!mayHave(one === undefined ? a : b, name)) known.set(name, { ...column, maybe: true });
  }
  return { ...united, known };
}

/** A column of either of two tables: what need not be there in one need not be there. */
function eitherColumn(a: Column, b: Column): Column {
  const merged = mergeColumn(a, b);
  return a.maybe === true || b.maybe === true ? { ...merged, maybe: true } : merged;
}

/** One way through the code: what it wrote, and whether it left (return, raise, break, continue). */
export interface Way {
  readonly changes: Changes;
  readonly ended: boolean;
  /** It left the turn of a loop alone: what it bound is there behind the loop. */
  readonly leftTurn?: boolean;
}

/**
 * Leaves the store as after "either a or b". The store must be as before both; each way's changes were taken and undone.
 * A way that left counts only for objects, which others may still see.
 */
export function joinWays(store: Store, a: Way, b: Way): void {
  const objectsA = a.changes.objects;
  const objectsB = b.changes.objects;
  for (const id of new Set([...objectsA.keys(), ...objectsB.keys()])) {
    const before = store.get(id);
    const objectA = objectsA.get(id) ?? before;
    const objectB = objectsB.get(id) ?? before;
    if (objectA !== undefined && objectB !== undefined)
      store.put(
        id,
        joinObject(objectA, objectB, () => store.newId()),
      );
    else if (objectA !== undefined) store.put(id, objectA);
    else if (objectB !== undefined) store.put(id, objectB);
  }
  joinNames(store, a, b);
  for (const way of [a, b]) if (way.leftTurn === true) keepNames(store, way);
}

/** `for path in paths: try: rows = read(path); break`: a name that is not bound otherwise holds what it was given before the turn ended. */
function keepNames(store: Store, { changes }: Way): void {
  for (const [scope, names] of changes.names)
    for (const [name, value] of names) {
      const held = scope.names.get(name);
      const isOpen = held === undefined || (held.kind === 'constant' && held.value === null);
      if (isOpen && value !== undefined) store.bind(scope, name, held === undefined ? value : choose([held, value]));
    }
}

/** Many alternatives that are data all of them are one that may be any; null where another kind is among them. */
function dataTogether(store: Store, options: readonly Value[]): Value | null {
  const all = options.map((option) => (option.kind === 'ref' ? store.get(option.id) : undefined));
  const data = all.flatMap((object) => (object?.kind === 'data' ? [object] : []));
  const [first, ...rest] = data;
  if (first === undefined || rest.length === 0 || data.length < all.length) return null;
  return store.allocate(rest.reduce((have, one) => joinData(have, one, () => store.newId()), first));
}

/**
 * `if quick: df = df.sample(frac=0.1)`: all rows of a table or some of them are taken for all, so that its parts are those of one
 * division and not of two. Anything else stays as it is.
 */
export function wholeOrSome<V extends Value | undefined>(store: Store, either: V): V | Value {
  if (either?.kind !== 'choice' || either.options.length !== 2) return either;
  const [a, b] = either.options.map((option) => (option.kind === 'ref' ? store.get(option.id) : undefined));
  if (a?.kind !== 'data' || b?.kind !== 'data' || a.form !== b.form) return either;
  const whole = isSomeOf(b.rows, a.rows) ? a.rows : isSomeOf(a.rows, b.rows) ? b.rows : null;
  if (whole === null) return either;
  return store.allocate({ ...joinData(a, b, () => store.newId()), rows: whole });
}

/** What a condition left, what was drawn, or the first rows. */
function isSomeOf(rows: Rows, whole: Rows): boolean {
  const isFirst = rows.kind === 'part' && rows.split.kind === 'manual' && rows.range?.lower === null;
  return (rows.kind === 'subset' || (isFirst && rows.role === 'unknown')) && sameRows(rows.of, whole);
}

function joinNames(store: Store, a: Way, b: Way): void {
  if (a.ended && b.ended) return;
  const namesOf = (way: Way): Changes['names'] => (way.ended ? new Map<never, never>() : way.changes.names);
  const allA = namesOf(a);
  const allB = namesOf(b);
  for (const scope of new Set([...allA.keys(), ...allB.keys()])) {
    const namesA = allA.get(scope);
    const namesB = allB.get(scope);
    for (const name of new Set([...(namesA?.keys() ?? []), ...(namesB?.keys() ?? [])])) {
      const before = scope.names.get(name);
      const valueA = namesA?.has(name) === true ? namesA.get(name) : before;
      const valueB = namesB?.has(name) === true ? namesB.get(name) : before;
      const either = a.ended ? valueB : b.ended ? valueA : joinValue(valueA, valueB);
      const isMany = either?.kind === 'choice' && either.options.length > MANY_TABLES;
      const joined = isMany ? (dataTogether(store, either.options) ?? either) : wholeOrSome(store, either);
      if (joined !== undefined) store.bind(scope, name, joined);
      else store.unbind(scope, name);
    }
  }
}
