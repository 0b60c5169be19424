// What measuring asks of weights, for the two forms in which they are held: floats, and the patterns of 16-bit floats.
import {
  countedErrors,
  countedRange,
  newPatternCounts,
  patternsToFloats,
  patternValues,
  runPatternErrors,
  runPatterns,
  transposePatterns,
} from './halves';
import {
  blockErrors,
  newBounds,
  runBounds,
  runErrors,
  runErrorsClipped,
  transpose,
  type Bounds,
  type ErrorSums,
  type Steps,
} from './kernels';
import type { Scheme } from './schemes';

/** Range and sums of powers of a whole tensor. */
export interface Whole {
  readonly min: number;
  readonly max: number;
  readonly squares: number;
}

export interface Ranges {
  /** Per channel. `squares` is left at 0 where the first pass sees no values; the errors bring them then. */
  readonly bounds: Bounds;
  readonly whole: Whole;
}

/** Weights of one tensor in the form `T`, over the two passes of measuring. */
export interface Arithmetic<T> {
  /** Buffer `index` with `length` elements; the next taker of the same index gets the same memory. */
  take(index: number, length: number): T;
  /** Rows of `columns` elements as one run of `rows` elements for each column. */
  transpose(x: T, rows: number, columns: number, into: T): void;
  /** First pass: one run of a channel. */
  bound(x: T, from: number, to: number, group: number): void;
  /** After the first pass. */
  ranges(): Ranges;
  /** Second pass: errors of one run of a channel; `clips` where its range does not hold all values. */
  errors(x: T, from: number, to: number, group: number, steps: Steps, sums: ErrorSums, clips: boolean): void;
  /** Errors of one scale for the whole tensor, where the first pass has told them. */
  wholeErrors(steps: Steps, sums: ErrorSums, clips: boolean): boolean;
  /** Second pass: one run in blocks, as `blockErrors`. */
  blocks(x: T, from: number, to: number, scheme: Scheme, round: (scale: number) => number, totals: Float64Array): void;
  /** The first `length` elements as floats, to be used before the next call. */
  floats(x: T, length: number): Float32Array;
}

/** Memory that is used again from tensor to tensor. */
export class Buffers {
  private readonly floats: Float32Array[] = [];
  private readonly patterns: Uint16Array[] = [];
  private converted = new Float32Array(0);

  takeFloats(index: number, length: number): Float32Array {
    const known = this.floats[index];
    if (known !== undefined && known.length >= length) return known.subarray(0, length);
    return (this.floats[index] = new Float32Array(length));
  }

  takePatterns(index: number, length: number): Uint16Array {
    const known = this.patterns[index];
    if (known !== undefined && known.length >= length) return known.subarray(0, length);
    return (this.patterns[index] = new Uint16Array(length));
  }

  /** For floats that were patterns. */
  takeConverted(length: number): Float32Array {
    if (this.converted.length < length) this.converted = new Float32Array(length);
    return this.converted.length === length ? this.converted : this.converted.subarray(0, length);
  }
}

/** Of weights that are floats, or are turned into some while they are read. */
export class FloatArithmetic implements Arithmetic<Float32Array> {
  private readonly bounds: Bounds;

  constructor(
    private readonly buffers: Buffers,
    channels: number,
  ) {
    this.bounds = newBounds(channels);
  }

  take(index: number, length: number): Float32Array {
    return this.buffers.takeFloats(index, length);
  }

  transpose(x: Float32Array, rows: number, columns: number, into: Float32Array): void {
    transpose(x, rows, columns, into);
  }

  bound(x: Float32Array, from: number, to: number, group: number): void {
    runBounds(x, from, to, group, this.bounds);
  }

  ranges(): Ranges {
    const { low, high, squares } = this.bounds;
    let [min, max, sum] = [Infinity, -Infinity, 0];
    for (let group = 0; group < low.length; group++) {
      min = Math.min(min, low[group] ?? 0);
      max = Math.max(max, high[group] ?? 0);
      sum += squares[group] ?? 0;
    }
    return { bounds: this.bounds, whole: { min, max, squares: sum } };
  }

  errors(
    x: Float32Array,
    from: number,
    to: number,
    group: number,
    steps: Steps,
    sums: ErrorSums,
    clips: boolean,
  ): void {
    if (clips) runErrorsClipped(x, from, to, group, steps, sums);
    else runErrors(x, from, to, group, steps, sums);
  }

  wholeErrors(): boolean {
    return false;
  }

  blocks(
    x: Float32Array,
    from: number,
    to: number,
    { block, symmetric }: Scheme,
    round: (scale: number) => number,
    totals: Float64Array,
  ): void {
    blockErrors(x, from, to, block, symmetric, round, totals);
  }

  floats(x: Float32Array, length: number): Float32Array {
    return x.subarray(0, length);
  }
}

/** Of float16 or bfloat16, on their patterns. */
export class PatternArithmetic implements Arithmetic<Uint16Array> {
  private readonly values: Float32Array;
  private readonly found: ReturnType<typeof newPatternCounts>;

  constructor(
    private readonly buffers: Buffers,
    private readonly channels: number,
    dataType: number,
  ) {
    this.values = patternValues(dataType);
    this.found = newPatternCounts(channels);
  }

  take(index: number, length: number): Uint16Array {
    return this.buffers.takePatterns(index, length);
  }

  transpose(x: Uint16Array, rows: number, columns: number, into: Uint16Array): void {
    transposePatterns(x, rows, columns, into);
  }

  bound(x: Uint16Array, from: number, to: number, group: number): void {
    runPatterns(x, from, to, group, this.found);
  }

  ranges(): Ranges {
    const { counts, highs, lows } = this.found;
    const { moments, squares, min, max } = countedRange(counts, this.values);
    const bounds: Bounds = { ...newBounds(this.channels), moments };
    for (let group = 0; group < this.channels; group++) {
      const low = lows[group] ?? 0;
      // A range has 0 in it for every scheme, so that a side without weights may end there.
      bounds.low[group] = low >= 0x8000 ? (this.values[low] ?? 0) : 0;
      bounds.high[group] = this.values[highs[group] ?? 0] ?? 0;
    }
    return { bounds, whole: { min, max, squares } };
  }

  errors(x: Uint16Array, from: number, to: number, group: number, steps: Steps, sums: ErrorSums, clips: boolean): void {
    if (!clips) {
      runPatternErrors(x, this.values, from, to, group, steps, sums);
      return;
    }
    const floats = this.run(x, from, to);
    let signal = 0;
    for (const value of floats) signal += value * value;
    sums.signals[group] = (sums.signals[group] ?? 0) + signal;
    runErrorsClipped(floats, 0, to - from, group, steps, sums);
  }

  wholeErrors(steps: Steps, sums: ErrorSums, clips: boolean): boolean {
    countedErrors(this.found.counts, this.values, steps, sums, clips);
    return true;
  }

  blocks(
    x: Uint16Array,
    from: number,
    to: number,
    { block, symmetric }: Scheme,
    round: (scale: number) => number,
    totals: Float64Array,
  ): void {
    blockErrors(this.run(x, from, to), 0, to - from, block, symmetric, round, totals);
  }

  floats(x: Uint16Array, length: number): Float32Array {
    return this.run(x, 0, length);
  }

  private run(x: Uint16Array, from: number, to: number): Float32Array {
    const into = this.buffers.takeConverted(to - from);
    patternsToFloats(x, from, to, this.values, into);
    return into;
  }
}
