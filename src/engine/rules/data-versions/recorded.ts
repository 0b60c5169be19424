// Whether a tracked run records what was read as its input, or the code its digest: that shows a change, and brings nothing back.
import { trackerTable } from '../../knowledge/trackers';
import type { Analysis } from '../../semantics/analysis';
import { stringOf } from '../../semantics/language/folding';
import type { Source, Value } from '../../semantics/values';
import { callsIn } from '../once';
import { isChecked } from './checksums';

/** Name of the tracker (`MLflow`), or the code; null where nothing would show a change. */
export function recordedBy(analysis: Analysis, source: Source): string | null {
  const isIt = (value: Value): boolean => {
    if (source.place !== null && stringOf(value) === source.place) return true;
    const object = analysis.objectOf(value);
    return object?.kind === 'data' && object.sources.includes(source);
  };
  for (const { call, row } of callsIn(analysis, trackerTable)) {
    if (row.role !== 'input') continue;
    if ([...call.args.positional, ...call.args.keywords.values()].some(isIt)) return row.tracker;
  }
  return isChecked(analysis, source) ? 'the code' : null;
}
