// Identifiers of people among the columns that something is fitted on.
import type { DataObject } from '../../semantics/values';
import { matchesIn } from '../people';
import type { RuleContext } from '../rule';

/** Columns that say who a person is and are there as they were read. */
export function identifiersIn(context: RuleContext, features: DataObject): string[] {
  const names = [...features.columns.known.values()].filter((column) => !column.replaced).map((column) => column.name);
  if (names.length === 0) return [];
  return matchesIn(context, names, features.sources)
    .filter((match) => match.identifier && match.strength === 'strong')
    .map((match) => match.column);
}
