// Rows of people that a database writes into a file itself, asked by a statement of SQL.
import type { SinkKind } from '../../../knowledge/sinks';
import { stringOf } from '../../../semantics/language/folding';
import { createdOf, givesAll, queriedTables } from '../../../semantics/sources/sqlColumns';
import { exportedBySql } from '../../../semantics/sources/sqlExports';
import { callsWrittenLike, oncePerAnalysis } from '../../once';
import { NAMED_IN_CODE } from '../../people';
import type { RuleContext } from '../../rule';
import { columnsOfPeople } from './cursors';
import type { Outflow } from './exposed';
import { NAMED_VALUE } from '../people/namedPeople';

/** Methods that are given a statement of SQL. */
const RUNS_SQL: ReadonlySet<string> = new Set(['sql', 'execute', 'query', 'query_and_wait', 'copy_expert']);

/** `con.sql("COPY (SELECT name FROM guests) TO 'guests.csv'")`: the database writes the file. */
export function copiedOut(context: RuleContext, kinds: ReadonlySet<SinkKind>): Outflow[] {
  if (!kinds.has('file')) return [];
  const calls = callsWrittenLike(context.analysis, (written) => RUNS_SQL.has(written));
  return calls.flatMap(({ node, args, elsewhere }): Outflow[] => {
    const text = elsewhere === undefined ? stringOf(args.positional[0]) : null;
    const exported = text === null ? null : exportedBySql(text);
    const columns = exported === null ? [] : columnsExported(context, exported.query);
    if (exported === null || columns.length === 0) return [];
    const exposure = { node, data: NAMED_VALUE, columns, origin: NAMED_IN_CODE, inText: true };
    return [{ node, kind: 'file', receiver: exported.target === '' ? '' : `\`${exported.target}\``, exposure }];
  });
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
