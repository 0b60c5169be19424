// Figures of groups, asked for by the group of a row: `rents[street]`, `rents.loc[street]`, `rents.get(street, 0)`.
import { NO_COLUMNS, uniteStats } from '../columns';
import { isOneRow } from './dataOperations';
import type { Machine } from '../machine';
import type { DataObject, Value } from '../values';

/**
 * What is known of the group of one row, for that row, or of the groups of a column, for its rows; null for other keys, and tables that
 * are of no groups.
 */
export function ofItsGroup(m: Machine, table: DataObject, key: Value | undefined): Value | null {
  const asked = table.grouped.length === 0 || table.form === 'scalar' ? null : m.data(key);
  if (asked === null) return null;
  const isOne =
    isOneRow(asked) && (asked.form === 'scalar' || (asked.form === 'array' && asked.through.includes('unique')));
  // In pandas the labels of a mask or an index choose rows of the table itself.
  if (!isOne && (asked.form !== 'column' || asked.grouped.length > 0)) return null;
  return m.derive(asked, {
    ...(isOne ? { form: 'scalar' } : {}),
    columns: NO_COLUMNS,
    stats: uniteStats(asked.stats, m.carriedBy(table)),
  });
}
