// What the weights would weigh in another precision, from the rows of constants alone: no weight is read. Formulas: bytes of
// the elements, and of the scales and zero points that come with them.
import { DataType, isFloatType } from '../graph/dataTypes';
import type { ConstantRow } from '../cost/constants';
import { isLayout, weightLayout } from '../weights/layout';

export type SchemeId = 'fp16' | 'int8-per-tensor' | 'int8-per-channel' | 'int4-block32' | 'int4-block128' | 'mixed';

export interface Kept {
  readonly name: string;
  readonly bytes: number;
  readonly reason: string;
}

export interface Forecast {
  readonly scheme: SchemeId;
  readonly title: string;
  /** Bytes of all constants then. */
  readonly bytes: number;
  /** Of those, what stays as it is. */
  readonly keptBytes: number;
  /** The largest that stay, at most ten. */
  readonly kept: readonly Kept[];
  readonly formula: string;
}

/** Operators whose other constants static quantization writes in 8 bits with one scale; an input's position, or any. */
const CONSTANTS: ReadonlyMap<string, number | null> = new Map([
  ['Add', null],
  ['Mul', null],
  ['Where', null],
  ['Concat', null],
  ['LayerNormalization', 1],
  ['InstanceNormalization', 1],
]);
/** Position of the bias, which becomes 32-bit integers. */
const BIASES: ReadonlyMap<string, number> = new Map([
  ['Conv', 2],
  ['ConvTranspose', 2],
  ['Gemm', 2],
  ['LayerNormalization', 2],
]);
const TITLES: Readonly<Record<SchemeId, readonly [string, string]>> = {
  fp16: ['16-bit floats', '2 bytes for each float'],
  'int8-per-tensor': [
    '8-bit integers, one scale per tensor',
    'n + 4 + 1 bytes for each weight tensor; biases become 32-bit integers; scales of activations are not counted',
  ],
  'int8-per-channel': [
    '8-bit integers, one scale per channel',
    'n + C · (4 + 1) bytes for each weight tensor with C channels; 12 bytes for each number of a bias; scales of activations are not counted',
  ],
  'int4-block32': ['4-bit integers in blocks of 32 (MatMul only)', 'N · ⌈K/32⌉ · (16 + 4) bytes for each K × N matrix'],
  'int4-block128': [
    '4-bit integers in blocks of 128 (MatMul only)',
    'N · ⌈K/128⌉ · (64 + 4) bytes for each K × N matrix',
  ],
  mixed: [
    'Mixed: matrices in 4 bits, other weights in 8, the rest in 16-bit floats',
    'matrices as in blocks of 32, kernels and tables as in 8 bits per channel, every other float in 2 bytes',
  ],
};

/** Bytes of the constants under each scheme, in the fixed order of the schemes. */
export function forecasts(rows: readonly ConstantRow[]): Forecast[] {
  return (Object.keys(TITLES) as SchemeId[]).map((scheme) => forecast(rows, scheme));
}

function forecast(rows: readonly ConstantRow[], scheme: SchemeId): Forecast {
  let bytes = 0;
  const kept: Kept[] = [];
  for (const row of rows) {
    if (row.sharedWith !== undefined) continue;
    const result = sizeIn(row, scheme);
    bytes += result.bytes;
    if (result.reason !== null && row.bytes > 0) kept.push({ name: row.name, bytes: row.bytes, reason: result.reason });
  }
  const [title, formula] = TITLES[scheme];
  const largest = kept.toSorted((a, b) => b.bytes - a.bytes);
  return {
    scheme,
    title,
    formula,
    bytes,
    keptBytes: kept.reduce((sum, one) => sum + one.bytes, 0),
    kept: largest.slice(0, 10),
  };
}

/** Share of the weights' bytes, 0 to 1, that lie in operators which ONNX Runtime quantizes. */
export function quantizableShare(rows: readonly ConstantRow[]): number | null {
  let all = 0;
  let known = 0;
  for (const row of rows) {
    if (row.role !== 'weight' || !isFloatType(row.dataType)) continue;
    all += row.bytes;
    if (isLayout(weightLayout(row)) || BIASES.has(row.operator)) known += row.bytes;
  }
  return all === 0 ? null : known / all;
}

interface Size {
  readonly bytes: number;
  /** Null where the tensor shrinks. */
  readonly reason: string | null;
}

function sizeIn(row: ConstantRow, scheme: SchemeId): Size {
  const stays = (reason: string): Size => ({ bytes: row.bytes, reason });
  if (!isFloatType(row.dataType))
    return stays(row.role === 'quantization' || isSmallInteger(row.dataType) ? 'already quantized' : 'not a float');
  if (row.bytes === 0) return stays('made by the model itself');
  switch (scheme) {
    case 'fp16':
      return inHalf(row);
    case 'int4-block32':
      return inBlocks(row, 32);
    case 'int4-block128':
      return inBlocks(row, 128);
    case 'int8-per-tensor':
      return inBytes(row, false);
    case 'int8-per-channel':
      return inBytes(row, true);
    case 'mixed': {
      const blocks = inBlocks(row, 32);
      if (blocks.reason === null) return blocks;
      const layout = weightLayout(row);
      return isLayout(layout) && isDirect(row) && row.kind !== 'constant' ? inBytes(row, true) : inHalf(row);
    }
  }
}

/** ONNX Runtime's quantizers take only initializers for constants. */
const IN_A_NODE = 'in a Constant node: make it an initializer first (onnxruntime.quantization.preprocess)';

function inHalf(row: ConstantRow): Size {
  return row.dataType === DataType.float32 || row.dataType === DataType.float64
    ? { bytes: row.elementCount * 2, reason: null }
    : { bytes: row.bytes, reason: '16 bits already' };
}

/** MatMulNBits: matrices that MatMul reads directly, also with leading dimensions of 1. */
function inBlocks(row: ConstantRow, block: number): Size {
  if (row.kind === 'constant') return { bytes: row.bytes, reason: IN_A_NODE };
  const layout = weightLayout(row);
  if (!isLayout(layout) || layout.operator !== 'MatMul' || layout.blocks !== 'down' || !isDirect(row))
    return { bytes: row.bytes, reason: 'only constant MatMul matrices go to 4 bits' };
  const { outer: k, channels: n } = layout;
  return { bytes: n * Math.ceil(k / block) * (block / 2 + scaleBytes(row)), reason: null };
}

/** Static quantization (QDQ). */
function inBytes(row: ConstantRow, perChannel: boolean): Size {
  const stays = (reason: string): Size => ({ bytes: row.bytes, reason });
  const scale = scaleBytes(row);
  const layout = weightLayout(row);
  if (row.operator === '') return stays('nothing reads it');
  if (row.kind === 'constant') return stays(IN_A_NODE);
  if (!isDirect(row))
    return stays(`reaches ${row.operator} through ${row.uses[0]?.node.opType ?? 'others'}: fold constants first`);
  if (isLayout(layout)) {
    const channels = perChannel ? layout.channels : 1;
    return { bytes: row.elementCount + channels * (scale + 1), reason: null };
  }
  const input = row.uses.find(({ node }) => node === row.consumer)?.input;
  if (BIASES.get(row.operator) === input) {
    const scales = perChannel && row.operator !== 'LayerNormalization' ? row.elementCount : 1;
    // Its scale is the product of those of what it is added to, so that each reader gets a copy of its own.
    const readers = new Set(row.uses.flatMap(({ node, input: at }) => (BIASES.get(node.opType) === at ? node : [])));
    const bytes = readers.size * (row.elementCount * 4 + scales * (scale + 4));
    return { bytes, reason: readers.size > 1 ? 'bias: 32-bit integers, for each reader' : 'bias: 32-bit integers' };
  }
  const position = CONSTANTS.get(row.operator);
  if (position === null || (position !== undefined && position === input))
    return row.elementCount > 1 ? { bytes: row.elementCount + scale + 1, reason: null } : stays('a single number');
  return stays(`${row.operator} is not quantized by ONNX Runtime`);
}

/** Quantizers look at what an operator reads itself; casts and the like in between hide a constant from them. */
function isDirect(row: ConstantRow): boolean {
  return row.uses.some(({ node }) => node === row.consumer);
}

/** A scale is kept in the weight's own type. */
function scaleBytes({ dataType }: ConstantRow): number {
  return dataType === DataType.float16 || dataType === DataType.bfloat16 ? 2 : 4;
}

function isSmallInteger(dataType: number): boolean {
  return (
    dataType === DataType.int8 ||
    dataType === DataType.uint8 ||
    dataType === DataType.int4 ||
    dataType === DataType.uint4
  );
}
