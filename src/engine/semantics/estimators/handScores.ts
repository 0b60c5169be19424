// Scores without a metric: `np.mean(predicted != y)`, `((predicted - y) ** 2).mean()`, `sum(predicted == y) / len(y)`.
import type { Call } from '../../python/ast';
import { lastName } from '../../python/walk';
import type { Machine } from '../machine';
import type { DataObject, Value } from '../values';

/** What such a score is called in facts; those of a metric have its name. */
export const HAND_SCORE = 'by hand';

/** Stands in `through` before the operator by which predictions were held against answers. */
export const COMPARED = 'compared';

const OPERATORS: ReadonlySet<string> = new Set(['==', '!=', '-', 'not_equal', 'equal', 'subtract', 'eq', 'ne', 'sub']);

/** The trace of an operator on predictions and what is none; nothing where both or neither are predictions. */
export function comparisonTrace(op: string, values: readonly Value[], all: readonly DataObject[]): readonly string[] {
  if (!OPERATORS.has(op) || values.length !== 2) return [];
  const made = all.filter(({ prediction }) => prediction !== null);
  const [first] = made;
  if (made.length !== 1 || first === undefined || isNumber(first)) return [];
  const other = all.find((one) => one !== first);
  // A number is a threshold or an offset; answers that are not known are answers all the same.
  const isAnswer = other === undefined ? values.some(({ kind }) => kind === 'unknown') : !isNumber(other);
  return isAnswer ? [COMPARED] : [];
}

/** Steps by which a value became that of one row. */
const OF_ROW: ReadonlySet<string> = new Set(['row', 'item', 'cell']);

/** One number for all rows, rather than one of them. */
function isNumber({ form, through }: DataObject): boolean {
  return form === 'scalar' && !through.includes('cell');
}

/**
 * What code counts or adds up row by row, `if guess == truth: right += 1`, `error += abs(guess - truth)`, told as the score that it will
 * be; null for anything else.
 */
export function scoreInTurn(m: Machine, value: Value): Value | null {
  const data = m.data(value);
  if (data === null || data.prediction === null || !data.through.includes(COMPARED)) return null;
  const { prediction, through } = data;
  if (!through.some((step) => OF_ROW.has(step)) || isNumber(data)) return null;
  const asked = m.facts.predictions.findLast(
    ({ order, model }) => order === prediction.at && model === prediction.model,
  );
  if (asked === undefined) return null;
  const { model, rows } = prediction;
  const { node } = asked;
  if (!m.facts.scores.some((one) => one.node === node && one.predictedAt === prediction.at))
    m.facts.score({
      node,
      metric: HAND_SCORE,
      model,
      rows,
      truth: null,
      prediction: null,
      predictedAt: prediction.at,
      task: 'any',
      row: null,
    });
  return { kind: 'score', metric: HAND_SCORE, model, rows, node };
}

/**
 * `(truth - guess).mean()`, `(truth - guess > 0).sum()`: errors to both sides cancel out or are parted by their side, so it says which way
 * they lean, and not how large they are.
 */
function isBias({ func }: Call, through: readonly string[]): boolean {
  const [difference, ...more] = through.slice(through.lastIndexOf(COMPARED) + 1);
  if (difference === undefined || !DIFFERENCES.has(difference)) return false;
  const name = lastName(func);
  return more.length === 0 ? /^(?:nan)?mean$/.test(name) : /^(?:mean|sum)$/.test(name) && more.every(isSide);
}

const DIFFERENCES: ReadonlySet<string> = new Set(['-', 'subtract', 'sub']);

function isSide(step: string): boolean {
  return /^[<>]=?$/.test(step);
}

/** Tells of a score where a number is made of predictions that were held against the answers. */
export function scoreByHand(m: Machine, node: Call, data: DataObject): void {
  const { prediction } = data;
  if (prediction === null || data.form === 'scalar' || !data.through.includes(COMPARED)) return;
  // np.all(mine == theirs): whether two agree, and no number.
  if (/^(?:all|any)$/.test(lastName(node.func))) return;
  if (isBias(node, data.through)) return;
  m.facts.score({
    node,
    metric: HAND_SCORE,
    model: prediction.model,
    // A forecast of so many steps has no rows but those of the answers.
    rows: prediction.rows.kind === 'unknown' ? data.rows : prediction.rows,
    // What the answers depend on is no matter of the features, and nothing tells the two apart any more.
    truth: null,
    prediction: null,
    predictedAt: prediction.at,
    task: 'any',
    row: null,
  });
}
