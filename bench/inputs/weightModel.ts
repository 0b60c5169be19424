// A model that is nothing but weights with real numbers: a chain of convolutions or of matrix products, in float32 or float16.
import fs from 'node:fs';
import { int, message, tag, tensor, text, varint, type Bytes } from '../../test/onnx/support/protobuf';

export type WeightKind = 'Conv' | 'MatMul' | 'MatMul in float16';

/** Writes about `bytes` of weights, each a 3 × 3 kernel of 512 channels or a matrix of 2048 × 2048. */
export function writeWeightModel(file: string, kind: WeightKind, bytes: number): void {
  const half = kind === 'MatMul in float16';
  const dims = kind === 'Conv' ? [512, 512, 3, 3] : [2048, 2048];
  const elements = dims.reduce((product, dim) => product * dim, 1);
  const data = half ? halves(elements) : floats(elements);
  const layers = Math.max(1, Math.round(bytes / data.length));
  const pieces: Uint8Array[] = [];
  const push = (list: Bytes): void => void pieces.push(Uint8Array.from(list));
  for (let layer = 0; layer < layers; layer++) {
    const node = [
      ...text(1, `x${layer}`),
      ...text(1, `weight${layer}`),
      ...text(2, `x${layer + 1}`),
      ...text(4, kind === 'Conv' ? 'Conv' : 'MatMul'),
    ];
    push(message(1, node));
    const head = tensor({ name: `weight${layer}`, dims, type: half ? 10 : 1 });
    const raw = [...tag(9, 2), ...varint(data.length)];
    push([...tag(5, 2), ...varint(head.length + raw.length + data.length), ...head, ...raw]);
    pieces.push(data);
  }
  push([...message(11, text(1, 'x0')), ...message(12, text(1, `x${layers}`))]);
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const handle = fs.openSync(file, 'w');
  const opset = message(8, [...text(1, ''), ...int(2, 17)]);
  fs.writeSync(handle, Uint8Array.from([...int(1, 8), ...opset, ...tag(7, 2), ...varint(size)]));
  for (const piece of pieces) fs.writeSync(handle, piece);
  fs.closeSync(handle);
}

/** Near to normally distributed around 0, from a fixed seed. */
function* normals(count: number): Generator<number> {
  let state = 12345;
  const next = (): number => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff - 0.5;
  for (let index = 0; index < count; index++) yield 0.05 * (next() + next() + next() + next());
}

function floats(count: number): Uint8Array {
  return new Uint8Array(Float32Array.from(normals(count)).buffer);
}

/** Truncated float32 with the exponent moved: exact enough for a benchmark, and never infinite here. */
function halves(count: number): Uint8Array {
  const words = new Uint32Array(Float32Array.from(normals(count)).buffer);
  const found = new Uint16Array(count);
  words.forEach((word, index) => {
    const exponent = ((word >>> 23) & 255) - 112;
    found[index] = ((word >>> 16) & 0x8000) | (exponent <= 0 ? 0 : (exponent << 10) | ((word >>> 13) & 1023));
  });
  return new Uint8Array(found.buffer);
}
