// Data sets of classes of the project: `class Rows(torch.utils.data.Dataset)`.
import { libraryBases, methodOf } from '../calls/classes';
import { uniteStats } from '../columns';
import { givesWindows, SLIDING } from '../data/slidingWindows';
import type { Machine } from '../machine';
import { sameRows } from '../rows/rows';
import { withSteps, type ClassValue, type DataObject, type Stat, type Value } from '../values';

/** Whether the class derives from a data set of a library. */
export function isDatasetClass(m: Machine, value: ClassValue): boolean {
  return libraryBases(m.knowledge, value).some((name) => m.knowledge.is('data set base', name));
}

/** Such a class, or one of no library that numbers what it gives as these do: torch asks for no more. */
function givesRows(m: Machine, value: ClassValue): boolean {
  return isDatasetClass(m, value) || (methodOf(value, '__getitem__') !== null && methodOf(value, '__len__') !== null);
}

/** The way of rows that a data set of the class holds: the class comes last, and before it that it gives windows, or cut its rows into some. */
export function namedAfter(
  m: Machine,
  { through }: DataObject,
  { node }: ClassValue,
  instance: Value,
): readonly string[] {
  const object = m.object(instance);
  const held = object?.kind === 'instance' ? [...object.attributes.values()] : [];
  const isCut = held.some((one) => m.data(one)?.through.includes(SLIDING) === true);
  return withSteps(through, ...(isCut || givesWindows(node) ? [SLIDING] : []), node.name);
}

/** The rows of a data set that read them itself: what its attributes hold of the rows that the first of them has. Null for anything else. */
export function rowsHeldBy(m: Machine, value: Value): DataObject | null {
  const object = m.object(value);
  if (object?.kind !== 'instance' || object.userClass === null || !givesRows(m, object.userClass)) return null;
  const all = [...object.attributes.values()].map((one) => m.data(one)).filter((one) => one !== null);
  const held = all.filter(({ form, rows }) => form !== 'scalar' && form !== 'text' && rows.kind !== 'unknown');
  const main = held.find(({ form }) => form === 'table') ?? held[0];
  if (main === undefined) return null;
  const stats = held.reduce<readonly Stat[]>(
    (have, one) => (sameRows(one.rows, main.rows) ? uniteStats(have, m.statsOf(one)) : have),
    [],
  );
  const made = m.object(
    m.derive(main, {
      form: 'dataset',
      stats,
      holds: [],
      library: 'torch',
      through: namedAfter(m, main, object.userClass, value),
    }),
  );
  return made?.kind === 'data' ? made : null;
}
