// Identifiers of people among the columns of a table: of those that it is known to have, and of those that code elsewhere
// reads of the same file while nothing has taken them out yet.
import type { ColumnMatch } from '../../knowledge/lexicon/classify';
import type { DataObject } from '../../semantics/values';
import { columnsOfSource, identifiersAmong } from '../people';
import type { RuleContext } from '../rule';

/** Columns that say who a person is and are there as they were read. */
export function identifiersIn(context: RuleContext, data: DataObject): readonly ColumnMatch[] {
  return identifiersAmong(context, columnsThere(context, data), data.sources);
}

function columnsThere(context: RuleContext, { columns, sources, form }: DataObject): string[] {
  const names = [...columns.known.values()].filter(({ replaced }) => !replaced).map(({ name }) => name);
  // Only a table as a whole holds what nobody named: a column, an array or a choice of columns does not.
  if (!columns.open || columns.chosen === true || (form !== 'table' && form !== 'dataset')) return names;
  const others = sources.slice(0, 2).flatMap((source) => columnsOfSource(context, source, true));
  return [...names, ...others.filter((name) => !columns.known.has(name) && !columns.dropped.has(name))];
}
