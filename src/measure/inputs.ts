// Made-up inputs for a model, from a seed: the same number makes the same inputs on every machine.
import { halfBits } from '../onnx/rewrite/encode';

export interface InputSpec {
  readonly name: string;
  /** As onnxruntime spells it: `float32`, `int64`… */
  readonly type: string;
  /** Sizes, or names of those that are open. */
  readonly shape: readonly (number | string)[];
}

export type InputData =
  | Float32Array
  | Float64Array
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | string[];

/** A way to fill what a model leaves open: sizes of the first axis and of the others, and the whole numbers below which integers lie. */
export interface Attempt {
  readonly batch: number;
  readonly size: number;
  readonly below: number;
}

/** Tried in turn until the model runs: images of usual sizes, sequences, single elements; indices 0 and 1, then 0 alone. */
export const ATTEMPTS: readonly Attempt[] = [
  { batch: 1, size: 8, below: 2 },
  { batch: 1, size: 32, below: 2 },
  { batch: 1, size: 64, below: 2 },
  { batch: 1, size: 224, below: 2 },
  { batch: 1, size: 1, below: 2 },
  { batch: 2, size: 2, below: 2 },
  { batch: 1, size: 16, below: 1 },
  { batch: 1, size: 1, below: 1 },
];

/** More elements than this are not made up. */
const MOST_ELEMENTS = 1 << 26;

/** Sizes of an input; undefined where it would have too many elements. */
export function shapeOf(
  spec: InputSpec,
  dims: Readonly<Record<string, number>>,
  { batch, size }: Attempt,
): number[] | undefined {
  const shape = spec.shape.map((dim, axis) => {
    if (typeof dim === 'number' && dim >= 0) return dim;
    const given = typeof dim === 'string' ? dims[dim] : undefined;
    return given ?? dims[`${spec.name}.${axis}`] ?? (axis === 0 ? batch : size);
  });
  return shape.reduce((product, dim) => product * dim, 1) <= MOST_ELEMENTS ? shape : undefined;
}

/** Elements for an input; undefined for types that nobody made up. Floats are uniform in [-1, 1). */
export function dataOf(type: string, count: number, below: number, random: () => number): InputData | undefined {
  const whole = (): number => Math.floor(random() * below);
  const float = (): number => random() * 2 - 1;
  switch (type) {
    case 'float32':
      return Float32Array.from({ length: count }, float);
    case 'float64':
      return Float64Array.from({ length: count }, float);
    case 'float16':
      return Uint16Array.from({ length: count }, () => halfBits(float()));
    case 'int64':
      return BigInt64Array.from({ length: count }, () => BigInt(whole()));
    case 'uint64':
      return BigUint64Array.from({ length: count }, () => BigInt(whole()));
    case 'int32':
      return Int32Array.from({ length: count }, whole);
    case 'uint32':
      return Uint32Array.from({ length: count }, whole);
    case 'int16':
      return Int16Array.from({ length: count }, whole);
    case 'uint16':
      return Uint16Array.from({ length: count }, whole);
    case 'int8':
      return Int8Array.from({ length: count }, () => Math.floor(random() * 256) - 128);
    case 'uint8':
      return Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
    case 'bool':
      return Uint8Array.from({ length: count }, () => Math.floor(random() * 2));
    case 'string':
      return Array.from({ length: count }, () => `word ${whole()}`);
    default:
      return undefined;
  }
}

/** Numbers in [0, 1) from a state of 32 bits (Tommy Ettinger's mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
