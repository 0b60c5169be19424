// Damaged models: reading and analysing ends with a report or one ModelError, whatever the bytes. The long run is scripts/fuzz-onnx.mts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyzeModel } from '../../src/onnx/analyze';
import { ModelError } from '../../src/onnx/reader/errors';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import { readTensor } from '../../src/onnx/reader/tensorData';
import { allTensors } from '../../src/onnx/graph/tensors';
import { inspection } from '../../src/onnx/inspection';
import { modelReport } from '../../src/onnx/report';
import { corpusModel, corpusModels } from './support/corpus';
import { mutate, randomBytes, seeded } from './support/fuzz';
import {
  attribute,
  bytes,
  graph,
  int,
  message,
  model,
  node,
  packed,
  tag,
  tensor,
  text,
  value,
  varint,
} from './support/protobuf';

/** Whether there was a model; anything but a ModelError fails the test. */
async function survives(content: Uint8Array, label: string): Promise<boolean> {
  const file = memoryFile(content);
  try {
    const read = await readModel(file);
    const analysis = analyzeModel(read);
    JSON.stringify(inspection(analysis, modelReport(analysis), ''));
    let count = 0;
    for (const { tensor: found } of allTensors(read))
      if (found.place.kind !== 'external' && count++ < 5) await readTensor(found, { file }, 4096);
    return true;
  } catch (error) {
    if (error instanceof ModelError) return false;
    throw new Error(`${label}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

describe('damaged models', () => {
  it('are survived, made from real ones', async function () {
    this.timeout(120_000);
    const names = corpusModels().filter((name) => readFileSync(corpusModel(name) ?? '').length < 120_000);
    if (names.length === 0) {
      console.log('      skipped: the corpus of models is not there');
      this.skip();
    }
    const random = seeded(20240607);
    let read = 0;
    for (const name of names) {
      const original = new Uint8Array(readFileSync(corpusModel(name) ?? ''));
      for (let round = 0; round < 12; round++) {
        if (await survives(mutate(original, random), `${name} round ${round}`)) read++;
      }
    }
    assert.ok(read > names.length, `only ${read} damaged models were still read`);
  });

  it('are survived, made at random', async () => {
    const random = seeded(77);
    for (let round = 0; round < 300; round++) {
      const noise = randomBytes(1 + random(400), random);
      await survives(noise, `noise ${round}`);
      // Noise where a graph is expected.
      await survives(
        Uint8Array.from([...int(1, 8), ...text(2, 'p'), ...bytes(7, noise), ...message(8, int(2, 17))]),
        `graph noise ${round}`,
      );
    }
  });

  it('may claim any length', async () => {
    for (const length of [0x7fffffff, 2 ** 32, 2 ** 53, 2 ** 62, -1]) {
      for (const field of [7, 8, 14, 25]) {
        await survives(
          Uint8Array.from([...int(1, 8), ...text(2, 'p'), ...tag(field, 2), ...varint(BigInt(length)), 1, 2, 3]),
          `${length} in ${field}`,
        );
      }
      const claim = tensor({ name: 'w', dims: [length, length], type: 1, rest: [bytes(9, [1, 2, 3, 4])] });
      assert.ok(await survives(model({ initializers: [claim] }), `dims ${length}`));
    }
  });

  it('may ask for endless loops, towers of functions, and cyclic graphs', async () => {
    const ring = [
      node({ op: 'DequantizeLinear', inputs: ['a', 's'], outputs: ['b'] }),
      node({ op: 'DequantizeLinear', inputs: ['b', 's'], outputs: ['a'] }),
    ];
    assert.ok(await survives(model({ nodes: ring, outputs: [value('a')] }), 'ring'));
    const tower = Array.from({ length: 40 }, (_, level) => {
      const call = (output: string) =>
        message(7, node({ op: `F${level + 1}`, domain: 'd', inputs: ['x'], outputs: [output] }));
      return message(25, [
        ...text(1, `F${level}`),
        ...text(4, 'x'),
        ...text(5, 'y'),
        ...call('y'),
        ...call('z'),
        ...text(10, 'd'),
      ]);
    });
    const calls = model(
      { inputs: [value('x', 1, [1])], nodes: [node({ op: 'F0', domain: 'd', inputs: ['x'], outputs: ['y'] })] },
      17,
      ...tower,
    );
    assert.ok(await survives(calls, 'tower'));
    let body = graph({
      nodes: [node({ op: 'Identity', inputs: ['v'], outputs: ['w'] })],
      outputs: [value('c'), value('w')],
    });
    for (let depth = 0; depth < 22; depth++) {
      const loop = node({
        op: 'Loop',
        inputs: ['', '', 'v'],
        outputs: ['w'],
        attributes: [attribute('body', 5, message(6, body))],
      });
      body = graph({
        inputs: [value('i'), value('c'), value('v', 1, ['N'])],
        nodes: [loop],
        outputs: [value('c'), value('w')],
      });
    }
    assert.ok(
      await survives(
        model({
          inputs: [value('v', 1, ['N'])],
          nodes: [
            node({
              op: 'Loop',
              inputs: ['', '', 'v'],
              outputs: ['w'],
              attributes: [attribute('body', 5, message(6, body))],
            }),
          ],
        }),
        'loops',
      ),
    );
  });

  it('may have sizes that multiply beyond any number', async () => {
    const reshapes = Array.from({ length: 60 }, (_, index) =>
      node({ op: 'Tile', inputs: [`x${index}`, 'many'], outputs: [`x${index + 1}`] }),
    );
    const many = tensor({ name: 'many', dims: [2], type: 7, rest: [packed(7, [2 ** 40, 2 ** 40])] });
    assert.ok(
      await survives(
        model({ inputs: [value('x0', 1, ['N', 7])], initializers: [many], nodes: reshapes, outputs: [value('x60')] }),
        'tiles',
      ),
    );
    const concats = Array.from({ length: 40 }, (_, index) =>
      node({ op: 'MatMul', inputs: [`m${index}`, `m${index}`], outputs: [`m${index + 1}`] }),
    );
    assert.ok(await survives(model({ inputs: [value('m0', 1, ['A', 'B'])], nodes: concats }), 'products'));
  });
});
