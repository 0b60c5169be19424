// A model of many nodes and small weights: blocks of Conv, Relu, a second Conv and an Add over the block, as residual networks have.

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return bytes;
}

const utf8 = new TextEncoder();
const field = (number: number, content: Iterable<number>): number[] => {
  const list = [...content];
  return [...varint(number * 8 + 2), ...varint(list.length), ...list];
};
const text = (number: number, content: string): number[] => field(number, utf8.encode(content));
const int = (number: number, value: number): number[] => [...varint(number * 8), ...varint(value)];

const CHANNELS = 8;
const KERNEL_BYTES = new Uint8Array(CHANNELS * CHANNELS * 9 * 4);

/** Bytes of a model with `nodes` nodes over input `x` of [batch, 8, 32, 32]. */
export function deepModel(nodes: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const push = (bytes: number[]): void => {
    chunks.push(Uint8Array.from(bytes));
    size += bytes.length;
  };
  const attribute = (name: string, values: number[]): number[] =>
    field(5, [...text(1, name), ...values.flatMap((value) => int(8, value)), ...int(20, 7)]);
  const node = (op: string, inputs: string[], output: string, attributes: number[] = []): void =>
    push(
      field(1, [
        ...inputs.flatMap((name) => text(1, name)),
        ...text(2, output),
        ...text(3, `${output}/${op}`),
        ...text(4, op),
        ...attributes,
      ]),
    );
  const convolution = [...attribute('kernel_shape', [3, 3]), ...attribute('pads', [1, 1, 1, 1])];
  let last = 'x';
  for (let index = 0; index * 4 < nodes; index++) {
    const name = `layer${index}`;
    node('Conv', [last, `${name}.weight0`], `${name}/a`, convolution);
    node('Relu', [`${name}/a`], `${name}/b`);
    node('Conv', [`${name}/b`, `${name}.weight1`], `${name}/c`, convolution);
    node('Add', [`${name}/c`, last], `${name}/out`);
    last = `${name}/out`;
  }
  push(text(2, 'deep'));
  const weight = (name: string): void =>
    push(
      field(5, [
        ...[CHANNELS, CHANNELS, 3, 3].flatMap((dim) => int(1, dim)),
        ...int(2, 1),
        ...text(8, name),
        ...field(9, KERNEL_BYTES),
      ]),
    );
  for (let index = 0; index * 4 < nodes; index++) {
    weight(`layer${index}.weight0`);
    weight(`layer${index}.weight1`);
  }
  const dims = [field(1, text(2, 'batch')), ...[CHANNELS, 32, 32].map((dim) => field(1, int(1, dim)))].flat();
  push(field(11, [...text(1, 'x'), ...field(2, field(1, [...int(1, 1), ...field(2, dims)]))]));
  push(field(12, [...text(1, last)]));
  const graph = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    graph.set(chunk, offset);
    offset += chunk.length;
  }
  const head = Uint8Array.from([...int(1, 8), ...varint(7 * 8 + 2), ...varint(size)]);
  const tail = Uint8Array.from(field(8, [...text(1, ''), ...int(2, 17)]));
  const model = new Uint8Array(head.length + size + tail.length);
  model.set(head);
  model.set(graph, head.length);
  model.set(tail, head.length + size);
  return model;
}
