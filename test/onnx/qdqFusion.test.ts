// Operators between quantize and dequantize nodes: which of them run in integers, and what keeps the others in floats.
import assert from 'node:assert/strict';
import { analyzeModel } from '../../src/onnx/analyze';
import { inspection } from '../../src/onnx/inspection';
import type { QdqFusion } from '../../src/onnx/quantize/qdqFusion';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import { modelReport } from '../../src/onnx/report';
import { attribute, bytes, float, int, model, node, tensor, value, type Bytes } from './support/protobuf';

const [F32, U8, I8, U16, I32, BOOL, I4] = [1, 2, 3, 4, 6, 9, 22] as const;

const zeros = (name: string, dims: number[], type: number, size: number): Bytes =>
  tensor({ name, dims, type, rest: [bytes(9, new Uint8Array(dims.reduce((all, dim) => all * dim, size)))] });
const number = (name: string, at: number): Bytes =>
  tensor({ name, dims: [], type: F32, rest: [bytes(9, new Uint8Array(new Float32Array([at]).buffer))] });
const byte = (name: string, type: number, at: number): Bytes =>
  tensor({ name, dims: [], type, rest: [bytes(9, [at])] });

/** Scales `s` of a half and `t` of a quarter, and zero points, which are named after their types. */
const PARAMETERS = [
  number('s', 0.5),
  number('t', 0.25),
  byte('u8', U8, 0),
  byte('u8 at 3', U8, 3),
  byte('i8', I8, 0),
  zeros('u16', [], U16, 2),
  zeros('i32', [], I32, 4),
];

const quantize = (from: string, to: string, zero = 'u8', scale = 's'): Bytes =>
  node({ op: 'QuantizeLinear', name: to, inputs: [from, scale, zero], outputs: [to] });
const dequantize = (from: string, to: string, zero = 'u8', attributes: Bytes[] = []): Bytes =>
  node({ op: 'DequantizeLinear', name: to, inputs: [from, 's', zero], outputs: [to], attributes });
const operator = (op: string, inputs: string[], output: string, attributes: Bytes[] = []): Bytes =>
  node({ op, name: output, inputs, outputs: [output], attributes });
const ints = (name: string, ...values: number[]): Bytes => attribute(name, 7, ...values.map((one) => int(8, one)));

/** `from` through a quantize and a dequantize node. */
const through = (from: string, to: string, zero = 'u8', scale = 's'): Bytes[] => [
  quantize(from, `${to} q`, zero, scale),
  dequantize(`${to} q`, to, zero),
];

interface Extra {
  readonly constants?: Bytes[];
  readonly outputs?: string[];
  readonly version?: number;
  readonly dims?: number[];
}

async function fusionOf(nodes: Bytes[], extra: Extra = {}): Promise<QdqFusion> {
  const { constants = [], outputs = ['y'], version = 21, dims = [1, 4, 8, 8] } = extra;
  const content = {
    nodes,
    initializers: [...PARAMETERS, ...constants],
    inputs: [value('x', F32, dims), value('c', BOOL, dims)],
    outputs: outputs.map((name) => value(name, F32)),
  };
  const analysis = analyzeModel(await readModel(memoryFile(model(content, version))));
  const { fusion } = inspection(analysis, modelReport(analysis), 'arduino-nano-33-ble');
  assert.ok(fusion !== null);
  return fusion;
}

/** What becomes of one node, `arm-only: …`. */
async function fate(name: string, nodes: Bytes[], extra?: Extra): Promise<string> {
  const group = (await fusionOf(nodes, extra)).groups.find((one) => one.node === name);
  return group === undefined ? 'merged' : `${group.fused}: ${group.reason}`;
}

describe('operators between quantize and dequantize nodes', () => {
  const behind = (op: string, inputs: string[], zero = 'u8'): Bytes[] => [
    ...through('x', 'a'),
    operator('Sigmoid', ['a'], 'h'),
    operator(op, ['h', ...inputs], 'r'),
    ...through('r', 'y', zero),
  ];

  it('take a Relu or Clip with them that cuts off no more than the quantization', async () => {
    assert.deepEqual(
      [await fate('h', behind('Relu', [])), await fate('r', behind('Relu', []))],
      ['yes: Runs as QLinearSigmoid.', 'merged'],
    );
    assert.match(await fate('h', behind('Relu', [], 'u8 at 3')), /^no: The Relu behind it does more/);
    // A half times 0 to 255: up to 127.5.
    for (const [high, expected] of [
      [127.5, /^yes/],
      [127, /^no: The Clip behind it does more/],
    ] as const)
      assert.match(
        await fate('h', behind('Clip', ['low', 'high']), { constants: [number('low', 0), number('high', high)] }),
        expected,
      );
    assert.match(await fate('h', behind('Relu', []), { outputs: ['y', 'r'] }), /^no: Nothing quantizes/);
  });

  it('stay in floats where something reads the result as it is', async () => {
    const nodes = [...through('x', 'a'), operator('Sigmoid', ['a'], 'h'), ...through('h', 'y')];
    assert.match(await fate('h', [...nodes, operator('Tanh', ['h'], 'z')]), /^no: Something reads what it makes/);
    assert.match(await fate('h', nodes, { outputs: ['y', 'h'] }), /^no: What it makes is an output/);
  });

  it('of int8 run in integers on x86-64 only where ONNX Runtime can turn what they read into uint8', async () => {
    const nodes = [...through('x', 'a', 'i8'), operator('Sigmoid', ['a'], 'h'), ...through('h', 'y', 'i8')];
    assert.match(await fate('h', nodes), /^yes/);
    const shared = [...nodes, dequantize('a q', 'b', 'i8'), operator('Tanh', ['b'], 'z')];
    assert.match(await fate('h', shared), /^arm-only: It reads int8 and gives uint8/);
  });

  it('read one type of integers', async () => {
    const add = (zero: string): Bytes[] => [
      ...through('x', 'a'),
      ...through('x', 'b', zero),
      operator('Add', ['a', 'b'], 'h'),
      ...through('h', 'y'),
    ];
    assert.match(await fate('h', add('u8')), /^yes/);
    assert.match(await fate('h', add('i8')), /^no: It reads different types of integers/);
    const where = [
      ...through('x', 'a'),
      ...through('x', 'b'),
      operator('Where', ['c', 'a', 'b'], 'h'),
      ...through('h', 'y'),
    ];
    assert.match(await fate('h', where), /^yes/);
  });

  it('multiply int8 by int8 alone, and add biases of int32', async () => {
    const conv = (data: string, weight: string, bias: string): Bytes[] => [
      ...through('x', 'a', data),
      dequantize(`w ${weight}`, 'w', weight),
      dequantize(`b ${bias}`, 'b', bias),
      operator('Conv', ['a', 'w', 'b'], 'h'),
      ...through('h', 'y', data),
    ];
    const constants = [
      zeros('w i8', [4, 4, 1, 1], I8, 1),
      zeros('w u8', [4, 4, 1, 1], U8, 1),
      zeros('b i32', [4], I32, 4),
      zeros('b i8', [4], I8, 1),
    ];
    assert.match(await fate('h', conv('u8', 'i8', 'i32'), { constants }), /^yes: Runs as QLinearConv/);
    assert.match(await fate('h', conv('u8', 'u8', 'i32'), { constants }), /^yes/);
    assert.match(await fate('h', conv('i8', 'u8', 'i32'), { constants }), /^no: Its int8 data need int8 weights/);
    assert.match(await fate('h', conv('u8', 'i8', 'i8'), { constants }), /^no: Its bias is not int32/);
  });

  it('are no Gemm that scales its bias', async () => {
    const gemm = (beta: number): Bytes[] => [
      ...through('x', 'a'),
      dequantize('wq', 'w', 'i8'),
      dequantize('bq', 'b', 'i32'),
      operator('Gemm', ['a', 'w', 'b'], 'h', [attribute('beta', 1, float(2, beta))]),
      ...through('h', 'y'),
    ];
    const extra = { constants: [zeros('wq', [8, 4], I8, 1), zeros('bq', [4], I32, 4)], dims: [1, 8] };
    assert.match(await fate('h', gemm(1), extra), /^yes: Runs as QGemm/);
    assert.match(await fate('h', gemm(2), extra), /^no: Its beta is not 1/);
  });

  it('move numbers of one scale, those of 16 bits not through a pooling', async () => {
    const moved = (op: string, zero: string, scale: string, attributes: Bytes[] = []): Bytes[] => [
      ...through('x', 'a', zero),
      operator(op, ['a'], 'h', attributes),
      ...through('h', 'y', zero, scale),
    ];
    const window = [ints('kernel_shape', 2, 2)];
    assert.match(await fate('h', moved('Flatten', 'u8', 't')), /^no: .*the same before and behind/);
    assert.match(await fate('h', moved('Flatten', 'u16', 's')), /^yes/);
    assert.match(await fate('h', moved('MaxPool', 'u16', 's', window)), /^no: .*no 16-bit form of MaxPool/);
    assert.match(await fate('h', moved('MaxPool', 'u8', 's', window), { version: 12 }), /^yes/);
    assert.match(await fate('h', moved('MaxPool', 'u8', 's', window), { version: 11 }), /^no: .*from opset 12 on/);
  });

  it('multiply weights of 4 bits in blocks of 16 or more along the first axis', async () => {
    const product = (axis: number, block: number): Bytes[] => [
      dequantize('wq', 'w', '', [attribute('axis', 2, int(3, axis)), attribute('block_size', 2, int(3, block))]),
      operator('MatMul', ['x', 'w'], 'y'),
    ];
    const extra = { constants: [zeros('wq', [32, 64], I4, 0.5)], dims: [1, 32] };
    assert.match(await fate('y', product(0, 16), extra), /^yes: Runs as MatMulNBits/);
    for (const [axis, block] of [
      [0, 8],
      [0, 24],
      [1, 16],
    ] as const)
      assert.match(await fate('y', product(axis, block), extra), /^no: .*not in blocks of 16 or more/);
  });

  it('are summed up with those that stay in floats, four by name', async () => {
    const row = (...operators: string[]): Bytes[] =>
      operators.flatMap((op) => [
        ...through('x', `${op} a`),
        operator(op, [`${op} a`], `${op} h`),
        ...through(`${op} h`, op),
      ]);
    const summary = async (...operators: string[]) =>
      (await fusionOf(row(...operators), { outputs: operators })).summary;
    assert.match(await summary('Sigmoid'), /^All 1 quantized operators run in integers/);
    assert.match(await summary('Tanh', 'Erf', 'Exp', 'Log'), /^0 of 4 .* stay Tanh, Erf, Exp, Log\.$/);
    assert.match(
      await summary('Tanh', 'Erf', 'Exp', 'Log', 'Sin', 'Sigmoid'),
      /^1 of 6 .* stay Tanh, Erf, Exp, Log and 1 more\.$/,
    );
  });

  it('are summed up with their share of the multiply-accumulates', async () => {
    const conv = (name: string, zero: string): Bytes[] => [
      ...through('x', `${name} a`, zero),
      dequantize('wq', `${name} w`, 'i8'),
      operator('Conv', [`${name} a`, `${name} w`], `${name} h`),
      ...through(`${name} h`, name),
    ];
    const constants = [zeros('wq', [4, 4, 1, 1], I8, 1)];
    assert.match((await fusionOf(conv('y', 'u8'), { constants })).summary, /, 100 % of their multiply-accumulates\.$/);
    const both = await fusionOf([...conv('y', 'u8'), ...conv('z', 'i8')], { constants, outputs: ['y', 'z'] });
    assert.match(both.summary, /^1 of 2 .*, 50\.0 % of their multiply-accumulates; in floats stay Conv\.$/);
  });
});
