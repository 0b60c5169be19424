// What a subscript takes of a table, column, array or statistic: columns by their names, rows, an item.
import type { Expression, Subscript } from '../../python/ast';
import { CHOSEN_COLUMNS, perhaps, readColumn, selectColumns, uniteStats } from '../columns';
import { numberOf, stringOf } from '../language/folding';
import type { Machine } from '../machine';
import { baseOf, overlap, type SliceRange } from '../rows/rows';
import { rowsOfHeldPart } from '../rows/splits';
import { withSteps, type Column, type Columns, type DataObject, type HeapId, type Value } from '../values';
import { bunchAttribute, cellOf } from './attributes';
import { columnsSlice, restrict } from './columnNames';
import { indexNames, leaveOut, locate, selectBy, takeColumns } from './columnSelection';
import { LABELS, mostOften } from './aggregation';
import { namedFor, sayingOf, TESTED } from './associations';
import { knewTarget } from './figures';
import { areLabels, areLearnt, chosenBy } from './learnedNames';
import { cellIn, isCounter, limitsBy, maskNamed, rowSelector, selectRows, slicePart } from './rowSelection';

/** Marks of rows that came out of a table one by one: what a string takes of them is a column. */
const ROWS = new Set(['row', 'item', 'records']);

/** Whether it is one row of a table, of which a name takes what stands in that column. */
export function isRowOfTable({ through }: DataObject): boolean {
  return ROWS.has(through.at(-1) ?? '');
}

/** What tensors give with the places that it stood at, as a pair. */
const WITH_PLACES = /^(?:max|min|topk|sort|kthvalue|mode)$/;

/** What `key` takes of data: a column, columns, rows, an item. */
export function dataItem(m: Machine, node: Subscript, id: HeapId, object: DataObject, key: Value): Value {
  if (object.through.includes('bunch')) {
    const name = stringOf(key);
    const part = name === null ? null : bunchAttribute(m, object, name);
    if (part !== null) return part;
  }
  const column = isRowOfTable(object) ? stringOf(key) : null;
  if (column !== null) return cellOf(m, node, id, object, column);
  if (object.through.at(-1) === 'shape') return m.derive(object, {});
  if (object.through.at(-1) === 'columns') return namesItem(m, node, object, key);
  const index = node.index;
  if (object.form === 'scalar') return statisticItem(m, node, object, key);
  if (isCounter(m, key)) return rowByNumber(m, object);
  if (index.kind === 'Tuple') return locate(m, node, id, object, index.elements);
  // Planetoid(…)[0]: the graph.
  if (object.form === 'table' && numberOf(key) !== null && m.knowledge.is('library of graphs', object.library))
    return m.derive(object, {});
  if (object.form === 'table' || object.form === 'dataset') {
    const chosen = namedColumns(m, node, id, object, key) ?? foundColumns(m, node, id, object, key);
    if (chosen !== null) return chosen;
  }
  // text.str.split(' ', expand=True)[1]
  if (object.form === 'column' && numberOf(key) !== null && m.knowledge.is('text pieces', object.through.at(-1) ?? ''))
    return m.derive(object, {});
  // net(x).max(1)[1], whose first is how high they are
  if (object.prediction !== null && WITH_PLACES.test(object.through.at(-1) ?? '') && numberOf(key) !== null)
    return m.derive(object, { form: 'array' });
  if (object.form === 'column' && numberOf(key) !== null)
    return m.derive(object, {
      rows: selectRows(m, node, object, index, key),
      form: 'scalar',
      through: withSteps(object.through, 'cell'),
    });
  const rows = selectRows(m, node, object, index, key);
  return m.derive(object, {
    rows,
    stats: limitsBy(m, node, object, rowSelector(m, key)),
    form: elementForm(object, key),
    // A graph is predicted as a whole, and scored by its masks.
    ...(object.prediction === null || maskNamed(m, object, index, key) === null
      ? {}
      : { prediction: { ...object.prediction, rows } }),
  });
}

/** `texts[i]` in a loop over the rows. */
function rowByNumber(m: Machine, object: DataObject): Value {
  if (object.form === 'table') return m.derive(object, { columns: perhaps(object.columns), form: 'column' });
  if (object.form === 'column') return cellIn(m, object);
  // A window or picture out of an array of them: what is computed over it is of one row.
  if (object.form === 'array') return m.derive(object, { through: withSteps(object.through, 'row') });
  return m.derive(object, { form: object.form === 'text' || object.form === 'index' ? 'scalar' : object.form });
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

/** Whether the data set is one of the parts that it came in, so that a name asks for a column. */
function isHeldPart({ rows }: DataObject): boolean {
  return rows.kind === 'part' || (rows.kind === 'source' && rows.source.role !== null);
}

/** `data["2017"]` beside `data[:"2016"]`: the rows of a year, where rows are called by their time. */
function periodOf(m: Machine, object: DataObject, name: string): SliceRange | null {
  if (!/^\d{4}(?:-\d{1,2}){0,2}$/.test(name) || object.columns.known.has(name)) return null;
  const bound = `'${name}'`;
  return m.manualSplits.has(baseOf(object.rows)) ? { lower: bound, upper: bound } : null;
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
      // [c for c in WANTED if c in df.columns]
      const isAsked = object.columns.open && !object.columns.dropped.has(name);
      const column = object.columns.known.get(name) ?? (isAsked ? readColumn(name, 'code') : undefined);
      if (column !== undefined) known.set(name, column.maybe === true ? { ...column, maybe: false } : column);
    }
    return m.derive(object, {
      columns: { ...columns, known, open: true, chosen: true },
      stats: uniteStats(object.stats, choice),
    });
  }
  const options = optionalNames(key);
  if (options !== null)
    return m.derive(object, { columns: perhaps(selectColumns(object.columns, options)), form: 'column' });
  const either = eitherOfLists(m, object, key);
  if (either !== null) return m.derive(object, { columns: either });
  // for name in ranked['feature'].tolist(): one value of a column can only be the name of another.
  if (object.form === 'table' && chooser?.form === 'array' && chooser.through.at(-1) === 'item')
    return selectBy(m, object, chooser);
  // df[settings['numeric'] + settings['worded']], of a file of settings
  if (chooser?.form === 'text' && object.form === 'table')
    return m.derive(object, { columns: { ...perhaps(object.columns), chosen: true } });
  // A list out of other rows: names, or labels of rows.
  if (chooser !== null && chooser.form !== 'mask' && chooser.form !== 'index' && !overlap(chooser.rows, object.rows))
    return m.derive(object, {
      rows: selectRows(m, node, object, index, key),
      columns: perhaps(object.columns),
    });
  // df[[0, 1]], df[[feature]]: columns of a table, by numbers or by names that nobody knows
  if (object.form === 'table' && isListOfUnnamed(m, key))
    return m.derive(object, { columns: { ...perhaps(object.columns), chosen: true } });
  // for name in df.columns: df[name].fillna(…, inplace=True)
  if (object.form === 'table' && key.kind === 'text') {
    const columns = { ...CHOSEN_COLUMNS, dropped: object.columns.dropped };
    return m.derive(object, { columns, viewOf: { id, columns: null } });
  }
  // df[names] with names of which nothing is known, unless it reads as a condition on rows
  if ((key.kind === 'unknown' || key.kind === 'library' || isUnknownList(m, key)) && !isCondition(index)) {
    const rows = selectRows(m, node, object, index, key);
    const viewOf = key.kind === 'unknown' ? { id, columns: null } : null;
    return m.derive(object, { rows, columns: { ...CHOSEN_COLUMNS, dropped: object.columns.dropped }, viewOf });
  }
  return null;
}

/** Names in a list that holds more than them, or others that are not known. */
function openNames(m: Machine, key: Value): string[] | null {
  const list = m.object(m.withoutEmpty(key));
  if (list?.kind !== 'list' || list.items.length === 0) return null;
  const isName = (item: Value): boolean => stringOf(item) !== null || item.kind === 'text';
  return list.items.some(isName) ? list.items.map((item) => stringOf(item)).filter((name) => name !== null) : null;
}

/** `df[[*numbers, "city"] if is_linear else numbers]`: what all lists name is there, what some do may be; null where one holds more. */
function eitherOfLists(m: Machine, { columns }: DataObject, key: Value): Columns | null {
  if (key.kind !== 'choice') return null;
  const isList = (option: Value): boolean => ['list', 'tuple'].includes(m.object(option)?.kind ?? option.kind);
  if (!key.options.every(isList)) return null;
  const lists = key.options.map((option) => m.strings(option));
  const names = lists.flatMap((one) => one ?? []);
  if (lists.includes(null)) return { ...perhaps(columns), chosen: true };
  const taken = selectColumns(columns, [...new Set(names)]);
  const known = [...taken.known].map(([name, column]): [string, Column] => [
    name,
    lists.every((one) => one?.includes(name)) ? column : { ...column, maybe: true },
  ]);
  return { ...taken, known: new Map(known) };
}

/** One column or another: `df[a if a in df else b]`. */
function optionalNames(key: Value): string[] | null {
  if (key.kind !== 'choice') return null;
  const names = key.options.map((option) => stringOf(option));
  return names.every((name) => name !== null) ? names : null;
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

/** A condition on rows by its form alone; `NUMBERS + OTHERS` joins lists of names. */
function isCondition(index: Expression): boolean {
  return CONDITIONS.has(index.kind) && !(index.kind === 'BinOp' && index.op === '+');
}

/** An item of what was computed over rows, or some of its items: what chose them is part of what they depend on. */
function statisticItem(m: Machine, node: Subscript, object: DataObject, key: Value): Value {
  const index = node.index;
  if (object.through.at(-1) === LABELS && numberOf(key) !== null) return mostOften(m, node, object);
  const said = sayingOf(m, object, namedFor(m, index, key));
  const chooser = m.data(key);
  const stats = chooser === null ? said.stats : uniteStats(said.stats, knewTarget(m.statsOf(chooser)));
  // pearsonr(x, y)[1]: one number, though others of its kind are lists. model.coef_[1]: figures of the columns for one class.
  const areFigures = object.through.at(-1) === TESTED || object.through.at(-1) === 'learned';
  const form = areFigures ? 'scalar' : elementForm(object, key);
  return m.derive(object, { rows: selectRows(m, node, object, index, key), stats, form });
}

function elementForm(object: DataObject, key: Value): DataObject['form'] {
  return numberOf(key) !== null ? 'array' : object.form;
}
