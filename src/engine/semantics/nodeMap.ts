// What a run knows of each node. A WeakMap by node would forget with the text as well, but is dear where a run writes to it
// at every step: the collector asks of each of its entries whether the key still lives. Here it asks once for a statement.
import type { Chunk, NodeBase } from '../python/ast';

/** By node; forgets the nodes of a statement when nothing else holds the statement. */
export class NodeMap<Node extends NodeBase, Value> {
  private readonly chunks = new WeakMap<Chunk, Map<Node, Value>>();
  /** The statement asked for last, which mostly is the next as well. */
  private chunk: Chunk | null = null;
  private nodes: Map<Node, Value> | undefined;

  get(node: Node): Value | undefined {
    return this.of(node.chunk)?.get(node);
  }

  set(node: Node, value: Value): void {
    let nodes = this.of(node.chunk);
    if (nodes === undefined) {
      nodes = new Map();
      this.nodes = nodes;
      this.chunks.set(node.chunk, nodes);
    }
    nodes.set(node, value);
  }

  delete(node: Node): void {
    this.of(node.chunk)?.delete(node);
  }

  private of(chunk: Chunk): Map<Node, Value> | undefined {
    if (chunk !== this.chunk) {
      this.chunk = chunk;
      this.nodes = this.chunks.get(chunk);
    }
    return this.nodes;
  }
}
