// Which of the rules a statistic over both sides of an evaluation belongs to.
import { roleOf } from '../../semantics/rows/rows';
import type { Rows, Stat } from '../../semantics/values';
import { areEntities } from './entities';

export type LeakCode = 'LKG001' | 'LKG003' | 'LKG005' | 'LKG006' | 'LKG008' | 'LKG015';

/** Most telling first: where a statistic leaks in several ways, the first of these tells it. */
const PRIORITY: readonly LeakCode[] = ['LKG015', 'LKG003', 'LKG008', 'LKG001', 'LKG005', 'LKG006'];

/** Whether one rule says more of a fit than another that finds the same. */
export function isMoreTelling(code: LeakCode, than: LeakCode): boolean {
  return PRIORITY.indexOf(code) < PRIORITY.indexOf(than);
}

/** Null for what flatters no score. `inFolds`: the rows are divided by cross-validation. `targets`: columns that models predict. */
export function codeOf(stat: Stat, inFolds: boolean, targets: ReadonlySet<string>): LeakCode | null {
  if (stat.learns === 'nothing' || stat.learns === 'categories') return null;
  const isJoined = joined(stat.rows) || (stat.rejoined === true && !inFolds);
  switch (stat.kind) {
    case 'resample':
      // Classes of what nobody predicts, such as shops, of which one is cut down.
      return stat.about?.some((name) => targets.has(name)) === false ? null : 'LKG003';
    case 'group-statistic':
      if (isFrequency(stat)) return areEntities(stat.by) ? null : isJoined ? 'LKG015' : 'LKG005';
      if ([...(stat.columns ?? []), ...(stat.copies ?? [])].some((name) => targets.has(name))) return 'LKG008';
      if (isJoined && !areEntities(stat.by)) return 'LKG015';
      return joined(stat.rows) ? null : 'LKG005';
    case 'statistic':
      // What a column that nobody predicts tells of others is as any other choice between features.
      if (stat.about !== undefined && targets.size > 0 && !stat.about.some((name) => targets.has(name))) return null;
      return isJoined ? 'LKG015' : 'LKG005';
    case 'fit':
      if (isJoined) return 'LKG015';
      return inFolds ? 'LKG006' : 'LKG001';
    case 'limits':
      // Rows that a competition hands in are all there; that rows were chosen by both files is told nowhere else.
      return joined(stat.rows) ? null : 'LKG005';
    case 'neighbours':
      return null;
  }
}

/** How often each value of a column is there, rather than a figure of another column. */
export function isFrequency({ kind, by, columns }: Stat): boolean {
  const [name] = columns ?? [];
  return kind === 'group-statistic' && columns?.length === 1 && by?.length === 1 && by[0] === name;
}

/** It only decided which rows are there. */
export function isLimits({ kind }: Stat): boolean {
  return kind === 'limits';
}

/** Rows of a train and a test file put together. */
function joined(rows: Rows): boolean {
  let at = rows;
  while (at.kind === 'part' || at.kind === 'subset' || at.kind === 'resampled') at = at.of;
  if (at.kind !== 'union' || at.alternatives) return false;
  const roles = new Set(at.of.map(roleOf));
  return roles.has('train') && (roles.has('test') || roles.has('validation'));
}
