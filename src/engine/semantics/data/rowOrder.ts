// Methods that order rows, or that look from one row to those before and behind it.
import { uniteStats } from '../columns';
import { booleanOf, isAlongColumns, numberOf, stringOf } from '../language/folding';
import type { Machine } from '../machine';
import { AHEAD_BY, broughtBack, CENTRED_BY, wentThrough } from '../rows/timeSteps';
import { withSteps, type Column, type Columns, type DataObject, type Value } from '../values';
import type { MethodCall } from './methodCall';
import { throughOrder } from './rankedGroups';

/** `sort_values(by)`: by a column of times the rows stand in their order from here on. */
export function sort(m: Machine, { object, row, name, args }: MethodCall): Value {
  const by = m.argument(args, row.params, 'by');
  const names = (by === undefined ? null : m.strings(by)) ?? [];
  return m.derive(object, {
    timeOrdered: object.timeOrdered || names.some((each) => m.knowledge.isTimeName(each)),
    through: name === 'sort_index' ? object.through : throughOrder(object),
  });
}

/** What polars calls the steps that are named after pandas here. */
const OF_POLARS: ReadonlyMap<string, string> = new Map([
  ['forward_fill', 'ffill'],
  ['backward_fill', 'bfill'],
]);

/** `ffill`, `bfill`, `interpolate`: gaps are filled from the rows next to them. */
export function fillFromNeighbours(m: Machine, { node, object, row, name, args }: MethodCall): Value {
  if (isAlongColumns(m.argument(args, row.params, 'axis'))) return filledWithinRows(m, object, name);
  const stat = m.origins.stat('neighbours', node, name, 'statistics', object);
  const isBackward = stringOf(args.keywords.get('limit_direction')) === 'backward';
  return m.derive(object, {
    through: filled(object, isBackward ? 'bfill' : (OF_POLARS.get(name) ?? name)),
    stats: uniteStats(object.stats, [stat]),
  });
}

/** From one column to the next: nothing of other rows. */
export function filledWithinRows(m: Machine, object: DataObject, name: string): Value {
  return m.derive(object, { through: withSteps(object.through, `${name}-of-columns`) });
}

/** What a fill from neighbours adds to the way: behind `ffill` or a window, a back-fill finds only the gaps before the first value of all. */
export function filled({ through, columns, form }: DataObject, step: string): readonly string[] {
  const [column] = form === 'column' && columns.known.size === 1 ? columns.known.values() : [];
  const way = [...(column?.through ?? []), ...through];
  const onwards = way.findLastIndex((one) => FILLS_ONWARDS.test(one));
  const opened = way.findLastIndex((one) => OPENS_GAPS.test(one));
  const isLeading = onwards > opened || way[opened] === 'window';
  return FILLS_BACK.test(step) && isLeading ? through : withSteps(through, step);
}

const FILLS_BACK = /^b/;
const FILLS_ONWARDS = /^(?:ffill|pad|interpolate)$/;

/** Steps that leave rows without a value, so that what was filled before them has gaps again. */
const OPENS_GAPS = /^(?:shift|shift-ahead|window|diff|pct_change|resample|reindex)$/;

/** `rolling`, `expanding`, `ewm`; a window with the row at its centre sees the rows behind it. */
export function window(m: Machine, { object, row, args }: MethodCall): Value {
  const centred = booleanOf(m.argument(args, row.params, 'center')) === true;
  const size = centred ? numberOf(m.argument(args, row.params, 'window') ?? args.positional[0]) : null;
  // A window that is closed on the left ends with the row before.
  const isOfEarlier = /^(?:left|neither)$/.test(stringOf(args.keywords.get('closed')) ?? '');
  return m.derive(object, {
    through: withSteps(
      object.through,
      ...(centred ? ['centred-window'] : []),
      ...(size === null ? [] : [`${CENTRED_BY}${Math.floor(size / 2)}`]),
      ...(isOfEarlier ? ['shift'] : []),
      'window',
    ),
  });
}

/**
 * `shift(n)`: a negative number brings values of later rows, as `-days` does of a number that is not known. A difference to such
 * rows does so as well, and one to earlier rows leaves what was brought where it is.
 */
export function shift(m: Machine, { node, object, row, name, args }: MethodCall): Value {
  // From one column to the next, within a row: nothing of other rows.
  if (isAlongColumns(m.argument(args, row.params, 'axis')))
    return m.derive(object, { through: withSteps(object.through, `${name}-of-columns`) });
  const periods = numberOf(m.argument(args, row.params, 'periods') ?? args.positional[0]);
  const given = node.args.find(({ keyword }) => keyword === null || keyword === 'periods')?.value;
  const ahead = periods === null ? given?.kind === 'UnaryOp' && given.op === '-' : periods < 0;
  const through = object.through.filter((one) => one !== 'groupby');
  if (ahead) {
    const by = periods === null ? [] : [`${AHEAD_BY}${-periods}`];
    return m.derive(object, { through: withSteps(through, 'shift-ahead', ...by) });
  }
  if (row.tags?.includes('difference') === true) return m.derive(object, { through: withSteps(through, 'shift') });
  return m.derive(object, {
    through: withSteps(broughtBack(through, periods), 'shift'),
    columns: columnsBroughtBack(object.columns, periods),
  });
}

function columnsBroughtBack(columns: Columns, periods: number | null): Columns {
  const isAhead = ({ through }: Column): boolean =>
    wentThrough(through, 'shift-ahead') || through.includes('centred-window');
  if (![...columns.known.values()].some(isAhead)) return columns;
  const known = [...columns.known].map(
    ([name, column]) => [name, { ...column, through: broughtBack(column.through, periods) }] as const,
  );
  return { ...columns, known: new Map(known) };
}
