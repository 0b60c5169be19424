import assert from 'node:assert/strict';
import type { Chunk, NodeBase } from '../../../src/engine/python/ast';
import { NodeMap } from '../../../src/engine/semantics/nodeMap';

const chunk = (text: string): Chunk => ({ cell: 0, start: 0, text, body: [], answers: null });
const nodeOf = (of: Chunk): NodeBase => ({ chunk: of, start: 0, end: 1 });

describe('what a run knows of each node', () => {
  it('is kept apart for nodes of one statement and of others', () => {
    const map = new NodeMap<NodeBase, string>();
    const first = chunk('a');
    const [a, b, c] = [nodeOf(first), nodeOf(first), nodeOf(chunk('b'))] as const;
    assert.equal(map.get(a), undefined);
    map.set(a, 'a');
    map.set(c, 'c');
    map.set(b, 'b');
    assert.deepEqual([map.get(a), map.get(b), map.get(c)], ['a', 'b', 'c']);
    map.delete(a);
    map.delete(nodeOf(chunk('d')));
    assert.deepEqual([map.get(a), map.get(b), map.get(c)], [undefined, 'b', 'c']);
  });
});
