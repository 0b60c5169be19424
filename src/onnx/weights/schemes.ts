// The ways to write a weight in 8 or 4 bits, with ONNX Runtime 1.30's own ranges, scales and zero points
// (quantization/quant_utils.py for tensors and channels, the MatMulNBits kernels for blocks).
import { DataType } from '../graph/dataTypes';

export type Granularity = 'tensor' | 'channel' | 'block';

export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly bits: 8 | 4;
  readonly symmetric: boolean;
  readonly granularity: Granularity;
  /** Elements that share a scale; 0 where that is the tensor's or the channel's all. */
  readonly block: 0 | 32 | 128;
  /** Smallest and largest integer. */
  readonly low: number;
  readonly high: number;
  /** Computed for every tensor; the others where details are asked for, or the model is small. */
  readonly common: boolean;
}

const WHERE: Readonly<Record<Granularity, string>> = {
  tensor: 'per tensor',
  channel: 'per channel',
  block: 'in blocks of',
};

function scheme(
  id: string,
  granularity: Granularity,
  [low, high]: readonly [number, number],
  { common = false, block = 0, note = '' }: { common?: boolean; block?: Scheme['block']; note?: string } = {},
): Scheme {
  const bits = high - low > 15 ? 8 : 4;
  const symmetric = id.startsWith('int');
  const where = block === 0 ? WHERE[granularity] : `${WHERE[granularity]} ${block}`;
  const title = `${bits} bits ${where}, ${symmetric ? 'symmetric' : 'asymmetric'}${note}`;
  return { id, title, bits, symmetric, granularity, block, low, high, common };
}

const INT8 = [-127, 127] as const;
const UINT8 = [0, 255] as const;
/** `reduce_range`: 7 bits, since pairs of products saturate 16 bits on x86 without VNNI. */
const REDUCED_INT8 = [-64, 64] as const;
const REDUCED_UINT8 = [0, 127] as const;
const INT4 = [-8, 7] as const;
const UINT4 = [0, 15] as const;
const reduced = { note: ', reduced range' };

export const SCHEMES: readonly Scheme[] = [
  scheme('int8-tensor', 'tensor', INT8, { common: true }),
  scheme('uint8-tensor', 'tensor', UINT8, { common: true }),
  scheme('int8-channel', 'channel', INT8, { common: true }),
  scheme('uint8-channel', 'channel', UINT8),
  scheme('int8-tensor-reduced', 'tensor', REDUCED_INT8, reduced),
  scheme('uint8-tensor-reduced', 'tensor', REDUCED_UINT8, reduced),
  scheme('int8-channel-reduced', 'channel', REDUCED_INT8, reduced),
  scheme('uint8-channel-reduced', 'channel', REDUCED_UINT8, reduced),
  scheme('int4-tensor', 'tensor', INT4),
  scheme('uint4-tensor', 'tensor', UINT4),
  scheme('int4-channel', 'channel', INT4),
  scheme('uint4-channel', 'channel', UINT4),
  scheme('int4-block32', 'block', INT4, { common: true, block: 32 }),
  scheme('uint4-block32', 'block', UINT4, { block: 32 }),
  scheme('int4-block128', 'block', INT4, { block: 128 }),
  scheme('uint4-block128', 'block', UINT4, { block: 128 }),
];

export function schemeById(id: string): Scheme | undefined {
  return SCHEMES.find((one) => one.id === id);
}

export interface Step {
  readonly scale: number;
  readonly zeroPoint: number;
}

/** Smallest normal float32 and smallest half: below them ONNX Runtime takes a scale of 1 and a zero point of 0. */
const SMALLEST_FLOAT = 2 ** -126;
const SMALLEST_HALF = 2 ** -24;

/** Scale and zero point for a tensor or channel from `min` to `max`; `dataType` is the weight's, in which the scale is kept. */
export function stepFor(scheme: Scheme, min: number, max: number, dataType: number): Step {
  const low = Math.min(min, 0);
  const high = Math.max(max, 0);
  const largest = Math.max(-low, high);
  const exact = (scheme.symmetric ? 2 * largest : high - low) / (scheme.high - scheme.low);
  const scale = scaleRounding(dataType)(exact);
  if (dataType === DataType.float16 ? scale < SMALLEST_HALF : exact < SMALLEST_FLOAT) return { scale: 1, zeroPoint: 0 };
  const zeroPoint = scheme.symmetric ? (scheme.low + scheme.high) / 2 : scheme.low - low / exact;
  return { scale, zeroPoint: roundHalfEven(zeroPoint) };
}

const scratch = new Float32Array(1);
const scratchBits = new Uint32Array(scratch.buffer);
const double = new Float64Array(1);
const doubleBits = new Uint32Array(double.buffer);

/** A scale is kept in the weight's own type. */
export function scaleRounding(dataType: number): (scale: number) => number {
  switch (dataType) {
    case DataType.float64:
      return Number;
    case DataType.float16:
      return toHalf;
    case DataType.bfloat16:
      return toBfloat16;
    default:
      return Math.fround;
  }
}

/** Ten bits behind the first, and none below 2^-24. Blocks ask this for each 32 weights: the unit's exponent is put together from the scale's. */
function toHalf(scale: number): number {
  double[0] = Math.abs(scale);
  const exponent = ((doubleBits[1] ?? 0) >>> 20) - 10;
  doubleBits[0] = 0;
  doubleBits[1] = Math.max(exponent, 1023 - 24) << 20;
  const unit = double[0];
  return roundHalfEven(scale / unit) * unit;
}

function toBfloat16(scale: number): number {
  scratch[0] = scale;
  const bits = scratchBits[0] ?? 0;
  scratchBits[0] = (bits + 0x7fff + ((bits >>> 16) & 1)) & 0xffff0000;
  return scratch[0];
}

/** For magnitudes below 2^51. */
function roundHalfEven(value: number): number {
  const rounder = 1.5 * 2 ** 52;
  return value + rounder - rounder;
}

/** Bytes of `elements` weights in `groups` groups, with their scales and zero points as ONNX Runtime writes them. */
export function schemeBytes(scheme: Scheme, elements: number, groups: number, dataType: number): number {
  const scale = dataType === DataType.float16 || dataType === DataType.bfloat16 ? 2 : 4;
  // Symmetric blocks need no zero point; every other form has one of the weight's width, kept in whole bytes.
  const zeroPoints =
    scheme.granularity === 'block' && scheme.symmetric ? 0 : scheme.bits === 4 ? Math.ceil(groups / 2) : groups;
  return Math.ceil((elements * scheme.bits) / 8) + groups * scale + zeroPoints;
}
