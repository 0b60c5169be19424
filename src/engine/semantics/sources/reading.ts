// Data comes in from files, addresses and tables, and goes out to files that are read back.
import { dirname, isAddress, isInside, joinPath } from '../../../base/paths';
import type { Call, Expression } from '../../python/ast';
import { ANY_COLUMNS, columnsOf, dropColumns, INDEX, mentionColumn, readColumn, selectColumns } from '../columns';
import { fileOfQuery } from './databaseFiles';
import type { FunctionRow } from '../effects';
import { booleanOf, filesNamed, isNone, numberOf, stringOf } from '../language/folding';
import { allData, isOneRow } from '../data/dataOperations';
import { callValue, evaluate } from '../interpreter';
import type { Machine } from '../machine';
import { madeElsewhere } from './madeElsewhere';
import { openedPath } from './openedPaths';
import { savedModel } from './savedModels';
import { roleInName } from '../rows/partNames';
import { shuffledEachPass } from '../rows/passes';
import { settingsRead } from './settings';
import { givesAll, queriedTables, queryColumns } from './sqlColumns';
import { TABLE_OF, type DataColumns } from '../world';
import { UNKNOWN, type CallArguments, type Columns, type DataObject, type FunctionValue, type Value } from '../values';

/**
 * A call that reads data: a new source with its columns, unless it reads back what this run wrote, or what was opened before. Columns come
 * from the file's header where the file is in the project.
 */
export function readData(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const given = row.path === undefined ? args.positional[0] : m.argument(args, row.params, row.path);
  const exact = openedPath(m, given) ?? stringOf(given);
  const named = exact ?? (given === undefined || isQuery(row) ? null : filesOutsideCode(m, given));
  // TabularDataset(train): a table that is there already is the same rows.
  const table = given?.kind === 'ref' ? m.data(given) : null;
  if (table?.form === 'table' && !isOneRow(table) && table.through.at(-1) !== 'open') return m.derive(table, {});
  // Rows given as text are no name of a file, and are not to be shown as one.
  const place = named !== null && /[\r\n]/.test(named) && !isQuery(row) ? null : named;
  const isFile = place !== null && place !== '' && !isAddress(place) && !isQuery(row);
  const path = isFile ? (m.world.resolve(place, m.path) ?? null) : null;
  const settings = path === null ? null : settingsRead(m, name, path);
  if (settings !== null) return settings;
  if (isFile && exact !== null && !opensToWrite(m, row, args)) {
    const back = readBack(m, { node, row, name, args, place, path });
    if (back !== null) return back;
  }
  // joblib.load("model.joblib") of what the code put there
  const model = exact !== null && row.tags?.includes('pickle') === true ? savedModel(m, place) : null;
  if (model !== null) return model;
  const inner = given === undefined ? undefined : allData(m, [given])[0];
  // pd.read_csv(StringIO(text)), csv.reader(file): the rows that were opened are the rows that are read.
  // archive.open('b.csv'): each file of an archive has rows of its own; so has each that a row of a table names.
  const isMember = inner?.through.at(-1) === 'open';
  const [openedSource] = inner === undefined || isMember || isOneRow(inner) ? [] : inner.sources;
  const asked = place !== null && row.tags?.includes('sql') === true ? fileOfQuery(m, name, place, args) : null;
  const file = asked === null ? path : (m.world.resolve(asked, m.path) ?? null);
  const source = openedSource ?? m.origins.source(node, 'read', name, place, file);
  const known = path === null ? databaseColumns(m, row, args, place) : m.world.dataColumns(path);
  const unread = row.tags?.includes('sql') === true && place !== null ? queryColumns(place) : releasedColumns(m, place);
  const columns =
    row.returns === 'table' || row.returns === undefined
      ? readColumns(m, node, args, known === undefined ? unread : columnsOf(known))
      : ANY_COLUMNS;
  const value = m.allocateData({
    form: row.returns ?? 'table',
    rows: { kind: 'source', source },
    columns,
    sources: [source],
    timeOrdered: args.keywords.has('parse_dates') && args.keywords.has('index_col'),
    library: name.split('.')[0] ?? '',
    through: wayOf(m, row, args),
  });
  if (value.kind === 'ref' && !opensToWrite(m, row, args)) m.facts.read({ node, source, data: value.id });
  // What comes out of a file of a model is no rows.
  if (row.tags?.includes('model') === true)
    return (
      savedModel(m, place) ??
      m.store.allocate(m.newEstimator(node, '', null, { positional: [], keywords: new Map(), open: true }))
    );
  return value;
}

/** What is called by columns says so; `image_dataset_from_directory(folder)` gives its pictures in another order each time it is gone through. */
function wayOf(m: Machine, row: FunctionRow, { keywords }: CallArguments): readonly string[] {
  if (row.tags?.includes('each-pass') === true && booleanOf(keywords.get('shuffle')) !== false)
    return shuffledEachPass([]);
  return (m.strings(keywords.get('index_col')) ?? []).slice(0, 3).map((key) => `${INDEX}${key}`);
}

/** As `filesNamed`; any file at all of a folder that the code itself lies in, as of `Path(__file__).parent / name`, is no known one. */
function filesOutsideCode(m: Machine, given: Value): string | null {
  const files = filesNamed(given);
  const [, folder] = files === null ? [] : (/^(.*[/\\])\*$/.exec(files) ?? []);
  return folder !== undefined && isInside(joinPath(dirname(m.path), folder), m.path) ? null : files;
}

/** Rows go into a file. What is added to one that is there already is not followed. */
export function writeData(
  m: Machine,
  node: Call,
  data: DataObject,
  target: Value | undefined,
  args: CallArguments,
): void {
  const place = target === undefined ? null : stringOf(target);
  if (place === null || isAddress(place) || args.keywords.has('mode')) return;
  handOver(m, node, place, data);
}

function handOver(m: Machine, node: Call, place: string, data: DataObject): void {
  m.facts.write({ node, place, data });
  m.handedOver?.push({ place, data });
}

/** `np.save('x.npy', X)`, `pickle.dump(X, file)`, `joblib.dump(X, 'x.gz')`. */
export function writeValue(m: Machine, node: Call, row: FunctionRow, args: CallArguments): void {
  const given = (names: ReadonlySet<string>): Value | undefined => {
    const name = row.params?.find((one) => names.has(one));
    return name === undefined ? undefined : m.argument(args, row.params, name);
  };
  const data = m.data(given(WRITTEN));
  const file = given(TARGETS);
  const place = openedPath(m, file) ?? stringOf(file);
  if (data !== null && place !== null && !isAddress(place)) handOver(m, node, place, data);
}

/** Parameters of functions that write: what, and where to. */
const WRITTEN: ReadonlySet<string> = new Set(['obj', 'value', 'arr', 'X']);
const TARGETS: ReadonlySet<string> = new Set(['file', 'filename', 'fname', 'fp']);

/** A call that reads a file, which has a place in the code and a path where that is known. */
interface Reading {
  readonly node: Call;
  readonly row: FunctionRow;
  readonly name: string;
  readonly args: CallArguments;
  readonly place: string;
  readonly path: string | null;
}

/** Rows that this code, or another script of the project, wrote to the file before: they are still those rows, and know what they knew. */
function readBack(m: Machine, reading: Reading): Value | null {
  const { node, row, name, args, place, path } = reading;
  if (row.tags?.includes('open') === true) return null;
  // What was put away as an object comes back as it was.
  const asItWas = row.tags?.includes('pickle') === true || row.returns === 'array';
  if (!asItWas && (row.returns ?? 'table') !== 'table') return null;
  const own = m.facts.writes.findLast((one) => one.place === place || `${one.place}.npy` === place)?.data;
  const written = own ?? (path === null ? null : madeElsewhere(m, node, path));
  if (written === null) return null;
  const source = m.origins.source(node, 'read', name, place, path);
  const header = own !== undefined || path === null ? undefined : m.world.dataColumns(path);
  const isTable = written.form === 'table';
  const table = {
    form: 'table' as const,
    columns: readColumns(m, node, args, headed(isTable ? written.columns : ANY_COLUMNS, header)),
    stats: isTable ? written.stats : m.statsOf(written),
    library: name.split('.')[0] ?? '',
  };
  const value = m.derive(written, {
    ...(asItWas ? {} : table),
    // Where another script has them from is its own matter.
    sources: own === undefined ? [source] : [source, ...written.sources],
    viewOf: null,
  });
  if (value.kind === 'ref') m.facts.read({ node, source, data: value.id });
  return value;
}

/** Columns that were written, as the header of the file names them. */
function headed(written: Columns, header: DataColumns | undefined): Columns {
  if (header === undefined) return written;
  const columns = columnsOf(header);
  const known = [...columns.known].map(([name, column]) => {
    const made = written.known.get(name);
    return [name, made === undefined ? column : { ...made, origin: column.origin }] as const;
  });
  return { ...columns, known: new Map(known) };
}

/** `catalog.load("companies")`, `context.catalog.load(…)`: the file that Kedro's catalog names; null where it names none. */
export function catalogData(m: Machine, node: Call, method: string, args: CallArguments): Value | null {
  const { func } = node;
  const owner = func.kind === 'Attribute' ? func.object : null;
  const isCatalog =
    (owner?.kind === 'Name' && owner.id === 'catalog') || (owner?.kind === 'Attribute' && owner.attr === 'catalog');
  const name = stringOf(args.positional[0] ?? args.keywords.get('name'));
  return method !== 'load' || !isCatalog || name === null ? null : readFromCatalog(m, node, name);
}

/**
 * `node(clean, inputs=["companies", "params:limit"], outputs="clean_companies")`: the files that the catalog names are read, and the
 * function is called with their rows.
 */
export function runPipelineNode(m: Machine, node: Call, args: CallArguments): void {
  const given = args.positional[1] ?? args.keywords.get('inputs');
  const object = m.object(given);
  const read = (value: Value | undefined): Value => {
    const name = stringOf(value);
    return (name === null || name.startsWith('params:') ? null : readFromCatalog(m, node, name)) ?? UNKNOWN;
  };
  const isNamed = object?.kind === 'dict';
  const positional = object?.kind === 'list' ? object.items.map(read) : isNamed ? [] : [read(given)];
  const keywords = new Map(isNamed ? [...object.entries].map(([name, value]) => [name, read(value)] as const) : []);
  const callee = args.positional[0] ?? args.keywords.get('func');
  if (callee?.kind === 'function' && [...positional, ...keywords.values()].some((value) => m.data(value) !== null))
    callValue(m, node, callee, { positional, keywords, open: false });
}

function readFromCatalog(m: Machine, node: Call, name: string): Value | null {
  const path = m.world.catalogFile(name, m.path);
  if (path === undefined) return null;
  const source = m.origins.source(node, 'read', m.knowledge.implied('catalog reader'), path, path);
  const known = m.world.dataColumns(path);
  const value = m.allocateData({
    form: 'table',
    rows: { kind: 'source', source },
    columns: known === undefined ? ANY_COLUMNS : columnsOf(known),
    sources: [source],
    library: 'pandas',
  });
  if (value.kind === 'ref') m.facts.read({ node, source, data: value.id });
  return value;
}

function opensToWrite(m: Machine, row: FunctionRow, args: CallArguments): boolean {
  return row.tags?.includes('open') === true && /[wxa]/.test(stringOf(m.argument(args, row.params, 'mode')) ?? '');
}

/** Asks a database, by a query or a table's name, unless the table is a folder. */
function isQuery({ tags, path }: FunctionRow): boolean {
  return tags?.includes('sql') === true || (tags?.includes('table') === true && !/path|uri/.test(path ?? ''));
}

/** Columns of the tables that a query takes whole, where the database is a file of SQLite: `pd.read_sql("SELECT * FROM people", sqlite3.connect("staff.db"))`. */
function databaseColumns(
  m: Machine,
  row: FunctionRow,
  args: CallArguments,
  place: string | null,
): DataColumns | undefined {
  if (place === null || !isQuery(row) || !givesAll(place)) return undefined;
  const connection = openedPath(m, m.argument(args, row.params, 'con') ?? args.keywords.get('connection'));
  const file = connection?.replace(/^sqlite:\/\/\/?/, '') ?? null;
  if (file === null || isAddress(file)) return undefined;
  const path = m.world.resolve(file, m.path);
  if (path === undefined) return undefined;
  const names = queriedTables(place)
    .slice(0, 4)
    .flatMap((table) => m.world.dataColumns(`${path}${TABLE_OF}${table}`)?.names ?? []);
  return names.length === 0 ? undefined : { names: [...new Set(names)], complete: true, origin: 'header' };
}

/** Of a well-known data set by the name of its file, where the file is not here: there may be more of them. */
function releasedColumns(m: Machine, place: string | null): Columns {
  const row = place === null ? undefined : m.knowledge.dataset(place);
  if (row?.columns === undefined || place === null) return ANY_COLUMNS;
  // The test file of a competition comes without the answers.
  const names = roleInName(place) === 'test' ? row.columns.filter((name) => name !== row.target) : row.columns;
  return columnsOf({ names, complete: false, origin: 'dataset' });
}

/** usecols, names (`fieldnames` of csv.DictReader), header and index_col change what a header says. */
function readColumns(m: Machine, node: Call, args: CallArguments, columns: Columns): Columns {
  const given = args.keywords.get('names') ?? args.keywords.get('fieldnames');
  const names = m.strings(given);
  let result = columns;
  if (names !== null && given?.kind !== 'constant') {
    const known = new Map(names.map((name) => [name, readColumn(name, 'code')]));
    result = { known, open: false, dropped: new Set() };
  } else if (isNone(args.keywords.get('header'))) result = ANY_COLUMNS;
  const schema = schemaNames(
    m,
    args.keywords.get('schema') ?? args.keywords.get('schema_overrides') ?? schemaBefore(m, node),
  );
  if (schema !== null) result = { ...selectColumns(result, schema), open: args.keywords.has('schema_overrides') };
  // Types that are set beforehand: `dtype={"ssn": str}`.
  const typed = m.object(args.keywords.get('dtype') ?? args.keywords.get('converters'));
  if (typed?.kind === 'dict') for (const name of typed.entries.keys()) result = mentionColumn(result, name);
  // The index is no column any more.
  const index = args.keywords.get('index_col');
  const first = numberOf(index) === 0 && !result.open ? [...result.known.keys()].slice(0, 1) : [];
  result = dropColumns(result, index === undefined ? [] : (m.strings(index) ?? first));
  const used = args.keywords.get('usecols') ?? args.keywords.get('columns');
  if (used?.kind === 'function') return columnsThatPass(m, used, result);
  const kept = m.strings(used);
  if (kept !== null && used?.kind !== 'constant') return selectColumns(result, kept);
  const list = m.object(used);
  if (list?.kind === 'list' && !list.open && !result.open) {
    const all = [...result.known.keys()];
    const picked = list.items.map((item) => all[numberOf(item) ?? -1]).filter((name) => name !== undefined);
    if (picked.length === list.items.length) return selectColumns(result, picked);
  }
  return result;
}

/** `usecols=lambda name: name not in {"ssn", "email"}` */
function columnsThatPass(m: Machine, { node }: FunctionValue, columns: Columns): Columns {
  const [parameter] = node.params;
  const test = node.kind === 'Lambda' ? node.body : null;
  if (test?.kind !== 'Compare' || test.left.kind !== 'Name' || test.left.id !== parameter?.name) return columns;
  const [listed] = test.comparators;
  const names = listed === undefined || test.ops.length !== 1 ? null : m.strings(evaluate(m, listed));
  if (names === null) return columns;
  if (test.ops[0] === 'not in') return dropColumns(columns, names);
  return test.ops[0] === 'in' ? selectColumns(columns, names) : columns;
}

/** What the reader of Spark was told before: `spark.read.schema(schema).option("header", True).csv(path)`. */
function schemaBefore(m: Machine, { func }: Call): Value | undefined {
  let at: Expression = func;
  while (at.kind === 'Attribute' || at.kind === 'Call') {
    if (at.kind === 'Attribute') at = at.object;
    else if (
      at.func.kind === 'Attribute' &&
      at.func.attr === 'schema' &&
      at.args.length === 1 &&
      at.args[0] !== undefined
    )
      return m.valueAt(at.args[0].value);
    else at = at.func;
  }
  return undefined;
}

/** Columns of a schema: `StructType([StructField("name", …)])`, `"name STRING, age INT"` or a dict of types. */
function schemaNames(m: Machine, schema: Value | undefined): string[] | null {
  const written = stringOf(schema);
  if (written !== null) {
    const names = written.split(/,(?![^(<]*[)>])/).map((part) => /^\s*`?([\w ]+?)`?\s*[:\s]\s*\w+/.exec(part)?.[1]);
    const known = names.filter((name) => name !== undefined);
    return known.length === names.length ? known : null;
  }
  const object = m.object(schema);
  if (object?.kind === 'dict') return object.open ? null : [...object.entries.keys()];
  if (object?.kind !== 'instance' || !object.className.endsWith('.StructType')) return null;
  const fields = m.object(object.args.positional[0] ?? object.args.keywords.get('fields'));
  if (fields?.kind !== 'list' || fields.open) return null;
  const names = fields.items.map((item) => {
    const field = m.object(item);
    return field?.kind === 'instance' ? stringOf(field.args.positional[0] ?? field.args.keywords.get('name')) : null;
  });
  return names.every((name) => name !== null) ? names : null;
}
