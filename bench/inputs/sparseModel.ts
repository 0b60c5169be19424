// A model of more than 2 GiB that takes next to no disk: its weights are holes in a sparse file.
import fs from 'node:fs';
import { int, message, tag, tensor, text, varint, type Bytes } from '../../test/onnx/support/protobuf';

const FLOAT = 1;
const ROWS = 1024;

/** Writes a chain of `layers` MatMul nodes, each with a ROWS × `columns` float32 weight, and gives the file's size in bytes. */
export function writeSparseModel(file: string, layers: number, columns: number): number {
  const weightBytes = ROWS * columns * 4;
  const pieces: { bytes: Bytes; hole: number }[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const node = [
      ...text(1, `x${layer}`),
      ...text(1, `weight${layer}`),
      ...text(2, `x${layer + 1}`),
      ...text(3, `layer${layer}`),
      ...text(4, 'MatMul'),
    ];
    pieces.push({ bytes: message(1, node), hole: 0 });
    const head = tensor({ name: `weight${layer}`, dims: [ROWS, columns], type: FLOAT });
    const raw = [...tag(9, 2), ...varint(weightBytes)];
    const length = head.length + raw.length + weightBytes;
    pieces.push({ bytes: [...tag(5, 2), ...varint(length), ...head, ...raw], hole: weightBytes });
  }
  const value = (name: string): Bytes => text(1, name);
  pieces.push({ bytes: [...message(11, value('x0')), ...message(12, value(`x${layers}`))], hole: 0 });
  const graphBytes = pieces.reduce((sum, piece) => sum + piece.bytes.length + piece.hole, 0);
  const opset = message(8, [...text(1, ''), ...int(2, 17)]);
  const start = [...int(1, 8), ...text(2, 'assay bench'), ...opset, ...tag(7, 2), ...varint(graphBytes)];

  const handle = fs.openSync(file, 'w');
  let offset = 0;
  for (const { bytes, hole } of [{ bytes: start, hole: 0 }, ...pieces]) {
    fs.writeSync(handle, Uint8Array.from(bytes), 0, bytes.length, offset);
    offset += bytes.length + hole;
  }
  fs.ftruncateSync(handle, offset);
  fs.closeSync(handle);
  return offset;
}
