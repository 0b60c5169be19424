// Databases that are a file: the one that a query asks, and whether code fills one.
import { stringOf } from '../language/folding';
import type { Knowledge } from '../effects';
import type { CallFact } from '../facts';
import type { Machine } from '../machine';
import type { CallArguments } from '../values';

/** Files that SQL names: `FROM 'rows.parquet'`, `read_csv('rows.csv')`. */
const FILE_IN_SQL = /\b(?:from|join)\s+(?:read_\w+\s*\(\s*)?'([^'*]+\.\w+)'/i;

/** The file that a connection is to, as the code names it; null for servers and for what is held in memory. */
export function databaseFile(knowledge: Knowledge, name: string, args: CallArguments): string | null {
  const place = knowledge.is('database connection', name)
    ? stringOf(args.positional[0] ?? args.keywords.get('database'))
    : null;
  if (place === null || place === '' || place.includes(':memory:')) return null;
  const file = /^(?:sqlite|duckdb)(?:\+\w+)?:\/\/\/(.+)$/.exec(place)?.[1];
  return file ?? (place.includes('://') ? null : place);
}

/** The file behind a query: of the connection that it is asked of, or one that its SQL names; null where that is none. */
export function fileOfQuery(m: Machine, reader: string, query: string, args: CallArguments): string | null {
  const named = m.knowledge.is('query over files', reader) ? FILE_IN_SQL.exec(query)?.[1] : undefined;
  if (named !== undefined) return named;
  const connection = m.object(args.keywords.get('con') ?? args.positional[1]);
  return connection?.kind === 'instance' ? databaseFile(m.knowledge, connection.className, connection.args) : null;
}

/** A statement that begins so; `SELECT replace(name, …)` only reads. */
const FILLS = /(?:^|[;\n])\s*(?:create|insert|replace)\s+\w/i;

/** Rows are put into a database: `rows.to_sql("orders", connection)`, `CREATE TABLE`. */
export function fillsDatabase({ written, args }: CallFact): boolean {
  if (/^(?:to_sql|executemany|executescript|copy_expert)$/.test(written)) return true;
  return written === 'execute' && FILLS.test(stringOf(args.positional[0]) ?? '');
}
