// Python's own functions over sequences and numbers.
import type { Call } from '../../python/ast';
import { lastPart } from '../../python/names';
import { callValue } from '../interpreter';
import { isSome, namesOf } from '../data/columnNames';
import { counterOf, restingOn, vocabularyOf } from '../data/countedWords';
import { dataAttribute } from '../data/attributes';
import { isOneGroup } from '../data/dataOperations';
import { areFigures } from '../data/figures';
import { roundedTo } from '../data/functions';
import { orderOf, placeAmong } from '../data/rankedGroups';
import type { FunctionRow } from '../effects';
import { constant, numberOf, stringOf, text as textOf } from '../language/folding';
import { iterate } from '../language/iteration';
import { choose } from '../join';
import type { Machine } from '../machine';
import { UNKNOWN, withSteps, type CallArguments, type Value } from '../values';

/** Items that a list keeps. */
const MAX_ITEMS = 64;

/** Turns of a `range`, and calls of a `map`, that are followed one by one. */
const MAX_TURNS = 12;

/** Python's builtins and their like of itertools, by the last part of the name. A length that is not known gives an open list of one turn. */
export function callBuiltin(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const [first, second] = args.positional;
  if (row.tags?.includes('mapping') === true) return dict(m, first, args);
  switch (lastPart(name)) {
    case 'zip':
    case 'zip_longest':
      return turnedRound(m, node) ?? zip(m, args.positional);
    case 'product':
      return product(m, args.positional);
    case 'enumerate':
      return enumerate(m, first);
    case 'map':
      return first === undefined || second === undefined ? UNKNOWN : map(m, node, first, second);
    case 'filter':
      return second === undefined ? UNKNOWN : list(m, iterate(m, second).items, true);
    case 'sorted':
      rankedByKey(m, node, args);
      return sequence(m, args.positional);
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
    case 'reversed':
    case 'iter':
    case 'chain':
      return sequence(m, args.positional);
    // Parallel(n_jobs=4)(delayed(score)(fold) for fold in folds)
    case 'delayed':
      return first ?? UNKNOWN;
    case 'Parallel':
      return { kind: 'library', name: 'builtins.list' };
    case 'next':
      return first === undefined ? UNKNOWN : (iterate(m, first).items[0] ?? UNKNOWN);
    case 'range':
      return range(m, args.positional);
    case 'dict':
      return dict(m, first, args);
    case 'defaultdict':
    case 'OrderedDict':
      return m.store.allocate({ kind: 'dict', entries: new Map(), open: true });
    case 'Counter':
      return counterOf(m, node, args);
    case 'deque':
      return list(m, [], true);
    case 'int':
      return number(m, first, Math.trunc);
    case 'float':
      return number(m, first, (value) => value);
    case 'str':
      return text(m, first);
    case 'len':
      return length(m, first);
    case 'abs':
      return absolute(m, first);
    case 'round':
      return keep(m, first, roundedTo('round', second ?? args.keywords.get('ndigits')));
    case 'bytes':
    case 'repr':
    case 'bool':
    case 'complex':
    case 'bytearray':
      return keep(m, first);
    case 'getattr':
      return attributeOf(m, node, first, second);
    case 'super':
      return m.store.lookup(m.scope, 'self') ?? UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function list(m: Machine, items: readonly Value[], open: boolean): Value {
  return m.store.allocate({
    kind: 'list',
    form: 'list',
    items: items.slice(0, MAX_ITEMS),
    open: open || items.length > MAX_ITEMS,
  });
}

/** A number that a loop counts with: what it indexes is one row after another, in the end all of them. */
function counter(m: Machine): Value {
  return m.allocateData({ form: 'scalar', rows: m.unknownRows(), through: ['counter'], library: 'builtins' });
}

/** Tuples of what stands at the same place. */
function zip(m: Machine, values: readonly Value[]): Value {
  const all = values.map((value) => iterate(m, value));
  const exact = all.length > 0 && all.every((one) => one.exact);
  const count = exact ? Math.min(...all.map((one) => one.items.length)) : 1;
  // zip(groups in order, range(9)): the number is that of a place among them.
  const ordered = values.find((value) => orderOf(m, value).length > 0);
  const tuples = Array.from({ length: count }, (_, i): Value => ({
    kind: 'tuple',
    items: all.map((one) => placeAmong(m, ordered, one.items[one.exact ? i : 0] ?? UNKNOWN)),
  }));
  return list(m, tuples, !exact);
}

/** `X, y = zip(*pairs)`: what stands first in each of them, then what stands second; null for `zip(a, b)`, and where that is not known. */
function turnedRound(m: Machine, { args }: Call): Value | null {
  const [only] = args;
  if (only?.star !== '*' || args.length !== 1) return null;
  const { items, exact } = iterate(m, m.valueAt(only.value) ?? UNKNOWN);
  const tuples = items.flatMap((item) => (item.kind === 'tuple' ? [item.items] : []));
  const [first] = tuples;
  if (first === undefined || tuples.length < items.length) return null;
  if (tuples.some(({ length }) => length !== first.length)) return null;
  return {
    kind: 'tuple',
    items: first.map((_, i) =>
      list(
        m,
        tuples.map((one) => one[i] ?? UNKNOWN),
        !exact,
      ),
    ),
  };
}

/** Tuples of each with each: the first of them stands for all, but of numbers any may be meant. */
function product(m: Machine, values: readonly Value[]): Value {
  const items = values.map((value) => {
    const all = iterate(m, value).items;
    return numberOf(all[0]) === null ? (all[0] ?? UNKNOWN) : choose(all);
  });
  return list(m, [{ kind: 'tuple', items }], true);
}

function enumerate(m: Machine, value: Value | undefined): Value {
  const { items, exact } = value === undefined ? { items: [], exact: false } : iterate(m, value);
  return list(
    m,
    items.map((item, i): Value => ({
      kind: 'tuple',
      items: [exact ? constant(i) : placeAmong(m, value, counter(m)), item],
    })),
    !exact,
  );
}

function map(m: Machine, node: Call, callee: Value, values: Value): Value {
  const { items, exact } = iterate(m, values);
  const made = items
    .slice(0, MAX_TURNS)
    .map((item) => callValue(m, node, callee, { positional: [item], keywords: new Map(), open: false }));
  return list(m, made, !exact);
}

/** `reduce(lambda left, right: left.merge(right, on="id"), tables, first)`: what comes of the last turn. */
export function folded(m: Machine, node: Call, [callee, values, first]: readonly Value[]): Value {
  if (callee === undefined || values === undefined) return UNKNOWN;
  const { items } = iterate(m, values);
  const [start, ...rest] = first === undefined ? items : [first, ...items];
  return rest
    .slice(0, MAX_TURNS)
    .reduce(
      (made, item) => callValue(m, node, callee, { positional: [made, item], keywords: new Map(), open: false }),
      start ?? UNKNOWN,
    );
}

/** What `max(…, key=…)` and kin choose from, where a function of the unit is asked about each; null without one. */
export function rankedByKey(m: Machine, node: Call, args: CallArguments): readonly Value[] | null {
  const key = args.keywords.get('key');
  const [first, ...others] = args.positional;
  if (key?.kind !== 'function' || first === undefined) return null;
  const items = others.length > 0 ? args.positional : iterate(m, first).items;
  for (const item of items.slice(0, MAX_TURNS))
    callValue(m, node, key, { positional: [item], keywords: new Map(), open: false });
  return items;
}

/** `list(x)` and kin, `chain(x, y)`: data stays data, a table gives the names of its columns. */
function sequence(m: Machine, values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) return list(m, [], false);
  const data = m.data(first);
  // Rows one by one: `list(csv.DictReader(file))`, `list(df.to_dict("records"))`.
  if (data?.form === 'table' && values.length === 1 && (data.library !== 'pandas' || data.through.at(-1) === 'records'))
    return m.derive(data, {});
  if (data !== null && data.through.at(-1) !== 'columns' && data.form !== 'table')
    return m.derive(data, { through: withSteps(data.through, 'list') });
  if (data !== null && values.length === 1 && (data.columns.open || isSome(data)))
    return data.through.at(-1) === 'columns' ? m.derive(data, {}) : namesOf(m, data, data.columns, false);
  const parts = values.map((value) => iterate(m, value));
  return list(
    m,
    parts.flatMap((one) => one.items),
    parts.some((one) => !one.exact),
  );
}

function range(m: Machine, values: readonly Value[]): Value {
  const [first, second] = values;
  const from = values.length > 1 ? numberOf(first) : 0;
  const to = numberOf(values.length > 1 ? second : first);
  const step = values.length > 2 ? numberOf(values[2]) : 1;
  if (from === null || to === null || step === null) return list(m, [counter(m)], true);
  const length = Math.max(0, Math.ceil((to - from) / step));
  if (!(length <= MAX_TURNS)) return list(m, [counter(m)], true);
  return list(
    m,
    Array.from({ length }, (_, i) => constant(from + i * step)),
    false,
  );
}

/** From another dict or from pairs, and from keywords. */
function dict(m: Machine, first: Value | undefined, args: CallArguments): Value {
  const object = m.object(first);
  if (object?.kind === 'data' && areFigures(object)) return m.derive(object, {});
  const entries = new Map(object?.kind === 'dict' ? object.entries : []);
  let words: Value = (object?.kind === 'dict' ? object.rest : undefined) ?? UNKNOWN;
  if (first !== undefined && object?.kind !== 'dict') {
    for (const item of iterate(m, first).items) {
      const key = item.kind === 'tuple' ? stringOf(item.items[0]) : null;
      if (key !== null && item.kind === 'tuple') entries.set(key, item.items[1] ?? UNKNOWN);
      else if (item.kind === 'tuple') {
        const value = item.items[1];
        const held = m.data(value);
        // dict(list(rows.groupby('area')))
        const isKept = held?.form === 'scalar' || (held !== null && isOneGroup(held));
        words = restingOn(m, isKept && value !== undefined ? value : UNKNOWN, vocabularyOf(m, item.items[0]));
      }
    }
  }
  for (const [key, value] of args.keywords) entries.set(key, value);
  const open = args.open || (object?.kind === 'dict' && object.open);
  return m.store.allocate({ kind: 'dict', entries, open, ...(words.kind === 'unknown' ? {} : { rest: words }) });
}

function number(m: Machine, value: Value | undefined, convert: (value: number) => number): Value {
  const found = numberOf(value) ?? (stringOf(value) === null ? null : Number(stringOf(value)));
  return found === null || Number.isNaN(found) ? keep(m, value) : constant(convert(found));
}

function text(m: Machine, value: Value | undefined): Value {
  const found = stringOf(value) ?? numberOf(value);
  if (found !== null) return constant(String(found));
  // `str(path)` of some file of a known folder.
  return value?.kind === 'path' ? textOf(value.parts) : keep(m, value);
}

function length(m: Machine, value: Value | undefined): Value {
  if (value?.kind === 'tuple') return constant(value.items.length);
  const object = m.object(value);
  return object?.kind === 'list' && !object.open ? constant(object.items.length) : UNKNOWN;
}

function attributeOf(m: Machine, node: Call, owner: Value | undefined, name: Value | undefined): Value {
  const attr = stringOf(name);
  if (attr !== null && owner?.kind === 'library') return { kind: 'library', name: `${owner.name}.${attr}` };
  const object = m.object(owner);
  // getattr(column, "median")()
  if (attr !== null && owner?.kind === 'ref' && object?.kind === 'data')
    return dataAttribute(m, owner, object, attr, node);
  // getattr(scaler, "fit_transform")(X)
  if (attr !== null && owner !== undefined && object?.kind === 'estimator')
    return { kind: 'method', receiver: owner, name: attr, node };
  return attr !== null && object?.kind === 'instance' ? (object.attributes.get(attr) ?? UNKNOWN) : UNKNOWN;
}

/** What is not known as a number or a text stays the data that it is of. */
/** As `df.abs()`, whose step tells that the sign is gone. */
function absolute(m: Machine, value: Value | undefined): Value {
  const data = m.data(value);
  return data === null ? keep(m, value) : m.derive(data, { through: withSteps(data.through, 'abs') });
}

function keep(m: Machine, value: Value | undefined, ...steps: readonly string[]): Value {
  if (value?.kind === 'score') return value;
  const data = m.data(value);
  return data === null ? UNKNOWN : m.derive(data, { through: withSteps(data.through, ...steps) });
}
