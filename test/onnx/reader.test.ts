// The reader against real models, whose facts were established with other tools.
import assert from 'node:assert/strict';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import { summarize } from '../../src/onnx/summary';
import { openRandomAccess } from '../../src/worker/nodeRandomAccess';
import { requireModel } from './support/corpus';
import {
  attribute,
  bytes,
  float,
  graph,
  int,
  message,
  model,
  node,
  packed,
  tensor,
  text,
  value,
} from './support/protobuf';

async function read(path: string) {
  const file = await openRandomAccess(path);
  try {
    return await readModel(file);
  } finally {
    await file.close();
  }
}

describe('reader on real models', () => {
  const facts: [name: string, ir: number, opset: number, nodes: number, tensors: number, parameters: number][] = [
    ['SqueezeNet_fp16.onnx', 3, 7, 66, 52, 1235496],
    ['bert_toy_optimized.onnx', 4, 12, 384, 168, 57057],
    ['silero_vad.onnx', 8, 16, 689, 345, 545601],
    ['tfl_helloworld.onnx', 4, 9, 8, 6, 321],
    ['version-RFB-320.onnx', 4, 9, 242, 275, 307683],
    ['version-RFB-320_simplified.onnx', 4, 9, 110, 112, 273912],
    ['attention_past_state.u8u8.onnx', 6, 11, 154, 52, 1048627],
    ['loop.onnx', 6, 11, 10, 4, 4],
  ];
  for (const [name, ir, opset, nodes, tensors, elements] of facts) {
    it(name, async function () {
      const found = await read(requireModel(this, name));
      const summary = summarize(found);
      assert.equal(summary.irVersion, ir);
      assert.equal(summary.opsets.find((item) => item.domain === '')?.version, opset);
      assert.equal(summary.nodes, nodes);
      assert.equal(summary.tensors, tensors);
      assert.ok(
        summary.parameters <= elements && summary.parameters > elements * 0.2,
        `${summary.parameters} of ${elements}`,
      );
      assert.deepEqual(summary.issues, []);
    });
  }

  it('refuses external data outside the folder', async function () {
    const found = await read(requireModel(this, 'test_arbitrary_external_file.onnx'));
    const place = found.graph.initializers[0]?.place;
    assert.equal(place?.kind === 'external' ? place.file : 'inline', undefined);
    assert.equal(found.issues[0]?.code, 'external-outside');
  });

  it('says in one sentence that a damaged file is no model', async function () {
    await assert.rejects(read(requireModel(this, 'corrupt-model.onnx')), /not an ONNX model/);
  });
});

describe('reader on encodings', () => {
  const one = async (rest: number[][], dims = [2], type = 1) => {
    const found = await readModel(memoryFile(model({ initializers: [tensor({ name: 'w', dims, type, rest })] })));
    return { tensor: found.graph.initializers[0], issues: found.issues };
  };

  it('reads raw, packed and tagged elements alike', async () => {
    const raw = await one([bytes(9, new Uint8Array(new Float32Array([1.5, -2]).buffer))]);
    const packedFloats = await one([bytes(4, new Uint8Array(new Float32Array([1.5, -2]).buffer))]);
    const tagged = await one([float(4, 1.5), float(4, -2)]);
    for (const { tensor: found, issues } of [raw, packedFloats, tagged]) {
      assert.deepEqual(found?.values, [1.5, -2]);
      assert.deepEqual(issues, []);
    }
    assert.deepEqual((await one([packed(7, [-1n, 2 ** 40])], [2], 7)).tensor?.values, [-1, 2 ** 40]);
    assert.deepEqual((await one([int(7, -1n), int(7, 9223372036854775807n)], [2], 7)).tensor?.values, [-1, 2 ** 63]);
  });

  it('takes fields in any order and dimensions packed or not', async () => {
    const payload = bytes(9, [1, 0, 2, 0, 3, 0, 4, 0]);
    const content = [...payload, ...text(8, 'w'), ...int(2, 5), ...packed(1, [2, 2])];
    const found = await readModel(memoryFile(model({ initializers: [content] })));
    assert.deepEqual(found.graph.initializers[0]?.dims, [2, 2]);
    assert.deepEqual(found.graph.initializers[0].values, [1, 2, 3, 4]);
  });

  it('unpacks 4- and 2-bit elements, low bits first', async () => {
    assert.deepEqual((await one([bytes(9, [0x21, 0x0f])], [3], 22)).tensor?.values, [1, 2, -1]);
    assert.deepEqual((await one([bytes(9, [0b11100100])], [4], 25)).tensor?.values, [0, 1, 2, 3]);
    assert.deepEqual((await one([bytes(9, [0b11100100])], [4], 26)).tensor?.values, [0, 1, -2, -1]);
    assert.deepEqual((await one([bytes(9, [0xf7])], [2], 23)).tensor?.values, [6, -6]);
  });

  it('reports a payload that does not match its shape', async () => {
    const { issues } = await one([bytes(9, [1, 2, 3])]);
    assert.equal(issues[0]?.code, 'tensor-size');
    assert.match(issues[0].message, /"w" holds 3 bytes, but float32 \[2\] needs 8/);
  });

  it('merges a graph that occurs twice, and steps over groups and unknown fields', async () => {
    const first = message(7, graph({ nodes: [node({ op: 'Relu', inputs: ['x'], outputs: ['y'] })] }));
    const group = [...[0x9b, 0x06], ...int(1, 7), ...text(2, 'inside'), ...[0x9c, 0x06]];
    const second = message(
      7,
      graph({ nodes: [node({ op: 'Sigmoid', inputs: ['y'], outputs: ['z'] })], outputs: [value('z', 1, ['N'])] }),
    );
    const found = await readModel(
      memoryFile(Uint8Array.from([...int(1, 8), ...first, ...group, ...text(90, 'new'), ...second])),
    );
    assert.deepEqual(
      found.graph.nodes.map((item) => item.opType),
      ['Relu', 'Sigmoid'],
    );
    assert.deepEqual(found.issues, []);
  });

  it('reads graphs inside attributes', async () => {
    const branch = graph({
      nodes: [
        node({
          op: 'Constant',
          outputs: ['c'],
          attributes: [attribute('value', 4, message(5, tensor({ dims: [1], type: 1, rest: [float(4, 3)] })))],
        }),
      ],
      outputs: [value('c')],
    });
    const content = model({
      nodes: [
        node({
          op: 'If',
          inputs: ['b'],
          outputs: ['y'],
          attributes: [
            attribute('then_branch', 5, message(6, branch)),
            attribute('else_branch', 5, message(6, branch)),
          ],
        }),
      ],
    });
    const summary = summarize(await readModel(memoryFile(content)));
    assert.equal(summary.nodes, 3);
    assert.equal(summary.subgraphs, 2);
    assert.equal(summary.parameters, 2);
  });
});

describe('reader on damage', () => {
  const whole = model({
    nodes: [
      node({ op: 'Conv', inputs: ['x', 'w'], outputs: ['y'] }),
      node({ op: 'Relu', inputs: ['y'], outputs: ['z'] }),
    ],
    initializers: [tensor({ name: 'w', dims: [4, 3, 3, 3], type: 1, rest: [bytes(9, new Uint8Array(432))] })],
  });

  it('shows what it read of a file cut short', async () => {
    const found = await readModel(memoryFile(whole.subarray(0, whole.length - 300)));
    assert.equal(found.complete, false);
    assert.equal(found.graph.nodes.length, 2);
    assert.equal(found.graph.initializers[0]?.name, 'w');
    assert.equal(found.issues[0]?.code, 'truncated');
  });

  it('refuses what is no model with one sentence', async () => {
    await assert.rejects(readModel(memoryFile(new Uint8Array(0))), /The file is empty\./);
    await assert.rejects(
      readModel(memoryFile(new TextEncoder().encode('version https://git-lfs.github.com/spec/v1\n'))),
      /Git LFS pointer/,
    );
    await assert.rejects(readModel(memoryFile(new TextEncoder().encode('<html></html>'))), /text file/);
    await assert.rejects(readModel(memoryFile(new Uint8Array(1000))), /not an ONNX model/);
  });

  it('bounds nesting', async () => {
    let inner = graph({});
    for (let depth = 0; depth < 200; depth++)
      inner = graph({ nodes: [node({ op: 'If', attributes: [attribute('b', 5, message(6, inner))] })] });
    const found = await readModel(memoryFile(Uint8Array.from([...int(1, 8), ...message(7, inner)])));
    assert.equal(found.issues[0]?.code, 'too-deep');
  });
});
