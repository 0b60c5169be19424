// Classes of a table that are put together again after one of them was cut down by chance: under-sampling by hand.
import type { DataObject, Rows } from '../values';
import { sameRows } from './rows';

/** The name under which such a cut is told. */
export const CUT_DOWN = 'sample';

/**
 * The columns that the classes were told apart by in `pd.concat([usual.sample(500), frauds])`, where both were chosen of one table by
 * conditions on the same columns; none where nothing was cut down.
 */
export function classesCutDown(all: readonly DataObject[]): readonly string[] {
  for (const { rows } of all) {
    const cut = rows.kind === 'subset' && rows.drawn === true ? classIn(rows.of) : null;
    if (cut === null) continue;
    const isWhole = all.some((one) => {
      const other = classIn(one.rows);
      return other !== null && other.id !== cut.id && sameRows(other.of, cut.of) && areSame(other.by, cut.by);
    });
    if (isWhole) return cut.by ?? [];
  }
  return [];
}

type Class = Extract<Rows, { kind: 'subset' }>;

/** Rows that a condition chose by known columns; null for others. */
function classIn(rows: Rows): Class | null {
  return rows.kind === 'subset' && rows.drawn !== true && rows.by !== undefined ? rows : null;
}

function areSame(a: Class['by'], b: Class['by']): boolean {
  return a?.join('\n') === b?.join('\n');
}
