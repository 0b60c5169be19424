// ONNX messages written anew: tensors, nodes and types, by the field numbers of onnx.proto (release 1.23).
import { DataType } from '../graph/dataTypes';
import type { Dim } from '../graph/model';
import type { MessagePart, Part, Segment } from './parts';
import { signedVarint, varint } from './parts';

const encoder = new TextEncoder();

function bytesField(field: number, bytes: Uint8Array): Part {
  return { field, parts: [bytes] };
}

/** A protobuf field with a UTF-8 text: tag (wire type 2), length, bytes. */
export function textField(field: number, text: string): Part {
  return bytesField(field, encoder.encode(text));
}

/** A protobuf field with an int64: tag (wire type 0) and varint, ten bytes for negative values. */
export function intField(field: number, value: number): Part {
  const tag = varint(field * 8);
  const content = signedVarint(BigInt(value));
  const bytes = new Uint8Array(tag.length + content.length);
  bytes.set(tag);
  bytes.set(content, tag.length);
  return bytes;
}

export interface TensorContent {
  readonly name: string;
  readonly dims: readonly number[];
  /** A number of `DataType`. */
  readonly dataType: number;
  /** Packed, little-endian, as `raw_data` wants it. */
  readonly data: readonly Segment[];
}

/** Content of a TensorProto. */
function tensorParts({ name, dims, dataType, data }: TensorContent): Part[] {
  return [
    ...dims.map((dim) => intField(1, dim)),
    intField(2, dataType),
    textField(8, name),
    { field: 9, parts: [...data] },
  ];
}

/** GraphProto.initializer */
export function initializerField(content: TensorContent): MessagePart {
  return { field: 5, parts: tensorParts(content) };
}

/** `external_data` and `data_location` of a tensor whose bytes lie in another file. */
export function externalFields(location: string, offset: number, length: number): { data: Part[]; location: Part[] } {
  const entry = (key: string, value: string): Part => ({ field: 13, parts: [textField(1, key), textField(2, value)] });
  return {
    data: [entry('location', location), entry('offset', String(offset)), entry('length', String(length))],
    location: [intField(14, 1)],
  };
}

/** Content of a ValueInfoProto of a tensor. */
export function valueParts(name: string, elemType: number, dims: readonly Dim[]): Part[] {
  return [textField(1, name), { field: 2, parts: tensorTypeParts(elemType, dims) }];
}

/** Content of a TypeProto of a tensor. */
export function tensorTypeParts(elemType: number, dims: readonly Dim[]): Part[] {
  const shape: Part = { field: 2, parts: dims.map((dim): Part => ({ field: 1, parts: dimParts(dim) })) };
  return [{ field: 1, parts: [intField(1, elemType), shape] }];
}

function dimParts(dim: Dim): Part[] {
  if (dim === null) return [];
  return [typeof dim === 'number' ? intField(1, dim) : textField(2, dim)];
}

/**
 * Numbers as packed little-endian elements, floats rounded to nearest even. Undefined for types that are not written here, and for
 * 64-bit integers beyond 2^53, which numbers do not hold exactly.
 */
export function encodeElements(values: ArrayLike<number>, dataType: number): Uint8Array | undefined {
  if (dataType === DataType.int64 && !Array.from(values).every(Number.isSafeInteger)) return undefined;
  switch (dataType) {
    case DataType.float32:
      return littleEndian(values, 4, (view, at, value) => view.setFloat32(at, value, true));
    case DataType.float64:
      return littleEndian(values, 8, (view, at, value) => view.setFloat64(at, value, true));
    case DataType.float16:
      return littleEndian(values, 2, (view, at, value) => view.setUint16(at, halfBits(value), true));
    case DataType.bfloat16:
      return littleEndian(values, 2, (view, at, value) => view.setUint16(at, bfloat16Bits(value), true));
    case DataType.int64:
      return littleEndian(values, 8, (view, at, value) => view.setBigInt64(at, BigInt(value), true));
    case DataType.int32:
      return littleEndian(values, 4, (view, at, value) => view.setInt32(at, value, true));
    case DataType.uint32:
      return littleEndian(values, 4, (view, at, value) => view.setUint32(at, value, true));
    case DataType.int16:
      return littleEndian(values, 2, (view, at, value) => view.setInt16(at, value, true));
    case DataType.uint16:
      return littleEndian(values, 2, (view, at, value) => view.setUint16(at, value, true));
    case DataType.int8:
    case DataType.uint8:
    case DataType.bool:
      return littleEndian(values, 1, (view, at, value) => view.setUint8(at, value & 255));
    default:
      return undefined;
  }
}

function littleEndian(
  values: ArrayLike<number>,
  width: number,
  put: (view: DataView, at: number, value: number) => void,
): Uint8Array {
  const bytes = new Uint8Array(values.length * width);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < values.length; index++) put(view, index * width, values[index] ?? 0);
  return bytes;
}

const float = new Float32Array(1);
const floatBits = new Uint32Array(float.buffer);

/** IEEE 754 binary16 of a number: to nearest, ties to even; too large becomes infinite. */
export function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  if (Number.isNaN(value)) return 0x7e00;
  const magnitude = Math.abs(value);
  if (magnitude >= 65520) return sign | 0x7c00;
  if (magnitude < 2 ** -14) return sign | roundToEven(magnitude * 2 ** 24);
  const exponent = Math.floor(Math.log2(magnitude));
  // log2 may round up to the next power of two.
  const power = 2 ** exponent > magnitude ? exponent - 1 : exponent;
  return sign | (((power + 15) << 10) + roundToEven((magnitude / 2 ** power - 1) * 1024));
}

function bfloat16Bits(value: number): number {
  if (Number.isNaN(value)) return 0x7fc0;
  float[0] = value;
  const bits = floatBits[0] ?? 0;
  return ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16) & 0xffff;
}

function roundToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest > 0.5 || (rest === 0.5 && below % 2 === 1)) return below + 1;
  return below;
}
