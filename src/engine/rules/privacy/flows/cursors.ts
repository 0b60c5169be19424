// Rows that a cursor of a database gives: the columns that its query names.
import { spanOf, type Call, type Expression, type Name } from '../../../python/ast';
import { isAround, loopsAround } from '../../../python/around';
import { lastName } from '../../../python/walk';
import { stringOf } from '../../../semantics/language/folding';
import { queriedTables, queryColumns } from '../../../semantics/sources/sqlColumns';
import { callsWritten, grouped, oncePerAnalysis } from '../../once';
import { columnsCreated, isNaming, matchesIn } from '../../people';
import type { RuleContext } from '../../rule';
import { functionsAround } from '../../scopes';
import { assigned } from '../assignments';
import { makingOf } from '../makers';
import { isMeasured } from '../people/namingColumns';

const FETCHES: ReadonlySet<string> = new Set(['fetchall', 'fetchone', 'fetchmany']);

/** What runs a query and gives its first row: hooks of Airflow, asyncpg, databases. */
const RUNS_FOR_ONE = ['get_first', 'fetchrow', 'fetch_one'];

/**
 * What runs a query and gives its rows: `db.run("SELECT …")` of LangChain, `hook.get_records("SELECT …")`.
 * https://python.langchain.com/api_reference/community/utilities/langchain_community.utilities.sql_database.SQLDatabase.html
 * https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/hooks/sql/index.html
 * https://magicstack.github.io/asyncpg/current/api/index.html#asyncpg.connection.Connection.fetch
 * https://www.encode.io/databases/database_queries/
 */
const RUNS: ReadonlySet<string> = new Set([
  'run',
  'run_no_throw',
  'get_records',
  'fetch',
  'fetch_all',
  ...RUNS_FOR_ONE,
]);

/** What gives rows of a result of SQLAlchemy: https://docs.sqlalchemy.org/en/20/core/connections.html#sqlalchemy.engine.Result */
const RESULTS: ReadonlySet<string> = new Set(['one', 'one_or_none', 'first', 'all']);

/** What gives the same rows as something else: `result.mappings().all()`. */
const SAME_ROWS: ReadonlySet<string> = new Set(['mappings', 'unique', 'yield_per', 'tuples', ...FETCHES]);

/** Through as many forms of the same rows they are followed. */
const MOST_FORMS = 8;

/**
 * Columns that name people among those of the query that `cursor.fetchall()` or `db.execute("SELECT …").fetchone()` reads, of a row that a loop
 * takes (`for row in cursor`), or the one that a part of it is: `row[1]`, `for number, name in cursor`.
 */
export function fetchedColumns(context: RuleContext, node: Expression): readonly string[] {
  switch (node.kind) {
    case 'Call': {
      const projected = projectedBy(node);
      return projected.length > 0 ? columnsAmong(context, projected) : columnsRead(context, executedFor(context, node));
    }
    case 'Name': {
      const row = rowOfLoop(context, node);
      return row === null ? [] : columnsRead(context, row.executed, row.place);
    }
    case 'Subscript': {
      const { object, index } = node;
      if (object.kind !== 'Name' || index.kind !== 'Constant' || typeof index.value !== 'number') return [];
      const row = rowOfLoop(context, object);
      if (row?.place !== undefined) return [];
      return columnsRead(context, row?.executed ?? rowFetched(context, object), index.value);
    }
    default:
      return [];
  }
}

/** `db.users.find({}, {"name": 1, "email": 1})`: https://www.mongodb.com/docs/languages/python/pymongo-driver/current/crud/query/project/ */
function projectedBy({ func, args }: Call): readonly string[] {
  if (func.kind !== 'Attribute' || !/^find(?:_one)?$/.test(func.attr)) return [];
  const fields = args.find(({ keyword }) => keyword === 'projection')?.value ?? args[1]?.value;
  if (fields?.kind !== 'Dict') return [];
  return fields.entries.flatMap(({ key, value }) => {
    const isTaken = value.kind === 'Constant' && (value.value === 1 || value.value === true);
    return isTaken && key?.kind === 'Constant' && typeof key.value === 'string' ? [key.value] : [];
  });
}

/** Of all columns that a query gives, or of the one at a place. */
function columnsRead(context: RuleContext, executed: Call | null, place?: number): readonly string[] {
  const query = executed === null ? null : queryOf(context, executed);
  if (query === null) return [];
  const found = columnsOfPeople(context, query);
  if (place === undefined || found.length === 0) return found;
  const { known, open } = queryColumns(query);
  const name = open ? undefined : [...known.keys()][place];
  return found.filter((column) => column === name);
}

interface RowOfLoop {
  readonly executed: Call;
  /** Of one value of the row. */
  readonly place?: number;
}

/** The query of whose rows a loop gives one to a name: `for row in cursor`, `for number, name in cursor.fetchall()`; null where it is of no such loop. */
function rowOfLoop(context: RuleContext, node: Name): RowOfLoop | null {
  // What the loop gave to the name may have been replaced since.
  const replaced = assigned(context, node);
  for (const loop of loopsAround(node).reverse())
    for (const { target, iter } of (loop.kind === 'For' ? [loop] : loop.clauses).map(withoutCount)) {
      const place =
        target.kind === 'Tuple' ? target.elements.findIndex((one) => one.kind === 'Name' && one.id === node.id) : -1;
      if (place < 0 && (target.kind !== 'Name' || target.id !== node.id)) continue;
      if (replaced !== null && isAround(loop, replaced)) return null;
      const executed = rowsOf(context, iter);
      return executed === null ? null : { executed, ...(place < 0 ? {} : { place }) };
    }
  return null;
}

/** `row in cursor` of `for place, row in enumerate(cursor)`. */
function withoutCount({ target, iter }: { target: Expression; iter: Expression }) {
  const counted = iter.kind === 'Call' && lastName(iter.func) === 'enumerate' ? iter.args[0]?.value : undefined;
  const row = target.kind === 'Tuple' ? target.elements[1] : undefined;
  return counted === undefined || row === undefined ? { target, iter } : { target: row, iter: counted };
}

/** The query whose rows an expression goes through. */
function rowsOf(context: RuleContext, iter: Expression): Call | null {
  const rows = awaited(makingOf(context, iter));
  const fetched = rows?.kind === 'Call' ? executedFor(context, rows) : null;
  return fetched ?? executedBy(context, iter) ?? (nameOf(iter) === null ? null : lastExecuted(context, iter));
}

/** `row = cursor.fetchone()` */
function rowFetched(context: RuleContext, row: Name): Call | null {
  const made = awaited(makingOf(context, row));
  const isOne = made?.kind === 'Call' && ONE_ROW.has(lastName(made.func));
  return isOne ? executedFor(context, made) : null;
}

const ONE_ROW: ReadonlySet<string> = new Set(['fetchone', 'one', 'one_or_none', 'first', ...RUNS_FOR_ONE]);

/** Columns that name people among those that a query gives. */
export function columnsOfPeople(context: RuleContext, query: string): readonly string[] {
  const listed = [...queryColumns(query).known.values()]
    .filter((column) => !isMeasured(column))
    .map(({ name }) => name);
  const names = listed.length > 0 ? listed : columnsCreated(context.analysis, query);
  return columnsAmong(context, names, queriedTables(query)[0]);
}

function columnsAmong(context: RuleContext, names: readonly string[], table = ''): readonly string[] {
  const found = matchesIn(context, names, [], table).filter((match) => match.identifier && isNaming(match));
  // A plain `phone` counts beside who it rings.
  const isOfPeople = found.some(({ strength }) => strength === 'strong');
  return found
    .filter(({ strength, category }) => strength === 'strong' || (isOfPeople && category === 'direct.contact'))
    .map(({ column }) => column);
}

/** The call of `execute` whose rows a call gives, itself where it runs the query (`db.run("SELECT …")`); null where it gives none. */
function executedFor(context: RuleContext, call: Call): Call | null {
  const { func } = call;
  if (func.kind !== 'Attribute') return null;
  if (RUNS.has(func.attr)) return /^\s*(?:select|with)\b/i.test(queryOf(context, call) ?? '') ? call : null;
  const isFetch = FETCHES.has(func.attr);
  if (!isFetch && !RESULTS.has(func.attr)) return null;
  return executedBy(context, func.object) ?? (isFetch ? lastExecuted(context, func.object) : null);
}

/** `db.execute(query)`, by the name that it was bound to, and with the same rows in another form. */
function executedBy(context: RuleContext, node: Expression, depth = 0): Call | null {
  const made = awaited(makingOf(context, node));
  if (made?.kind !== 'Call' || made.func.kind !== 'Attribute') return null;
  if (made.func.attr === 'execute') return made;
  return SAME_ROWS.has(made.func.attr) && depth < MOST_FORMS ? executedBy(context, made.func.object, depth + 1) : null;
}

/** `db.execute(query)` of `await db.execute(query)` */
function awaited(node: Expression | null): Expression | null {
  return node?.kind === 'Await' ? node.value : node;
}

/** The last query of a cursor before its rows are fetched, in the same function. */
function lastExecuted(context: RuleContext, cursor: Expression): Call | null {
  const name = nameOf(cursor);
  if (name === null) return null;
  const at = spanOf(cursor);
  const [around] = functionsAround(cursor);
  const before = (one: Call): boolean => {
    const span = spanOf(one);
    return span.cell < at.cell || (span.cell === at.cell && span.end <= at.start);
  };
  return (
    executions(context.analysis)
      .get(name)
      ?.findLast((one) => before(one) && functionsAround(one)[0] === around) ?? null
  );
}

/** `cursor`, and `self.cursor` by its attribute. */
function nameOf(node: Expression): string | null {
  return node.kind === 'Name' ? node.id : node.kind === 'Attribute' ? node.attr : null;
}

const executions = oncePerAnalysis((analysis): ReadonlyMap<string, readonly Call[]> =>
  grouped(new Set(callsWritten(analysis, 'execute').map(({ node }) => node)), ({ func }) => {
    const name = func.kind === 'Attribute' ? nameOf(func.object) : null;
    return name === null ? [] : [name];
  }),
);

/** The text of a query, also in SQLAlchemy's `text("SELECT …")`. */
function queryOf(context: RuleContext, { args }: Call): string | null {
  const { analysis } = context;
  const [first] = args;
  const made = first === undefined ? null : makingOf(context, first.value);
  const given = made?.kind === 'Call' ? made : first?.value;
  const inner = given?.kind === 'Call' && lastName(given.func) === 'text' ? given.args[0]?.value : given;
  if (inner === undefined) return null;
  return inner.kind === 'Constant' && typeof inner.value === 'string' ? inner.value : stringOf(analysis.valueOf(inner));
}
