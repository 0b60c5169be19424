// Element encodings of TensorProto: from bytes, or from the typed fields, to numbers. For small tensors; weights are streamed elsewhere.
import { DataType, packedBytes } from '../graph/dataTypes';
import type { ElementField } from '../graph/model';

/** IEEE 754 binary16 to number. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

const scratch = new DataView(new ArrayBuffer(4));

/** bfloat16: the upper half of a float32. */
function bfloat16ToNumber(bits: number): number {
  scratch.setUint32(0, (bits & 0xffff) << 16);
  return scratch.getFloat32(0);
}

interface SmallFloat {
  readonly exponentBits: number;
  readonly fractionBits: number;
  readonly bias: number;
  /** Has infinities, as IEEE 754 (only e5m2). */
  readonly ieee: boolean;
  /** The only NaN is the pattern of negative zero. */
  readonly unsignedZero: boolean;
}

/** The 8-bit floats of the ONNX "Float8" technical page, after the papers arXiv 2209.05433 and 2206.02915. */
const FLOAT8: ReadonlyMap<number, SmallFloat> = new Map([
  [DataType.float8e4m3fn, { exponentBits: 4, fractionBits: 3, bias: 7, ieee: false, unsignedZero: false }],
  [DataType.float8e4m3fnuz, { exponentBits: 4, fractionBits: 3, bias: 8, ieee: false, unsignedZero: true }],
  [DataType.float8e5m2, { exponentBits: 5, fractionBits: 2, bias: 15, ieee: true, unsignedZero: false }],
  [DataType.float8e5m2fnuz, { exponentBits: 5, fractionBits: 2, bias: 16, ieee: false, unsignedZero: true }],
]);

function float8ToNumber(bits: number, format: SmallFloat): number {
  if (format.unsignedZero && bits === 0x80) return NaN;
  const sign = bits & 0x80 ? -1 : 1;
  const top = 2 ** format.exponentBits - 1;
  const exponent = (bits >> format.fractionBits) & top;
  const scale = 2 ** format.fractionBits;
  const fraction = bits & (scale - 1);
  if (exponent === top && format.ieee) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === top && !format.unsignedZero && fraction === scale - 1) return NaN;
  if (exponent === 0) return (sign * fraction * 2 ** (1 - format.bias)) / scale;
  return sign * (1 + fraction / scale) * 2 ** (exponent - format.bias);
}

/** Magnitudes of float4e2m1 (OCP Microscaling Formats 1.0). */
const FLOAT4 = [0, 0.5, 1, 1.5, 2, 3, 4, 6];

/** `count` elements from packed little-endian `bytes`; undefined for strings, complex and unknown types, or where bytes are short. */
export function decodeRaw(bytes: Uint8Array, dataType: number, count: number): number[] | undefined {
  if (bytes.length < packedBytes(dataType, count)) return undefined;
  const read = rawReader(bytes, dataType);
  return read === undefined ? undefined : Array.from({ length: count }, (_, index) => read(index));
}

function rawReader(bytes: Uint8Array, dataType: number): ((index: number) => number) | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (dataType) {
    case DataType.float32:
      return (i) => view.getFloat32(i * 4, true);
    case DataType.float64:
      return (i) => view.getFloat64(i * 8, true);
    case DataType.int64:
      return (i) => Number(view.getBigInt64(i * 8, true));
    case DataType.uint64:
      return (i) => Number(view.getBigUint64(i * 8, true));
    case DataType.int32:
      return (i) => view.getInt32(i * 4, true);
    case DataType.uint32:
      return (i) => view.getUint32(i * 4, true);
    case DataType.int16:
      return (i) => view.getInt16(i * 2, true);
    case DataType.uint16:
    case DataType.float16:
    case DataType.bfloat16:
      return (i) => patternToNumber(view.getUint16(i * 2, true), dataType);
    default:
      return subByteReader(bytes, dataType);
  }
}

function subByteReader(bytes: Uint8Array, dataType: number): ((index: number) => number) | undefined {
  switch (dataType) {
    case DataType.int8:
    case DataType.uint8:
    case DataType.bool:
    case DataType.float8e4m3fn:
    case DataType.float8e4m3fnuz:
    case DataType.float8e5m2:
    case DataType.float8e5m2fnuz:
    case DataType.float8e8m0:
      return (i) => patternToNumber(bytes[i] ?? 0, dataType);
    case DataType.int4:
    case DataType.uint4:
    case DataType.float4e2m1:
      return (i) => patternToNumber(((bytes[i >> 1] ?? 0) >> ((i & 1) * 4)) & 15, dataType);
    case DataType.int2:
    case DataType.uint2:
      return (i) => patternToNumber(((bytes[i >> 2] ?? 0) >> ((i & 3) * 2)) & 3, dataType);
    default:
      return undefined;
  }
}

/** The number that an element's bits stand for, for types of at most 16 bits. */
function patternToNumber(bits: number, dataType: number): number {
  switch (dataType) {
    case DataType.float16:
      return halfToNumber(bits);
    case DataType.bfloat16:
      return bfloat16ToNumber(bits);
    case DataType.int8:
      return (bits << 24) >> 24;
    case DataType.int4:
      return (bits << 28) >> 28;
    case DataType.int2:
      return (bits << 30) >> 30;
    case DataType.float4e2m1:
      return (FLOAT4[bits & 7] ?? 0) * (bits & 8 ? -1 : 1);
    case DataType.float8e8m0:
      return bits === 255 ? NaN : 2 ** (bits - 127);
    default: {
      const small = FLOAT8.get(dataType);
      return small === undefined ? bits : float8ToNumber(bits & 0xff, small);
    }
  }
}

/** Entries of a typed field to `count` elements: `int32_data` holds patterns of narrow types, 4- and 2-bit ones packed into bytes. */
export function decodeEntries(
  entries: readonly number[],
  field: ElementField,
  dataType: number,
  count: number,
): number[] | undefined {
  if (field === 'int32_data' && entries.length !== count) {
    if (entries.length !== packedBytes(dataType, count)) return undefined;
    return decodeRaw(
      Uint8Array.from(entries, (entry) => entry & 0xff),
      dataType,
      count,
    );
  }
  if (entries.length !== count) return undefined;
  if (field === 'uint64_data') return entries.map((entry) => (entry < 0 ? entry + 2 ** 64 : entry));
  if (field !== 'int32_data' || dataType === DataType.int32 || dataType === DataType.int16) return [...entries];
  if (dataType === DataType.uint4 || dataType === DataType.int4 || dataType === DataType.float4e2m1) {
    return entries.map((entry) => patternToNumber(entry & 15, dataType));
  }
  return entries.map((entry) => patternToNumber(entry & 0xffff, dataType));
}

/** Bytes of the longest varint: 64 bits in groups of 7. */
const VARINT_BYTES = 10;

/** Packed varints as signed 64-bit integers; undefined where the bytes end inside one. */
export function decodeVarints(bytes: Uint8Array): number[] | undefined {
  const found: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    let low = 0n;
    for (let index = 0; ; index++) {
      const byte = bytes[at++];
      if (byte === undefined || index >= VARINT_BYTES) return undefined;
      low |= BigInt(byte & 0x7f) << BigInt(7 * index);
      if (byte < 0x80) break;
    }
    found.push(Number(BigInt.asIntN(64, low)));
  }
  return found;
}
