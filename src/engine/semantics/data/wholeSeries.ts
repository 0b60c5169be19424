// A series that is smoothed or taken apart as a whole: `savgol_filter(load, 21, 3)`, `pywt.wavedec(load, 'db4')`, `seasonal_decompose(load)`.
import type { Call, NodeBase } from '../../python/ast';
import { lastPart } from '../../python/names';
import { uniteStats } from '../columns';
import { combine, firstData, isOneRow } from './dataOperations';
import { STACKED } from '../rows/stacking';
import { AHEAD_BY } from '../rows/timeSteps';
import type { FunctionRow } from '../effects';
import { isAlongColumns, numberOf, stringOf } from '../language/folding';
import type { Machine } from '../machine';
import { UNKNOWN, withSteps, type CallArguments, type DataObject, type Value } from '../values';
import { SLIDING } from './slidingWindows';

/**
 * What a filter or a decomposition makes of one column: each value looks at those around it (tag `smooths`), or at all of them. The
 * samples of a table with several columns are smoothed one by one. Pieces come as a list (tag `pieces`), or under the names that a tag
 * `parts:` tells.
 */
export function wholeSeries(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const data = firstData(m, args);
  if (data === null) return UNKNOWN;
  const step = lastPart(name.replace(/\.__call__$/, ''));
  const alongSamples = isAlongColumns(args.keywords.get('axis'));
  if (alongSamples || !isSeries(data)) return combine(m, step, args.positional);
  const rolled =
    row.tags?.includes('rolls') === true ? rolledBy(numberOf(m.argument(args, row.params, 'shift'))) : null;
  if (rolled !== null) return m.derive(data, { through: withSteps(data.through, ...rolled), viewOf: null });
  // np.convolve(load, window, mode='same'): the middle of the window lies on the row.
  const isCentred = stringOf(m.argument(args, row.params, 'mode')) === 'same';
  if (row.tags?.includes('smooths-if-same') === true && !isCentred) return combine(m, step, args.positional);
  const smooths = row.tags?.some((tag) => /^smooths/.test(tag)) === true;
  const made: Partial<DataObject> = smooths
    ? { through: withSteps(data.through, 'centred-window', step) }
    : {
        through: withSteps(data.through, step),
        stats: uniteStats(data.stats, [m.origins.stat('statistic', node, step, 'statistics', data)]),
      };
  const isTakenApart = row.tags?.includes('pieces') === true;
  const through = isTakenApart ? withSteps(made.through ?? [], APART) : made.through;
  const piece = (): Value => m.derive(data, { ...made, through, viewOf: null });
  const names = row.tags?.find((tag) => tag.startsWith(PARTS))?.slice(PARTS.length);
  if (names !== undefined) {
    const pieces = names.split('|').map((each) => [each, piece()] as const);
    return m.allocateHolder(name, node, args, pieces);
  }
  if (!isTakenApart) return piece();
  const pieces = m.store.allocate({ kind: 'list', form: 'list', items: [piece()], open: true });
  return row.tags.includes('pieces first') ? { kind: 'tuple', items: [pieces, UNKNOWN, UNKNOWN] } : pieces;
}

/** Stands in `through` of one of the series that a series was taken apart into. */
const APART = 'taken apart';

/** A list of series that one series was taken apart into, or an array with one of them in each row. */
export function areTakenApart(m: Machine, items: readonly Value[]): boolean {
  return items.length > 0 && items.every((item) => isTakenApart(m.data(item)));
}

function isTakenApart(data: DataObject | null): boolean {
  const at = data === null || isOneRow(data) ? -1 : data.through.lastIndexOf(APART);
  return at >= 0 && data?.through.slice(at).some((step) => step === SLIDING || step === 'window') === false;
}

/** `np.roll(load, -2)`: how many rows ahead each value comes from, as of a shift. */
function rolledBy(shift: number | null): readonly string[] {
  if (shift === null || shift === 0) return [];
  return shift < 0 ? ['shift-ahead', `${AHEAD_BY}${-shift}`] : ['shift'];
}

/** A piece of a series that an object takes apart: it depends on all of it. */
export function pieceOf(m: Machine, node: NodeBase, step: string, data: DataObject): Value {
  if (!isSeries(data)) return m.derive(data, { viewOf: null });
  const stat = m.origins.stat('statistic', node, step, 'statistics', data);
  return m.derive(data, {
    through: withSteps(data.through, step),
    stats: uniteStats(data.stats, [stat]),
    viewOf: null,
  });
}

const PARTS = 'parts:';

/** What makes a table of samples of a column of which each cell holds a list, `np.stack(df['signal'])`, or of pieces of one. */
const OF_SAMPLES: ReadonlySet<string> = new Set(['tolist', 'list', 'reshape', STACKED]);

/** `reshape(-1)`, `reshape(-1, 1)`: one after the other, and no samples of several. */
export function areOneLong({ positional }: CallArguments): boolean {
  const [first, ...others] = positional.flatMap((one) => (one.kind === 'tuple' ? one.items : [one])).map(numberOf);
  return first === -1 && (others.length === 0 || (others.length === 1 && others[0] === 1));
}

/** `load.rolling(24)` as it stands: of each of its windows, or of each month, one figure is a series again. */
function isWindow(through: readonly string[], at: number): boolean {
  return (
    through[at] === 'window' && !/^(?:mean|sum|median|max|min|first|last|std|var|count)$/.test(through[at + 1] ?? '')
  );
}

/** One column of a table, with all of its rows one after the other, and no window or sample of it. */
function isSeries(data: DataObject): boolean {
  const { form, columns, through, rows } = data;
  const isOne = form === 'column' || (form === 'array' && !columns.open && columns.known.size === 1);
  return (
    isOne &&
    rows.kind !== 'unknown' &&
    !isOneRow(data) &&
    !through.some((step, i) => step === SLIDING || isWindow(through, i) || (form === 'array' && OF_SAMPLES.has(step)))
  );
}
