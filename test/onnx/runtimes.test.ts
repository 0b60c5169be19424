// What each runtime makes of a model: conditions on models made for them, real models, partitions.
import assert from 'node:assert/strict';
import { analyzeModel } from '../../src/onnx/analyze';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import { RUNTIMES } from '../../src/onnx/runtimes/catalogue';
import { CHECKER_LISTS, checkerCount } from '../../src/onnx/runtimes/checker';
import { runtimeReadiness } from '../../src/onnx/runtimes/evaluate';
import { partitionGroups, suitability } from '../../src/onnx/runtimes/partitions';
import { graphSites } from '../../src/onnx/runtimes/sites';
import type { RuntimeId, RuntimeReadiness } from '../../src/onnx/runtimes/types';
import { openRandomAccess } from '../../src/worker/nodeRandomAccess';
import { requireModel } from './support/corpus';
import { attribute, bytes, int, model, node, tensor, value, type Bytes } from './support/protobuf';

async function judged(content: Uint8Array): Promise<ReadonlyMap<RuntimeId, RuntimeReadiness>> {
  const { model: read, shapes } = analyzeModel(await readModel(memoryFile(content)));
  return new Map(runtimeReadiness(read, shapes, new Map(), new Set()).map((one) => [one.runtime, one]));
}

async function fromFile(path: string) {
  const file = await openRandomAccess(path);
  try {
    const { model: read, shapes } = analyzeModel(await readModel(file));
    return {
      sites: graphSites(read, shapes),
      runtimes: new Map(runtimeReadiness(read, shapes, new Map(), new Set()).map((one) => [one.runtime, one])),
    };
  } finally {
    await file.close();
  }
}

const ints = (name: string, ...values: number[]): Bytes => attribute(name, 7, ...values.map((one) => int(8, one)));
const zeros = (name: string, dims: number[], type = 1, size = 4): Bytes =>
  tensor({ name, dims, type, rest: [bytes(9, new Uint8Array(dims.reduce((all, dim) => all * dim, size)))] });

interface One {
  readonly op: string;
  readonly shape?: (number | string)[];
  readonly type?: number;
  readonly weight?: number[];
  readonly attributes?: Bytes[];
  readonly version?: number;
  readonly domain?: string;
}

/** One node on an input of 1×4×8×8, with a constant second input where a shape is given for it. */
const single = ({
  op,
  shape = [1, 4, 8, 8],
  type = 1,
  weight,
  attributes = [],
  version = 17,
  domain,
}: One): Uint8Array =>
  model(
    {
      nodes: [
        node({ op, name: 'n', domain, inputs: weight === undefined ? ['x'] : ['x', 'w'], outputs: ['y'], attributes }),
      ],
      initializers: weight === undefined ? [] : [zeros('w', weight, type, type === 10 ? 2 : 4)],
      inputs: [value('x', type, shape)],
      outputs: [value('y', type)],
    },
    version,
  );

describe('runtimes', () => {
  it('are sixteen, each with its version and source', () => {
    assert.equal(new Set(RUNTIMES.map(({ id }) => id)).size, 16);
    for (const { id, version, source, title } of RUNTIMES)
      assert.ok(version !== '' && source !== '' && title !== '', id);
  });

  const refusals: readonly (readonly [RuntimeId, One, string, RegExp])[] = [
    [
      'onnxruntime-cpu',
      { op: 'Conv', weight: [4, 4, 1, 1], type: 16 },
      'not-supported',
      /no CPU kernel of Conv for bfloat16/,
    ],
    ['onnxruntime-cpu', { op: 'Nothing' }, 'not-supported', /knows no operator Nothing/],
    ['xnnpack', { op: 'Conv', weight: [4, 4, 1, 1], version: 9 }, 'falls-back', /from opset 11 on; the model has 9/],
    [
      'xnnpack',
      { op: 'MaxPool', attributes: [ints('kernel_shape', 2, 2), attribute('ceil_mode', 2, int(3, 1))] },
      'falls-back',
      /`ceil_mode` = 1/,
    ],
    ['xnnpack', { op: 'Relu' }, 'falls-back', /only right after a convolution/],
    [
      'coreml-mlprogram',
      { op: 'Conv', shape: [1, 4, 8, 8, 8], weight: [4, 4, 1, 1, 1] },
      'falls-back',
      /3 to 4 dimensions here; this has 5/,
    ],
    ['coreml-mlprogram', { op: 'Flatten' }, 'falls-back', /has no Flatten/],
    ['coreml-neuralnetwork', { op: 'Erf' }, 'falls-back', /ML Program only/],
    ['coreml-neuralnetwork', { op: 'Relu', type: 10 }, 'falls-back', /takes float32 here; this is float16/],
    ['nnapi', { op: 'Relu', shape: ['N', 4, 8, 8] }, 'falls-back', /fixed shapes/],
    ['nnapi', { op: 'Sigmoid', shape: [1, 1, 4, 8, 8] }, 'falls-back', /1 to 4 dimensions here; this has 5/],
    ['qnn-htp', { op: 'QLinearSoftmax', domain: 'com.microsoft' }, 'falls-back', /QDQ pairs/],
    [
      'qnn-htp',
      { op: 'MaxPool', attributes: [ints('kernel_shape', 2, 2), ints('dilations', 2, 2)] },
      'falls-back',
      /no dilation/,
    ],
    ['tensorrt', { op: 'MatMulInteger', type: 3, weight: [8, 8] }, 'falls-back', /never as MatMulInteger/],
    ['webgpu', { op: 'Conv', shape: [1, 4, 8, 8, 8], weight: [4, 4, 1, 1, 1] }, 'falls-back', /3 to 4 dimensions/],
    [
      'webnn',
      { op: 'MaxPool', shape: [1, 4, 8], attributes: [ints('kernel_shape', 2)] },
      'falls-back',
      /4 dimensions here; this has 3/,
    ],
    ['tflite-micro', { op: 'Erf' }, 'not-supported', /no kernel/],
    [
      'tflite-micro',
      { op: 'Conv', weight: [4, 2, 1, 1], attributes: [attribute('group', 2, int(3, 2))] },
      'not-supported',
      /none of other groups/,
    ],
    ['ethos-u', { op: 'Transpose' }, 'falls-back', /no TRANSPOSE; the Cortex-M/],
    [
      'ethos-u',
      { op: 'Conv', weight: [4, 4, 1, 1], attributes: [ints('strides', 5, 5), ints('kernel_shape', 1, 1)] },
      'falls-back',
      /strides up to 4/,
    ],
    ['edge-tpu', { op: 'Exp' }, 'falls-back', /has no EXP/],
    ['edge-tpu', { op: 'Relu', shape: [2, 4, 8, 8] }, 'falls-back', /at most 3 dimensions/],
    ['edge-tpu', { op: 'Relu', shape: ['N', 4, 8, 8] }, 'falls-back', /a size here is open/],
    ['esp-dl', { op: 'BatchNormalization' }, 'not-supported', /has no BatchNormalization/],
    [
      'esp-dl',
      { op: 'Conv', weight: [4, 2, 1, 1], attributes: [attribute('group', 2, int(3, 2))] },
      'not-supported',
      /one group or one per channel/,
    ],
    ['st-edge-ai', { op: 'Relu', version: 21 }, 'not-supported', /opset 7 to 20; the model has 21/],
    ['st-edge-ai', { op: 'NonZero' }, 'not-supported', /2\.2 has no NonZero/],
    ['st-edge-ai', { op: 'LayerNormalization' }, 'unknown', /the list of version 4 does/],
    ['st-edge-ai', { op: 'Softmax' }, 'unknown', /one dimension beside the batch/],
    ['st-edge-ai', { op: 'Relu', type: 10 }, 'not-supported', /this is float16/],
    ['st-edge-ai', { op: 'Relu', shape: [1, 4, 8, 70_000] }, 'not-supported', /up to 65535; this has 70000/],
    ['st-edge-ai', { op: 'Transpose', attributes: [ints('perm', 1, 0, 2, 3)] }, 'not-supported', /batch dimension/],
    ['st-edge-ai', { op: 'QLinearSoftmax', domain: 'com.microsoft' }, 'not-supported', /has no com.microsoft:QLin/],
    [
      'st-edge-ai',
      { op: 'MaxPool', attributes: [ints('kernel_shape', 2, 2), ints('dilations', 2, 2)] },
      'not-supported',
      /no dilation/,
    ],
    ['onnx2c', { op: 'Einsum' }, 'not-supported', /no Einsum/],
  ];
  for (const [runtime, one, support, reason] of refusals)
    it(`${runtime}: ${one.op} is ${support} (${reason.source})`, async () => {
      const found = (await judged(single(one))).get(runtime);
      const outcome = found?.outcomes[found.nodes[0] ?? -1];
      assert.equal(outcome?.support, support, outcome?.reason);
      assert.match(outcome.reason, reason);
    });

  it('all but ESP-DL run a plain convolution of the usual kind', async () => {
    const found = await judged(single({ op: 'Conv', weight: [4, 4, 1, 1] }));
    for (const [id, { verdict, summary }] of found) assert.equal(verdict, 'all', `${id}: ${summary}`);
  });

  it('take what stands just inside a limit', async () => {
    const inside: readonly [RuntimeId, One][] = [
      ['edge-tpu', { op: 'Relu' }],
      ['nnapi', { op: 'Split' }],
    ];
    for (const [runtime, one] of inside) {
      const found = (await judged(single(one))).get(runtime);
      assert.equal(found?.verdict, 'all', `${runtime} ${one.op}: ${found?.summary ?? ''}`);
    }
  });

  it('tell CPU kernels apart by type: float16 runs in float32, with the words for it', async () => {
    const found = (await judged(single({ op: 'Conv', weight: [4, 4, 1, 1], type: 10 }))).get('onnxruntime-cpu');
    assert.equal(found?.verdict, 'all');
    assert.match(found.outcomes[0]?.reason ?? '', /in float32 with casts/);
  });
});

describe('runtimes on real models', () => {
  const verdicts: Readonly<Record<string, Readonly<Partial<Record<RuntimeId, string>>>>> = {
    'micro_kws_m_static_fp32.onnx': {
      'onnxruntime-cpu': 'all',
      'tflite-micro': 'all',
      xnnpack: 'partly',
      nnapi: 'all',
      'esp-dl': 'all',
    },
    'micro_kws_m_static_qoperator.onnx': { tensorrt: 'partly', 'onnxruntime-cpu': 'all', onnx2c: 'fails' },
    'version-RFB-320.onnx': {
      xnnpack: 'partly',
      'esp-dl': 'fails',
      'tflite-micro': 'all',
      'coreml-mlprogram': 'partly',
    },
    'bert_toy_optimized.onnx': { 'tflite-micro': 'fails', 'onnxruntime-cpu': 'all' },
    'bsd300x3-espcn-quant_model.onnx': { 'onnxruntime-cpu': 'fails' },
    'silero_vad.onnx': { 'onnxruntime-cpu': 'all', 'esp-dl': 'fails', xnnpack: 'none' },
  };
  for (const [name, expected] of Object.entries(verdicts))
    it(`judge ${name}`, async function () {
      const { runtimes } = await fromFile(requireModel(this, name));
      for (const [runtime, verdict] of Object.entries(expected)) {
        const found = runtimes.get(runtime as RuntimeId);
        assert.equal(found?.verdict, verdict, `${runtime}: ${found?.summary ?? ''}`);
        if (verdict !== 'all')
          assert.ok(found.obstacles.length > 0 && found.obstacles.every(({ reason }) => reason !== ''));
      }
    });

  // Partitions, supported nodes, all nodes, as onnxruntime 1.30's check_onnx_model_mobile_usability counts them without optimizing.
  const counted: Readonly<Record<string, Readonly<Record<string, readonly [number, number, number]>>>> = {
    'version-RFB-320.onnx': {
      nnapi: [2, 203, 242],
      'coreml-neuralnetwork': [3, 186, 242],
      'coreml-mlprogram': [30, 168, 242],
    },
    'light_resnet50.onnx': { nnapi: [17, 160, 415], 'coreml-mlprogram': [50, 107, 415] },
    'qdq_with_multi_consumer_dq_nodes.onnx': { nnapi: [1, 39, 39], 'coreml-mlprogram': [9, 9, 39] },
    'loop.onnx': { nnapi: [5, 7, 10], 'coreml-neuralnetwork': [5, 6, 10] },
    'squeezenet_tensor_input.onnx': { nnapi: [0, 0, 74] },
  };
  for (const [name, runtimes] of Object.entries(counted))
    it(`count partitions of ${name} as the usability checker does`, async function () {
      const { sites } = await fromFile(requireModel(this, name));
      for (const [runtime, expected] of Object.entries(runtimes)) {
        const list = CHECKER_LISTS[runtime as RuntimeId];
        assert.ok(list !== undefined);
        const { asIs } = checkerCount(sites, list, { unoptimized: true });
        assert.deepEqual([asIs.partitions, asIs.supported, asIs.nodes], expected, runtime);
      }
    });

  it('come to an end where constants branch and join again and again', async () => {
    const levels = Array.from({ length: 60 }, (_, i) => [
      node({ op: 'Neg', inputs: [`s${i}`], outputs: [`a${i}`] }),
      node({ op: 'Abs', inputs: [`s${i}`], outputs: [`b${i}`] }),
      node({ op: 'Add', inputs: [`a${i}`, `b${i}`], outputs: [`s${i + 1}`] }),
    ]).flat();
    const content = model({
      nodes: [
        node({ op: 'Relu', inputs: ['x'], outputs: ['h'] }),
        node({ op: 'Shape', inputs: ['h'], outputs: ['s0'] }),
        ...levels,
        node({ op: 'Reshape', inputs: ['h', 's60'], outputs: ['y'] }),
      ],
      inputs: [value('x', 1, [1, 4])],
      outputs: [value('y', 1)],
    });
    const shown = (await judged(content)).get('nnapi');
    assert.equal(shown?.partitions?.nodes, 2);
  });

  it('step over many copies in a row', async () => {
    const copies = Array.from({ length: 20_000 }, (_, i) =>
      node({ op: 'Identity', inputs: [`h${i}`], outputs: [`h${i + 1}`] }),
    );
    const content = model({
      nodes: [
        node({ op: 'Relu', inputs: ['x'], outputs: ['h0'] }),
        ...copies,
        node({ op: 'Relu', inputs: ['h20000'], outputs: ['y'] }),
      ],
      inputs: [value('x', 1, [1, 4])],
      outputs: [value('y', 1, [1, 4])],
    });
    assert.equal((await judged(content)).get('nnapi')?.partitions?.partitions, 1);
  });

  it('say the same of nodes that look alike but differ in their constants or in what stands before them', async () => {
    const clip = (from: string, to: string, high: string): Bytes =>
      node({ op: 'Clip', inputs: [from, 'low', high], outputs: [to] });
    const bound = (name: string, number: number): Bytes =>
      tensor({ name, dims: [], type: 1, rest: [bytes(9, new Uint8Array(new Float32Array([number]).buffer))] });
    const content = model({
      nodes: [
        node({ op: 'Conv', inputs: ['x', 'w'], outputs: ['a'] }),
        clip('a', 'b', 'six'),
        clip('b', 'c', 'seven'),
        node({ op: 'Conv', inputs: ['c', 'w'], outputs: ['d'] }),
        clip('d', 'y', 'six'),
      ],
      initializers: [zeros('w', [4, 4, 1, 1]), bound('low', 0), bound('six', 6), bound('seven', 7)],
      inputs: [value('x', 1, [1, 4, 8, 8])],
      outputs: [value('y', 1, [1, 4, 8, 8])],
    });
    const found = await judged(content);
    const supportOf = (id: RuntimeId) => {
      const one = found.get(id);
      return one?.nodes.map((outcome) => one.outcomes[outcome]?.support);
    };
    // XNNPACK takes a Clip only behind a convolution; NNAPI only Clips that are a ReLU1, a ReLU6 or a ReLU.
    assert.deepEqual(supportOf('xnnpack'), ['supported', 'supported', 'falls-back', 'supported', 'supported']);
    assert.deepEqual(supportOf('nnapi'), ['supported', 'supported', 'falls-back', 'supported', 'supported']);
  });

  it('find that a mended list takes ArgMax and ReduceSum', () => {
    assert.ok(CHECKER_LISTS['coreml-mlprogram']?.operators.has('ArgMax'));
    assert.ok(CHECKER_LISTS['coreml-neuralnetwork']?.operators.has('ReduceSum'));
  });
});

describe('partitions', () => {
  it('go on past an unsupported node that waits beside them, and end at one that they feed', () => {
    // 0 → 1 → 3 and 0 → 2 → 3, where 1 is not supported: 0 and 2 run together, then 1, then 3.
    const edges = { consumers: [[1, 2], [3], [3], []], producers: [0, 1, 1, 2] };
    assert.deepEqual(partitionGroups(edges, [true, false, true, true]), [[0, 2], [3]]);
    assert.deepEqual(partitionGroups(edges, [true, true, true, true]), [[0, 1, 2, 3]]);
  });

  it('suit by their number and share', () => {
    assert.deepEqual(
      [
        suitability(1, 80, 100),
        suitability(1, 60, 100),
        suitability(2, 80, 100),
        suitability(3, 99, 100),
        suitability(0, 0, 0),
      ],
      ['yes', 'maybe', 'maybe', 'no', 'no'],
    );
  });
});
