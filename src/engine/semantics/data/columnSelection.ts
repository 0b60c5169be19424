// Columns of a frame by name, position or condition, and rows and columns together.
import type { Expression, Slice, Subscript } from '../../python/ast';
import { CHOSEN_COLUMNS, mentionColumn, perhaps, selectColumns, uniteStats } from '../columns';
import { evaluate } from '../interpreter';
import type { ColumnFact } from '../facts';
import { numberOf, stringOf } from '../language/folding';
import type { Machine } from '../machine';
import { COMPARED } from '../estimators/handScores';
import {
  UNKNOWN,
  withSteps,
  type Column,
  type Columns,
  type DataObject,
  type HeapId,
  type Rows,
  type Value,
} from '../values';
import { namedFor, sayingOf } from './associations';
import { isSome, restrict } from './columnNames';
import { knewTarget } from './figures';
import { ofItsGroup } from './groupLookups';
import { cellIn, isCounter, limitsBy, rowSelector, selectRows } from './rowSelection';

/** Records which columns code names, for what; nothing where there are none. */
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

/** Columns of a frame by name. In-place changes of what is returned reach the frame. */
export function takeColumns(
  m: Machine,
  node: Expression,
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
  const said = names.length === 1 ? selected.known.get(names[0] ?? '') : undefined;
  return m.derive(object, {
    form: object.through.at(-1) === 'groupby' ? object.form : form,
    columns: selected,
    viewOf: form === 'column' && frame.id === id ? { id, columns: names } : null,
    ...(said?.predicted === undefined ? {} : { prediction: said.predicted, through: heldAgainst(object, said) }),
  });
}

/** The way of a column of predictions: what it was held against is known of the column alone. */
function heldAgainst({ through }: DataObject, column: Column): readonly string[] {
  const at = column.through.indexOf(COMPARED);
  return at < 0 ? through : withSteps(through, ...column.through.slice(at));
}

/** `df[names]` with names that are not all known: what is selected may be any of the columns, and depends on what chose them. */
export function selectBy(m: Machine, object: DataObject, chooser: DataObject): Value {
  const isNames = chooser.through.includes('columns');
  const columns: Columns = isNames ? restrict(object, chooser) : { ...perhaps(object.columns), chosen: true };
  const stats = chooser.stats.length === 0 ? object.stats : [...object.stats, ...chooser.stats];
  return m.derive(object, { columns, stats, form: 'table' });
}

/** `df[[c for c in df.columns if c not in ('id', 'sex')]]`: those are left out by name, as a drop does. */
export function leaveOut(m: Machine, node: Expression, id: HeapId, object: DataObject, chooser: DataObject): void {
  // Those that a test of the names did not choose are named nowhere.
  if (chooser.columns.chosen === true && !isSome(chooser)) return;
  const names = [...chooser.columns.dropped].filter((name) => !object.columns.dropped.has(name));
  dataColumnFact(m, node, id, 'drop', names);
}

/** `.loc[rows, columns]`, `.iloc[rows, columns]`, `array[rows, columns]`. */
export function locate(
  m: Machine,
  node: Subscript,
  id: HeapId,
  object: DataObject,
  [rowsNode, columnsNode]: readonly Expression[],
): Value {
  if (object.form === 'scalar') return locateStatistic(m, object, [rowsNode, columnsNode]);
  const rowsKey = rowsNode === undefined ? undefined : evaluate(m, rowsNode);
  const figure = columnsNode === undefined ? ofItsGroup(m, object, rowsKey) : null;
  if (figure !== null) return figure;
  const rows = rowsNode === undefined ? object.rows : selectRows(m, node, object, rowsNode, rowsKey ?? UNKNOWN);
  const stats = rowsKey === undefined ? object.stats : limitsBy(m, node, object, rowSelector(m, rowsKey));
  // table.iloc[i], table.iloc[i, :], values[i, :-1] in a loop over the rows: one after another.
  const isOne = rowsNode !== undefined && isCounter(m, m.valueAt(rowsNode) ?? UNKNOWN);
  const asOne = { form: 'array' as const, through: withSteps(object.through, 'row') };
  if (isEvery(columnsNode) && isOne) return m.derive(object, asOne);
  if (columnsNode === undefined) return m.derive(object, { rows, stats });
  const positions = positionalColumns(m, object, columnsNode);
  const names = positions?.names ?? indexNames(m, evaluate(m, columnsNode));
  if (names === null) {
    const some = selectUnknown(m, id, object, rows, columnsNode);
    const taken = isOne && object.form === 'array' ? m.data(some) : null;
    return taken === null ? some : m.derive(taken, asOne);
  }
  const single = columnsNode.kind !== 'Slice' && columnsNode.kind !== 'List' && names.length === 1;
  const taken = m.object(takeColumns(m, node, id, names, single ? 'column' : 'table'));
  if (taken?.kind !== 'data') return UNKNOWN;
  if (single && isOne) return cellIn(m, taken);
  const whole = rowsNode?.kind === 'Slice' && rowsNode.lower === null && rowsNode.upper === null;
  return m.store.allocate({
    ...taken,
    rows,
    form: object.form === 'table' ? taken.form : object.form,
    viewOf: whole ? taken.viewOf : null,
  });
}

function isEvery(node: Expression | undefined): boolean {
  return node === undefined || (node.kind === 'Slice' && node.lower === null && node.upper === null);
}

/** `correlations.loc['price', others]`: what a statistic says of a column, and what else chose of it. */
function locateStatistic(m: Machine, object: DataObject, keys: readonly (Expression | undefined)[]): Value {
  let said = object;
  for (const node of keys) {
    if (node === undefined || node.kind === 'Slice') continue;
    const key = evaluate(m, node);
    said = sayingOf(m, said, namedFor(m, node, key));
    const chooser = m.data(key);
    if (chooser !== null) said = { ...said, stats: uniteStats(said.stats, knewTarget(m.statsOf(chooser))) };
  }
  return m.derive(said, {});
}

/** Columns that cannot be told: all of them for `:`, else any. */
function selectUnknown(m: Machine, id: HeapId, object: DataObject, rows: Rows, node: Expression): Value {
  if (node.kind === 'Slice' && node.lower === null && node.upper === null) return m.derive(object, { rows });
  const chooser = m.data(evaluate(m, node));
  if (chooser?.through.at(-1) === 'columns') {
    leaveOut(m, node, id, object, chooser);
    return m.derive(object, { rows, columns: restrict(object, chooser) });
  }
  const stats = uniteStats(m.statsOf(object), chooser?.stats ?? []);
  const single = node.kind !== 'Slice' && node.kind !== 'List' && chooser === null;
  const ends = node.kind === 'Slice' ? labelsIn(m, node) : [];
  if (ends.length > 0) dataColumnFact(m, node, id, 'read', ends);
  const { known } = selectColumns(ends.reduce(mentionColumn, object.columns), ends);
  return m.derive(object, {
    rows,
    columns: { ...CHOSEN_COLUMNS, known, dropped: object.columns.dropped },
    stats,
    form: single && object.form === 'table' ? 'column' : object.form,
  });
}

/** `"name"` and `"pay"` of `.loc[:, "name":"pay"]`, which both are taken, whatever stands between them. */
function labelsIn(m: Machine, { lower, upper }: Slice): string[] {
  const ends = [lower, upper].map((end) => (end === null ? null : stringOf(evaluate(m, end))));
  return ends.filter((end) => end !== null);
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
