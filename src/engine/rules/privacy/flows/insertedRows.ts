// Rows of which nothing is known but the columns of the table that they are put into: `executemany("INSERT INTO guests (full_name, email) …", rows)`.
import type { Expression } from '../../../python/ast';
import { loopsAround } from '../../../python/around';
import type { CallFact } from '../../../semantics/facts';
import { stringOf } from '../../../semantics/language/folding';
import { insertedBySql } from '../../../semantics/sources/sqlColumns';
import { columnsCreated, matchesIn } from '../../people';
import type { RuleContext } from '../../rule';
import { isTestPath } from '../../testFiles';
import { isProtected } from '../people/openValues';
import { namedPair } from '../people/records';
import { inventsPeople } from '../people/synthetic';
import { valueCalled, type Exposure } from './exposed';

/** Rows of people that a call puts into a table, by the columns that its statement names or that the file creates the table with; null for others. */
export function insertedRows(context: RuleContext, call: CallFact): Exposure | null {
  const { analysis } = context;
  const statement = call.args.positional.map(stringOf).find((text) => text !== null);
  const inserted = statement == null ? null : insertedBySql(statement);
  const rows = inserted === null ? null : rowsOf(call);
  if (inserted === null || rows === null || isTestPath(analysis.unit.path) || inventsPeople(analysis)) return null;
  const named = inserted.columns.length > 0 ? inserted.columns : columnsCreated(analysis, inserted.table);
  const columns = columnsOfPeople(context, named);
  if (columns.length === 0 || isProtected(context, rows) || isTyped(context, rows)) return null;
  return { ...valueCalled(rows, ''), columns, byName: 'record', isList: true };
}

/** A name beside a contact, or a name that only people have. */
function columnsOfPeople(context: RuleContext, names: readonly string[]): readonly string[] {
  const pair = namedPair(context, names);
  if (pair.length > 0) return pair;
  return matchesIn(context, names, [])
    .filter(({ category, strength }) => category === 'direct.name' && strength === 'strong')
    .map(({ column }) => column);
}

/** All rows that a call is given, or the one of a loop over rows: of a single row of somebody an application keeps what it has to. */
function rowsOf({ node, written }: CallFact): Expression | null {
  if (/^(?:executemany|execute_batch|execute_values)$/.test(written))
    return node.args.findLast(({ keyword }) => keyword === null)?.value ?? null;
  const row = written === 'execute' ? node.args[1]?.value : undefined;
  const name = row?.kind === 'Call' ? row.args[0]?.value : row;
  if (name?.kind !== 'Name') return null;
  const isOfLoop = loopsAround(node).some(
    (loop) => loop.kind === 'For' && loop.target.kind === 'Name' && loop.target.id === name.id,
  );
  return isOfLoop ? name : null;
}

/** Rows that the code says itself. */
function isTyped({ analysis }: RuleContext, rows: Expression): boolean {
  const value = analysis.valueOf(rows);
  const held = analysis.objectOf(value);
  if (rows.kind === 'List' || value?.kind === 'tuple' || (held?.kind === 'list' && !held.open && held.items.length > 0))
    return true;
  return held?.kind === 'data' && held.sources.length > 0 && held.sources.every(({ kind }) => kind === 'literal');
}
