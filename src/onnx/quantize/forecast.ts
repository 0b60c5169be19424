// What the weights would weigh in another precision, from the rows of constants alone: no weight is read. Formulas: bytes of
// the elements, and of the scales and zero points that come with them.
import { DataType, isFloatType } from '../graph/dataTypes';
import type { ConstantRow } from '../cost/constants';

export type SchemeId = 'fp16' | 'int8-per-tensor' | 'int8-per-channel' | 'int4-block32' | 'int4-block128';

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

/** Operators whose weights ONNX Runtime 1.30 quantizes statically (QDQ), and the axis of their channels. */
const QUANTIZED: ReadonlyMap<string, number> = new Map([
  ['Conv', 0],
  ['ConvTranspose', 1],
  ['Gemm', 0],
  ['MatMul', 1],
  ['Gather', 0],
  ['EmbedLayerNormalization', 0],
  ['Attention', 1],
  ['LSTM', 0],
]);
const TITLES: Readonly<Record<SchemeId, readonly [string, string]>> = {
  fp16: ['16-bit floats', '2 bytes for each float'],
  'int8-per-tensor': [
    '8-bit integers, one scale per tensor',
    'n + 4 + 1 bytes for each weight tensor; biases become 32-bit integers',
  ],
  'int8-per-channel': [
    '8-bit integers, one scale per channel',
    'n + C · (4 + 1) bytes for each weight tensor with C channels',
  ],
  'int4-block32': ['4-bit integers in blocks of 32 (MatMul only)', 'N · ⌈K/32⌉ · (16 + 4) bytes for each K × N matrix'],
  'int4-block128': [
    '4-bit integers in blocks of 128 (MatMul only)',
    'N · ⌈K/128⌉ · (64 + 4) bytes for each K × N matrix',
  ],
};

export function forecasts(rows: readonly ConstantRow[]): Forecast[] {
  return (Object.keys(TITLES) as SchemeId[]).map((scheme) => forecast(rows, scheme));
}

export function forecast(rows: readonly ConstantRow[], scheme: SchemeId): Forecast {
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
    if (QUANTIZED.has(row.operator)) known += row.bytes;
  }
  return all === 0 ? null : known / all;
}

/** `reason` is null where the tensor shrinks. */
function sizeIn(row: ConstantRow, scheme: SchemeId): { bytes: number; reason: string | null } {
  const stays = (reason: string): { bytes: number; reason: string } => ({ bytes: row.bytes, reason });
  if (!isFloatType(row.dataType))
    return stays(row.role === 'quantization' || isSmallInteger(row.dataType) ? 'already quantized' : 'not a float');
  if (row.bytes === 0) return stays('made by the model itself');
  if (scheme === 'fp16')
    return row.dataType === DataType.float32 || row.dataType === DataType.float64
      ? { bytes: row.elementCount * 2, reason: null }
      : stays('16 bits already');
  const axis = QUANTIZED.get(row.operator);
  const isWeight = row.role === 'weight' && row.dims.length >= 2;
  if (scheme.startsWith('int4')) {
    if (row.operator !== 'MatMul' || !isWeight || row.dims.length !== 2)
      return stays('only constant MatMul matrices go to 4 bits');
    const block = scheme === 'int4-block32' ? 32 : 128;
    const [k = 1, n = 1] = row.dims;
    return { bytes: n * Math.ceil(k / block) * (block / 2 + 4), reason: null };
  }
  if (axis === undefined)
    return stays(row.operator === '' ? 'nothing reads it' : `${row.operator} is not quantized by ONNX Runtime`);
  // Biases become 32-bit integers of the same size.
  if (!isWeight) return stays('bias or single numbers: 32 bits');
  const channels = scheme === 'int8-per-channel' ? (row.dims[axis] ?? 1) : 1;
  return { bytes: row.elementCount + channels * 5, reason: null };
}

function isSmallInteger(dataType: number): boolean {
  return (
    dataType === DataType.int8 ||
    dataType === DataType.uint8 ||
    dataType === DataType.int4 ||
    dataType === DataType.uint4
  );
}
