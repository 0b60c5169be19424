// The data files that a unit leaves behind.
import { isAddress } from '../../base/paths';
import { filesMade } from '../rules/data-versions/madeHere';
import type { SurveyContext } from './context';
import type { FoundAt, Placer } from './places';

/** A file that the code writes. */
export interface OutputNote {
  /** Absolute; a folder counts for all that lies in it. */
  readonly path: string;
  readonly at: FoundAt;
}

const DATA_FILE =
  /\.(?:csv|tsv|txt|json|jsonl|ndjson|parquet|pq|feather|arrow|pkl|pickle|npy|npz|xlsx?|db|sqlite3?|hdf5?|h5)(?:\.gz)?$/i;

/** Data files that the unit leaves behind, so that those who read them are told who makes them. */
export function surveyOutputs({ analysis, evidence }: SurveyContext, placer: Placer): OutputNote[] {
  const notes = new Map<string, OutputNote>();
  for (const { place, call } of filesMade(analysis)) {
    if (!DATA_FILE.test(place) || isAddress(place)) continue;
    const path = evidence.resolve(place, analysis.unit.path);
    if (path !== undefined && !notes.has(path)) notes.set(path, { path, at: placer.at(call.node) });
  }
  return [...notes.values()];
}
