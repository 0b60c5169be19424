// The loops over weights. Each does one thing over a range of a Float32Array, into sums that its caller owns: nothing is allocated,
// and few enough values are alive that V8 keeps them in registers: two schemes in one loop are slower than two loops, and sums in
// arrays (one for each column) are slower than laying columns out one after another first.
// Errors are in steps of the scale; the caller multiplies.

/** Adding it and taking it away rounds a double below 2^51 to a whole number, half to even. A constant of this file: an imported one is looked up in each step. */
const ROUNDER = 1.5 * 2 ** 52;

/** Per group (tensor or channel). */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly squares: Float64Array;
  /** Of all elements: sum, sum of cubes, of fourth powers. */
  readonly moments: Float64Array;
}

/** Per group, in steps: sums of squared and absolute errors, of weight × error, the largest error, and how many were clipped. */
export interface ErrorSums {
  /** Sums of squared weights. */
  readonly signals: Float64Array;
  readonly squares: Float64Array;
  readonly absolutes: Float64Array;
  readonly products: Float64Array;
  readonly largest: Float64Array;
  readonly clipped: Float64Array;
}

/** What a group's values are divided and clipped by. */
export interface Steps {
  /** 1 / scale; 0 for a scale of 0. */
  readonly inverses: Float64Array;
  /** Integer range around a zero point of 0. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

/** Sums and bounds before the first element: lows at infinity, highs at minus infinity. */
export function newBounds(groups: number): Bounds {
  return {
    low: new Float64Array(groups).fill(Infinity),
    high: new Float64Array(groups).fill(-Infinity),
    squares: new Float64Array(groups),
    moments: new Float64Array(3),
  };
}

/** Sums before the first element: all 0. */
export function newErrorSums(groups: number): ErrorSums {
  return {
    signals: new Float64Array(groups),
    squares: new Float64Array(groups),
    absolutes: new Float64Array(groups),
    products: new Float64Array(groups),
    largest: new Float64Array(groups),
    clipped: new Float64Array(groups),
  };
}

/** Scales and ranges of so many groups, for the caller to fill in. */
export function newSteps(groups: number): Steps {
  return { inverses: new Float64Array(groups), lows: new Float64Array(groups), highs: new Float64Array(groups) };
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices lie inside the arrays, and a check for each would cost more than the work */

/** One group's run from `from` to `to`. */
export function runBounds(x: Float32Array, from: number, to: number, group: number, bounds: Bounds): void {
  let low = bounds.low[group]!;
  let high = bounds.high[group]!;
  let sum = 0;
  let squares = 0;
  let cubes = 0;
  let fourths = 0;
  for (let i = from; i < to; i++) {
    const v = x[i]!;
    if (v < low) low = v;
    if (v > high) high = v;
    const square = v * v;
    sum += v;
    squares += square;
    cubes += square * v;
    fourths += square * square;
  }
  const { moments } = bounds;
  bounds.low[group] = low;
  bounds.high[group] = high;
  bounds.squares[group]! += squares;
  moments[0]! += sum;
  moments[1]! += cubes;
  moments[2]! += fourths;
}

/** For groups whose values all lie in the integer range. */
export function runErrors(
  x: Float32Array,
  from: number,
  to: number,
  group: number,
  steps: Steps,
  sums: ErrorSums,
): void {
  const inverse = steps.inverses[group]!;
  let squares = 0;
  let absolutes = 0;
  let products = 0;
  let largest = sums.largest[group]!;
  for (let i = from; i < to; i++) {
    const v = x[i]!;
    const exact = v * inverse;
    const error = exact - (exact + ROUNDER - ROUNDER);
    const absolute = Math.abs(error);
    squares += error * error;
    absolutes += absolute;
    products += v * error;
    if (absolute > largest) largest = absolute;
  }
  sums.squares[group]! += squares;
  sums.absolutes[group]! += absolutes;
  sums.products[group]! += products;
  sums.largest[group] = largest;
}

/** As `runErrors`, for ranges that do not hold all values: rounds, clips to the group's range, and counts what was clipped. Over x[from, to). */
export function runErrorsClipped(
  x: Float32Array,
  from: number,
  to: number,
  group: number,
  steps: Steps,
  sums: ErrorSums,
): void {
  const inverse = steps.inverses[group]!;
  const low = steps.lows[group]!;
  const high = steps.highs[group]!;
  let squares = 0;
  let absolutes = 0;
  let products = 0;
  let clipped = 0;
  let largest = sums.largest[group]!;
  for (let i = from; i < to; i++) {
    const v = x[i]!;
    const exact = v * inverse;
    let whole = exact + ROUNDER - ROUNDER;
    if (whole < low) {
      whole = low;
      clipped++;
    } else if (whole > high) {
      whole = high;
      clipped++;
    }
    const error = exact - whole;
    const absolute = Math.abs(error);
    squares += error * error;
    absolutes += absolute;
    products += v * error;
    if (absolute > largest) largest = absolute;
  }
  sums.squares[group]! += squares;
  sums.absolutes[group]! += absolutes;
  sums.products[group]! += products;
  sums.largest[group] = largest;
  sums.clipped[group]! += clipped;
}

/** Counts elements into equal bins from `low` on; `perUnit` is bins by value, and what lies outside falls into the last ones. */
export function runHistogram(x: Float32Array, to: number, low: number, perUnit: number, bins: Float64Array): void {
  const last = bins.length - 1;
  for (let i = 0; i < to; i++) {
    const bin = ((x[i]! - low) * perUnit) | 0;
    bins[bin > last ? last : bin < 0 ? 0 : bin]!++;
  }
}

/** Rows of `columns` elements, `rows` of them, as one run of `rows` elements for each column. */
export function transpose(x: Float32Array, rows: number, columns: number, into: Float32Array): void {
  // Eight columns are written at a time: as many lines as the first-level cache holds of any layout.
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

/**
 * A run in blocks of `block` elements, each with a step of its own, as MatMulNBits has them: symmetric, the largest value by magnitude
 * becomes -8, whatever its sign; asymmetric, 0 lies inside and the zero point is a whole number. `round` is how a scale is kept.
 * Adds to totals in the weights' own unit (squares, absolutes, products, largest, clipped; sixth, squared weights).
 */
export function blockErrors(
  x: Float32Array,
  from: number,
  to: number,
  block: number,
  symmetric: boolean,
  round: (scale: number) => number,
  totals: Float64Array,
): void {
  const { steps, sums, scales } = ONE_BLOCK;
  let signal = 0;
  for (let start = from; start < to; start += block) {
    const end = start + block < to ? start + block : to;
    let min = x[start]!;
    let max = min;
    for (let i = start; i < end; i++) {
      const v = x[i]!;
      signal += v * v;
      if (v < min) min = v;
      if (v > max) max = v;
    }
    let scale = 0;
    let low = -8;
    if (symmetric) {
      scale = round((Math.abs(max) > Math.abs(min) ? max : min) / -8);
    } else {
      if (min > 0) min = 0;
      if (max < 0) max = 0;
      scale = round((max - min) / 15);
      low = scale === 0 ? 0 : -Math.min(15, Math.round(-min / scale));
    }
    if (scale === 0) continue;
    scales[0] = scale;
    steps.inverses[0] = 1 / scale;
    steps.lows[0] = low;
    steps.highs[0] = low + 15;
    sums.squares[0] = sums.absolutes[0] = sums.products[0] = sums.largest[0] = sums.clipped[0] = 0;
    runErrorsClipped(x, start, end, 0, steps, sums);
    foldErrors(sums, scales, totals);
  }
  totals[5]! += signal;
}

/** One block is a group of its own; measured to be as fast as a loop that keeps its sums in variables. */
const ONE_BLOCK = { steps: newSteps(1), sums: newErrorSums(1), scales: new Float64Array(1) };

/** Adds groups' sums to totals in the weights' own unit (squares, absolutes, products, largest, clipped). */
export function foldErrors(sums: ErrorSums, scales: Float64Array, totals: Float64Array): void {
  const { squares, absolutes, products, largest, clipped } = sums;
  for (let g = 0; g < scales.length; g++) {
    const scale = scales[g]!;
    const size = Math.abs(scale);
    totals[0]! += squares[g]! * scale * scale;
    totals[1]! += absolutes[g]! * size;
    totals[2]! += products[g]! * scale;
    if (largest[g]! * size > totals[3]!) totals[3] = largest[g]! * size;
    totals[4]! += clipped[g]!;
  }
}

/* eslint-enable @typescript-eslint/no-non-null-assertion */
