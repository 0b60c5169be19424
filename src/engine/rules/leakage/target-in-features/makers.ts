// What gives an answer away without being it: the columns that it was made of, or others that tell what these were.
import { textOf, type Statement } from '../../../python/ast';
import { lastName, statementOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { wentThrough } from '../../../semantics/rows/timeSteps';
import type { Column, DataObject } from '../../../semantics/values';

/** A column of what the target is in other rows is a lag, or looks ahead: not the answer of its row. */
export const ELSEWHERE = new Set([
  'shift',
  'shift-ahead',
  'window',
  'rolling',
  'expanding',
  'ewm',
  'diff',
  'pct_change',
  'cumsum',
  'groupby',
  'aggregated',
  // Of other rows, put beside these in their order.
  'realigned',
  'transform',
]);

/** What is done with one row's numbers, so that one of them can be told from the others. */
const RECKONED =
  /^(?:[-+*/%]|\/\/|\*\*|replace|to_numeric|log\d*|log1p|sqrt|square|exp|expm1|abs|round(?:-decimals)?|astype|power|divide|multiply|subtract|add|sub|div|mul|truediv)$/;

/** Whether a column is a number that came out of arithmetic within its row alone. */
export function isReckoned({ through }: Column): boolean {
  return through.length > 0 && through.every((one) => RECKONED.test(one));
}

/** The same held against a limit: `(failed * cost) > 500`. */
export function isReckonedAndJudged({ through }: Column): boolean {
  const isLimit = (one: string): boolean => /^[<>]=?$/.test(one);
  return through.some((one) => RECKONED.test(one)) && through.every((one) => RECKONED.test(one) || isLimit(one));
}

/** What a target may have gone through that nobody can undo, or that other rows decide: a noise, a model, a lag. */
const BEYOND = new Set([...ELSEWHERE, 'fit_predict', 'predict', 'learned', 'sample']);

/** How a target of one column says nothing that the column does not say. */
const JUDGES = /^(?:[<>]=?|[!=]=|where|select|apply|map|cut|qcut|between|isin|ge|gt|le|lt|eq|ne|codes|LabelEncoder)$/;

/** Names in the statement that makes a target which tell that chance has a part in it. */
const CHANCE = /random|noise|rng|randn|uniform|normal\(|choice|shuffle/;

/** Columns among the features that give the answer away. */
export interface Makers {
  readonly columns: readonly string[];
  /** What both the answer and they are made from, where it is not among the features itself. */
  readonly shared: string | null;
}

const NONE: Makers = { columns: [], shared: null };

/**
 * The columns among the features that the answer is a function of: `df["high"] = df["price"] > 100` with `price`, or a column
 * that tells `price`. Of several all have to be there; one of them may be told by another column.
 */
export function makersOf(analysis: Analysis, features: DataObject, answer: Column): Makers {
  const columns = features.columns.known;
  const { from, through, stats } = answer;
  if (from.length === 0 || from.includes(answer.name) || answer.maybe === true) return NONE;
  if ([...BEYOND].some((one) => wentThrough(through, one)) || stats.some(({ learns }) => learns === 'target'))
    return NONE;
  if (from.length === 1 && !through.some((one) => JUDGES.test(one)) && !isReckoned(answer)) return NONE;
  const made = analysis.facts.columns.findLast((one) => one.action === 'write' && one.columns.includes(answer.name));
  const statement = made === undefined ? null : statementOf(made.node);
  if (statement === null || CHANCE.test(textOf(statement)) || isLookedUp(analysis, statement)) return NONE;
  const absent = from.filter((name) => {
    const column = columns.get(name);
    if (column === undefined || column.maybe === true) return true;
    return column.replaced && !isWrittenBefore(analysis, name, made?.order ?? 0);
  });
  const [shared, ...others] = absent;
  if (shared === undefined) return { columns: from, shared: null };
  if (others.length > 0) return apartOf(columns, answer);
  const kin = [...columns.values()].find(
    (one) => one.name !== answer.name && isOfOne(one) && tells(columns, one, shared, answer),
  );
  return kin === undefined ? NONE : { columns: [kin.name], shared };
}

/** `margin = home - away` where the answer is `home > away`: how far two columns are apart tells which is more, though neither is there. */
function apartOf(columns: ReadonlyMap<string, Column>, { from, through }: Column): Makers {
  const isMore = through.some((one) => /^[<>]=?$/.test(one)) && through.every((one) => OF_MORE.test(one));
  if (from.length !== 2 || !isMore) return NONE;
  const apart = [...columns.values()].find(
    (one) =>
      one.from.length === 2 &&
      one.from.every((name) => from.includes(name)) &&
      one.through.filter((step) => step === '-').length === 1 &&
      one.through.every((step) => /^(?:-|clip|astype)$/.test(step)) &&
      isOfOne(one),
  );
  return apart === undefined ? NONE : { columns: [apart.name], shared: from.join('` and `') };
}

const OF_MORE = /^(?:[<>]=?|-|where|astype)$/;

/**
 * Whether a column tells what another one was that the answer is made of: made of it alone, or reckoned from it with columns
 * that are there as well, `after - before` beside `before`. log(price) and price / area are near enough for each other.
 */
function tells(columns: ReadonlyMap<string, Column>, one: Column, shared: string, answer: Column): boolean {
  if (!one.from.includes(shared)) return false;
  if (one.from.length === 1 && answer.from.length === 1) return true;
  if (!isReckoned(one)) return false;
  if (answer.from.length === 1 && isReckoned(answer)) return true;
  return one.from.every((name) => {
    const other = columns.get(name);
    return name === shared || (other !== undefined && other.maybe !== true);
  });
}

/** A column of the code's own making that stayed as it was since. */
function isWrittenBefore({ facts }: Analysis, name: string, order: number): boolean {
  const last = facts.columns.findLast((one) => one.action === 'write' && one.columns.includes(name));
  return last !== undefined && last.order < order;
}

/** Other rows say what the target is: `ids.isin(churned)`, `ids.map(answers)` with what a file holds, rather than a list or rule in the code. */
function isLookedUp(analysis: Analysis, statement: Statement): boolean {
  return !walk([statement], (node) => {
    if (node.kind !== 'Call' || !/^(?:isin|map|replace)$/.test(lastName(node.func))) return undefined;
    const isFromElsewhere = node.args.some(({ value }) => {
      const held = value.kind === 'Name' ? analysis.valueOf(value) : undefined;
      return analysis.dataOf(held) !== null || analysis.dataAt(value) !== null;
    });
    return isFromElsewhere ? 'stop' : undefined;
  });
}

/** Computed row by row, and there for sure. */
function isOfOne({ maybe, through, stats }: Column): boolean {
  return maybe !== true && stats.length === 0 && !through.some((one) => BEYOND.has(one));
}
