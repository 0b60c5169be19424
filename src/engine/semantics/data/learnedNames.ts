// Names of columns that were chosen by what was learnt of rows and their target: what is taken by them depends on it.
import type { Comprehension } from '../../python/ast';
import { NO_COLUMNS, uniteStats } from '../columns';
import { allData, isOneRow } from './dataOperations';
import { knewTarget } from './figures';
import type { Machine } from '../machine';
import type { DataObject, Stat, Value } from '../values';

/** What decides by a value whether the statements under it are reached, where that knew a target: `if p < 0.05:` */
export function decidedBy(m: Machine, test: Value): readonly Stat[] {
  const data = m.data(test);
  return data === null || data.form === 'mask' ? [] : knewTarget(m.statsOf(data));
}

/** `if age > mean: return 'old'`: what a function says of one row depends on what the row is held against. */
export function decideElement(m: Machine, test: Value): void {
  const data = m.data(test);
  if (data !== null && isOneRow(data)) m.decided = uniteStats(m.decided, m.statsOf(data));
}

/** A name that was chosen under what is being decided; null where nothing that is known decides. */
export function chosenName(m: Machine): Value | null {
  const [first] = m.choosing;
  if (first === undefined) return null;
  return m.allocateData({ form: 'scalar', rows: first.rows, stats: m.choosing, through: ['learned'] });
}

/** What the names in a list, or a mask over names, were chosen by. */
export function chosenBy(m: Machine, names: Value | undefined): readonly Stat[] {
  if (names === undefined) return [];
  return allData(m, [names]).reduce<readonly Stat[]>((all, data) => uniteStats(all, knewTarget(m.statsOf(data))), []);
}

/** The same with the statistics that chose it; the value itself where nothing did. */
export function withChoice(m: Machine, value: Value, stats: readonly Stat[]): Value {
  const data = stats.length === 0 ? null : m.data(value);
  return data === null ? value : m.derive(data, { stats: uniteStats(data.stats, stats) });
}

/** Names that a condition on something learnt leaves: `[c for c, s in zip(columns, scores) if s > 3]`. */
export function namesLeftBy(m: Machine, conditions: readonly Value[]): Value | null {
  for (const condition of conditions) {
    const data = m.data(condition);
    if (data === null) continue;
    const stats = knewTarget(m.statsOf(data));
    if (stats.length > 0)
      return m.derive(data, { form: 'scalar', columns: NO_COLUMNS, stats, holds: [], through: ['learned'] });
  }
  return null;
}

/** `[c for c in best if c not in twins]`: names that were learnt, some of them left out. */
export function namesLeftOf(m: Machine, { element, clauses }: Comprehension, source: Value): Value | null {
  const [clause] = clauses;
  const data = m.data(source);
  if (clause === undefined || clauses.length > 1 || (data?.form !== 'index' && data?.form !== 'scalar')) return null;
  if (element.kind !== 'Name' || clause.target.kind !== 'Name' || element.id !== clause.target.id) return null;
  return namesLeftBy(m, [source]);
}

/** One value for each column rather than for each row, `pd.Series(scores, index=X.columns)`: its labels are names. */
export function byColumn(m: Machine, value: Value, labels: Value | undefined): Value {
  const data = m.data(value);
  if (data === null || m.data(labels)?.through.at(-1) !== 'columns') return value;
  return m.derive(data, { form: 'scalar', columns: NO_COLUMNS, stats: m.statsOf(data), holds: [] });
}

/** Only of names, each of them learnt: `[selector.get_feature_names_out()[0], …]`. */
export function areLearnt(m: Machine, key: Value): boolean {
  const list = m.object(key);
  if (list?.kind !== 'list' || list.items.length === 0) return false;
  return list.items.every((item) => {
    const data = m.data(item);
    return data !== null && data.form === 'scalar' && knewTarget(data.stats).length > 0;
  });
}

/** Labels of something else than rows in brackets: a frame takes columns by them, whatever they were the index of. */
export function areLabels(m: Machine, { form, library }: DataObject, chooser: DataObject): boolean {
  return (
    form === 'table' &&
    library === 'pandas' &&
    chooser.form === 'index' &&
    chooser.rows.kind !== 'part' &&
    chooser.rows.kind !== 'unknown' &&
    !chooser.through.some((one) => m.knowledge.is('positions', one))
  );
}
