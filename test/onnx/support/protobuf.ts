// A small protobuf writer, to make models (also impossible ones) byte by byte in tests.

export type Bytes = number[];

export function varint(value: number | bigint): Bytes {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: Bytes = [];
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return bytes;
}

export const tag = (field: number, wire: number): Bytes => varint(field * 8 + wire);
export const int = (field: number, value: number | bigint): Bytes => [...tag(field, 0), ...varint(value)];
export const bytes = (field: number, content: Iterable<number>): Bytes => {
  const list = [...content];
  return [...tag(field, 2), ...varint(list.length), ...list];
};
export const text = (field: number, content: string): Bytes => bytes(field, new TextEncoder().encode(content));
export const message = (field: number, ...parts: Bytes[]): Bytes => bytes(field, parts.flat());
export const packed = (field: number, values: (number | bigint)[]): Bytes => bytes(field, values.flatMap(varint));
export const float = (field: number, value: number): Bytes => [
  ...tag(field, 5),
  ...new Uint8Array(new Float32Array([value]).buffer),
];

export interface TensorSpec {
  name?: string;
  dims: number[];
  type: number;
  /** Fields after dims and type, in the order wanted. */
  rest?: Bytes[];
}

export const tensor = (spec: TensorSpec): Bytes => [
  ...spec.dims.flatMap((dim) => int(1, dim)),
  ...int(2, spec.type),
  ...(spec.name === undefined ? [] : text(8, spec.name)),
  ...(spec.rest ?? []).flat(),
];

export const attribute = (name: string, type: number, ...value: Bytes[]): Bytes => [
  ...text(1, name),
  ...value.flat(),
  ...int(20, type),
];

export interface NodeSpec {
  op: string;
  inputs?: string[];
  outputs?: string[];
  name?: string;
  domain?: string;
  attributes?: Bytes[];
}

export const node = (spec: NodeSpec): Bytes => [
  ...(spec.inputs ?? []).flatMap((name) => text(1, name)),
  ...(spec.outputs ?? []).flatMap((name) => text(2, name)),
  ...(spec.name === undefined ? [] : text(3, spec.name)),
  ...text(4, spec.op),
  ...(spec.attributes ?? []).flatMap((item) => message(5, item)),
  ...(spec.domain === undefined ? [] : text(7, spec.domain)),
];

export type DimSpec = number | string | null;

export const value = (name: string, type?: number, dims?: DimSpec[]): Bytes => [
  ...text(1, name),
  ...(type === undefined ? [] : message(2, message(1, int(1, type), ...(dims === undefined ? [] : [shape(dims)])))),
];

const shape = (dims: DimSpec[]): Bytes =>
  message(
    2,
    ...dims.map((dim) => message(1, dim === null ? [] : typeof dim === 'number' ? int(1, dim) : text(2, dim))),
  );

export interface GraphSpec {
  nodes?: Bytes[];
  initializers?: Bytes[];
  inputs?: Bytes[];
  outputs?: Bytes[];
  values?: Bytes[];
}

export const graph = (spec: GraphSpec): Bytes => [
  ...(spec.nodes ?? []).flatMap((item) => message(1, item)),
  ...text(2, 'g'),
  ...(spec.initializers ?? []).flatMap((item) => message(5, item)),
  ...(spec.inputs ?? []).flatMap((item) => message(11, item)),
  ...(spec.outputs ?? []).flatMap((item) => message(12, item)),
  ...(spec.values ?? []).flatMap((item) => message(13, item)),
];

export const opset = (version: number, domain = ''): Bytes => message(8, text(1, domain), int(2, version));

/** A whole model with ai.onnx at `version`. */
export function model(content: GraphSpec, version = 17, ...extra: Bytes[]): Uint8Array {
  return Uint8Array.from([
    ...int(1, 8),
    ...text(2, 'test'),
    ...message(7, graph(content)),
    ...opset(version),
    ...extra.flat(),
  ]);
}
