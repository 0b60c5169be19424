// Tables that get their headings as they are written: `rows.to_csv(path, header=["name", "email"])`.
import type { Expression } from '../../../python/ast';
import type { CallFact } from '../../../semantics/facts';
import { identifiersAmong, isNaming, NAMED_IN_CODE } from '../../people';
import { textsIn } from '../../passedColumns';
import type { RuleContext } from '../../rule';
import { SUMMARY } from '../people/namingColumns';
import { PROTECTS } from '../people/masked';
import type { Exposure } from './exposed';

/** What a table whose columns tell nothing is said to hold where it is written; null where its columns were replaced before. */
export function headedAnew(context: RuleContext, { args }: CallFact, table: Expression): Exposure | null {
  const { analysis } = context;
  const header = args.keywords.get('header');
  const data = analysis.dataAt(table);
  if (header === undefined || data === null || data.sources.every(({ kind }) => kind === 'literal')) return null;
  if (data.stats.length > 0 || data.through.some((name) => SUMMARY.test(name) || PROTECTS.test(name))) return null;
  if ([...data.columns.known.values()].some(({ replaced }) => replaced)) return null;
  const named = identifiersAmong(context, textsIn(analysis, header), data.sources).filter(isNaming);
  const columns = named.map(({ column }) => column);
  return columns.length === 0 ? null : { node: table, data, columns, origin: NAMED_IN_CODE };
}
