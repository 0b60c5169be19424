// The loops over 16-bit floats, on their patterns as they lie in the file. There are 65,536 of them: what one scale does to a tensor
// follows from how often each occurs, and the first pass is one count and two comparisons for each weight.
// As in kernels.ts, errors are in steps of the scale, and sums belong to the caller.
import { DataType } from '../graph/dataTypes';
import { halfToNumber } from '../reader/elements';
import type { ErrorSums, Steps } from './kernels';

const PATTERNS = 1 << 16;
const ROUNDER = 1.5 * 2 ** 52;

const tables = new Map<number, Float32Array>();

/** The number that each pattern of float16 or bfloat16 stands for. */
export function patternValues(dataType: number): Float32Array {
  let table = tables.get(dataType);
  if (table === undefined) {
    table =
      dataType === DataType.bfloat16 ? bfloats() : Float32Array.from({ length: PATTERNS }, (_, p) => halfToNumber(p));
    tables.set(dataType, table);
  }
  return table;
}

function bfloats(): Float32Array {
  return new Float32Array(Uint32Array.from({ length: PATTERNS }, (_, pattern) => pattern << 16).buffer);
}

/** How often each pattern occurs, and per group the positive and the negative one that reach furthest. */
export interface PatternCounts {
  readonly counts: Uint32Array;
  /** Largest pattern taken as a signed number: the largest positive weight; 0 where there is none. */
  readonly highs: Int32Array;
  /** Largest pattern taken as an unsigned number: the furthest negative weight from 0x8000 on. */
  readonly lows: Int32Array;
}

export function newPatternCounts(groups: number): PatternCounts {
  return { counts: new Uint32Array(PATTERNS), highs: new Int32Array(groups), lows: new Int32Array(groups) };
}

/** Number, sums of powers and range of all that was counted; not finite where a pattern is not. */
export function countedRange(counts: Uint32Array, values: Float32Array) {
  let [sum, squares, cubes, fourths, min, max] = [0, 0, 0, 0, Infinity, -Infinity];
  for (let pattern = 0; pattern < PATTERNS; pattern++) {
    const count = counts[pattern] ?? 0;
    if (count === 0) continue;
    const value = values[pattern] ?? 0;
    const square = value * value;
    sum += count * value;
    squares += count * square;
    cubes += count * square * value;
    fourths += count * square * square;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { moments: Float64Array.of(sum, cubes, fourths), squares, min, max };
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices lie inside the arrays, and a check for each would cost more than the work */

/** One group's run from `from` to `to`: counts each pattern and widens the group's range. */
export function runPatterns(x: Uint16Array, from: number, to: number, group: number, into: PatternCounts): void {
  const { counts } = into;
  let high = into.highs[group]!;
  let low = into.lows[group]!;
  for (let i = from; i < to; i++) {
    const pattern = x[i]!;
    counts[pattern]!++;
    if (pattern > low) low = pattern;
    const signed = (pattern << 16) >> 16;
    if (signed > high) high = signed;
  }
  into.highs[group] = high;
  into.lows[group] = low;
}

/** Errors of one scale from the counts alone, into the sums of group 0; `clips` where its range does not hold all values. */
export function countedErrors(
  counts: Uint32Array,
  values: Float32Array,
  steps: Steps,
  sums: ErrorSums,
  clips: boolean,
): void {
  const inverse = steps.inverses[0]!;
  const low = steps.lows[0]!;
  const high = steps.highs[0]!;
  let [signals, squares, absolutes, products, largest, clipped] = [0, 0, 0, 0, 0, 0];
  for (let pattern = 0; pattern < PATTERNS; pattern++) {
    const count = counts[pattern]!;
    if (count === 0) continue;
    const v = values[pattern]!;
    const exact = v * inverse;
    let whole = exact + ROUNDER - ROUNDER;
    if (clips && (whole < low || whole > high)) {
      whole = whole < low ? low : high;
      clipped += count;
    }
    const error = exact - whole;
    const absolute = Math.abs(error);
    signals += count * v * v;
    squares += count * error * error;
    absolutes += count * absolute;
    products += count * v * error;
    if (absolute > largest) largest = absolute;
  }
  sums.signals[0] = signals;
  sums.squares[0] = squares;
  sums.absolutes[0] = absolutes;
  sums.products[0] = products;
  sums.largest[0] = largest;
  sums.clipped[0] = clipped;
}

/** As `runErrors`, of patterns, with the sum of squared weights. */
export function runPatternErrors(
  x: Uint16Array,
  values: Float32Array,
  from: number,
  to: number,
  group: number,
  steps: Steps,
  sums: ErrorSums,
): void {
  const inverse = steps.inverses[group]!;
  let signals = 0;
  let squares = 0;
  let absolutes = 0;
  let products = 0;
  let largest = sums.largest[group]!;
  for (let i = from; i < to; i++) {
    const v = values[x[i]!]!;
    const exact = v * inverse;
    const error = exact - (exact + ROUNDER - ROUNDER);
    const absolute = Math.abs(error);
    signals += v * v;
    squares += error * error;
    absolutes += absolute;
    products += v * error;
    if (absolute > largest) largest = absolute;
  }
  sums.signals[group]! += signals;
  sums.squares[group]! += squares;
  sums.absolutes[group]! += absolutes;
  sums.products[group]! += products;
  sums.largest[group] = largest;
}

/** As `transpose` of kernels.ts: V8 makes one fast loop for each type of array only where each has a function of its own. */
export function transposePatterns(x: Uint16Array, rows: number, columns: number, into: Uint16Array): void {
  const whole = columns - (columns % 8);
  for (let column = 0; column < whole; column += 8) {
    for (let row = 0; row < rows; row++) {
      const from = row * columns + column;
      const to = column * rows + row;
      into[to] = x[from]!;
      into[to + rows] = x[from + 1]!;
      into[to + 2 * rows] = x[from + 2]!;
      into[to + 3 * rows] = x[from + 3]!;
      into[to + 4 * rows] = x[from + 4]!;
      into[to + 5 * rows] = x[from + 5]!;
      into[to + 6 * rows] = x[from + 6]!;
      into[to + 7 * rows] = x[from + 7]!;
    }
  }
  for (let column = whole; column < columns; column++)
    for (let row = 0; row < rows; row++) into[column * rows + row] = x[row * columns + column]!;
}

/** The numbers of the patterns x[from, to). */
export function patternsToFloats(
  x: Uint16Array,
  from: number,
  to: number,
  values: Float32Array,
  into: Float32Array,
): void {
  for (let i = from; i < to; i++) into[i - from] = values[x[i]!]!;
}

/* eslint-enable @typescript-eslint/no-non-null-assertion */
