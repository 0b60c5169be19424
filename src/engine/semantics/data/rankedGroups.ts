// The place of a group among groups that were put in order by a figure: `enumerate(rates.sort_values().index)`.
import { uniteStats } from '../columns';
import { isCounter } from './rowSelection';
import type { Machine } from '../machine';
import type { DataObject, Stat, Value } from '../values';

/** A table of groups stands in the order of a figure of theirs. */
const RANKED = 'ranked-groups';

/** The way of a table that is put in order: where it holds a figure for each group, the order tells of that. */
export function throughOrder({ grouped, through }: DataObject): readonly string[] {
  if (grouped.length === 0 || through.includes(RANKED)) return through;
  return [...through.slice(0, -1), RANKED, ...through.slice(-1)];
}

/** The number at which something stands in a list: among groups in the order of a figure it depends on that. */
export function placeAmong(m: Machine, listed: Value | undefined, place: Value): Value {
  const stats = orderOf(m, listed);
  const data = stats.length === 0 || !isCounter(m, place) ? null : m.data(place);
  return data === null ? place : m.derive(data, { stats });
}

/** What the order of a list of groups depends on; nothing where they stand in any other. */
export function orderOf(m: Machine, listed: Value | undefined): readonly Stat[] {
  const data = m.data(listed);
  return data?.through.includes(RANKED) === true ? data.grouped : [];
}

/** What the codes of categories depend on, besides the values: the order that they are given in. */
export function inOrderOf(m: Machine, { stats }: DataObject, categories: Value | undefined): readonly Stat[] {
  return uniteStats(stats, orderOf(m, categories));
}
