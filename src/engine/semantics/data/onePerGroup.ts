// A table of which one row is kept for each group: what was worked out by these groups is then that of a table of groups.
import { uniteStats } from '../columns';
import type { Column, DataObject, Stat } from '../values';

/**
 * `visits.drop_duplicates(subset="patient")` after `visits.groupby("patient")["cost"].transform("mean")`: the rows are samples of their
 * own, as if the table had been aggregated, so figures of their groups count only once they are joined to other rows.
 */
export function onePerGroup(left: DataObject, subset: readonly string[]): DataObject {
  // Groups that are finer than the rows that are kept hold one of them at most.
  const isOwn = ({ kind, by }: Stat): boolean =>
    kind === 'group-statistic' && by !== undefined && subset.every((name) => by.includes(name));
  const known = new Map<string, Column>();
  let own: readonly Stat[] = left.stats.filter(isOwn);
  for (const [name, column] of left.columns.known) {
    const moved = column.stats.filter(isOwn);
    known.set(name, moved.length === 0 ? column : { ...column, stats: column.stats.filter((one) => !isOwn(one)) });
    own = uniteStats(own, moved);
  }
  if (own.length === 0) return left;
  return {
    ...left,
    columns: { ...left.columns, known },
    stats: left.stats.filter((one) => !isOwn(one)),
    grouped: uniteStats(left.grouped, own),
  };
}
