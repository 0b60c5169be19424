// Cost: published numbers of known networks, symbols kept, unknown said.
import assert from 'node:assert/strict';
import type { Analysis } from '../../src/onnx/analyze';
import { analyzeModel } from '../../src/onnx/analyze';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import { text as shown } from '../../src/onnx/shapes/expression';
import { modelReport } from '../../src/onnx/report';
import { openRandomAccess } from '../../src/worker/nodeRandomAccess';
import { requireModel } from './support/corpus';
import type { GraphSpec } from './support/protobuf';
import { attribute, bytes, int, message, model, node, packed, tensor, value, type Bytes } from './support/protobuf';

async function analyze(path: string, dims?: ReadonlyMap<string, number>): Promise<Analysis> {
  const file = await openRandomAccess(path);
  try {
    return analyzeModel(await readModel(file), { dims });
  } finally {
    await file.close();
  }
}

const made = async (content: GraphSpec): Promise<Analysis> => analyzeModel(await readModel(memoryFile(model(content))));

describe('cost of real models', () => {
  // Published: torchvision's table for ResNet-50 and SqueezeNet 1.1; the others counted with the same formulas by hand and by tools.
  const published: [name: string, macs: string, parameters: number, statistics: number][] = [
    ['light_resnet50.onnx', '4089184256', 25_557_032 + 53_120, 53_120],
    ['SqueezeNet_fp16.onnx', '349151936', 1_235_496, 0],
    ['version-RFB-320.onnx', '100418560', 307_620, 4808],
    ['version-RFB-320_simplified.onnx', '100418560', 273_888, 0],
    ['super_resolution_10.onnx', '2984869888*batch_size', 59_657, 0],
    ['tfl_helloworld.onnx', '288*N', 320, 0],
    ['mnist_8.onnx', '786560', 5994, 0],
    ['micro_kws_m_static_fp32.onnx', '5709472', 27_142, 0],
    ['micro_kws_m_static_qoperator.onnx', '5709472', 27_142, 0],
  ];
  for (const [name, macs, parameters, statistics] of published) {
    it(name, async function () {
      const { compute, parameters: counts } = await analyze(requireModel(this, name));
      assert.equal(shown(compute.macs), macs);
      assert.equal(counts.parameters, parameters);
      assert.equal(counts.statistics, statistics);
      assert.equal(compute.known, compute.total);
    });
  }

  it('silero_vad.onnx: everything is inside branches, and known once the sizes are', async function () {
    const dims = new Map([
      ['input.0', 1],
      ['input.1', 512],
      ['state.1', 1],
    ]);
    const { compute, sizes } = await analyze(requireModel(this, 'silero_vad.onnx'), dims);
    assert.equal(compute.known, compute.total);
    assert.equal(compute.macs, 563968);
    assert.ok((sizes.byScope.get('subgraph') ?? 0) > 0.9 * sizes.total);
  });
});

describe('cost', () => {
  it('says what it does not know and counts the rest', async () => {
    const { compute } = await made({
      inputs: [value('x', 1, ['N', 4])],
      initializers: [tensor({ name: 'w', dims: [4, 6], type: 1, rest: [bytes(9, new Uint8Array(96))] })],
      nodes: [
        node({ op: 'MatMul', inputs: ['x', 'w'], outputs: ['y'] }),
        node({ op: 'Mystery', domain: 'acme', inputs: ['y'], outputs: ['z'] }),
      ],
    });
    assert.equal(shown(compute.macs), '24*N');
    assert.deepEqual([compute.known, compute.total], [1, 2]);
    assert.deepEqual([...compute.unknownOperators], [['acme:Mystery', 1]]);
  });

  it('counts the comparisons of trees in the form of ai.onnx.ml 5, whose nodes are tensors', async () => {
    const splits = tensor({ dims: [6], type: 1, rest: [bytes(9, new Uint8Array(24))] });
    const attributes = [
      attribute('nodes_splits', 4, message(5, splits)),
      attribute('tree_roots', 7, int(8, 0), int(8, 3)),
      attribute('n_targets', 2, int(3, 1)),
    ];
    const { compute } = await made({
      inputs: [value('x', 1, ['N', 4])],
      nodes: [node({ op: 'TreeEnsemble', domain: 'ai.onnx.ml', inputs: ['x'], outputs: ['y'], attributes })],
    });
    // Two trees of three inner nodes each: two comparisons in either.
    assert.equal(shown(compute.elementOps), '4*N');
  });

  it('counts the lists of a tree as long as the file holds them', async () => {
    const classifier = (...values: Bytes[]) =>
      made({
        inputs: [value('x', 1, ['N', 4])],
        nodes: [
          node({
            op: 'TreeEnsembleClassifier',
            domain: 'ai.onnx.ml',
            inputs: ['x'],
            outputs: ['y'],
            attributes: [attribute('nodes_nodeids', 7, ...values)],
          }),
        ],
      });
    // 1, 300 and -1 take one, two and ten bytes.
    for (const lists of [[int(8, 1), int(8, 300), int(8, -1)], [packed(8, [1, 300, -1])]]) {
      const { constants } = await classifier(...lists);
      const rows = constants.map(({ elementCount, bytes }) => [elementCount, bytes]);
      assert.deepEqual(rows, [[3, 13]]);
    }
  });

  it('does not take the state that a recurrent layer begins with for parameters', async () => {
    const zeros = (name: string, dims: number[]) =>
      tensor({ name, dims, type: 1, rest: [bytes(9, new Uint8Array(4 * dims.reduce((all, dim) => all * dim, 1)))] });
    const { parameters } = await made({
      inputs: [value('x', 1, [11, 3, 12])],
      initializers: [zeros('w', [1, 80, 12]), zeros('r', [1, 80, 20]), zeros('h', [1, 3, 20]), zeros('c', [1, 3, 20])],
      nodes: [node({ op: 'LSTM', inputs: ['x', 'w', 'r', '', '', 'h', 'c'], outputs: ['y'] })],
    });
    assert.equal(parameters.parameters, 80 * 12 + 80 * 20);
  });

  it('makes no weights of a shape that is none', async () => {
    for (const [dims, count] of [
      [[6, 4], 24],
      [[-6, 4], 0],
      [[-6, -4], 0],
    ] as const) {
      const sizes = new Uint8Array(new BigInt64Array(dims.map(BigInt)).buffer);
      const { constants } = await made({
        inputs: [value('x', 1, [1, 6])],
        initializers: [tensor({ name: 'shape', dims: [2], type: 7, rest: [bytes(9, sizes)] })],
        nodes: [
          node({ op: 'ConstantOfShape', inputs: ['shape'], outputs: ['w'] }),
          node({ op: 'MatMul', inputs: ['x', 'w'], outputs: ['y'] }),
        ],
      });
      const generated = constants.filter(({ kind }) => kind === 'generated');
      assert.equal(
        generated.reduce((sum, { elementCount }) => sum + elementCount, 0),
        count,
      );
    }
  });

  it('finds constants that nothing needs', async () => {
    const { waste } = await made({
      inputs: [value('x', 1, [1, 4])],
      initializers: [
        tensor({ name: 'unused', dims: [4], type: 1, rest: [bytes(9, new Uint8Array(16))] }),
        tensor({ name: 'w', dims: [4], type: 1, rest: [bytes(9, new Uint8Array(16))] }),
      ],
      nodes: [
        node({ op: 'Relu', inputs: ['x'], outputs: ['y'] }),
        node({ op: 'Add', inputs: ['y', 'w'], outputs: ['nowhere'] }),
      ],
      outputs: [value('y')],
    });
    assert.deepEqual(
      waste.dangling.map((row) => row.name),
      ['unused'],
    );
    assert.deepEqual(
      waste.dead.map((row) => row.name),
      ['w'],
    );
    assert.equal(waste.bytes, 32);
  });

  it('counts a transposed convolution on its input points', async () => {
    const { compute } = await made({
      inputs: [value('x', 1, [1, 8, 5, 5])],
      initializers: [tensor({ name: 'w', dims: [8, 4, 2, 2], type: 1, rest: [bytes(9, new Uint8Array(512))] })],
      nodes: [
        node({
          op: 'ConvTranspose',
          inputs: ['x', 'w'],
          outputs: ['y'],
          attributes: [attribute('group', 2, int(3, 1))],
        }),
      ],
    });
    assert.equal(compute.macs, 8 * 25 * 4 * 4);
  });

  it('counts the projection, the scores and the weighted sum of fused attention', async () => {
    const { compute } = await made({
      inputs: [value('x', 1, [2, 5, 8])],
      initializers: [tensor({ name: 'w', dims: [8, 24], type: 1, rest: [bytes(9, new Uint8Array(768))] })],
      nodes: [
        node({
          op: 'Attention',
          domain: 'com.microsoft',
          inputs: ['x', 'w'],
          outputs: ['y'],
          attributes: [attribute('num_heads', 2, int(3, 4))],
        }),
      ],
    });
    // Two sequences of five: each row through 8 by 24 weights, each against five keys, twice, in a width of 8.
    assert.equal(compute.macs, 10 * 8 * 24 + 2 * 10 * 5 * 8);
    // Softmax over five keys of ten rows in each of four heads.
    assert.equal(compute.elementOps, 10 * 5 * 4 * 5);
  });

  it('takes biases of quantized layers for parameters, and scales and zero points for none', async () => {
    const constant = (name: string, dims: number[], type: number, size: number) =>
      tensor({ name, dims, type, rest: [bytes(9, new Uint8Array(dims.reduce((all, dim) => all * dim, size)))] });
    const { parameters } = await made({
      inputs: [value('x', 2, [1, 2, 4, 4])],
      initializers: [
        constant('s', [], 1, 4),
        constant('z', [], 2, 1),
        constant('w', [3, 2, 1, 1], 2, 1),
        constant('b', [3], 6, 4),
      ],
      nodes: [node({ op: 'QLinearConv', inputs: ['x', 's', 'z', 'w', 's', 'z', 's', 'z', 'b'], outputs: ['y'] })],
    });
    assert.equal(parameters.parameters, 6 + 3);
  });

  it('reports assumed sizes with the numbers made of them', async function () {
    const report = modelReport(await analyze(requireModel(this, 'super_resolution_10.onnx')));
    assert.equal(report.macs, 2_984_869_888);
    assert.deepEqual(report.assumedDims, { batch_size: 1 });
    assert.equal(report.coverage.cost, 1);
  });
});
