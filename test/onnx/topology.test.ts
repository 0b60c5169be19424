// How nodes hang together: order, captures of subgraphs, dead ends, names made twice or by nobody.
import assert from 'node:assert/strict';
import { GraphIndex } from '../../src/onnx/graph/topology';
import { memoryFile } from '../../src/onnx/reader/memoryFile';
import { readModel } from '../../src/onnx/reader/readModel';
import type { GraphSpec } from './support/protobuf';
import { attribute, graph, message, model, node, value } from './support/protobuf';

const index = async (content: GraphSpec): Promise<GraphIndex> =>
  GraphIndex.of((await readModel(memoryFile(model(content)))).graph);

const ops = (nodes: readonly { opType: string }[]): string[] => nodes.map((item) => item.opType);

describe('graph index', () => {
  it('orders nodes, and keeps a good order as it is', async () => {
    const found = await index({
      nodes: [
        node({ op: 'Neg', inputs: ['b'], outputs: ['c'] }),
        node({ op: 'Relu', inputs: ['a'], outputs: ['b'] }),
        node({ op: 'Abs', inputs: ['x'], outputs: ['a'] }),
      ],
    });
    assert.deepEqual(ops(found.order().nodes), ['Abs', 'Relu', 'Neg']);
    assert.equal(found.order().sorted, false);
    assert.deepEqual(found.order().cyclic, []);
  });

  it('names the nodes of a cycle', async () => {
    const found = await index({
      nodes: [
        node({ op: 'Relu', inputs: ['b'], outputs: ['a'] }),
        node({ op: 'Neg', inputs: ['a'], outputs: ['b'] }),
        node({ op: 'Abs', inputs: ['x'], outputs: ['y'] }),
      ],
    });
    assert.deepEqual(ops(found.order().cyclic), ['Relu', 'Neg']);
    assert.equal(found.order().nodes.length, 3);
  });

  it('sees what subgraphs take from outside', async () => {
    const inner = graph({ nodes: [node({ op: 'Identity', inputs: ['w'], outputs: ['i'] })], outputs: [value('i')] });
    const found = await index({
      inputs: [value('x', 1, [1])],
      nodes: [
        node({ op: 'Abs', inputs: ['x'], outputs: ['w'] }),
        node({ op: 'If', inputs: ['c'], outputs: ['y'], attributes: [attribute('then_branch', 5, message(6, inner))] }),
      ],
      outputs: [value('y')],
    });
    assert.deepEqual(ops(found.consumers('w')), ['If']);
    assert.deepEqual(found.deadNodes(), []);
    assert.deepEqual(
      found.unresolved(new Set(['x'])).map((item) => item.name),
      ['c'],
    );
  });

  it('finds dead nodes and names made twice', async () => {
    const found = await index({
      nodes: [
        node({ op: 'Abs', inputs: ['x'], outputs: ['y'] }),
        node({ op: 'Neg', inputs: ['x'], outputs: ['lost'] }),
        node({ op: 'Relu', inputs: ['lost'], outputs: ['lost'] }),
      ],
      outputs: [value('y')],
    });
    assert.deepEqual(ops(found.deadNodes()), ['Neg', 'Relu']);
    assert.deepEqual(found.duplicates(), ['lost']);
    assert.equal(found.maker('y')?.opType, 'Abs');
  });
});
