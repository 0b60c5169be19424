// Types and shapes: symbols through real operators, constants folded into shapes, subgraphs and functions, and models of others.
import assert from 'node:assert/strict';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import { symbol } from '../../src/onnx/shapes/expression';
import { joinFacts, tensorFact, UNKNOWN, type Fact } from '../../src/onnx/shapes/facts';
import type { Shapes } from '../../src/onnx/shapes/infer';
import { inferShapes } from '../../src/onnx/shapes/infer';
import { openRandomAccess } from '../../src/worker/nodeRandomAccess';
import { requireModel } from './support/corpus';
import type { Bytes, GraphSpec } from './support/protobuf';
import { attribute, graph, int, message, model, node, packed, tensor, text, value } from './support/protobuf';

async function infer(content: GraphSpec, version = 17, ...extra: Bytes[]): Promise<Shapes> {
  return inferShapes(await readModel(memoryFile(model(content, version, ...extra))));
}

function shown(shapes: Shapes, name: string): string {
  const fact = shapes.root.fact(name);
  return fact?.kind === 'tensor'
    ? `${fact.type}[${fact.shape?.map(String).join(',') ?? '?'}]`
    : (fact?.kind ?? 'nothing');
}

const ints = (name: string, values: number[]): Bytes =>
  tensor({ name, dims: [values.length], type: 7, rest: [packed(7, values)] });
const weights = (name: string, dims: number[]): Bytes => tensor({ name, dims, type: 1 });
const list = (name: string, values: number[]): Bytes => attribute(name, 7, ...values.map((item) => int(8, item)));

describe('shapes', () => {
  it('slide windows over symbolic sizes', async () => {
    const shapes = await infer({
      inputs: [value('x', 1, ['N', 3, 'H', 224])],
      initializers: [weights('w', [16, 3, 3, 3])],
      nodes: [
        node({
          op: 'Conv',
          inputs: ['x', 'w'],
          outputs: ['y'],
          attributes: [list('strides', [2, 2]), list('pads', [1, 1, 1, 1])],
        }),
        node({
          op: 'MaxPool',
          inputs: ['y'],
          outputs: ['z'],
          attributes: [list('kernel_shape', [2, 2]), list('strides', [2, 2])],
        }),
      ],
    });
    assert.equal(shown(shapes, 'y'), '1[N,16,floor((H + 1)/2),112]');
    assert.equal(shown(shapes, 'z'), '1[N,16,floor((H + 1)/4),56]');
  });

  it('fold Shape, Gather, Concat into Reshape', async () => {
    const shapes = await infer({
      inputs: [value('x', 1, ['batch', 'seq', 768])],
      initializers: [
        tensor({ name: 'zero', dims: [], type: 7, rest: [packed(7, [0])] }),
        ints('rest', [-1, 12, 64]),
        ints('axes', [0]),
      ],
      nodes: [
        node({ op: 'Shape', inputs: ['x'], outputs: ['s'] }),
        node({ op: 'Gather', inputs: ['s', 'zero'], outputs: ['b'] }),
        node({ op: 'Unsqueeze', inputs: ['b', 'axes'], outputs: ['b1'] }),
        node({
          op: 'Concat',
          inputs: ['b1', 'rest'],
          outputs: ['target'],
          attributes: [attribute('axis', 2, int(3, 0))],
        }),
        node({ op: 'Reshape', inputs: ['x', 'target'], outputs: ['y'] }),
      ],
    });
    assert.equal(shown(shapes, 'y'), '1[batch,seq,12,64]');
  });

  it('take sizes named `?` for different ones', async () => {
    const shapes = await infer({
      inputs: [value('x', 1, ['?', 3, '?', '?'])],
      nodes: [node({ op: 'Transpose', inputs: ['x'], outputs: ['y'], attributes: [list('perm', [0, 2, 3, 1])] })],
    });
    assert.equal(shown(shapes, 'y'), '1[x.0,x.2,x.3,3]');
  });

  it('follow padding through Clip and through Concat of rows', async () => {
    const scalar = (name: string, number: number): Bytes =>
      tensor({ name, dims: [], type: 7, rest: [packed(7, [number])] });
    const shapes = await infer({
      inputs: [value('x', 1, ['N', 3, 'H', 8])],
      initializers: [
        tensor({ name: 'begin', dims: [1, 4], type: 7, rest: [packed(7, [0, 0, 2, 1])] }),
        tensor({ name: 'end', dims: [1, 4], type: 7, rest: [packed(7, [0, 0, -3, 9])] }),
        scalar('low', 0),
        scalar('high', 4),
        ints('flat', [8]),
      ],
      nodes: [
        node({
          op: 'Concat',
          inputs: ['begin', 'end'],
          outputs: ['rows'],
          attributes: [attribute('axis', 2, int(3, 0))],
        }),
        node({ op: 'Clip', inputs: ['rows', 'low', 'high'], outputs: ['clipped'] }),
        node({ op: 'Reshape', inputs: ['clipped', 'flat'], outputs: ['pads'] }),
        node({ op: 'Pad', inputs: ['x', 'pads'], outputs: ['y'] }),
      ],
    });
    assert.equal(shown(shapes, 'y'), '1[N,3,H + 2,13]');
  });

  it('leave one window where less than a kernel is left, as runtimes do', async () => {
    const shapes = await infer({
      inputs: [value('x', 1, [1, 3, 1, 4])],
      nodes: [
        node({
          op: 'MaxPool',
          inputs: ['x'],
          outputs: ['y'],
          attributes: [list('kernel_shape', [2, 2]), list('strides', [2, 2])],
        }),
      ],
    });
    assert.equal(shown(shapes, 'y'), '1[1,3,1,2]');
  });

  it('put the user’s sizes in from the start', async () => {
    const read = await readModel(
      memoryFile(
        model({
          inputs: [value('x', 1, ['N', null])],
          nodes: [node({ op: 'Flatten', inputs: ['x'], outputs: ['y'] })],
        }),
      ),
    );
    const dims = new Map([
      ['N', 4],
      ['x.1', 7],
    ]);
    assert.equal(shown(inferShapes(read, { dims }), 'y'), '1[4,7]');
    assert.equal(shown(inferShapes(read), 'y'), '1[N,x.1]');
  });

  it('turn the axes of a fused product as ONNX Runtime does', async () => {
    const flag = (name: string) => attribute(name, 2, int(3, 1));
    const product = (op: string, inputs: string[], attributes: Bytes[]) =>
      node({ op, domain: 'com.microsoft', inputs, outputs: ['y'], attributes });
    const shapes = async (a: (number | string)[], b: (number | string)[], ...flags: string[]) =>
      shown(
        await infer({
          inputs: [value('a', 1, a), value('b', 1, b)],
          nodes: [product('FusedMatMul', ['a', 'b'], flags.map(flag))],
        }),
        'y',
      );
    // As the optimizer writes attention over [sequence, batch, heads, width].
    assert.equal(await shapes([30, 1, 4, 6], [30, 1, 4, 6], 'transBatchA', 'transBatchB', 'transB'), '1[1,4,30,30]');
    assert.equal(await shapes([1, 4, 30, 30], [30, 1, 4, 6], 'transBatchB'), '1[1,4,30,6]');
    assert.equal(await shapes(['n', 2, 5], [2, 'n', 7], 'transBatchA', 'transA'), '1[2,5,7]');
  });

  it('follow a list that grows in a loop', async () => {
    const body = graph({
      nodes: [
        node({ op: 'SequenceInsert', inputs: ['list', 'x'], outputs: ['longer'] }),
        node({ op: 'Identity', inputs: ['goes'], outputs: ['goesOn'] }),
      ],
      inputs: [value('i', 7, []), value('goes', 9, []), value('list')],
      outputs: [value('goesOn', 9, []), value('longer')],
    });
    const shapes = await infer({
      inputs: [value('x', 1, [3, 'n']), value('times', 7, [])],
      nodes: [
        node({ op: 'SequenceEmpty', outputs: ['none'] }),
        node({
          op: 'Loop',
          inputs: ['times', '', 'none'],
          outputs: ['all'],
          attributes: [attribute('body', 5, message(6, body))],
        }),
        node({
          op: 'ConcatFromSequence',
          inputs: ['all'],
          outputs: ['y'],
          attributes: [attribute('axis', 2, int(3, 0)), attribute('new_axis', 2, int(3, 1))],
        }),
      ],
    });
    assert.equal(shown(shapes, 'y'), '1[?y.0,3,n]');
  });

  it('take the common part of two branches, and the one that a constant chooses', async () => {
    const branch = (name: string, dims: number[]): Bytes =>
      graph({
        nodes: [node({ op: 'Identity', inputs: [`w${dims.length}${dims[0]}`], outputs: [name] })],
        outputs: [value(name)],
      });
    const content = (condition: Bytes[]): GraphSpec => ({
      inputs: [value('c', 9, [])],
      initializers: [weights('w22', [2, 5]), weights('w23', [3, 5]), ...condition],
      nodes: [
        node({
          op: 'If',
          inputs: [condition.length > 0 ? 'true' : 'c'],
          outputs: ['y'],
          attributes: [
            attribute('then_branch', 5, message(6, branch('a', [2, 5]))),
            attribute('else_branch', 5, message(6, branch('b', [3, 5]))),
          ],
        }),
      ],
    });
    const open = await infer({ ...content([]), initializers: [weights('w22', [2, 5]), weights('w23', [3, 5])] });
    assert.equal(shown(open, 'y'), '1[?y.0,5]');
    const chosen = await infer(content([tensor({ name: 'true', dims: [], type: 9, rest: [message(9, [1])] })]));
    assert.equal(shown(chosen, 'y'), '1[2,5]');
  });

  it('know of sequences from two branches what both agree on', () => {
    const one = tensorFact(1, [2, symbol('n')]);
    const other = tensorFact(1, [3, symbol('n')]);
    const sequence = (element: Fact, length: number | undefined): Fact => ({ kind: 'sequence', element, length });
    const joined = (a: Fact, b: Fact): string => {
      const fact = joinFacts(a, b, 'y');
      if (fact.kind !== 'sequence') return fact.kind;
      const shape = fact.element.kind === 'tensor' ? fact.element.shape?.map(String).join(',') : fact.element.kind;
      return `${String(fact.length)} of ${shape ?? '?'}`;
    };
    assert.equal(joined(sequence(one, 4), sequence(other, 4)), '4 of ?y.0,n');
    assert.equal(joined(sequence(one, 4), sequence(one, 5)), 'undefined of 2,n');
    assert.equal(joined(sequence(one, undefined), sequence(one, undefined)), 'undefined of 2,n');
    // An empty one has no elements to disagree.
    assert.equal(joined(sequence(UNKNOWN, 0), sequence(one, 4)), 'undefined of 2,n');
    assert.equal(joined(sequence(one, 4), sequence(tensorFact(7, []), 0)), 'undefined of 2,n');
    assert.equal(joined(sequence(one, 4), one), 'unknown');
    assert.equal(joined(UNKNOWN, sequence(one, 4)), '4 of 2,n');
  });

  it('inline functions with the attributes of the call', async () => {
    const body = [
      ...text(1, 'Twice'),
      ...text(4, 'a'),
      ...text(5, 'b'),
      ...text(6, 'to'),
      ...message(7, node({ op: 'Add', inputs: ['a', 'a'], outputs: ['t'] })),
      ...message(
        7,
        node({
          op: 'Cast',
          inputs: ['t'],
          outputs: ['b'],
          attributes: [[...text(1, 'to'), ...text(21, 'to'), ...int(20, 2)]],
        }),
      ),
      ...message(9, text(1, ''), int(2, 17)),
      ...text(10, 'mine'),
    ];
    const call = node({
      op: 'Twice',
      domain: 'mine',
      inputs: ['x'],
      outputs: ['y'],
      attributes: [attribute('to', 2, int(3, 10))],
    });
    const shapes = await infer({ inputs: [value('x', 1, ['N', 3])], nodes: [call] }, 17, message(25, body));
    assert.equal(shown(shapes, 'y'), '10[N,3]');
  });

  it('end where functions call themselves', async () => {
    const body = [
      ...text(1, 'F'),
      ...text(4, 'a'),
      ...text(5, 'b'),
      ...message(7, node({ op: 'F', domain: 'mine', inputs: ['a'], outputs: ['b'] })),
      ...text(10, 'mine'),
    ];
    const shapes = await infer(
      { inputs: [value('x', 1, [1])], nodes: [node({ op: 'F', domain: 'mine', inputs: ['x'], outputs: ['y'] })] },
      17,
      message(25, body),
    );
    assert.equal(shown(shapes, 'y'), 'nothing');
  });

  it('name operators that nobody knows, and go on with what the file declares', async () => {
    const shapes = await infer({
      inputs: [value('x', 1, [2, 3])],
      nodes: [
        node({ op: 'Mystery', domain: 'acme', inputs: ['x'], outputs: ['m'] }),
        node({ op: 'Relu', inputs: ['m'], outputs: ['y'] }),
      ],
      values: [value('m', 1, [2, 9])],
    });
    assert.deepEqual([...shapes.coverage.unknownOperators], [['acme:Mystery', 1]]);
    assert.equal(shown(shapes, 'y'), '1[2,9]');
  });

  it('take the type that a quantize node names where it has no zero point', async () => {
    const scale = tensor({ name: 's', dims: [], type: 1, rest: [message(9, [0, 0, 0, 63])] });
    const quantize = (...attributes: Bytes[]): Bytes =>
      node({ op: 'QuantizeLinear', inputs: ['x', 's'], outputs: ['y'], attributes });
    const content = { inputs: [value('x', 1, [2, 3])], initializers: [scale] };
    assert.equal(shown(await infer({ ...content, nodes: [quantize()] }, 21), 'y'), '2[2,3]');
    const named = quantize(attribute('output_dtype', 2, int(3, 3)));
    assert.equal(shown(await infer({ ...content, nodes: [named] }, 21), 'y'), '3[2,3]');
  });

  it('follow nodes in any order', async () => {
    const shapes = await infer({
      inputs: [value('x', 1, [2, 3])],
      nodes: [
        node({ op: 'Transpose', inputs: ['m'], outputs: ['y'] }),
        node({ op: 'Relu', inputs: ['x'], outputs: ['m'] }),
      ],
    });
    assert.equal(shown(shapes, 'y'), '1[3,2]');
  });

  const outputs: [model: string, output: string, shape: string][] = [
    ['light_resnet50.onnx', 'gpu_0/softmax_1', '1[1,1000]'],
    ['super_resolution_10.onnx', 'output', '1[batch_size,1,672,672]'],
    ['tiny-random-gpt2-past.onnx', 'present_0', '1[2,batch_size,4,past_seq_len + seq_len,8]'],
    ['version-RFB-320.onnx', 'boxes', '1[1,4420,4]'],
    ['conv.int4_weights.qdq.onnx', 'output_0', '1[1,5,6,6]'],
    ['gh_issue_18338.onnx', '_val_3', '10[]'],
    ['micro_kws_m_static_qoperator.onnx', 'StatefulPartitionedCall:0', '1[1,10]'],
  ];
  for (const [name, output, expected] of outputs) {
    it(`infer ${output} of ${name}`, async function () {
      const file = await openRandomAccess(requireModel(this, name));
      const shapes = inferShapes(await readModel(file));
      await file.close();
      assert.equal(shown(shapes, output), expected);
      assert.equal(shapes.coverage.known, shapes.coverage.nodes);
    });
  }
});
