// Rows of people that a database writes into a file itself, asked by a statement of SQL, and tables of the program that it takes over.
import type { SinkKind } from '../../../knowledge/sinks';
import { stringOf } from '../../../semantics/language/folding';
import type { CallFact } from '../../../semantics/facts';
import { createdOf, filledBySql, givesAll, queriedTables, queryColumns } from '../../../semantics/sources/sqlColumns';
import { exportedBySql } from '../../../semantics/sources/sqlExports';
import type { DataObject } from '../../../semantics/values';
import { callsAt, callsWritten, callsWrittenLike, oncePerAnalysis } from '../../once';
import { NAMED_IN_CODE, originOf } from '../../people';
import type { RuleContext } from '../../rule';
import { makingOf } from '../makers';
import { columnsOfPeople } from './cursors';
import type { Exposure, Outflow } from './exposed';
import { NAMED_VALUE } from '../people/namedPeople';
import { isMeasured, namingColumns } from '../people/namingColumns';

/** Methods that are given a statement of SQL. */
const RUNS_SQL: ReadonlySet<string> = new Set(['sql', 'execute', 'query', 'query_and_wait', 'copy_expert']);

/** `con.sql("COPY (SELECT name FROM guests) TO 'guests.csv'")`: the database writes the file. */
export function copiedOut(context: RuleContext, kinds: ReadonlySet<SinkKind>): Outflow[] {
  if (!kinds.has('file')) return [];
  const calls = callsWrittenLike(context.analysis, (written) => RUNS_SQL.has(written));
  return calls.flatMap((call): Outflow[] => {
    const { node, args, elsewhere } = call;
    const text = elsewhere === undefined ? stringOf(args.positional[0]) : null;
    const exported = text === null ? null : exportedBySql(text);
    if (exported === null) return text === null ? [] : takenOver(context, call, text);
    const columns = columnsExported(context, exported.query);
    const exposure =
      columns.length > 0
        ? { node, data: NAMED_VALUE, columns, origin: NAMED_IN_CODE, inText: true }
        : ofFrame(context, call, exported.query);
    if (exposure === null) return [];
    return [{ node, kind: 'file', receiver: exported.target === '' ? '' : `\`${exported.target}\``, exposure }];
  });
}

/** `duckdb.connect("guests.duckdb").execute("CREATE TABLE guests AS SELECT * FROM frame")`: the rows of a frame go into the file of a database. */
function takenOver(context: RuleContext, call: CallFact, text: string): Outflow[] {
  const query = filledBySql(text);
  const file = query === null ? null : fileOf(context, call);
  const exposure = query === null || file === null ? null : ofFrame(context, call, query);
  return exposure === null ? [] : [{ node: call.node, kind: 'database', receiver: `\`${file}\``, exposure }];
}

/** The file of the database that a call asks, which takes tables of the program by their names: https://duckdb.org/docs/stable/guides/python/import_pandas */
function fileOf(context: RuleContext, { node: { func } }: CallFact): string | null {
  const made = func.kind === 'Attribute' ? makingOf(context, func.object) : null;
  const connected =
    made === null ? undefined : callsAt(context.analysis, made).find(({ name }) => name === 'duckdb.connect');
  if (connected === undefined) return null;
  const { positional, keywords } = connected.args;
  const file = stringOf(positional[0] ?? keywords.get('database')) ?? '';
  return file === '' || file.startsWith(':') ? null : file;
}

/** What a query takes of a table of the program that it names: by the name of a variable, or one that it was registered under. */
function ofFrame(context: RuleContext, call: CallFact, query: string): Exposure | null {
  const [table, ...others] = queriedTables(query);
  const data = table === undefined || others.length > 0 ? null : frameCalled(context, call, table);
  if (data === null) return null;
  const taken = [...queryColumns(query).known.values()].filter((column) => !isMeasured(column)).map(({ name }) => name);
  const columns = namingColumns(context, data).filter((name) => givesAll(query) || taken.includes(name));
  const [first] = columns;
  return first === undefined
    ? null
    : { node: call.node, data, columns, origin: originOf(context, data, first), inText: true };
}

function frameCalled({ analysis }: RuleContext, { order }: CallFact, table: string): DataObject | null {
  const registered = callsWritten(analysis, 'register').findLast(
    (one) => one.order < order && stringOf(one.args.positional[0]) === table,
  );
  const bound = analysis.facts.bindings.findLast((one) => one.order < order && one.name === table);
  const object = analysis.objectOf(registered?.args.positional[1] ?? bound?.value);
  return object?.kind === 'data' && object.form === 'table' ? object : null;
}

/** Of `SELECT * FROM guests` those that the statement names which makes the table in this file. */
function columnsExported(context: RuleContext, query: string): readonly string[] {
  const [table = ''] = givesAll(query) ? queriedTables(query) : [];
  const made = table === '' ? undefined : tablesMade(context.analysis).get(table.toLowerCase());
  return columnsOfPeople(context, made ?? query);
}

const tablesMade = oncePerAnalysis((analysis): ReadonlyMap<string, string> => {
  const statements = callsWrittenLike(analysis, (written) => RUNS_SQL.has(written));
  return new Map(
    statements.flatMap(({ args }) => {
      const made = createdOf(stringOf(args.positional[0]) ?? '');
      return made === null ? [] : [[made.table, made.query] as const];
    }),
  );
});
