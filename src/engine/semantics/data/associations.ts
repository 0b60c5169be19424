// How much columns say of one: correlations and tests. What one column of them chooses depends on that column in all rows.
import type { Expression } from '../../python/ast';
import { stringOf } from '../language/folding';
import type { Machine } from '../machine';
import type { DataObject, Stat, Value } from '../values';

function isMatrix(m: Machine, { name, kind, learns }: Stat): boolean {
  return kind === 'statistic' && learns === 'statistics' && m.knowledge.is('column matrix', name);
}

/** `correlations['price']`, `correlations.loc['price']`: the same, as what it says of these columns. */
export function sayingOf(m: Machine, object: DataObject, names: readonly string[] | null): DataObject {
  if (object.form !== 'scalar' || names === null || names.length === 0) return object;
  if (!object.stats.some((stat) => isMatrix(m, stat))) return object;
  const stats = object.stats.map((stat) => (isMatrix(m, stat) ? m.origins.association(stat, names) : stat));
  return { ...object, stats };
}

/** The columns that a key names for good: not a variable that a loop takes through all of them. */
export function namedFor(m: Machine, node: Expression | undefined, key: Value | undefined): string[] | null {
  if (node === undefined || key === undefined) return null;
  const isLiteral = node.kind === 'Constant' || node.kind === 'List';
  if (!isLiteral && m.turns > 1) return null;
  const name = stringOf(key);
  return name === null ? m.strings(key) : [name];
}

/** The step of what a test of two columns, or of groups, gives back: a few numbers, each of all of them. */
export const TESTED = 'tested';

/** `first.corr(second)`, `pearsonr(first, second)`: a statistic, as what it says of any of these columns. */
export function sayingOfAny(m: Machine, stat: Stat, all: readonly DataObject[]): Stat {
  const names = new Set(all.flatMap(({ columns }) => [...columns.known.keys()]));
  return names.size === 0 ? stat : m.origins.association(stat, [...names]);
}
