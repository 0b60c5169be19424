// Frames that code makes of other values, and frames that are joined.
import type { Call } from '../../python/ast';
import { BESIDE_GROUPS, GROUP_KEY, GROUP_SIZE, namedApart, NO_COLUMNS, selectColumns, uniteStats } from '../columns';
import { allData, areScores, groupedOf, rowsAgain } from './dataOperations';
import { withTurned } from '../rows/stacking';
import type { FunctionRow } from '../effects';
import { stringOf } from '../language/folding';
import { uniteSources } from '../join';
import type { Machine } from '../machine';
import { namesApart, type Joining } from './mergedNames';
import { UNKNOWN, withSteps, type CallArguments, type Column, type DataObject, type Stat, type Value } from '../values';
import { areFigures } from './figures';
import { byColumn } from './learnedNames';
import { areTakenApart } from './wholeSeries';

/** Columns of two tables side by side over the left table's rows (merge, join); what the right side's columns depend on goes with them. */
export function joinFrames(m: Machine, left: Value | undefined, right: Value | undefined, joining: Joining): Value {
  const { how } = joining;
  const a = m.data(left);
  const b = m.data(right);
  if (a === null) return b === null ? UNKNOWN : m.derive(b, {});
  if (b === null) return m.derive(a, { columns: { ...a.columns, open: true } });
  const isOnlyLeftGrouped = a.grouped.length > 0 && b.grouped.length === 0;
  const later = computedOf(a, b);
  // A left join keeps the groups as they are, and looks something up for each: they are the samples. So they are where
  // the right side was computed of them.
  const keepsGroups = later.length > 0 || (isOnlyLeftGrouped && how === 'left');
  const grouped = keepsGroups ? a.grouped : groupedOf([a, b]);
  // What the right side depends on goes with its columns, where all of those are known.
  const brought = uniteStats(b.stats, grouped.length > 0 ? later : b.grouped);
  const way = comesBy(a, b);
  const [ofLeft, ofRight] = namesApart(a, b, joining);
  const known = new Map(ofLeft.known);
  for (const [name, column] of namedApart(ofLeft, ofRight).known) {
    if (known.has(name)) continue;
    // What groups are made by is not computed in them, and how large they are tells nothing of what is in them.
    const isKey = column.through.includes(GROUP_KEY) || column.through.includes(GROUP_SIZE);
    known.set(name, {
      ...column,
      stats: isKey ? column.stats : uniteStats(column.stats, brought),
      through: isKey ? column.through : [...column.through, ...way],
    });
  }
  // What was taken out of both, or out of one where the other is known to have none.
  const lacks = ({ columns }: DataObject, name: string): boolean => !columns.open || columns.dropped.has(name);
  const gone = [...a.columns.dropped, ...b.columns.dropped];
  const dropped = new Set(gone.filter((name) => !known.has(name) && lacks(a, name) && lacks(b, name)));
  // A table of groups, with the rows of another put to it: those are the samples.
  const areSamples = isOnlyLeftGrouped && how !== 'left' && b.rows.kind !== 'unknown';
  return m.derive(a, {
    form: 'table',
    rows: areSamples || a.rows.kind === 'unknown' ? b.rows : a.rows,
    stats: uniteStats(grouped.length > 0 ? a.stats : uniteStats(a.stats, a.grouped), b.columns.open ? brought : []),
    grouped,
    columns: { known, open: a.columns.open || b.columns.open, dropped },
    through: way.includes(BESIDE_GROUPS) ? withSteps(a.through, BESIDE_GROUPS) : a.through,
    sources: uniteSources([a, b]),
  });
}

/** What the columns of the right side are where they stand beside the left one's: worked out in groups, or as they are beside groups. */
function comesBy(left: DataObject, right: DataObject): readonly string[] {
  if (right.through.includes('aggregated')) return ['aggregated'];
  return left.through.includes('aggregated') && right.through.every((step) => step !== 'groupby')
    ? [BESIDE_GROUPS]
    : [];
}

/** What a table of groups was grouped for once more: `months.groupby("shop")` of sums by month. */
function computedOf(groups: DataObject, again: DataObject): readonly Stat[] {
  if (groups.grouped.length === 0 || !groups.grouped.every((stat) => again.grouped.includes(stat))) return [];
  return again.grouped.filter((stat) => !groups.grouped.includes(stat));
}

/** `pd.DataFrame({"r": table.corr()["price"]})`: figures still, one for each column; null where anything else stands beside them. */
function figuresBeside(m: Machine, entries: ReadonlyMap<string, Value>): Value | null {
  const all = [...entries.values()].map((value) => m.data(value));
  const [first] = all;
  if (first == null || !all.every((one) => one !== null && areFigures(one))) return null;
  const stats = all.reduce<readonly Stat[]>((found, one) => (one === null ? found : uniteStats(found, one.stats)), []);
  return m.derive(first, { stats });
}

/** The same rows in another wrapping; a frame made of named columns knows those. */
export function sameData(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const [first] = args.positional;
  // pl.Series('name', values)
  const called = row.params?.[0] === 'name' ? stringOf(m.argument(args, row.params, 'name')) : null;
  const values = called === null ? undefined : m.argument(args, row.params, 'values');
  if (called !== null && m.data(values) !== null) return named(m, values, called, row);
  const given = first ?? args.keywords.get(row.params?.[0] ?? 'data') ?? args.keywords.get('data');
  const library = name.split('.')[0] ?? '';
  const form = row.returns;
  const object = m.object(given);
  // clone(model): the same settings, fitted on nothing
  if (object?.kind === 'estimator' && row.tags?.includes('clone') === true)
    return m.store.allocate({ ...object, fits: [], stats: [] });
  const names = m.argument(args, row.params, 'columns');
  if (object?.kind === 'dict' && form === 'table') {
    const figures = figuresBeside(m, object.entries);
    if (figures !== null) return figures;
    const frame = frameOf(m, node, object.entries, object.open, library);
    const held = [...object.entries.values()].find((value) => m.data(value)?.through.at(-1) === 'columns');
    return byColumn(m, frame, labelsOf(m, row, args) ?? held);
  }
  // pd.Series(dict(zip(X.columns, model.feature_importances_)))
  const held = object?.kind === 'dict' && form === 'column' ? [...object.entries.values(), object.rest ?? UNKNOWN] : [];
  const figure = held.map((value) => m.data(value)).find((one) => one !== null && areFigures(one));
  if (figure !== undefined && figure !== null) return m.derive(figure, {});
  // np.array(EMD()(load)): still one series in each row
  if (given !== undefined && form === 'array' && object?.kind === 'list' && areTakenApart(m, object.items))
    return given;
  // np.array(accuracies), pd.Series(accuracies, index=depths)
  if (given !== undefined && (form === 'array' || form === 'column') && areScores(m, given)) return given;
  const gathered = given === undefined || m.data(given) !== null ? null : (allData(m, [given])[0] ?? null);
  // Items gathered in a list are a table of rows again.
  const data = gathered === null ? m.data(given) : withTurned(m, node, given, rowsAgain(gathered));
  if (data === null) {
    if (given === undefined || form === undefined || form === 'index')
      return form === 'table' ? emptyFrame(m, library, names) : UNKNOWN;
    // A table of what nobody knows is a table of rows all the same.
    if (given.kind === 'unknown' && (form !== 'table' || args.open)) return UNKNOWN;
    return literal(m, node, form, library, names, given);
  }
  if (areFigures(data)) return m.derive(data, {});
  const listed = names === undefined ? null : m.strings(names);
  if (form === 'table' && listed !== null) {
    const olds = [...data.columns.known.values()];
    const matches = !data.columns.open && olds.length === listed.length;
    const known = new Map(
      listed.map((each, i) => [
        each,
        matches && olds[i] !== undefined
          ? { ...olds[i], name: each }
          : { name: each, origin: 'code' as const, stats: [], from: [], through: [], replaced: false },
      ]),
    );
    const named = m.derive(data, { form, library, columns: { known, open: false, dropped: new Set() } });
    return byColumn(m, named, labelsOf(m, row, args));
  }
  const same = m.derive(data, {
    form: form ?? data.form,
    library: library === 'copy' ? data.library : library,
    ...(gathered === null || form !== 'table' ? {} : recordColumns(m, given)),
  });
  return form === 'table' || form === 'column' ? byColumn(m, same, labelsOf(m, row, args)) : same;
}

/** Rows that were gathered as records have the columns that the records name: `rows.append({"mail": turn["email"]})`. */
function recordColumns(m: Machine, given: Value | undefined): Partial<DataObject> {
  const list = m.object(given);
  const record = list?.kind === 'list' ? m.object(list.items[0]) : undefined;
  if (record?.kind !== 'dict' || record.entries.size === 0) return {};
  const known = [...record.entries].map(([name, value]) => {
    const held = m.data(value);
    return columnHolding(m, name, held === null ? null : rowsAgain(held), false);
  });
  return { columns: { known: new Map(known), open: record.open, dropped: new Set() } };
}

/** A data set of the rows that it is given, or of records: `Dataset.from_list([{"age": 31}, …])`. Null where there are none of either. */
export function datasetOf(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value | null {
  const [main] = allData(m, args.positional);
  const library = name.split('.')[0] ?? '';
  const isTold = row.tags?.includes('records') === true;
  const told = isTold ? m.data(sameData(m, node, { ...row, returns: 'table' }, name, args)) : null;
  if (main === undefined) return told === null ? null : m.derive(told, { form: 'dataset', library });
  const [first] = args.positional;
  const given = first?.kind === 'tuple' ? first.items : args.positional;
  const holds = given.filter((value) => m.data(value) !== null);
  const columns = told === null || told.columns.known.size === 0 ? main.columns : told.columns;
  return m.derive(main, { form: 'dataset', holds, library, stats: m.statsOf(main), columns });
}

/** A column of a frame that code makes, of the values that it is given; `inGroups` where the rows are groups. */
function columnHolding(m: Machine, name: string, data: DataObject | null, inGroups: boolean): [string, Column] {
  const stats = data === null ? [] : inGroups ? m.statsOf(data) : m.carriedBy(data);
  const from = data === null ? [] : [...data.columns.known.keys()].slice(0, 16);
  return [name, { name, origin: 'code', stats, from, through: data?.through ?? [], replaced: false }];
}

/** Values as a column of their own name. */
function named(m: Machine, values: Value | undefined, name: string, row: FunctionRow): Value {
  const data = m.data(values);
  return data === null
    ? UNKNOWN
    : m.derive(data, { form: row.returns ?? data.form, columns: selectColumns(NO_COLUMNS, [name]) });
}

/** What the rows of a new series or frame are to be called. */
function labelsOf(m: Machine, row: FunctionRow, args: CallArguments): Value | undefined {
  return m.argument(args, row.params, 'index') ?? (row.returns === 'column' ? args.positional[1] : undefined);
}

/** `pd.DataFrame({'a': …, 'b': …})` */
function frameOf(m: Machine, node: Call, entries: ReadonlyMap<string, Value>, open: boolean, library: string): Value {
  const parts = [...entries].map(([name, value]) => ({ name, data: m.data(value) }));
  const main = parts.find((part) => part.data !== null && part.data.form !== 'scalar')?.data ?? null;
  const source = m.origins.source(node, 'literal', 'pandas.DataFrame', null, null);
  const known = new Map(parts.map(({ name, data }) => columnHolding(m, name, data, main?.grouped.length !== 0)));
  return m.allocateData({
    form: 'table',
    rows: main?.rows ?? { kind: 'source', source },
    columns: { known, open, dropped: new Set() },
    grouped: main?.grouped ?? [],
    sources: main?.sources ?? [source],
    prediction: parts.find((part) => part.data?.prediction !== null && part.data !== null)?.data?.prediction ?? null,
    library,
  });
}

function emptyFrame(m: Machine, library: string, names: Value | undefined): Value {
  const listed = m.strings(names) ?? [];
  const known = new Map(
    listed.map((each) => [
      each,
      { name: each, origin: 'code' as const, stats: [], from: [], through: [], replaced: false },
    ]),
  );
  return m.allocateData({
    form: 'table',
    rows: m.unknownRows(),
    columns: { known, open: false, dropped: new Set() },
    library,
  });
}

function literal(
  m: Machine,
  node: Call,
  form: DataObject['form'],
  library: string,
  names: Value | undefined,
  given: Value,
): Value {
  const source = m.origins.source(node, 'literal', library, null, null);
  const listed = m.strings(names);
  const rows = recordNames(m, given);
  const all = listed ?? rows;
  const known = new Map(
    (all ?? []).map((each) => [
      each,
      { name: each, origin: 'code' as const, stats: [], from: [], through: [], replaced: false },
    ]),
  );
  return m.allocateData({
    form,
    rows: { kind: 'source', source },
    columns: { known, open: all === null && form === 'table', dropped: new Set() },
    sources: [source],
    library,
  });
}

/** Keys of a list of dicts. */
function recordNames(m: Machine, given: Value): string[] | null {
  const list = m.object(given);
  const record = list?.kind === 'list' ? m.object(list.items[0]) : undefined;
  return record?.kind === 'dict' ? [...record.entries.keys()] : null;
}
