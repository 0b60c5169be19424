// VGG-19 as published (Simonyan and Zisserman 2014, configuration E): every layer, the weights in a file beside that need not be there.
import { attribute, int, message, model, node, packed, tensor, text, value, type Bytes } from './protobuf';

const FLOAT = 1;
const EXTERNAL = 1;

/** Bytes of a ModelProto of opset 13 with external weights: `image` [1, 3, 224, 224] to `scores` [1, 1000]. */
export function vgg19(): Uint8Array {
  const nodes: Bytes[] = [];
  const weights: Bytes[] = [];
  let offset = 0;
  const weight = (name: string, dims: number[]): string => {
    const length = 4 * dims.reduce((product, dim) => product * dim, 1);
    const entry = (key: string, of: string) => message(13, text(1, key), text(2, of));
    const place = [entry('location', 'vgg19.bin'), entry('offset', String(offset)), entry('length', String(length))];
    weights.push(tensor({ name, dims, type: FLOAT, rest: [...place, int(14, EXTERNAL)] }));
    offset += length;
    return name;
  };
  let at = 'image';
  const step = (op: string, inputs: string[], attributes: Bytes[] = [], output = `v${nodes.length}`): void => {
    nodes.push(node({ op, inputs: [at, ...inputs], outputs: [output], name: `${op}_${nodes.length}`, attributes }));
    at = output;
  };
  const ints = (name: string, values: number[]) => attribute(name, 7, packed(8, values));
  let channels = 3;
  for (const [width, layers] of [
    [64, 2],
    [128, 2],
    [256, 4],
    [512, 4],
    [512, 4],
  ] as const) {
    for (let layer = 0; layer < layers; layer++) {
      const name = `c${nodes.length}`;
      step(
        'Conv',
        [weight(`${name}.weight`, [width, channels, 3, 3]), weight(`${name}.bias`, [width])],
        [ints('pads', [1, 1, 1, 1])],
      );
      step('Relu', []);
      channels = width;
    }
    step('MaxPool', [], [ints('kernel_shape', [2, 2]), ints('strides', [2, 2])]);
  }
  step('Flatten', []);
  for (const [from, to] of [
    [512 * 7 * 7, 4096],
    [4096, 4096],
    [4096, 1000],
  ] as const) {
    const name = `d${nodes.length}`;
    const transposed = attribute('transB', 2, int(3, 1));
    step('Gemm', [weight(`${name}.weight`, [to, from]), weight(`${name}.bias`, [to])], [transposed]);
    if (to > 1000) step('Relu', []);
  }
  return model(
    {
      nodes,
      initializers: weights,
      inputs: [value('image', FLOAT, [1, 3, 224, 224])],
      outputs: [value(at, FLOAT, [1, 1000])],
    },
    13,
  );
}
