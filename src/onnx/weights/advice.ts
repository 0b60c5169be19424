// Which scheme a weight wants, and why, from its own numbers. Thresholds are in dB: 6.02 dB are one bit.
import type { SchemeError, TensorMeasure } from './measure';
import type { WeightLayout } from './layout';

export interface WeightAdvice {
  /** A scheme's id, or `float` where no scheme is good enough. */
  readonly scheme: string;
  readonly reason: string;
  /** Whether 4 bits in blocks of 32 lose little; null where the operator has no such form. */
  readonly fourBits: boolean | null;
}

/** Half the noise power: worth its few bytes of scales. */
const WORTH_CHANNELS = 3;
/** Noise of 1 % of the power. Normally distributed weights have about 40 dB in 8 bits. */
const TOO_NOISY = 20;
/** What normally distributed weights keep in 4 bits with blocks of 32, less a margin. */
const GOOD_IN_FOUR = 17;

/**
 * The scheme for one weight from its measured signal-to-noise ratios in dB, with the reason in one sentence. Per-channel scales have to gain 3
 * dB to be worth it.
 */
export function weightAdvice({ operator }: WeightLayout, { range, schemes }: TensorMeasure): WeightAdvice {
  const decibels = (id: string): number => level(schemes.find(({ scheme }) => scheme === id));
  const symmetric = decibels('int8-tensor');
  const asymmetric = decibels('uint8-tensor');
  const channels = decibels('int8-channel');
  const blocks = decibels('int4-block32');
  const fourBits = Number.isNaN(blocks) ? null : blocks >= GOOD_IN_FOUR;
  const best = Math.max(symmetric, asymmetric, Number.isNaN(channels) ? -Infinity : channels);
  if (best < TOO_NOISY)
    return {
      scheme: 'float',
      reason: `Even the best 8-bit scheme keeps only ${dB(best)}; leave it in floats.`,
      fourBits,
    };
  if (operator === 'Gather') {
    return {
      scheme: 'uint8-tensor',
      reason: `ONNX Runtime writes tables with one scale, asymmetric: ${dB(asymmetric)}.`,
      fourBits,
    };
  }
  if (channels - symmetric >= WORTH_CHANNELS) {
    const [outlier] = range.outliers;
    const cause =
      outlier === undefined
        ? 'Channels differ in size'
        : `Channel ${outlier.channel} reaches ${outlier.ratio.toFixed(1)} times as far as the median channel`;
    return {
      scheme: 'int8-channel',
      reason: `${cause}: scales of their own gain ${dB(channels - symmetric)} over one scale (${dB(channels)}).`,
      fourBits,
    };
  }
  if (asymmetric - symmetric >= WORTH_CHANNELS)
    return {
      scheme: 'uint8-tensor',
      reason: `The weights lean to one side (${short(range.min)} to ${short(range.max)}): a zero point gains ${dB(asymmetric - symmetric)} (${dB(asymmetric)}).`,
      fourBits,
    };
  const gain = Number.isNaN(channels)
    ? ''
    : `; scales for each channel would gain ${dB(Math.max(0, channels - symmetric))}`;
  return { scheme: 'int8-tensor', reason: `One scale is enough (${dB(symmetric)})${gain}.`, fourBits };
}

/** What to do with an operator's weights as a whole: the form that ONNX Runtime has fast kernels for. */
export function operatorAdvice(operator: string): string {
  switch (operator) {
    case 'Conv':
    case 'ConvTranspose':
    case 'com.microsoft:FusedConv':
      return operator === 'ConvTranspose'
        ? 'No runtime fuses a quantized ConvTranspose on CPU: it saves bytes, not time.'
        : 'Static quantization (QDQ): int8 convolutions made dynamically are slower than float ones on CPU.';
    case 'MatMul':
    case 'Gemm':
    case 'com.microsoft:FusedMatMul':
    case 'com.microsoft:Attention':
      return 'Dynamic quantization in transformers and recurrent nets, static (QDQ) behind convolutions.';
    case 'LSTM':
      return 'Dynamic quantization (DynamicQuantizeLSTM).';
    default:
      return 'Weight-only quantization: saves bytes, not time.';
  }
}

/** NaN for a scheme that was not measured; infinite where nothing is lost. */
function level(found: SchemeError | undefined): number {
  return found === undefined ? NaN : (found.sqnr ?? Infinity);
}

function dB(value: number): string {
  return Number.isFinite(value) ? `${value.toFixed(1)} dB` : 'no loss';
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
