// How ONNX Runtime's quantizers see a weight: where its channels lie and along which axis blocks of 4 bits run.
// From onnxruntime 1.30: quantization/registry.py, operators/*.py (axis of each), matmul_nbits_quantizer.py (blocks).
import type { ConstantRow } from '../cost/constants';
import { isFloatType } from '../graph/dataTypes';
import { intAttribute, intsAttribute, type NodeInfo } from '../graph/model';

export interface WeightLayout {
  /** Operator that the weight ends in. */
  readonly operator: string;
  /** Elements lie as [outer, channels, inner]; `channels` is 1 where the operator takes one scale only. */
  readonly outer: number;
  readonly channels: number;
  readonly inner: number;
  /** Blocks of 4 bits run down the rows of a [K, N] matrix (MatMul), or along the last axis (Gather); null where there are none. */
  readonly blocks: 'down' | 'along' | null;
}

/** Why a constant is not one that a quantizer takes. */
export interface NotQuantized {
  readonly reason: string;
}

/** Operators with weights that ONNX Runtime 1.30 quantizes: the weight's input, and whether channels may have scales of their own. */
const OPERATORS: ReadonlyMap<string, { readonly input: number; readonly perChannel: boolean }> = new Map([
  ['Conv', { input: 1, perChannel: true }],
  ['ConvTranspose', { input: 1, perChannel: true }],
  ['Gemm', { input: 1, perChannel: true }],
  ['MatMul', { input: 1, perChannel: true }],
  ['Gather', { input: 0, perChannel: false }],
  ['LSTM', { input: -1, perChannel: true }],
  ['com.microsoft:Attention', { input: 1, perChannel: true }],
  ['com.microsoft:FusedConv', { input: 1, perChannel: true }],
  ['com.microsoft:FusedMatMul', { input: 1, perChannel: true }],
  ['com.microsoft:EmbedLayerNormalization', { input: -1, perChannel: false }],
]);

export function isLayout(found: WeightLayout | NotQuantized): found is WeightLayout {
  return 'channels' in found;
}

/** Never throws; the reason says why a row has no layout. */
export function weightLayout(row: ConstantRow): WeightLayout | NotQuantized {
  if (!isFloatType(row.dataType)) return { reason: 'It is not a float.' };
  if (row.role !== 'weight') return { reason: 'It is no weight.' };
  if (row.operator === '') return { reason: 'Nothing reads it.' };
  const known = OPERATORS.get(row.operator);
  if (known === undefined || row.consumer === undefined)
    return { reason: `${row.operator} keeps its constants in ONNX Runtime's quantizers.` };
  if (row.dims.length < 2) return { reason: 'Biases and single rows stay 32-bit.' };
  const position = finalInput(row);
  if (known.input >= 0 && position !== undefined && position !== known.input)
    return {
      reason: row.operator.includes('Gemm')
        ? 'Biases and single rows stay 32-bit.'
        : `${row.operator} takes only its input ${known.input + 1} quantized.`,
    };
  if (row.operator === 'LSTM' && position !== 1 && position !== 2)
    return { reason: 'Biases and peepholes stay 32-bit.' };
  const dims = storedOrder(row);
  if (dims === undefined || !known.perChannel)
    return { operator: row.operator, ...split(row.dims, -1), blocks: blocksOf(row, dims) };
  if (row.operator === 'LSTM') {
    // DynamicQuantizeLSTM has a scale for each row of each direction.
    const [directions = 1, gates = 1] = row.dims;
    const channels = directions * gates;
    return {
      operator: row.operator,
      outer: 1,
      channels,
      inner: row.elementCount / Math.max(1, channels),
      blocks: null,
    };
  }
  const axis = channelAxis(row.operator, row.consumer, row.dims.length);
  const stored = dims === 'swapped' ? 1 - axis : axis;
  return { operator: row.operator, ...split(row.dims, stored), blocks: blocksOf(row, dims) };
}

function split(dims: readonly number[], axis: number): Pick<WeightLayout, 'outer' | 'channels' | 'inner'> {
  const product = (list: readonly number[]) => list.reduce((all, dim) => all * dim, 1);
  if (axis < 0) return { outer: 1, channels: 1, inner: product(dims) };
  return { outer: product(dims.slice(0, axis)), channels: dims[axis] ?? 1, inner: product(dims.slice(axis + 1)) };
}

function channelAxis(operator: string, node: NodeInfo, rank: number): number {
  switch (operator) {
    case 'ConvTranspose':
      return 1;
    case 'Gemm':
      return intAttribute(node, 'transB', 0) === 0 ? 1 : 0;
    case 'MatMul':
    case 'com.microsoft:FusedMatMul':
    case 'com.microsoft:Attention':
      return rank - 1;
    default:
      return 0;
  }
}

/** MatMulNBits takes constant matrices, GatherBlockQuantized tables; each also with leading dimensions of 1. */
function blocksOf(row: ConstantRow, dims: 'same' | 'swapped' | undefined): WeightLayout['blocks'] {
  if (dims !== 'same' || row.dims.slice(0, -2).some((dim) => dim !== 1)) return null;
  if (row.operator === 'MatMul') return 'down';
  return row.operator === 'Gather' && row.dims.length === 2 ? 'along' : null;
}

/** The consumer's input that the row ends in, where it is read directly. */
function finalInput(row: ConstantRow): number | undefined {
  const use = row.uses.find(({ node }) => node === row.consumer);
  return use?.input;
}

const KEEPS_ORDER: ReadonlySet<string> = new Set([
  'Identity',
  'Cast',
  'CastLike',
  'QuantizeLinear',
  'DequantizeLinear',
]);

/** Whether the consumer sees the axes as they are stored, or two of them swapped; undefined where it cannot be told. */
function storedOrder(row: ConstantRow): 'same' | 'swapped' | undefined {
  const node = row.uses[0]?.node;
  if (node === undefined || node === row.consumer || KEEPS_ORDER.has(node.opType)) return 'same';
  if (node.opType !== 'Transpose' || row.dims.length !== 2) return undefined;
  const perm = intsAttribute(node, 'perm');
  return perm === undefined || perm[0] === 1 ? 'swapped' : 'same';
}
