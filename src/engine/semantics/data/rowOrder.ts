// Methods that order rows, or that look from one row to those before and behind it.
import { uniteStats } from '../columns';
import { booleanOf, numberOf, stringOf } from '../folding';
import type { Machine } from '../machine';
import { withSteps, type Columns, type Value } from '../values';
import type { MethodCall } from './methodCall';

/** `sort_values(by)`: by a column of times the rows stand in their order from here on. */
export function sort(m: Machine, { object, row, args }: MethodCall): Value {
  const by = m.argument(args, row.params, 'by');
  const names = (by === undefined ? null : m.strings(by)) ?? [];
  return m.derive(object, {
    timeOrdered: object.timeOrdered || names.some((each) => m.knowledge.isTimeName(each)),
  });
}

/** `ffill`, `bfill`, `interpolate`: gaps are filled from the rows next to them. */
export function fillFromNeighbours(m: Machine, { node, object, name, args }: MethodCall): Value {
  const stat = m.origins.stat('neighbours', node, name, 'statistics', object);
  const isBackward = stringOf(args.keywords.get('limit_direction')) === 'backward';
  return m.derive(object, {
    through: withSteps(object.through, isBackward ? 'bfill' : name),
    stats: uniteStats(object.stats, [stat]),
  });
}

/** `rolling`, `expanding`, `ewm`; a window with the row at its centre sees the rows behind it. */
export function window(m: Machine, { object, row, args }: MethodCall): Value {
  const centred = booleanOf(m.argument(args, row.params, 'center')) === true;
  return m.derive(object, {
    through: withSteps(object.through, ...(centred ? ['centred-window'] : []), 'window'),
  });
}

/** `shift(n)`: a negative number brings values of later rows, as `-days` does of a number that is not known. */
export function shift(m: Machine, { node, object, row, args }: MethodCall): Value {
  const periods = numberOf(m.argument(args, row.params, 'periods') ?? args.positional[0]);
  const given = node.args.find(({ keyword }) => keyword === null || keyword === 'periods')?.value;
  const ahead = periods === null ? given?.kind === 'UnaryOp' && given.op === '-' : periods < 0;
  const through = object.through.filter((one) => one !== 'groupby');
  if (ahead) return m.derive(object, { through: withSteps(through, 'shift-ahead') });
  return m.derive(object, {
    through: withSteps(through.filter(isNotAhead), 'shift'),
    columns: broughtBack(object.columns),
  });
}

/** `y.shift(-1).shift(1)`: what was brought from later rows goes back again. */
function broughtBack(columns: Columns): Columns {
  if ([...columns.known.values()].every(({ through }) => through.every(isNotAhead))) return columns;
  const known = [...columns.known].map(
    ([name, column]) => [name, { ...column, through: column.through.filter(isNotAhead) }] as const,
  );
  return { ...columns, known: new Map(known) };
}

function isNotAhead(step: string): boolean {
  return step !== 'shift-ahead';
}
