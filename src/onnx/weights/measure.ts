// One tensor measured: a pass for its ranges, a pass for the errors of each scheme, in pieces that fit the cache.
import { DataType } from '../graph/dataTypes';
import type { Arithmetic, Ranges, Whole } from './arithmetic';
import { foldErrors, newErrorSums, newSteps, runHistogram, type Bounds, type ErrorSums, type Steps } from './kernels';
import type { WeightLayout } from './layout';
import { scaleRounding, schemeBytes, SCHEMES, stepFor, type Scheme } from './schemes';
import type { WeightStream } from './stream';

/** How far a scheme's numbers are from the weights. */
export interface SchemeError {
  readonly scheme: string;
  /** Signal to quantization noise in dB, 20 · log10(‖w‖ / ‖w − ŵ‖); null where nothing is lost. */
  readonly sqnr: number | null;
  /** Of weights and dequantized weights; null for all zeros. */
  readonly cosine: number | null;
  readonly maxError: number;
  readonly meanError: number;
  /** Share of weights beyond the integer range, 0 to 1. */
  readonly clipped: number;
  readonly bytes: number;
  /** Share of the weights that were looked at, evenly over the tensor; below 1 for blocks in large tensors unless all was asked for. */
  readonly covered: number;
  /** The channel with the lowest SQNR, where channels have scales of their own. */
  readonly worstChannel: { readonly channel: number; readonly sqnr: number } | null;
}

export interface OutlierChannel {
  readonly channel: number;
  /** Its largest magnitude over the median channel's. */
  readonly ratio: number;
}

/** What the ranges tell. */
export interface TensorRange {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Standard deviation. */
  readonly deviation: number;
  /** Fourth standardized moment: 3 for a normal distribution, more with heavier tails. */
  readonly kurtosis: number;
  /** Channels whose largest magnitude is above eight times the median channel's, worst first, at most ten. */
  readonly outliers: readonly OutlierChannel[];
  readonly outlierCount: number;
}

export interface TensorMeasure {
  readonly range: TensorRange;
  readonly schemes: readonly SchemeError[];
  /** Counts in equal bins from `min` to `max`; absent unless all schemes were asked for. */
  readonly histogram: readonly number[] | undefined;
}

export interface MeasureOptions {
  /** Every scheme and the histogram, not only the common ones. */
  readonly all: boolean;
  /** Called after each piece with the elements that were gone over, of twice the tensor's; may throw to stop. */
  readonly onPiece: (elements: number) => void | Promise<void>;
}

/** A tensor of weights, as it lies. */
export interface WeightTensor {
  readonly layout: WeightLayout;
  readonly dataType: number;
  /** Elements. */
  readonly count: number;
  /** The last dimension. */
  readonly rowLength: number;
}

/** Elements of a piece: 256 KiB, which stay in the second-level cache over the passes of all schemes. */
const PIECE = 1 << 16;
/** What must be in memory at once at most: 128 MiB. */
const LARGEST_PIECE = 1 << 25;
/** Elements up to which a tensor is read once and kept between the passes: 16 MiB. */
const KEPT = 1 << 22;
/** Rows of a matrix that are taken together: the largest block of 4 bits. */
const STRIPE = 128;
/** V8 would optimize inside the first call of a long loop, and such code gives up at each end of the loop. */
const RUN = 1 << 12;
const BINS = 64;
/** Of large tensors one row or column in up to so many is taken for blocks. */
const SAMPLED = 16;
/** Elements that are taken for blocks at least: 1 MiB of floats. */
const LEAST_SAMPLED = 1 << 18;
/** Multiples of the golden ratio, less their whole part, lie evenly between 0 and 1 and never fall in step with anything periodic. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** A channel that reaches further than this many times the median channel. */
const OUTLIER_RATIO = 8;

/** Elements that are taken at once: whole stripes of a matrix, whole rows of a table, else what fits the cache. */
function pieceSize({ layout, rowLength, count }: WeightTensor): number {
  const unit = isColumns(layout) ? STRIPE * layout.channels : layout.blocks === 'along' ? rowLength : 1;
  return Math.min(count, Math.max(1, Math.floor(PIECE / unit)) * unit);
}

/** Whether neighbours in memory belong to different channels. */
function isColumns({ channels, inner }: WeightLayout): boolean {
  return channels > 1 && inner === 1;
}

/**
 * Measures a tensor of weights. A string says why it cannot be: not enough bytes, or numbers that are none. Rejects with what the stream or
 * `onPiece` rejects with.
 */
export async function measureTensor<T>(
  stream: WeightStream<T>,
  arithmetic: Arithmetic<T>,
  tensor: WeightTensor,
  { all, onPiece }: MeasureOptions,
): Promise<TensorMeasure | string> {
  const { layout, count } = tensor;
  const size = pieceSize(tensor);
  if (size > LARGEST_PIECE) return 'Its rows are too long to be read by pieces.';
  const columns = isColumns(layout);
  const keep = count <= KEPT;
  const pass = async (work: (piece: Piece<T>) => void, again: boolean): Promise<boolean> => {
    for (let start = 0, index = 0; start < count; start += size, index++) {
      const length = Math.min(size, count - start);
      const x = arithmetic.take(keep ? index + 1 : 1, size);
      if (!(again && keep)) {
        const read = columns ? arithmetic.take(0, size) : x;
        if (!(await stream(read, start, length))) return false;
        if (columns) arithmetic.transpose(read, length / layout.channels, layout.channels, x);
      }
      work({ x, start, length });
      await onPiece(length);
    }
    return true;
  };

  const bound = (piece: Piece<T>): void =>
    eachRun(layout, piece, (from, to, group) => arithmetic.bound(piece.x, from, to, group));
  if (!(await pass(bound, false))) return 'Its file ends early.';
  const ranges = arithmetic.ranges();
  const { bounds, whole } = ranges;
  const sum = bounds.moments[0] ?? 0;
  // Ranges pass over NaN; sums do not.
  if (!Number.isFinite(sum)) return 'It holds numbers that are infinite or not a number.';

  const runs = SCHEMES.filter(
    (scheme) =>
      (all || scheme.common) &&
      (scheme.granularity !== 'channel' || layout.channels > 1) &&
      (scheme.granularity !== 'block' || layout.blocks !== null),
  ).map((scheme): SchemeRun<T> => {
    if (scheme.granularity !== 'block') return groupRun(scheme, tensor, ranges, arithmetic);
    const every = all ? 1 : Math.min(SAMPLED, Math.ceil(count / LEAST_SAMPLED));
    return new BlockRun(scheme, tensor, arithmetic, every);
  });
  const bins = all ? new Float64Array(BINS) : undefined;
  const perUnit = whole.max > whole.min ? BINS / (whole.max - whole.min) : 0;
  const finished = await pass((piece) => {
    for (const run of runs) run.piece(piece);
    if (bins !== undefined)
      runHistogram(arithmetic.floats(piece.x, piece.length), piece.length, whole.min, perUnit, bins);
  }, true);
  if (!finished) return 'Its file ends early.';
  return {
    range: tensorRange(bounds, whole, count),
    schemes: runs.map((run) => run.result()),
    histogram: bins === undefined ? undefined : [...bins],
  };
}

/** Elements `start` to `start + length` of a tensor; where neighbours belong to different channels, with each channel's together. */
interface Piece<T> {
  readonly x: T;
  readonly start: number;
  readonly length: number;
}

/** Splits a piece by channels: elements `from` to `to` of its buffer belong to one group. */
function eachRun(
  layout: WeightLayout,
  { start, length }: Piece<unknown>,
  visit: (from: number, to: number, group: number) => void,
): void {
  const { channels, inner } = layout;
  if (channels === 1) {
    for (let from = 0; from < length; from += RUN) visit(from, Math.min(length, from + RUN), 0);
  } else if (isColumns(layout)) {
    const rows = length / channels;
    for (let group = 0; group < channels; group++) visit(group * rows, (group + 1) * rows, group);
  } else {
    for (let at = 0; at < length;) {
      const index = start + at;
      const end = Math.min(length, at + inner - (index % inner));
      visit(at, end, Math.floor(index / inner) % channels);
      at = end;
    }
  }
}

function tensorRange(bounds: Bounds, { min, max, squares }: Whole, count: number): TensorRange {
  const [sum = 0, cubes = 0, fourths = 0] = bounds.moments;
  const mean = sum / count;
  const variance = Math.max(0, squares / count - mean * mean);
  const fourth =
    fourths / count - (4 * mean * cubes) / count + (6 * mean * mean * squares) / count - 3 * mean * mean * mean * mean;
  const outliers = outlierChannels(bounds);
  return {
    min,
    max,
    mean,
    deviation: Math.sqrt(variance),
    kurtosis: variance === 0 ? 0 : fourth / (variance * variance),
    outliers: outliers.slice(0, 10),
    outlierCount: outliers.length,
  };
}

function outlierChannels({ low, high }: Bounds): OutlierChannel[] {
  if (low.length < 3) return [];
  const largest = Float64Array.from(low, (value, group) => Math.max(Math.abs(value), Math.abs(high[group] ?? 0)));
  const median = largest.toSorted()[largest.length >> 1] ?? 0;
  if (median === 0) return [];
  const found: OutlierChannel[] = [];
  largest.forEach((value, channel) => {
    if (value / median > OUTLIER_RATIO) found.push({ channel, ratio: value / median });
  });
  return found.sort((a, b) => b.ratio - a.ratio);
}

interface SchemeRun<T> {
  piece(piece: Piece<T>): void;
  result(): SchemeError;
}

function groupRun<T>(
  scheme: Scheme,
  tensor: WeightTensor,
  { bounds, whole }: Ranges,
  arithmetic: Arithmetic<T>,
): GroupRun<T> {
  const perChannel = scheme.granularity === 'channel';
  const ranges = perChannel
    ? bounds
    : { low: Float64Array.of(whole.min), high: Float64Array.of(whole.max), squares: Float64Array.of(whole.squares) };
  const own = perChannel ? tensor : { ...tensor, layout: { ...tensor.layout, channels: 1 } };
  return new GroupRun(scheme, own, ranges, whole, arithmetic);
}

/** One scale for the tensor, or one for each channel. */
class GroupRun<T> implements SchemeRun<T> {
  private readonly sums: ErrorSums;
  private readonly steps: Steps;
  private readonly scales: Float64Array;
  private readonly clips: boolean;
  private readonly isDone: boolean;

  constructor(
    private readonly scheme: Scheme,
    private readonly tensor: WeightTensor,
    ranges: Pick<Bounds, 'low' | 'high' | 'squares'>,
    private readonly whole: Whole,
    private readonly arithmetic: Arithmetic<T>,
  ) {
    const groups = tensor.layout.channels;
    this.sums = newErrorSums(groups);
    this.steps = newSteps(groups);
    this.scales = new Float64Array(groups);
    let clips = false;
    for (let group = 0; group < groups; group++) {
      const low = ranges.low[group] ?? 0;
      const high = ranges.high[group] ?? 0;
      const { scale, zeroPoint } = stepFor(scheme, low, high, tensor.dataType);
      const least = scheme.low - zeroPoint;
      const most = scheme.high - zeroPoint;
      this.scales[group] = scale;
      this.steps.inverses[group] = 1 / scale;
      this.steps.lows[group] = least;
      this.steps.highs[group] = most;
      clips ||= low / scale < least - 0.5 || high / scale > most + 0.5;
    }
    this.clips = clips;
    this.isDone = groups === 1 && arithmetic.wholeErrors(this.steps, this.sums, clips);
    if (!this.isDone) this.sums.signals.set(ranges.squares);
  }

  piece(piece: Piece<T>): void {
    if (this.isDone) return;
    const { arithmetic, steps, sums, clips } = this;
    eachRun(this.tensor.layout, piece, (from, to, group) =>
      arithmetic.errors(piece.x, from, to, group, steps, sums, clips),
    );
  }

  result(): SchemeError {
    const { layout, count, dataType } = this.tensor;
    const totals = new Float64Array(5);
    let worst: { channel: number; sqnr: number } | null = null;
    for (let group = 0; group < this.scales.length; group++) {
      const scale = this.scales[group] ?? 1;
      const noise = (this.sums.squares[group] ?? 0) * scale * scale;
      const sqnr = decibel(this.sums.signals[group] ?? 0, noise);
      if (sqnr !== null && layout.channels > 1 && (worst === null || sqnr < worst.sqnr))
        worst = { channel: group, sqnr };
    }
    foldErrors(this.sums, this.scales, totals);
    const bytes = schemeBytes(this.scheme, count, this.scales.length, dataType);
    return schemeError(this.scheme, totals, this.whole.squares, { seen: count, count, bytes }, worst);
  }
}

/** Blocks of 4 bits: down each column of a matrix, which lies together here, or along each row of a table. */
class BlockRun<T> implements SchemeRun<T> {
  private readonly totals = new Float64Array(6);
  private pieces = 0;
  private seen = 0;

  constructor(
    private readonly scheme: Scheme,
    private readonly tensor: WeightTensor,
    private readonly arithmetic: Arithmetic<T>,
    /** Looks at one row or column of so many, in each piece at others: weights of one row or one column are seldom like the rest. */
    private readonly every: number,
  ) {}

  piece({ x, length }: Piece<T>): void {
    const { arithmetic, scheme, totals, every } = this;
    const { layout, dataType, rowLength } = this.tensor;
    const round = scaleRounding(dataType);
    const run = layout.blocks === 'down' ? length / layout.channels : rowLength;
    const first = Math.floor(((this.pieces++ * GOLDEN) % 1) * every);
    for (let at = first * run; at < length; at += every * run) {
      arithmetic.blocks(x, at, at + run, scheme, round, totals);
      this.seen += run;
    }
  }

  result(): SchemeError {
    const { scheme } = this;
    const { layout, dataType, count, rowLength } = this.tensor;
    const down = layout.blocks === 'down';
    const runs = down ? layout.channels : count / rowLength;
    const blocks = runs * Math.ceil((down ? count / layout.channels : rowLength) / scheme.block);
    const bytes = down
      ? nBitsBytes(scheme, layout.channels, blocks, dataType)
      : schemeBytes(scheme, count, blocks, dataType);
    return schemeError(scheme, this.totals, this.totals[5] ?? 0, { seen: this.seen, count, bytes }, null);
  }
}

/** MatMulNBits pads the last block of each column, and the zero points of each column to whole bytes. */
function nBitsBytes(scheme: Scheme, columns: number, blocks: number, dataType: number): number {
  const scale = dataType === DataType.float16 || dataType === DataType.bfloat16 ? 2 : 4;
  const zeroPoints = scheme.symmetric ? 0 : columns * Math.ceil(blocks / columns / 2);
  return blocks * (scheme.block / 2 + scale) + zeroPoints;
}

function schemeError(
  scheme: Scheme,
  [squares = 0, absolutes = 0, products = 0, largest = 0, clipped = 0]: Float64Array,
  signal: number,
  { seen, count, bytes }: { readonly seen: number; readonly count: number; readonly bytes: number },
  worstChannel: SchemeError['worstChannel'],
): SchemeError {
  const approximated = signal - 2 * products + squares;
  return {
    scheme: scheme.id,
    sqnr: decibel(signal, squares),
    cosine:
      signal === 0 || approximated <= 0 ? null : Math.min(1, (signal - products) / Math.sqrt(signal * approximated)),
    maxError: largest,
    meanError: absolutes / seen,
    clipped: clipped / seen,
    bytes,
    covered: seen / count,
    worstChannel,
  };
}

/** Ratio of signal to noise power in dB, 10·log10; null for no noise, which would be infinite. */
function decibel(signal: number, noise: number): number | null {
  return noise === 0 ? null : 10 * Math.log10(signal / noise);
}
