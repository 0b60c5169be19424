// What was learnt of rows that are divided afterwards, as far as it reaches the features.
import { covers, mayShare, overlap, roleOf, sourcesOf, whereShared } from '../../semantics/rows/rows';
import type { DataObject, Stat } from '../../semantics/values';

/** The statistic was computed over the rows that are now divided, not over one part of an earlier division. */
export function seesAll(stat: Stat, data: DataObject): boolean {
  const held = whereShared(data.rows, stat.rows);
  // Rows that a filter left, of one table that has lost others since: with no name of a part, neither is the other's rest.
  const isCleaned = [stat.rows, held].every((rows) => roleOf(rows) === null && sourcesOf(rows).length === 1);
  return (
    (isCleaned ? mayShare(stat.rows, held) : overlap(stat.rows, held)) &&
    (covers(stat.rows, held) || covers(held, stat.rows) || stat.rows.kind !== 'part')
  );
}

/** What the columns depend on, those apart that are predicted. */
export function featureStats(data: DataObject, targets: ReadonlySet<string>): readonly Stat[] {
  const found = new Set(data.stats);
  for (const [name, column] of data.columns.known)
    if (!targets.has(name)) for (const stat of column.stats) found.add(stat);
  return [...found];
}
