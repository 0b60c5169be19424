// ONNX element types: the numbers of TensorProto.DataType, their names and widths (onnx.proto3 of release 1.23).

export interface DataTypeInfo {
  readonly code: number;
  /** As numpy and ml_dtypes spell it. */
  readonly name: string;
  /** Bits of one element in `raw_data`; 0 for strings, whose elements have no fixed width. */
  readonly bits: number;
}

export const DataType = {
  undefined: 0,
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  string: 8,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13,
  complex64: 14,
  complex128: 15,
  bfloat16: 16,
  float8e4m3fn: 17,
  float8e4m3fnuz: 18,
  float8e5m2: 19,
  float8e5m2fnuz: 20,
  uint4: 21,
  int4: 22,
  float4e2m1: 23,
  float8e8m0: 24,
  uint2: 25,
  int2: 26,
} as const;

const BITS = [0, 32, 8, 8, 16, 16, 32, 64, 0, 8, 16, 64, 32, 64, 64, 128, 16, 8, 8, 8, 8, 4, 4, 4, 8, 2, 2];

const TYPES: readonly DataTypeInfo[] = Object.entries(DataType).map(([name, code]) => ({
  code,
  name,
  bits: BITS[code] ?? 0,
}));

/** Name of a data type; `type 99` for a number that the standard does not know. */
export function dataTypeName(code: number): string {
  return TYPES[code]?.name ?? `type ${code}`;
}

/** Whether a TensorProto.DataType code is one that this reader knows; 0 (UNDEFINED) is not. */
export function isKnownDataType(code: number): boolean {
  return code > 0 && code < TYPES.length;
}

/** Bits per element; 0 for strings and unknown types. */
export function dataTypeBits(code: number): number {
  return BITS[code] ?? 0;
}

/** Bytes of `count` packed elements: sub-byte types share bytes, the last one is padded. */
export function packedBytes(code: number, count: number): number {
  return Math.ceil((count * dataTypeBits(code)) / 8);
}

/** float64, float32, float16, bfloat16 and the 8- and 4-bit floats. */
export function isFloatType(code: number): boolean {
  return (
    code === 1 || code === 10 || code === 11 || code === 16 || (code >= 17 && code <= 20) || code === 23 || code === 24
  );
}
