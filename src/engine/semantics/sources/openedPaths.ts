// Which file a function is given that takes an open one as well as a path.
import { isOneRow } from '../data/dataOperations';
import { stringOf } from '../language/folding';
import type { Machine } from '../machine';
import type { Value } from '../values';

/** `pd.read_csv(open('x.csv'))`, `pickle.dump(model, file)` */
export function openedPath(m: Machine, given: Value | undefined): string | null {
  const object = m.object(given);
  // pd.read_csv(row['path']): another file than the table that names it.
  if (object?.kind === 'data') return isOneRow(object) ? null : (object.sources[0]?.place ?? null);
  return object?.kind === 'instance' ? stringOf(object.args.positional[0]) : null;
}
