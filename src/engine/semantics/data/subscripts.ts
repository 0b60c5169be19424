// Subscripts: items of containers and of what is no data; what is taken of data is in dataItems.
import type { Expression, Slice, Subscript } from '../../python/ast';
import { LETTER, LETTERS, NO_COLUMNS, uniteStats } from '../columns';
import { isOneGroup, isOneRow, WORD_VECTOR } from './dataOperations';
import { stackArrays } from '../rows/stacking';
import { vectorOf } from '../estimators/methods';
import { hashOf } from '../hash';
import { evaluate } from '../interpreter';
import { numberOf, stringOf } from '../language/folding';
import { choose, joinValue, sameValue } from '../join';
import type { Machine } from '../machine';
import { namedSelection } from '../sources/namedData';
import { loaderNamed } from '../calls/parameters';
import { isUnknown } from '../unknowns';
import { slides, SLIDING } from './slidingWindows';
import { areTakenApart } from './wholeSeries';
import { baseOf } from '../rows/rows';
import { UNKNOWN, withSteps, type DataObject, type DictObject, type Value } from '../values';
import { ACCESSORS } from './attributes';
import { dataItem } from './dataItems';
import { locate } from './columnSelection';
import { areFigures } from './figures';
import { ofItsGroup } from './groupLookups';
import { numberOfWord } from './countedWords';
import { placesIn } from './labelsOfScores';
import { isCounter, selectRows } from './rowSelection';

/** Value of `x[…]`: columns, rows or both of data (`loc`, `iloc` too), or an item of a container. */
export function subscript(m: Machine, node: Subscript): Value {
  const named = evaluate(m, node.object);
  // Once for both, as subscripts stand in subscripts.
  const asked = isUnknown(m, named) ? evaluate(m, node.index) : null;
  const batches = asked === null ? null : loaderFor(m, node, asked);
  if (batches !== null) return batches;
  const holder = asked === null ? named : (namedSelection(m, node, asked) ?? named);
  if (holder.kind === 'method' && ACCESSORS.has(holder.name)) {
    const index = node.index;
    const keys = index.kind === 'Tuple' ? index.elements : [index];
    const values = m
      .objects(holder.receiver)
      .flatMap(({ id, object }) => (object.kind === 'data' ? [locate(m, node, id, object, keys)] : []));
    return values.length === 0 ? UNKNOWN : choose(values);
  }
  if (holder.kind === 'library') {
    // np.c_[a, b], np.r_[a, b]
    const parts =
      node.index.kind === 'Tuple' ? node.index.elements.map((one) => evaluate(m, one)) : [evaluate(m, node.index)];
    return stackArrays(m, holder.name, parts, node);
  }
  const key = asked ?? evaluate(m, node.index);
  // classification_report(y, guess, output_dict=True)['accuracy']
  if (holder.kind === 'score') return holder;
  if (holder.kind === 'tuple') {
    const at = numberOf(key);
    return at === null ? UNKNOWN : (holder.items.at(at) ?? UNKNOWN);
  }
  const found = m.objects(holder).map(({ id, object }): Value => {
    switch (object.kind) {
      case 'data':
        if (object.form === 'column' && node.object.kind === 'Attribute' && node.object.attr === 'str')
          return ofEachText(m, object, node);
        return (
          (numberOf(key) === 1 ? placesIn(m, object) : null) ??
          ofItsGroup(m, object, key) ??
          asMirrored(m, node, object, asWindow(m, node, dataItem(m, node, id, object, key)))
        );
      case 'dict': {
        const name = stringOf(key) ?? numberOf(key)?.toString() ?? null;
        if (name !== null)
          return object.entries.get(name) ?? groupNamed(m, object.rest, name) ?? object.rest ?? UNKNOWN;
        const [only] = object.entries.values();
        if (object.rest !== undefined) return entryOf(m, object, object.rest, key);
        if (only !== undefined && holdsModel(m, only)) return anyOfKind(m, [...object.entries.values()].slice(0, 4));
        return object.entries.size === 1 && only !== undefined ? only : UNKNOWN;
      }
      case 'list': {
        const at = numberOf(key);
        if (at !== null && !object.open) return object.items.at(at) ?? UNKNOWN;
        const chosen = node.index.kind === 'Slice' ? namesRanked(m, object.items) : null;
        if (chosen !== null) return chosen;
        const spans = spansOf(m, node, object.items);
        if (spans !== null) return spans;
        const part = node.index.kind === 'Slice' ? partOfGathered(m, node, node.index, object.items, key) : null;
        if (part !== null) return part;
        if (node.index.kind === 'Slice' && !object.open) return sliceOfList(m, node, object.items);
        // numbers = list(range(len(X))), numbers[:800]: some of the numbers, and no single one
        if (node.index.kind === 'Slice' && object.items.some((item) => isCounter(m, item))) return UNKNOWN;
        // customers[:5]: some of the objects, each still one of its class
        if (node.index.kind === 'Slice' && object.items.every((item) => m.object(item)?.kind === 'instance'))
          return m.store.allocate(object);
        // means.append(X[:, j].mean()), and means[j] in another loop: the figure of that column.
        const areFigures = object.items.every((item) => m.data(item)?.form === 'scalar');
        const filled = (object.open || areFigures) && isCounter(m, key) ? object.items.at(-1) : undefined;
        // models[i] = SVC(…); models[i].fit(X): what this turn put there.
        if (filled?.kind === 'ref') return filled;
        return anyOf(object.items);
      }
      case 'estimator': {
        // tuner.get_best_models(2)[0]: one of those that it tried stands for all of them.
        if (object.row?.tags?.includes('keeps-best') === true) return { kind: 'ref', id };
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

/** A model, also beside its score: `results[name] = (model, auc)`, `results[name] = {'model': model, 'auc': auc}`. */
function holdsModel(m: Machine, value: Value): boolean {
  if (m.estimator(value) !== null) return true;
  const object = m.object(value);
  const inside = value.kind === 'tuple' ? value.items : object?.kind === 'dict' ? [...object.entries.values()] : [];
  return inside.some((one) => m.estimator(one) !== null);
}

/** One of these, whichever: of pairs, one of the firsts and one of the seconds. */
function anyOfKind(m: Machine, values: readonly Value[]): Value {
  const [first, ...others] = values.filter((one) => holdsModel(m, one));
  if (first?.kind !== 'tuple') return choose(values);
  return others.reduce<Value>((all, one) => joinValue(all, one) ?? all, first);
}

/** `loaders["test"]`, `self.dataloaders[phase]`: batches of the part that the key names, of a dict that nobody gave. */
function loaderFor(m: Machine, node: Subscript, key: Value): Value | null {
  const { object } = node;
  const name = object.kind === 'Name' ? object.id : object.kind === 'Attribute' ? object.attr : '';
  const part = /loaders?$/i.test(name) ? stringOf(key) : null;
  return part === null ? null : loaderNamed(m, node, `${part}_loader`);
}

/** `names.str[:3]`, `parts.str[0]`: some letters of each text, or one piece of what each was split into. */
function ofEachText(m: Machine, object: DataObject, { index }: Subscript): Value {
  const isOfLetters = !object.through.some((step) => SPLITS.test(step));
  // `comments.str[:200]` is nearly all of it.
  if (isOfLetters && index.kind === 'Slice' && !isShort(index)) return m.derive(object, {});
  return m.derive(object, {
    through: withSteps(object.through, isOfLetters ? (index.kind === 'Slice' ? LETTERS : LETTER) : 'piece'),
  });
}

/** Letters that are left of a text which tell no more than its kind. */
const FEW = 4;

/** `[:3]`, `[-4:]`, `[2:5]`: a few letters at most. */
function isShort({ lower, upper }: Slice): boolean {
  const [from, to] = [lower === null ? 0 : wholeNumber(lower), upper === null ? 0 : wholeNumber(upper)];
  if (from === null || to === null) return false;
  return to > from ? to - from <= FEW && from < 0 === to <= 0 : upper === null && from < 0 && from >= -FEW;
}

function wholeNumber(node: Expression): number | null {
  if (node.kind === 'UnaryOp' && node.op === '-') {
    const value = wholeNumber(node.operand);
    return value === null ? null : -value;
  }
  return node.kind === 'Constant' && typeof node.value === 'number' ? node.value : null;
}

const SPLITS = /^(?:split|rsplit|partition|rpartition|extract\w*|findall)$/;

/** Any item of a list, as far as all agree: of the paths that each turn of a loop appended, some file of their folder. */
function anyOf(items: readonly Value[]): Value {
  const [first] = items;
  if (first === undefined || items.length === 1) return first ?? UNKNOWN;
  if (first.kind === 'path' || first.kind === 'text')
    return items.every((item) => sameValue(item, first)) ? first : UNKNOWN;
  if (first.kind !== 'tuple') return UNKNOWN;
  const tuples = items.flatMap((item) => (item.kind === 'tuple' ? [item.items] : []));
  if (tuples.some(({ length }) => length !== first.items.length) || tuples.length < items.length) return UNKNOWN;
  return { kind: 'tuple', items: first.items.map((_, i) => anyOf(tuples.map((one) => one[i] ?? UNKNOWN))) };
}

/** `groups["north"]` of `{name: group for name, group in rows.groupby("area")}`: other rows than those of another name; null for other dicts. */
function groupNamed(m: Machine, rest: Value | undefined, name: string): Value | null {
  const data = m.data(rest);
  if (data?.rows.kind !== 'subset' || !isOneGroup(data)) return null;
  return m.derive(data, { rows: { ...data.rows, id: -1 - hashOf(`${data.rows.id} ${name}`) } });
}

/** What a dict holds for a name that is not known, where it holds such: `rest`. */
export function entryOf(m: Machine, { entries }: DictObject, rest: Value, key: Value): Value {
  return numberOfWord(m, rest, key) ?? lookedUp(m, rest, key) ?? choose([...entries.values(), rest].slice(0, 4));
}

/** `vectors[word]`, `usual[row['kind']]`: what a table of single values has for the key is of the row that the key is of. */
function lookedUp(m: Machine, rest: Value, key: Value): Value | null {
  const table = m.data(rest);
  if (table === null || !isOneRow(table)) return null;
  const asked = m.data(key);
  if (asked === null) return m.derive(table, { rows: m.unknownRows() });
  return m.derive(asked, {
    form: 'array',
    stats: uniteStats(m.statsOf(asked), m.statsOf(table)),
    columns: NO_COLUMNS,
    through: withSteps(asked.through, WORD_VECTOR),
  });
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

/**
 * `windows[:n]` of a list to which a loop adds one row, or one window, of the same data a turn: a part of these rows; of pairs of them,
 * pairs of parts. Tables, columns and predictions of all rows stay what they are.
 */
function partOfGathered(m: Machine, node: Subscript, slice: Slice, items: readonly Value[], key: Value): Value | null {
  const [only] = items;
  // A few rows are a look, many are a part.
  const isCounted = [slice.lower, slice.upper].every(
    (bound) => bound === null || (bound.kind === 'Constant' && !(Number(bound.value) > FEW_ROWS)),
  );
  if (isCounted || only === undefined) return null;
  if (only.kind !== 'tuple') return partOfRows(m, node, slice, items, key);
  const parts = only.items.map((one, i) => {
    const inPlace = items.map((item) => (item.kind === 'tuple' ? (item.items[i] ?? UNKNOWN) : UNKNOWN));
    return partOfRows(m, node, slice, inPlace, key) ?? (m.data(one) === null ? one : null);
  });
  const pair = parts.filter((one) => one !== null);
  if (pair.length < parts.length || pair.every((one) => m.data(one) === null)) return null;
  return m.store.allocate({ kind: 'list', form: 'list', items: [{ kind: 'tuple', items: pair }], open: true });
}

/**
 * `sorted(zip(X.columns, model.feature_importances_), key=…)[:10]`: names beside figures of them, of which some are taken: chosen by these.
 * Null of any other list.
 */
function namesRanked(m: Machine, items: readonly Value[]): Value | null {
  const pairs = items.flatMap((item) => (item.kind === 'tuple' ? [item.items] : []));
  const [first] = pairs;
  if (first === undefined || pairs.length < items.length) return null;
  const isFigure = (value: Value): boolean => {
    const data = m.data(value);
    return data !== null && areFigures(data);
  };
  const figure = first.find(isFigure);
  if (figure === undefined || !pairs.every((pair) => pair.some(isFigure))) return null;
  return m.store.allocate({
    kind: 'list',
    form: 'list',
    items: [{ kind: 'tuple', items: first.map(() => figure) }],
    open: true,
  });
}

/** `imfs[1:]`, `imfs[i, :n]`, `imfs[:, :n]`: of series that stand one in each row, some, or a span of one or of each; null of anything else. */
function spansOf(m: Machine, node: Subscript, items: readonly Value[]): Value | null {
  if (node.index.kind === 'Slice')
    return areTakenApart(m, items) ? m.store.allocate({ kind: 'list', form: 'list', items, open: true }) : null;
  const [which, span] = node.index.kind === 'Tuple' ? node.index.elements : [];
  if (which === undefined || span?.kind !== 'Slice' || !areTakenApart(m, items)) return null;
  const key = evaluate(m, span);
  const spans = items.map((item) => {
    const series = m.data(item);
    return series === null ? item : m.derive(series, { rows: selectRows(m, node, series, span, key), viewOf: null });
  });
  return which.kind === 'Slice'
    ? m.store.allocate({ kind: 'list', form: 'list', items: spans, open: true })
    : anyOf(spans);
}

const FEW_ROWS = 50;

function partOfRows(m: Machine, node: Subscript, slice: Slice, items: readonly Value[], key: Value): Value | null {
  const row = m.data(items[0]);
  if (row === null || row.form === 'table' || row.form === 'dataset' || row.rows.kind === 'unknown') return null;
  const base = baseOf(row.rows);
  const areOfOne = items.every((item) => {
    const data = m.data(item);
    if (data === null || data.rows.kind === 'unknown') return false;
    return (isOneRow(data) || data.through.includes(SLIDING)) && baseOf(data.rows) === base;
  });
  return areOfOne ? m.derive(row, { rows: selectRows(m, node, row, slice, key), viewOf: null }) : null;
}

/** Where it is a window that a loop moves on row by row, it knows that: neighbours share all rows but one. */
function asWindow(m: Machine, node: Subscript, value: Value): Value {
  const data = slides(node, (step) => numberOf(evaluate(m, step)) === 1) ? m.data(value) : null;
  // Words of one text, cells of one row: no neighbours in time.
  if (data === null || data.form === 'text' || data.through.some((step) => OF_ONE.has(step))) return value;
  return m.derive(data, { through: withSteps(data.through, SLIDING) });
}

/** `pictures[:, :, ::-1]`, `picture[::-1]`: the same rows, mirrored. Whole rows in the other order are only reversed. */
function asMirrored(m: Machine, { index }: Subscript, before: DataObject, value: Value): Value {
  const places = index.kind === 'Tuple' ? index.elements : [index];
  const isTurned = (isOneRow(before) ? places : places.slice(1)).some(
    (one) => one.kind === 'Slice' && one.step !== null && numberOf(evaluate(m, one.step)) === -1,
  );
  const data = isTurned && before.form !== 'text' ? m.data(value) : null;
  return data === null ? value : m.derive(data, { through: withSteps(data.through, 'flip') });
}

/** Steps by which a value became one of its rows, or a piece of that. */
const OF_ONE: ReadonlySet<string> = new Set(['item', 'row', 'cell', 'records', 'split', 'apply', 'replaced']);
