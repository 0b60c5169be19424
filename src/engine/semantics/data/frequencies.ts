// How often each value is there, in the place of the value: an encoding that learns of all rows that were counted.
import { isCall, type NodeBase } from '../../python/ast';
import { lastName, walk } from '../../python/walk';
import { groupKeys, readColumn } from '../columns';
import type { Machine } from '../machine';
import { PLAIN_DATA, type DataObject, type Stat } from '../values';
import { COUNTED } from './aggregation';
import { COUNTER } from './countedWords';

/** `city.map(city.value_counts())`: what the column learns of the rows that were counted; nothing where the table holds other figures. */
export function frequencyIn(m: Machine, node: NodeBase, counts: DataObject, column: DataObject): readonly Stat[] {
  const [name, ...others] = column.columns.known.keys();
  if (column.form !== 'column' || name === undefined || others.length > 0) return [];
  const isCount = [COUNTED, COUNTER].some((step) => counts.through.includes(step)) || isGroupSize(counts, name);
  return isCount ? [frequency(m, countingIn(node) ?? node, name, counts)] : [];
}

/** `groupby('city')['city'].transform('count')` */
export function frequencyWithin(m: Machine, node: NodeBase, groups: DataObject): readonly Stat[] {
  const [name, ...others] = groups.columns.known.keys();
  const keys = groupKeys(groups);
  return name === undefined || others.length > 0 || keys.length !== 1 || keys[0] !== name
    ? []
    : [frequency(m, node, name, groups)];
}

/** `groupby('city').size()`, `groupby('city')['city'].count()` */
function isGroupSize({ through, columns, stats, grouped }: DataObject, name: string): boolean {
  const keys = groupKeys({ through });
  const isSize = !columns.open && [...columns.known.keys()].every((one) => one === name);
  return (
    through.includes('aggregated') &&
    keys.length === 1 &&
    keys[0] === name &&
    isSize &&
    stats.length + grouped.length === 0
  );
}

/** The call that counts, where it stands in the one that puts the counts in place. */
function countingIn(node: NodeBase): NodeBase | null {
  let found: NodeBase | null = null;
  if (isCall(node))
    walk(
      node.args.map(({ value }) => value),
      (one) => {
        if (one.kind === 'Call' && COUNTS.has(lastName(one.func))) found ??= one;
        return undefined;
      },
    );
  return found;
}

const COUNTS: ReadonlySet<string> = new Set([COUNTED, 'size', 'count']);

function frequency(m: Machine, node: NodeBase, name: string, { rows, library, columns }: DataObject): Stat {
  const column = columns.known.get(name) ?? readColumn(name, 'code');
  return m.origins.stat('group-statistic', node, COUNTED, 'statistics', {
    ...PLAIN_DATA,
    form: 'column',
    library,
    rows,
    columns: { known: new Map([[name, column]]), open: false, dropped: new Set() },
    through: [`by:${name}`],
  });
}
