// Figures that know the target, and what made them so.
import type { DataObject, Stat } from '../values';

/** What knew the target: selectors, importances of a model, scores of each feature. */
export function knewTarget(stats: readonly Stat[]): readonly Stat[] {
  return stats.filter((stat) => stat.learns === 'target');
}

/** Figures, one for each column, that know the target: as a frame, a dict or an array they are that still. */
export function areFigures(data: DataObject): boolean {
  return data.form === 'scalar' && !data.through.includes('cell') && knewTarget(data.stats).length > 0;
}
