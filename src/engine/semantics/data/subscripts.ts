// Subscripts: items of data, dicts, lists and pipelines.
import type { Expression, Slice, Subscript } from '../../python/ast';
import { CHOSEN_COLUMNS, LETTER, LETTERS, NO_COLUMNS, perhaps, selectColumns, uniteStats } from '../columns';
import { isOneRow, stackArrays, WORD_VECTOR } from '../dataOperations';
import { vectorOf } from '../estimators/methods';
import { evaluate } from '../interpreter';
import { numberOf, stringOf } from '../folding';
import { choose, sameValue } from '../join';
import type { Machine } from '../machine';
import { isUnknown, namedSelection } from '../namedData';
import { slides, SLIDING } from './slidingWindows';
import { baseOf, overlap, type SliceRange } from '../rows';
import { rowsOfHeldPart } from '../splits';
import { UNKNOWN, withSteps, type DataObject, type HeapId, type Value } from '../values';
import { ACCESSORS, bunchAttribute, cellOf } from './attributes';
import { columnsSlice, restrict } from './columnNames';
import { indexNames, leaveOut, locate, selectBy, takeColumns } from './columnSelection';
import { LABELS, mostOften } from './aggregation';
import { namedFor, sayingOf } from './associations';
import { knewTarget } from './figures';
import { areLabels, areLearnt, chosenBy } from './learnedNames';
import { numberOfWord } from './countedWords';
import { cellIn, isCounter, limitsBy, rowSelector, selectRows, slicePart } from './rowSelection';

/** `texts[i]` in a loop over the rows. */
function rowByNumber(m: Machine, object: DataObject): Value {
  if (object.form === 'table') return m.derive(object, { columns: perhaps(object.columns), form: 'column' });
  if (object.form === 'column') return cellIn(m, object);
  // A window or picture out of an array of them: what is computed over it is of one row.
  if (object.form === 'array') return m.derive(object, { through: withSteps(object.through, 'row') });
  return m.derive(object, { form: object.form === 'text' || object.form === 'index' ? 'scalar' : object.form });
}

/** Marks of rows that came out of a table one by one: what a string takes of them is a column. */
const ROWS = new Set(['row', 'item', 'records']);

/** Value of `x[…]`: columns, rows or both of data (`loc`, `iloc` too), or an item of a container. */
export function subscript(m: Machine, node: Subscript): Value {
  const named = evaluate(m, node.object);
  const holder = isUnknown(m, named) ? (namedSelection(m, node) ?? named) : named;
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
    return stackArrays(m, holder.name, parts);
  }
  const key = evaluate(m, node.index);
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
        return ofItsGroup(m, object, key) ?? asWindow(m, node, dataItem(m, node, id, object, key));
      case 'dict': {
        const name = stringOf(key) ?? numberOf(key)?.toString() ?? null;
        if (name !== null) return object.entries.get(name) ?? object.rest ?? UNKNOWN;
        const [only] = object.entries.values();
        if (object.rest !== undefined)
          return (
            numberOfWord(m, object.rest, key) ??
            lookedUp(m, object.rest, key) ??
            choose([...object.entries.values(), object.rest].slice(0, 4))
          );
        return object.entries.size === 1 && only !== undefined ? only : UNKNOWN;
      }
      case 'list': {
        const at = numberOf(key);
        if (at !== null && !object.open) return object.items.at(at) ?? UNKNOWN;
        const part = node.index.kind === 'Slice' ? partOfGathered(m, node, node.index, object.items, key) : null;
        if (part !== null) return part;
        if (node.index.kind === 'Slice' && !object.open) return sliceOfList(m, node, object.items);
        const filled = object.open && isCounter(m, key) ? object.items.at(-1) : undefined;
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

/** `rents[street]` for the street of one row: what is known of its group, for that row; null for other keys, and tables that are of no groups. */
function ofItsGroup(m: Machine, table: DataObject, key: Value): Value | null {
  const asked = table.grouped.length === 0 || table.form === 'scalar' ? null : m.data(key);
  if (asked?.form !== 'scalar' || !isOneRow(asked)) return null;
  return m.derive(asked, { columns: NO_COLUMNS, stats: uniteStats(asked.stats, m.carriedBy(table)) });
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
 * `windows[:n]` of a list to which a loop adds one row, or one window, of the same data a turn: a part of these rows. Tables, columns and
 * predictions of all rows stay what they are.
 */
function partOfGathered(m: Machine, node: Subscript, slice: Slice, items: readonly Value[], key: Value): Value | null {
  const [only] = items;
  const row = m.data(only);
  if (row === null || row.form === 'table' || row.form === 'dataset' || row.rows.kind === 'unknown') return null;
  const isCounted = [slice.lower, slice.upper].every((bound) => bound === null || bound.kind === 'Constant');
  if (isCounted) return null;
  const base = baseOf(row.rows);
  const areOfOne = items.every((item) => {
    const data = m.data(item);
    if (data === null || data.rows.kind === 'unknown') return false;
    return (isOneRow(data) || data.through.includes(SLIDING)) && baseOf(data.rows) === base;
  });
  return areOfOne ? m.derive(row, { rows: selectRows(m, node, row, slice, key), viewOf: null }) : null;
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

/** A list of which no name is known: `[name for name in others if 'price' in name]`. */
function isUnknownList(m: Machine, value: Value): boolean {
  const list = m.object(value);
  return list?.kind === 'list' && list.open && list.items.every(({ kind }) => kind !== 'constant');
}

/** A list written out without a name that is known, and with no answer of yes or no, which would choose rows. */
function isListOfUnnamed(m: Machine, value: Value): boolean {
  const list = m.object(value);
  if (list?.kind !== 'list' || list.open || list.items.length === 0) return false;
  return list.items.every((item) => item.kind !== 'constant' || numberOf(item) !== null);
}

/** Kinds of expressions that choose rows, whatever their values. */
const CONDITIONS: ReadonlySet<Expression['kind']> = new Set(['Compare', 'BoolOp', 'UnaryOp', 'BinOp', 'Slice']);

/** Where it is a window that a loop moves on row by row, it knows that: neighbours share all rows but one. */
function asWindow(m: Machine, node: Subscript, value: Value): Value {
  const data = slides(node) ? m.data(value) : null;
  // Words of one text, cells of one row: no neighbours in time.
  if (data === null || data.form === 'text' || data.through.some((step) => OF_ONE.has(step))) return value;
  return m.derive(data, { through: withSteps(data.through, SLIDING) });
}

/** Steps by which a value became one of its rows, or a piece of that. */
const OF_ONE: ReadonlySet<string> = new Set(['item', 'row', 'cell', 'records', 'split', 'apply', 'replaced']);

function dataItem(m: Machine, node: Subscript, id: HeapId, object: DataObject, key: Value): Value {
  if (object.through.includes('bunch')) {
    const name = stringOf(key);
    const part = name === null ? null : bunchAttribute(m, object, name);
    if (part !== null) return part;
  }
  const column = ROWS.has(object.through.at(-1) ?? '') ? stringOf(key) : null;
  if (column !== null) return cellOf(m, node, id, object, column);
  if (object.through.at(-1) === 'shape') return m.derive(object, {});
  if (object.through.at(-1) === 'columns') return namesItem(m, node, object, key);
  const index = node.index;
  if (object.form === 'scalar') return statisticItem(m, node, object, key);
  if (isCounter(m, key)) return rowByNumber(m, object);
  if (index.kind === 'Tuple') return locate(m, node, id, object, index.elements);
  if (object.form === 'table' || object.form === 'dataset') {
    const chosen = namedColumns(m, node, id, object, key) ?? foundColumns(m, node, id, object, key);
    if (chosen !== null) return chosen;
  }
  // text.str.split(' ', expand=True)[1]
  if (object.form === 'column' && numberOf(key) !== null && m.knowledge.is('text pieces', object.through.at(-1) ?? ''))
    return m.derive(object, {});
  if (object.form === 'column' && numberOf(key) !== null)
    return m.derive(object, {
      rows: selectRows(m, node, object, index, key),
      form: 'scalar',
      through: withSteps(object.through, 'cell'),
    });
  return m.derive(object, {
    rows: selectRows(m, node, object, index, key),
    stats: limitsBy(m, node, object, rowSelector(m, key)),
    form: elementForm(object, key),
  });
}

/** `df.columns[…]`: some of the names. */
function namesItem(m: Machine, node: Subscript, object: DataObject, key: Value): Value {
  const chooser = m.data(key);
  if (chooser?.through.at(-1) === 'columns')
    return m.derive(object, { columns: restrict(object, chooser), through: chooser.through });
  const names = columnsSlice(m, node, object);
  const made = m.data(names);
  // names[selector.get_support()]: which names they are depends on what was learnt.
  return made === null || chooser === null || chooser.stats.length === 0
    ? names
    : m.derive(made, { stats: uniteStats(made.stats, chooser.stats) });
}

/** `df['a']`, `df[['a', 'b']]`, `df['2020']`: what a key of known names takes; null where it is none. */
function namedColumns(m: Machine, node: Subscript, id: HeapId, object: DataObject, key: Value): Value | null {
  const single = key.kind === 'constant' && typeof key.value === 'string';
  const names = indexNames(m, key);
  const period = single ? periodOf(m, object, names?.[0] ?? '') : null;
  if (period !== null) return m.derive(object, { rows: slicePart(m, node, object, period) });
  if (names === null) return null;
  if (object.form === 'dataset' && !isHeldPart(object))
    return m.derive(object, { rows: rowsOfHeldPart(m, node, object, names[0] ?? '') });
  // load_dataset(…)['train']['text']
  if (object.form === 'dataset')
    return m.derive(object, { form: 'column', columns: selectColumns(object.columns, names), holds: [] });
  return takeColumns(m, node, id, names, single ? 'column' : 'table');
}

/** Columns whose names are not known, or not all of them: out of a list, another table, what was learnt; null for rows. */
function foundColumns(m: Machine, node: Subscript, id: HeapId, object: DataObject, key: Value): Value | null {
  const { index } = node;
  const chooser = m.data(key);
  // df[selected + more], of names that something learnt
  if (chooser !== null && chooser.form === 'array' && chooser.through.includes('learned'))
    return selectBy(m, object, chooser);
  // df[df.columns…] or df[selected], where the names are not all known
  if (chooser?.through.includes('columns') === true || chooser?.form === 'scalar') {
    if (chooser.form !== 'scalar') leaveOut(m, node, id, object, chooser);
    return selectBy(m, object, chooser);
  }
  if (chooser !== null && areLabels(m, object, chooser))
    return m.derive(object, { columns: { ...perhaps(object.columns), chosen: true } });
  const choice = chosenBy(m, key);
  if (areLearnt(m, key))
    return m.derive(object, {
      columns: { ...perhaps(object.columns), chosen: true },
      stats: uniteStats(object.stats, choice),
    });
  const listed = openNames(m, key);
  if (listed !== null) {
    const columns = perhaps(object.columns);
    const known = new Map(columns.known);
    for (const name of listed) {
      const column = object.columns.known.get(name);
      if (column !== undefined) known.set(name, column);
    }
    return m.derive(object, {
      columns: { ...columns, known, open: true },
      stats: uniteStats(object.stats, choice),
    });
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
  // df[[0, 1]], df[[feature]]: columns of a table, by numbers or by names that nobody knows
  if (object.form === 'table' && isListOfUnnamed(m, key))
    return m.derive(object, { columns: { ...perhaps(object.columns), chosen: true } });
  // df[names] with names of which nothing is known, unless it reads as a condition on rows
  if ((key.kind === 'unknown' || isUnknownList(m, key)) && !CONDITIONS.has(index.kind)) {
    const rows = selectRows(m, node, object, index, key);
    // for name in df.columns: df[name].fillna(…, inplace=True)
    const viewOf = key.kind === 'unknown' ? { id, columns: null } : null;
    return m.derive(object, { rows, columns: { ...CHOSEN_COLUMNS, dropped: object.columns.dropped }, viewOf });
  }
  return null;
}

/** Whether the data set is one of the parts that it came in, so that a name asks for a column. */
function isHeldPart({ rows }: DataObject): boolean {
  return rows.kind === 'part' || (rows.kind === 'source' && rows.source.role !== null);
}

/** An item of what was computed over rows, or some of its items: what chose them is part of what they depend on. */
function statisticItem(m: Machine, node: Subscript, object: DataObject, key: Value): Value {
  const index = node.index;
  if (object.through.at(-1) === LABELS && numberOf(key) !== null) return mostOften(m, node, object);
  const said = sayingOf(m, object, namedFor(m, index, key));
  const chooser = m.data(key);
  const stats = chooser === null ? said.stats : uniteStats(said.stats, knewTarget(m.statsOf(chooser)));
  return m.derive(object, { rows: selectRows(m, node, object, index, key), stats, form: elementForm(object, key) });
}

/** `data["2017"]` beside `data[:"2016"]`: the rows of a year, where rows are called by their time. */
function periodOf(m: Machine, object: DataObject, name: string): SliceRange | null {
  if (!/^\d{4}(?:-\d{1,2}){0,2}$/.test(name) || object.columns.known.has(name)) return null;
  const bound = `'${name}'`;
  return m.manualSplits.has(baseOf(object.rows)) ? { lower: bound, upper: bound } : null;
}

function elementForm(object: DataObject, key: Value): DataObject['form'] {
  return numberOf(key) !== null ? 'array' : object.form;
}
