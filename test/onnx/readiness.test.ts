// Every issue's condition on a model made for it, and on real models; each near-miss stays silent.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RandomAccessFile } from '../../src/base/platform';
import { inspect } from '../../src/cli/models/inspect';
import { analyzeModel } from '../../src/onnx/analyze';
import { inspection, type Inspection } from '../../src/onnx/inspection';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import { CONDITIONS } from '../../src/onnx/readiness/conditions';
import { modelReport } from '../../src/onnx/report';
import { openRandomAccess } from '../../src/worker/nodeRandomAccess';
import { requireModel } from './support/corpus';
import {
  attribute,
  bytes,
  int,
  message,
  model,
  node,
  opset,
  tag,
  tensor,
  text,
  value,
  varint,
  type Bytes,
} from './support/protobuf';

const [F32, U8, I8, I64, F16, F64, BF16] = [1, 2, 3, 7, 10, 11, 16] as const;

async function inspectBytes(content: Uint8Array, target = 'arduino-nano-33-ble'): Promise<Inspection> {
  const analysis = analyzeModel(await readModel(memoryFile(content)));
  return inspection(analysis, modelReport(analysis), target);
}

async function inspectFile(path: string, target = 'arduino-nano-33-ble'): Promise<Inspection> {
  const file = await openRandomAccess(path);
  try {
    const analysis = analyzeModel(await readModel(file));
    return inspection(analysis, modelReport(analysis), target);
  } finally {
    await file.close();
  }
}

const idsOf = (shown: Inspection): Set<string> => new Set(shown.readiness.map(({ id }) => id));
const issueOf = (shown: Inspection, id: string) => shown.readiness.find((one) => one.id === id);

/** Zeros of a type, or the floats given. */
const weights = (name: string, dims: number[], type: number = F32, size = 4, values?: number[]): Bytes => {
  const count = dims.reduce((all, dim) => all * dim, 1);
  const raw = values === undefined ? new Uint8Array(count * size) : new Uint8Array(new Float32Array(values).buffer);
  return tensor({ name, dims, type, rest: [bytes(9, raw)] });
};
const ints = (name: string, ...values: number[]): Bytes => attribute(name, 7, ...values.map((one) => int(8, one)));
/** A tensor whose bytes lie in a file beside the model. */
const external = (name: string, dims: number[], file: string): Bytes =>
  tensor({
    name,
    dims,
    type: F32,
    rest: [message(13, text(1, 'location'), text(2, file)), int(14, 1)],
  });
const image = value('x', F32, [1, 3, 8, 8]);
const out = value('y', F32, [1, 4, 8, 8]);
const conv = (from = 'x', to = 'y'): Bytes =>
  node({ op: 'Conv', name: 'conv', inputs: [from, 'w', 'b'], outputs: [to], attributes: [ints('pads', 1, 1, 1, 1)] });
const kernel = weights('w', [4, 3, 3, 3]);
const bias = weights('b', [4]);
const norm = (from: string, to: string): Bytes =>
  node({ op: 'BatchNormalization', name: 'bn', inputs: [from, 's', 'o', 'm', 'v'], outputs: [to] });
const statistics = ['s', 'o', 'm', 'v'].map((name) => weights(name, [4]));

/** One node on floats of shape 1×4. */
const single = (op: string, ...attributes: Bytes[]): Uint8Array =>
  model({
    nodes: [node({ op, name: 'n', inputs: ['x'], outputs: ['y'], attributes })],
    inputs: [value('x', F32, [1, 4])],
    outputs: [value('y', F32, [1, 4])],
  });

describe('issues of readiness', () => {
  it('each have a condition and a source', () => {
    for (const [id, { condition, source }] of Object.entries(CONDITIONS))
      assert.ok(condition !== '' && source !== '', id);
  });

  const plain = model({ nodes: [conv()], initializers: [kernel, bias], inputs: [image], outputs: [out] });

  it('leave a plain convolution alone but for its opset', async () => {
    assert.deepEqual([...idsOf(await inspectBytes(plain))], ['OPSET-OLD']);
  });

  /** A model that has the issue. */
  const cases: Readonly<Record<string, Uint8Array>> = {
    'DYN-BATCH': model({
      nodes: [conv()],
      initializers: [kernel, bias],
      inputs: [value('x', F32, ['N', 3, 8, 8])],
      outputs: [out],
    }),
    'DYN-SHAPE': model({
      nodes: [conv()],
      initializers: [kernel, bias],
      inputs: [value('x', F32, [1, 3, 'H', 8])],
      outputs: [out],
    }),
    'NO-SHAPES': model({
      nodes: [conv('x', 'h'), node({ op: 'Relu', name: 'r', inputs: ['h'], outputs: ['y'] })],
      initializers: [kernel, bias],
      inputs: [image],
      outputs: [out],
    }),
    'OPSET-MISSING': model(
      { nodes: [conv()], initializers: [kernel, bias], inputs: [image], outputs: [out] },
      17,
      opset(16),
    ),
    'INIT-INPUT': model({
      nodes: [conv()],
      initializers: [kernel, bias],
      inputs: [image, value('w', F32, [4, 3, 3, 3])],
      outputs: [out],
    }),
    'BN-UNFOLDED': model({
      nodes: [conv('x', 'h'), norm('h', 'y')],
      initializers: [kernel, bias, ...statistics],
      inputs: [image],
      outputs: [out],
    }),
    'BN-BLOCKED': model({
      nodes: [conv('x', 'h'), norm('h', 'y')],
      initializers: [kernel, bias, ...statistics],
      inputs: [image],
      outputs: [out, value('h', F32, [1, 4, 8, 8])],
    }),
    F64: model({
      nodes: [node({ op: 'Add', name: 'n', inputs: ['x', 'k'], outputs: ['y'] })],
      initializers: [weights('k', [4], F64, 8)],
      inputs: [value('x', F64, [1, 4])],
      outputs: [value('y', F64, [1, 4])],
    }),
    F16: model({
      nodes: [node({ op: 'Add', name: 'n', inputs: ['x', 'k'], outputs: ['y'] })],
      initializers: [weights('k', [4], F16, 2)],
      inputs: [value('x', F16, [1, 4])],
      outputs: [value('y', F16, [1, 4])],
    }),
    BF16: model({
      nodes: [node({ op: 'Add', name: 'n', inputs: ['x', 'k'], outputs: ['y'] })],
      initializers: [weights('k', [4], BF16, 2)],
      inputs: [value('x', BF16, [1, 4])],
      outputs: [value('y', BF16, [1, 4])],
    }),
    'CT-PERCHAN': model({
      nodes: [node({ op: 'ConvTranspose', name: 'n', inputs: ['x', 'k'], outputs: ['y'] })],
      initializers: [weights('k', [3, 4, 1, 1])],
      inputs: [image],
      outputs: [out],
    }),
    'EMB-DOMINATES': model({
      nodes: [node({ op: 'Gather', name: 'n', inputs: ['k', 'x'], outputs: ['y'] })],
      initializers: [weights('k', [100, 8])],
      inputs: [value('x', I64, [4])],
      outputs: [value('y', F32, [4, 8])],
    }),
    'SIG-SOFTMAX': single('Sigmoid'),
    'UNK-OP-IN-PLACE': single('Identity'),
    'CUSTOM-DOMAIN': model({
      nodes: [node({ op: 'Mine', name: 'n', domain: 'my.own', inputs: ['x'], outputs: ['y'] })],
      inputs: [image],
      outputs: [out],
    }),
    TOPO: model({
      nodes: [node({ op: 'Relu', name: 'r', inputs: ['h'], outputs: ['y'] }), conv('x', 'h')],
      initializers: [kernel, bias],
      inputs: [image],
      outputs: [out],
      values: [value('h', F32, [1, 4, 8, 8])],
    }),
    DUP: model({
      nodes: [conv(), node({ op: 'Relu', name: 'r', inputs: ['x'], outputs: ['y'] })],
      initializers: [kernel, bias],
      inputs: [image],
      outputs: [out],
    }),
    MISSING: model({ nodes: [conv('nowhere')], initializers: [kernel, bias], inputs: [image], outputs: [out] }),
    UNNAMED: model({ nodes: [node({ op: 'Relu', inputs: ['x'], outputs: ['y'] })], inputs: [image], outputs: [out] }),
    DANGLING: model({
      nodes: [conv(), node({ op: 'Relu', name: 'r', inputs: ['x'], outputs: ['z'] })],
      initializers: [kernel, bias, weights('unused', [9])],
      inputs: [image],
      outputs: [out],
      values: [value('z', F32)],
    }),
    'CONST-FOLD': model({
      nodes: [
        node({ op: 'Neg', name: 'n', inputs: ['b'], outputs: ['nb'] }),
        node({
          op: 'Conv',
          name: 'c',
          inputs: ['x', 'w', 'nb'],
          outputs: ['y'],
          attributes: [ints('pads', 1, 1, 1, 1)],
        }),
      ],
      initializers: [kernel, bias],
      inputs: [image],
      outputs: [out],
    }),
    'SHARED-INIT': model({
      nodes: [
        node({ op: 'Gather', name: 'g', inputs: ['k', 'x'], outputs: ['h'] }),
        node({ op: 'MatMul', name: 'm', inputs: ['h', 'k'], outputs: ['y'] }),
      ],
      initializers: [weights('k', [8, 8])],
      inputs: [value('x', I64, [4])],
      outputs: [value('y', F32, [4, 8])],
    }),
    'I64-INIT': model({
      nodes: [node({ op: 'Gather', name: 'n', inputs: ['k', 'x'], outputs: ['y'] })],
      initializers: [weights('k', [130_000, 1], I64, 8)],
      inputs: [value('x', I64, [1, 130_000])],
      outputs: [value('y', I64, [1, 130_000])],
    }),
    'CLIP-RELU6': model({
      nodes: [conv('x', 'h'), node({ op: 'Clip', name: 'c', inputs: ['h', 'low', 'high'], outputs: ['y'] })],
      initializers: [kernel, bias, weights('low', [], F32, 4, [0]), weights('high', [], F32, 4, [6])],
      inputs: [image],
      outputs: [out],
    }),
    'MEM-TIGHT': model({
      nodes: [node({ op: 'Relu', name: 'r', inputs: ['x'], outputs: ['y'] })],
      inputs: [value('x', F32, [1, 40_000])],
      outputs: [value('y', F32, [1, 40_000])],
    }),
    'EXT-DATA': model({
      nodes: [conv()],
      initializers: [external('w', [4, 3, 3, 3], 'weights.bin'), bias],
      inputs: [image],
      outputs: [out],
    }),
    'QUANT-SHARE': model({
      nodes: [node({ op: 'PRelu', name: 'p', inputs: ['x', 'slope'], outputs: ['h'] }), conv('h', 'y')],
      initializers: [kernel, bias, weights('slope', [3, 8, 8])],
      inputs: [image],
      outputs: [out],
    }),
    'ZP-REDUCE': quantizedConvolution(U8, I8),
    'IR-OLD': Uint8Array.from([...int(1, 2), ...message(7, node({ op: 'Relu' })), ...opset(17)]),
    'QDQ-UNPAIRED': quantizedModel({ scale: -0.5 }),
    'QDQ-FLOAT': quantizedModel({ op: 'Tanh' }),
    'ALREADY-Q': quantizedModel({}),
    'CTRL-FLOW': model({
      nodes: [
        node({
          op: 'If',
          name: 'if',
          inputs: ['c'],
          outputs: ['y'],
          attributes: ['then_branch', 'else_branch'].map((name) =>
            attribute(
              name,
              5,
              message(
                6,
                message(1, node({ op: 'Relu', name: 'r', inputs: ['x'], outputs: [`${name}.y`] })),
                text(2, name),
                message(12, value(`${name}.y`, F32, [1, 4])),
              ),
            ),
          ),
        }),
      ],
      inputs: [value('c', 9, []), value('x', F32, [1, 4])],
      outputs: [value('y', F32, [1, 4])],
    }),
  };
  for (const [id, content] of Object.entries(cases))
    it(`${id}: is found where its condition holds, and not in a plain convolution`, async () => {
      const shown = await inspectBytes(content);
      const found = issueOf(shown, id);
      assert.ok(found !== undefined, [...idsOf(shown)].join(', '));
      assert.ok(found.message !== '' && found.remedy !== '' && found.condition !== '' && found.source !== '');
      assert.ok(!idsOf(await inspectBytes(plain)).has(id));
    });

  it('take initializers among the inputs for constants before IR version 4', async () => {
    const graph = {
      nodes: [conv()],
      initializers: [kernel, bias],
      inputs: [image, value('w', F32, [4, 3, 3, 3])],
      outputs: [out],
    };
    const old = Uint8Array.from([...model(graph)].map((byte, i) => (i === 1 ? 3 : byte)));
    const ids = idsOf(await inspectBytes(old));
    assert.ok(!ids.has('INIT-INPUT') && ids.has('IR-OLD'), [...ids].join());
  });

  it('tell external data that is there from data that is missing, too short or outside the folder', async () => {
    const folder = fs.mkdtempSync(join(tmpdir(), 'assay-external-'));
    try {
      const severity = async (location: string): Promise<string | undefined> => {
        const path = join(folder, 'model.onnx');
        const initializers = [external('w', [4, 3, 3, 3], location), bias];
        fs.writeFileSync(path, model({ nodes: [conv()], initializers, inputs: [image], outputs: [out] }));
        const { output } = await inspect([path], { format: 'json', dims: new Map() });
        const inspected = JSON.parse(output) as Pick<Inspection, 'readiness'>;
        const found = inspected.readiness.find(({ id }) => id === 'EXT-DATA');
        return found?.severity;
      };
      assert.equal(await severity('weights.bin'), 'error');
      fs.writeFileSync(join(folder, 'weights.bin'), new Uint8Array(400));
      assert.equal(await severity('weights.bin'), 'error');
      fs.writeFileSync(join(folder, 'weights.bin'), new Uint8Array(432));
      assert.equal(await severity('weights.bin'), 'information');
      assert.equal(await severity('../weights.bin'), 'error');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });

  it('count the share of quantizable weights, and warn below one half', async () => {
    // 192 slopes of PRelu stay in floats beside 108 weights of the convolution; its 4 biases go with it.
    const found = issueOf(await inspectBytes(cases['QUANT-SHARE'] ?? new Uint8Array()), 'QUANT-SHARE');
    assert.match(found?.message ?? '', /^37 % of the weights' bytes/);
    assert.equal(found?.severity, 'warning');
  });

  it('forecast a bias that two convolutions share in two copies, each with its scales', async () => {
    const twice = (first: string, second: string): Uint8Array =>
      model({
        nodes: [
          node({ op: 'Conv', name: 'one', inputs: ['x', 'w', first], outputs: ['h'] }),
          node({ op: 'Conv', name: 'two', inputs: ['x', 'w', second], outputs: ['y'] }),
        ],
        initializers: [kernel, bias, weights('b2', [4])],
        inputs: [image],
        outputs: [value('h', F32), value('y', F32)],
      });
    const bytesOf = async (content: Uint8Array): Promise<number | undefined> =>
      (await inspectBytes(content)).forecasts.find(({ scheme }) => scheme === 'int8-per-channel')?.bytes;
    // 108 weights with 4 scales and zero points, twice 4 numbers of 12 bytes; of the second, where nothing reads b2, 16 bytes stay.
    assert.equal(await bytesOf(twice('b', 'b2')), 108 + 4 * 5 + 2 * 4 * 12);
    assert.equal(await bytesOf(twice('b', 'b')), 108 + 4 * 5 + 2 * 4 * 12 + 16);
  });

  it('warn of saturation only where uint8 meets int8', async () => {
    assert.deepEqual(issueOf(await inspectBytes(quantizedConvolution(U8, I8)), 'ZP-REDUCE')?.subjects, ['conv']);
    assert.ok(!idsOf(await inspectBytes(quantizedConvolution(U8, U8))).has('ZP-REDUCE'));
  });

  it('find a file over 2 GiB without reading its weights', async () => {
    for (const [bytesOfWeights, expected] of [
      [2 ** 31, true],
      [2 ** 31 - 4096, false],
    ] as const) {
      const file = hugeFile(bytesOfWeights);
      const analysis = analyzeModel(await readModel(file));
      const shown = inspection(analysis, modelReport(analysis), 'pi-5');
      assert.equal(issueOf(shown, 'SIZE-2G')?.severity, expected ? 'error' : undefined);
      assert.equal(analysis.constants[0]?.bytes, bytesOfWeights);
      assert.ok(file.bytesRead() < 2 ** 20, `${file.bytesRead()} bytes were read.`);
    }
  });

  it('take the layout of one processor for what it is', async () => {
    const content = model(
      {
        nodes: [node({ op: 'ReorderOutput', name: 'r', domain: 'com.microsoft.nchwc', inputs: ['x'], outputs: ['y'] })],
        inputs: [image],
        outputs: [image],
      },
      17,
      opset(1, 'com.microsoft.nchwc'),
    );
    const shown = await inspectBytes(content, 'pi-5');
    assert.equal(issueOf(shown, 'CUSTOM-DOMAIN')?.severity, 'warning');
    const verdictOf = (id: string) => shown.runtimes.find(({ runtime }) => runtime === id)?.verdict;
    assert.equal(verdictOf('onnxruntime-cpu'), 'all');
    assert.equal(verdictOf('web-wasm'), 'fails');
  });

  it('say what each opset lacks', async () => {
    const content = { nodes: [conv()], initializers: [kernel, bias], inputs: [image], outputs: [out] };
    for (const [version, severity, words] of [
      [6, 'error', /older than ONNX Runtime supports/],
      [7, 'warning', /per-channel.*Resize/],
      [10, 'warning', /per-channel.*Resize/],
      [11, 'warning', /per-channel quantization \(needs 13\)\.$/],
      [12, 'warning', /per-channel/],
      [13, 'information', /4-bit/],
      [20, 'information', /4-bit/],
    ] as const) {
      const found = issueOf(await inspectBytes(model(content, version)), 'OPSET-OLD');
      assert.equal(found?.severity, severity, `${version}`);
      assert.match(found.message, words);
    }
    assert.ok(!idsOf(await inspectBytes(model(content, 21))).has('OPSET-OLD'));
  });

  it('take the same import twice for one, and two versions for an error', async () => {
    const content = { nodes: [conv()], initializers: [kernel, bias], inputs: [image], outputs: [out] };
    assert.ok(!idsOf(await inspectBytes(model(content, 17, opset(17)))).has('OPSET-MISSING'));
    assert.ok(idsOf(await inspectBytes(model(content, 17, opset(18)))).has('OPSET-MISSING'));
  });

  it('grade open shapes, control flow and memory by the target', async () => {
    const dynamic = cases['DYN-BATCH'];
    assert.ok(dynamic !== undefined);
    assert.equal(issueOf(await inspectBytes(dynamic), 'DYN-BATCH')?.severity, 'error');
    assert.equal(issueOf(await inspectBytes(dynamic, 'pi-5'), 'DYN-BATCH')?.severity, 'information');
    const large = cases['MEM-TIGHT'];
    assert.ok(large !== undefined);
    assert.equal(issueOf(await inspectBytes(large), 'MEM-TIGHT')?.severity, 'error');
    assert.equal(issueOf(await inspectBytes(large, 'pi-5'), 'MEM-TIGHT'), undefined);
  });
});

/** x → Quantize → Dequantize → Conv with dequantized weights → Quantize → Dequantize → y. */
function quantizedConvolution(activation: number, weight: number): Uint8Array {
  const step = (kind: string, from: string, to: string): Bytes =>
    node({ op: kind, name: to, inputs: [from, 's', from === 'wq' ? 'wz' : 'z'], outputs: [to] });
  return model({
    nodes: [
      step('QuantizeLinear', 'x', 'xq'),
      step('DequantizeLinear', 'xq', 'xd'),
      step('DequantizeLinear', 'wq', 'wd'),
      node({
        op: 'Conv',
        name: 'conv',
        inputs: ['xd', 'wd'],
        outputs: ['h'],
        attributes: [ints('pads', 1, 1, 1, 1)],
      }),
      step('QuantizeLinear', 'h', 'hq'),
      step('DequantizeLinear', 'hq', 'y'),
    ],
    initializers: [
      weights('s', [], F32, 4, [0.5]),
      tensor({ name: 'z', dims: [], type: activation, rest: [bytes(9, [0])] }),
      tensor({ name: 'wz', dims: [], type: weight, rest: [bytes(9, [0])] }),
      weights('wq', [4, 3, 3, 3], weight, 1),
    ],
    inputs: [image],
    outputs: [out],
  });
}

/** A model whose one weight has that many bytes, which are zeros made as they are read. */
function hugeFile(size: number): RandomAccessFile & { bytesRead(): number } {
  const before = [
    ...message(1, node({ op: 'MatMul', name: 'm', inputs: ['x', 'w'], outputs: ['y'] })),
    ...message(11, value('x', F32, [1, size / 4096])),
    ...message(12, value('y', F32, [1, 1024])),
  ];
  const head = [...tensor({ name: 'w', dims: [size / 4096, 1024], type: F32 }), ...tag(9, 2), ...varint(size)];
  const initializer = [...tag(5, 2), ...varint(head.length + size), ...head];
  const graph = [...tag(7, 2), ...varint(before.length + initializer.length + size), ...before, ...initializer];
  const start = Uint8Array.from([...int(1, 8), ...opset(17), ...graph]);
  let read = 0;
  return {
    size: start.length + size,
    read: (offset, length) => {
      const found = new Uint8Array(Math.max(0, Math.min(length, start.length + size - offset)));
      found.set(start.subarray(offset, offset + length));
      read += found.length;
      return Promise.resolve(found);
    },
    close: () => Promise.resolve(),
    bytesRead: () => read,
  };
}

interface Quantized {
  readonly op?: string;
  readonly scale?: number;
  readonly resultType?: number;
  readonly zero?: number;
}

/** x → Quantize → Dequantize → op → Quantize → Dequantize → y, in uint8. */
function quantizedModel({ op = 'Sigmoid', scale = 0.5, resultType = U8, zero = 0 }: Quantized): Uint8Array {
  const zeroPoint = (name: string, type: number, at: number): Bytes =>
    tensor({ name, dims: [], type, rest: [bytes(9, [at])] });
  const step = (kind: string, from: string, to: string, suffix: string): Bytes =>
    node({ op: kind, name: to, inputs: [from, `s${suffix}`, `z${suffix}`], outputs: [to] });
  return model(
    {
      nodes: [
        step('QuantizeLinear', 'x', 'xq', '1'),
        step('DequantizeLinear', 'xq', 'xd', '1'),
        node({ op, name: 'n', inputs: ['xd'], outputs: ['h'] }),
        step('QuantizeLinear', 'h', 'hq', '2'),
        step('DequantizeLinear', 'hq', 'y', '2'),
      ],
      initializers: [
        weights('s1', [], F32, 4, [scale]),
        zeroPoint('z1', U8, 0),
        weights('s2', [], F32, 4, [0.5]),
        zeroPoint('z2', resultType, zero),
      ],
      inputs: [value('x', F32, [1, 4])],
      outputs: [value('y', F32, [1, 4])],
    },
    17,
  );
}

describe('quantized operators that fuse', () => {
  const fusion = async (options: Quantized) => (await inspectBytes(quantizedModel(options))).fusion;

  it('are those that have an integer form and one type before and behind', async () => {
    const [group] = (await fusion({}))?.groups ?? [];
    assert.deepEqual([group?.fused, group?.becomes], ['yes', 'QLinearSigmoid']);
  });

  it('are not Tanh, Erf or Div, which have none', async () => {
    for (const op of ['Tanh', 'Erf']) {
      const [group] = (await fusion({ op }))?.groups ?? [];
      assert.ok(group?.fused === 'no');
      assert.match(group.reason, new RegExp(`no integer form of ${op}`));
    }
  });

  it('are not those that give another type than they read', async () => {
    assert.match((await fusion({ resultType: I8 }))?.groups[0]?.reason ?? '', /reads uint8 and gives int8/);
  });

  it('keep scale and zero point where numbers are only moved', async () => {
    assert.equal((await fusion({ op: 'Flatten' }))?.groups[0]?.fused, 'yes');
    assert.match((await fusion({ op: 'Flatten', zero: 3 }))?.groups[0]?.reason ?? '', /the same before and behind/);
  });

  // What ONNX Runtime 1.30 made of these files: operators by name, counted in the optimized model.
  const real: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    'micro_kws_m_static_qdq.onnx': { QLinearConv: 3, QLinearMatMul: 3, QLinearAveragePool: 2, QLinearSoftmax: 1 },
    'qdq_with_multi_consumer_dq_nodes.onnx': { QLinearConv: 6, QLinearAdd: 2 },
    'conv_qdq_external_ini.onnx': { QLinearConv: 1 },
    'conv.int4_weights.qdq.onnx': {},
  };
  for (const [name, expected] of Object.entries(real))
    it(`are in ${name} those that ONNX Runtime fuses`, async function () {
      const shown = await inspectFile(requireModel(this, name));
      const counts: Record<string, number> = {};
      for (const { fused, becomes } of shown.fusion?.groups ?? [])
        if (fused === 'yes' && becomes?.startsWith('QLinear') === true) counts[becomes] = (counts[becomes] ?? 0) + 1;
      assert.deepEqual(counts, expected);
    });
});

describe('forms of quantization', () => {
  const forms: Readonly<Record<string, readonly string[]>> = {
    'micro_kws_m_static_qdq.onnx': ['qdq'],
    'micro_kws_m_static_qoperator.onnx': ['qoperator'],
    'attention_past_state.u8u8.onnx': ['dynamic'],
    'matmul_integer_to_float.onnx': ['dynamic'],
    'matmulnbits_add.onnx': ['n-bit'],
    'conv.int4_weights.qdq.onnx': ['qdq', 'int4'],
    'bsd300x3-espcn-quant_model.onnx': ['vendor'],
    'SqueezeNet_fp16.onnx': ['fp16'],
    'version-RFB-320.onnx': [],
  };
  for (const [name, expected] of Object.entries(forms))
    it(`are ${expected.join(' and ') || 'none'} in ${name}`, async function () {
      assert.deepEqual((await inspectFile(requireModel(this, name))).quantization.forms, expected);
    });

  it('are not to be had of steps that stand one by one, as in an export of BERT', async function () {
    const { readiness } = await inspectFile(requireModel(this, 'bert_toy_optimized.onnx'));
    const told = ['LN-UNFUSED', 'GELU-UNFUSED', 'ATT-UNFUSED'].map(
      (id) => readiness.find((one) => one.id === id)?.message,
    );
    // 12 Pow, 6 Erf and 5 Softmax are in the file.
    assert.deepEqual(
      told.map((message) => /^\d+/.exec(message ?? '')?.[0]),
      ['12', '6', '5'],
    );
  });

  it('know a model that came from TensorFlow Lite by its names', async function () {
    assert.ok((await inspectFile(requireModel(this, 'micro_kws_m_static_qdq.onnx'))).quantization.fromTensorFlowLite);
  });
});

describe('the advice on quantization', () => {
  const advice: Readonly<Record<string, readonly [architecture: string, recommended: string]>> = {
    'version-RFB-320.onnx': ['cnn', 'static-qdq'],
    'light_resnet50.onnx': ['cnn', 'static-qdq'],
    'bert_toy_optimized.onnx': ['transformer', 'dynamic'],
    'tiny-random-gpt2-past.onnx': ['transformer', 'dynamic'],
    'silero_vad.onnx': ['recurrent', 'dynamic'],
    'tfl_helloworld.onnx': ['mlp', 'dynamic'],
    'micro_kws_m_static_qdq.onnx': ['cnn', 'none'],
  };
  for (const [name, expected] of Object.entries(advice))
    it(`takes ${name} for a ${expected[0]} and says ${expected[1]}`, async function () {
      const { architecture, recommended, options, reason } = (await inspectFile(requireModel(this, name))).advice;
      assert.deepEqual([architecture, recommended], expected);
      assert.ok(reason !== '');
      assert.match(options.find(({ way }) => way === 'weight-only')?.effect ?? '', /download/);
    });
});
