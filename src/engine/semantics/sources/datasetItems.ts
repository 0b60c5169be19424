// What a data set of the project reads when a row of it is asked for: `__getitem__` that opens the picture of that number.
import type { Call } from '../../python/ast';
import { callFunction } from '../interpreter';
import { methodOf } from '../calls/classes';
import type { Machine } from '../machine';
import { isDatasetClass } from './ownDatasets';
import { UNKNOWN, type Source, type Value } from '../values';

const ITEM = ['__getitem__', '__iter__'];

/** Sources that a row of the data set is read from, wherever in it; none for other values. */
export function sourcesOfItems(m: Machine, node: Call, value: Value): Source[] {
  const object = m.object(value);
  if (object?.kind !== 'instance' || object.userClass === null || !isDatasetClass(m, object.userClass)) return [];
  const { userClass } = object;
  const method = ITEM.map((name) => methodOf(userClass, name)).find((one) => one !== null);
  if (method === undefined) return [];
  const before = m.facts.reads.length;
  const positional = method.name === '__getitem__' ? [UNKNOWN] : [];
  callFunction(m, node, { ...method, receiver: value }, { positional, keywords: new Map(), open: false });
  return m.facts.reads.slice(before).map(({ source }) => source);
}
