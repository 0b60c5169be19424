// Rows that are read once more for testing, by a call that gives those that were fitted on, or some of them.
import { isCall, spanOf, textOf, type Argument, type Call, type NodeBase } from '../../python/ast';
import { loopsAround } from '../../python/around';
import { lastName, statementOf } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import { roleInName } from '../../semantics/rows/partNames';
import { roleOf } from '../../semantics/rows/rows';
import type { Rows, Source } from '../../semantics/values';

/** Arguments of readers that leave all rows: whatever else is said may choose some of them. */
const OF_ALL_ROWS =
  /^(?:(?:target_)?transform|image_size|target_size|batch_size|shuffle|(?:class|color|label)_mode|labels|interpolation|sep|header|index_col|encoding|dtype|parse_dates|low_memory)$/;

/** Files that hold several tables, of which each may be taken by a name: `joblib.load("parts.pkl")["train"]`. */
const HOLDS_SEVERAL = /\.(?:p(?:kl|ickle|th?)|joblib|h5|hdf5?|npz|mat)$/i;

/** What reads the rows that were fitted on once more: all of them, shares that are drawn apart, or the very training part. */
export interface ReadAgain {
  readonly source: Source;
  readonly how: 'all' | 'drawn apart' | 'training part';
}

/** What reads the file or folder that was fitted on once more, and calls it a test part; null where nothing does. */
export function readAgain({ facts }: Analysis, fitted: Rows, rows: Rows): ReadAgain | null {
  if (fitted.kind !== 'source' || rows.kind !== 'source' || fitted.source.id === rows.source.id) return null;
  const { place } = rows.source;
  if (place === null || fitted.source.place !== place || HOLDS_SEVERAL.test(place)) return null;
  const readersOf = ({ id, node }: Source): NodeBase[] => {
    const read = facts.reads.find(({ source }) => source.id === id);
    return [...new Set([node, read?.elsewhere ?? node])];
  };
  const [first, second] = [readersOf(fitted.source), readersOf(rows.source)];
  const isWhole = (node: NodeBase): boolean => isCall(node) && isOfAllRows(node);
  const isOther = roleOf(fitted) !== roleOf(rows);
  const { source } = rows;
  if (isOther && [...first, ...second].every(isWhole)) return { source, how: 'all' };
  const [one, other] = [first[0], second[0]];
  if (one === undefined || other === undefined || !isCall(one) || !isCall(other)) return null;
  if (areDrawnApart(one, other)) return { source, how: 'drawn apart' };
  return !isOther && isSamePart(one, other) ? { source, how: 'training part' } : null;
}

function isOfAllRows(call: Call): boolean {
  // ImageFolder(place, transform)
  const most = lastName(call.func) === 'ImageFolder' ? 2 : 1;
  const isOfAll = ({ keyword }: Argument, at: number): boolean =>
    keyword === null ? at < most : OF_ALL_ROWS.test(keyword);
  return call.args.every(isOfAll) && loopsAround(call).length === 0;
}

/**
 * `image_dataset_from_directory(place, validation_split=0.2, subset="training", seed=1)` beside one with another seed, share or order: each
 * is drawn by itself, so that the two have files in common.
 */
function areDrawnApart(one: Call, other: Call): boolean {
  const given = (call: Call, name: string): string | null => {
    const value = call.args.find(({ keyword }) => keyword === name)?.value;
    return value === undefined ? null : textOf(value);
  };
  if ([one, other].some((call) => given(call, 'subset') === null || given(call, 'validation_split') === null))
    return false;
  if (given(one, 'subset') === given(other, 'subset')) return false;
  const isNumber = (text: string | null): text is string => text !== null && /^[\d._]+$/.test(text);
  return ['seed', 'validation_split'].some((name) => {
    const [a, b] = [given(one, name), given(other, name)];
    return isNumber(a) && isNumber(b) && Number(a) !== Number(b);
  });
}

/** Arguments that say nothing of which rows there are. */
const OF_NO_ROWS = /^(?:(?:target_)?transforms?|download)$/;

/** `test = MNIST("data", train=True)` beside `train = MNIST("data", train=True)`: the same part under the name of a test part. */
function isSamePart(one: Call, other: Call): boolean {
  const statement = statementOf(other);
  const [target] = statement?.kind === 'Assign' && statement.value === other ? statement.targets : [];
  if (target === undefined || roleInName(lastName(target)) !== 'test' || loopsAround(other).length > 0) return false;
  const told = ({ func, args }: Call): string =>
    [
      textOf(func),
      ...args.flatMap(({ keyword, value }) =>
        keyword !== null && OF_NO_ROWS.test(keyword) ? [] : [`${keyword ?? ''}=${textOf(value)}`],
      ),
    ].join(' ');
  const asksForTraining = other.args.some(({ keyword }) => keyword === 'train' || keyword === 'split');
  return asksForTraining && told(one) === told(other) && spanOf(one).start !== spanOf(other).start;
}
