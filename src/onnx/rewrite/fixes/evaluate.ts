// Operators computed on constants: those that exporters leave behind, exactly as ONNX Runtime computes them.
import { DataType, dataTypeBits, packedBytes } from '../../graph/dataTypes';
import type { NodeInfo } from '../../graph/model';
import { intAttribute, intsAttribute } from '../../graph/model';
import { decodeRaw } from '../../reader/elements';
import { encodeElements } from '../encode';

/** A constant in memory: packed little-endian bytes. */
export interface Value {
  readonly dataType: number;
  readonly dims: readonly number[];
  readonly bytes: Uint8Array;
}

/** The output of a node for constant inputs, with the dimensions that shape inference found; undefined where it is not computed here. */
export type Evaluator = (
  node: NodeInfo,
  inputs: readonly (Value | undefined)[],
  dims: readonly number[],
  dataType: number,
) => Value | undefined;

/** How to compute an operator of ai.onnx on constants; undefined where it is not computed here. */
export function evaluatorOf(node: NodeInfo): Evaluator | undefined {
  return node.domain === '' ? EVALUATORS[node.opType] : undefined;
}

const sameBytes: Evaluator = (_node, [data], dims, dataType) =>
  data?.bytes.length === packedBytes(dataType, count(dims)) ? { dataType, dims, bytes: data.bytes } : undefined;

const transpose: Evaluator = (node, [data], dims, dataType) => {
  if (data === undefined) return undefined;
  const perm = intsAttribute(node, 'perm') ?? data.dims.map((_, axis) => data.dims.length - 1 - axis);
  const strides = stridesOf(data.dims);
  const wanted = perm.map((axis) => strides[axis] ?? 0);
  return gatherElements(data, dims, dataType, (index) =>
    index.reduce((sum, at, axis) => sum + at * (wanted[axis] ?? 0), 0),
  );
};

const slice: Evaluator = (node, [data, startsIn, endsIn, axesIn, stepsIn], dims, dataType) => {
  if (data === undefined) return undefined;
  const starts = startsIn === undefined ? intsAttribute(node, 'starts') : integers(startsIn);
  if (starts === undefined || (startsIn !== undefined && endsIn === undefined)) return undefined;
  const axes =
    (axesIn === undefined ? intsAttribute(node, 'axes') : integers(axesIn)) ?? starts.map((_, index) => index);
  const steps = stepsIn === undefined ? starts.map(() => 1) : integers(stepsIn);
  const rank = data.dims.length;
  const first = data.dims.map(() => 0);
  const step = data.dims.map(() => 1);
  axes.forEach((given, index) => {
    const axis = given < 0 ? given + rank : given;
    const size = data.dims[axis] ?? 0;
    const by = steps?.[index] ?? 1;
    const from = starts[index] ?? 0;
    const start = from < 0 ? from + size : from;
    first[axis] = by > 0 ? clamp(start, 0, size) : clamp(start, 0, size - 1);
    step[axis] = by;
  });
  const strides = stridesOf(data.dims);
  return gatherElements(data, dims, dataType, (index) =>
    index.reduce((sum, at, axis) => sum + ((first[axis] ?? 0) + at * (step[axis] ?? 1)) * (strides[axis] ?? 0), 0),
  );
};

const concat: Evaluator = (node, inputs, dims, dataType) => {
  const given = intAttribute(node, 'axis', 0);
  const axis = given < 0 ? given + dims.length : given;
  const width = dataTypeBits(dataType) / 8;
  if (!Number.isInteger(width)) return undefined;
  const outer = count(dims.slice(0, axis));
  const bytes = new Uint8Array(count(dims) * width);
  let offset = 0;
  const row = bytes.length / Math.max(1, outer);
  for (const input of inputs) {
    if (input === undefined || input.dataType !== dataType) return undefined;
    const each = input.bytes.length / Math.max(1, outer);
    for (let index = 0; index < outer; index++) {
      bytes.set(input.bytes.subarray(index * each, (index + 1) * each), index * row + offset);
    }
    offset += each;
  }
  return offset === row ? { dataType, dims, bytes } : undefined;
};

const cast: Evaluator = (_node, [data], dims, dataType) => {
  const numbers = data === undefined ? undefined : numbersOf(data);
  if (data === undefined || numbers === undefined || !CASTS.has(data.dataType) || !CASTS.has(dataType))
    return undefined;
  const isWhole = dataType !== DataType.float32 && dataType !== DataType.float64 && dataType !== DataType.float16;
  // What a float beyond the integer's range becomes, each machine decides for itself.
  if (isWhole && numbers.some((number) => !(Math.abs(number) < 2 ** 31))) return undefined;
  const bytes = encodeElements(isWhole ? numbers.map(Math.trunc) : numbers, dataType);
  return bytes === undefined ? undefined : { dataType, dims, bytes };
};

const CASTS: ReadonlySet<number> = new Set([
  DataType.float32,
  DataType.float64,
  DataType.float16,
  DataType.int32,
  DataType.int64,
]);

/** Elementwise on float32: each result is rounded once, as the processor does. */
const binary =
  (operation: (a: number, b: number) => number): Evaluator =>
  (_node, [left, right], dims, dataType) => {
    if (left === undefined || right === undefined || dataType !== DataType.float32) return undefined;
    const [a, b] = [numbersOf(left), numbersOf(right)];
    if (a === undefined || b === undefined) return undefined;
    const [atLeft, atRight] = [broadcastStrides(left.dims, dims), broadcastStrides(right.dims, dims)];
    const result = new Float32Array(count(dims));
    eachIndex(dims, (index, flat) => {
      result[flat] = operation(a[dot(index, atLeft)] ?? NaN, b[dot(index, atRight)] ?? NaN);
    });
    return { dataType, dims, bytes: new Uint8Array(result.buffer) };
  };

const unary =
  (operation: (a: number) => number): Evaluator =>
  (_node, [data], dims, dataType) => {
    const numbers = data === undefined || dataType !== DataType.float32 ? undefined : numbersOf(data);
    if (numbers === undefined) return undefined;
    return { dataType, dims, bytes: new Uint8Array(Float32Array.from(numbers, operation).buffer) };
  };

const EVALUATORS: Readonly<Record<string, Evaluator>> = {
  Identity: sameBytes,
  Reshape: sameBytes,
  Flatten: sameBytes,
  Squeeze: sameBytes,
  Unsqueeze: sameBytes,
  Transpose: transpose,
  Slice: slice,
  Concat: concat,
  Cast: cast,
  Add: binary((a, b) => a + b),
  Sub: binary((a, b) => a - b),
  Mul: binary((a, b) => a * b),
  Div: binary((a, b) => a / b),
  Neg: unary((a) => -a),
  Abs: unary(Math.abs),
  Sqrt: unary(Math.sqrt),
  Reciprocal: unary((a) => 1 / a),
};

/** Number of elements; 1 for a scalar (no dimensions). */
export function count(dims: readonly number[]): number {
  return dims.reduce((product, dim) => product * dim, 1);
}

function numbersOf({ bytes, dataType, dims }: Value): number[] | undefined {
  return decodeRaw(bytes, dataType, count(dims));
}

function integers(value: Value): number[] | undefined {
  return value.dataType === DataType.int64 || value.dataType === DataType.int32 ? numbersOf(value) : undefined;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function stridesOf(dims: readonly number[]): number[] {
  const strides = dims.map(() => 1);
  for (let axis = dims.length - 2; axis >= 0; axis--) strides[axis] = (strides[axis + 1] ?? 1) * (dims[axis + 1] ?? 1);
  return strides;
}

/** Strides of an operand in the broadcast shape: 0 along the axes that it is repeated over. */
function broadcastStrides(own: readonly number[], dims: readonly number[]): number[] {
  const strides = stridesOf(own);
  const offset = dims.length - own.length;
  return dims.map((_, axis) => (axis < offset || own[axis - offset] === 1 ? 0 : (strides[axis - offset] ?? 0)));
}

function dot(index: readonly number[], strides: readonly number[]): number {
  let sum = 0;
  for (let axis = 0; axis < index.length; axis++) sum += (index[axis] ?? 0) * (strides[axis] ?? 0);
  return sum;
}

/** Visits every index of a shape in row-major order; `index` is reused. */
function eachIndex(dims: readonly number[], visit: (index: readonly number[], flat: number) => void): void {
  const index = dims.map(() => 0);
  const total = count(dims);
  for (let flat = 0; flat < total; flat++) {
    visit(index, flat);
    for (let axis = dims.length - 1; axis >= 0; axis--) {
      index[axis] = (index[axis] ?? 0) + 1;
      if ((index[axis] ?? 0) < (dims[axis] ?? 0)) break;
      index[axis] = 0;
    }
  }
}

/** Copies whole elements; `from` gives the flat place in `data` of an index of the result. */
function gatherElements(
  data: Value,
  dims: readonly number[],
  dataType: number,
  from: (index: readonly number[]) => number,
): Value | undefined {
  const width = dataTypeBits(dataType) / 8;
  if (!Number.isInteger(width) || width === 0 || data.dataType !== dataType) return undefined;
  const bytes = new Uint8Array(count(dims) * width);
  let outside = 0;
  eachIndex(dims, (index, flat) => {
    const at = from(index) * width;
    if (at < 0 || at + width > data.bytes.length) outside++;
    else for (let byte = 0; byte < width; byte++) bytes[flat * width + byte] = data.bytes[at + byte] ?? 0;
  });
  return outside === 0 ? { dataType, dims, bytes } : undefined;
}
