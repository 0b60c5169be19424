// How the nodes of one graph hang together: who makes a value, who uses it, in which order they can run.
import type { GraphInfo, NodeInfo } from './model';
import { subgraphs } from './model';

/** Names that a node reads: its inputs, and what its subgraphs take from outside. */
export function readNames(node: NodeInfo, cache: FreeNames): readonly string[] {
  if (!node.attributes.some((item) => item.kind === 'graph' || item.kind === 'graphs')) return node.inputs;
  const inner = subgraphs(node);
  return [...node.inputs, ...inner.flatMap((graph) => [...freeNames(graph, cache)])];
}

/** Free names by graph, computed once each. */
export type FreeNames = Map<GraphInfo, ReadonlySet<string>>;

/** Names that a subgraph uses and does not define. */
export function freeNames(graph: GraphInfo, cache: FreeNames): ReadonlySet<string> {
  const known = cache.get(graph);
  if (known !== undefined) return known;
  const defined = new Set<string>();
  for (const input of graph.inputs) defined.add(input.name);
  for (const tensor of graph.initializers) defined.add(tensor.name);
  for (const sparse of graph.sparseInitializers) defined.add(sparse.name);
  for (const node of graph.nodes) for (const output of node.outputs) defined.add(output);
  const free = new Set<string>();
  for (const node of graph.nodes) {
    for (const name of readNames(node, cache)) if (name !== '' && !defined.has(name)) free.add(name);
  }
  for (const output of graph.outputs) if (!defined.has(output.name)) free.add(output.name);
  cache.set(graph, free);
  return free;
}

export interface Order {
  /** Every node once; nodes of a cycle come last, in file order. */
  readonly nodes: readonly NodeInfo[];
  /** The file's own order was already good. */
  readonly sorted: boolean;
  /** Nodes that wait for each other, or for such a node. */
  readonly cyclic: readonly NodeInfo[];
}

/** Orders made before, by the list of nodes, which never changes. */
const orders = new WeakMap<readonly NodeInfo[], Order>();

/** An order in which every node comes after the makers of what it reads; stable, and the file's own where that is good. */
export function topologicalOrder(nodes: readonly NodeInfo[], cache: FreeNames = new Map()): Order {
  let order = orders.get(nodes);
  if (order === undefined) orders.set(nodes, (order = orderOf(nodes, cache)));
  return order;
}

function orderOf(nodes: readonly NodeInfo[], cache: FreeNames): Order {
  const maker = new Map<string, number>();
  nodes.forEach((node, index) => {
    for (const output of node.outputs) if (output !== '' && !maker.has(output)) maker.set(output, index);
  });
  if (isSorted(nodes, maker, cache)) return { nodes, sorted: true, cyclic: [] };
  const waits = new Int32Array(nodes.length);
  const users: (number[] | undefined)[] = [];
  for (const [index, node] of nodes.entries()) {
    for (const name of readNames(node, cache)) {
      const from = maker.get(name);
      if (from === undefined) continue;
      (users[from] ??= []).push(index);
      waits[index] = (waits[index] ?? 0) + 1;
    }
  }
  return { ...untangle(nodes, waits, users), sorted: false };
}

function isSorted(nodes: readonly NodeInfo[], maker: ReadonlyMap<string, number>, cache: FreeNames): boolean {
  return nodes.every((node, index) => readNames(node, cache).every((name) => (maker.get(name) ?? -1) < index));
}

function untangle(nodes: readonly NodeInfo[], waits: Int32Array, users: readonly (number[] | undefined)[]) {
  const ready: number[] = [];
  for (let index = nodes.length - 1; index >= 0; index--) if (waits[index] === 0) ready.push(index);
  const order: NodeInfo[] = [];
  const placed = new Uint8Array(nodes.length);
  for (let index = ready.pop(); index !== undefined; index = ready.pop()) {
    const node = nodes[index];
    if (node === undefined || placed[index] === 1) continue;
    placed[index] = 1;
    order.push(node);
    const next = users[index] ?? [];
    for (let i = next.length - 1; i >= 0; i--) {
      const user = next[i] ?? 0;
      waits[user] = (waits[user] ?? 0) - 1;
      if (waits[user] === 0) ready.push(user);
    }
  }
  const cyclic = nodes.filter((_, index) => placed[index] === 0);
  return { nodes: [...order, ...cyclic], cyclic };
}

/** Makers and users of the values of one graph. */
export class GraphIndex {
  private readonly makers = new Map<string, NodeInfo>();
  private readonly users = new Map<string, NodeInfo[]>();
  private readonly outputNames: ReadonlySet<string>;
  private readonly cache: FreeNames = new Map();

  constructor(
    readonly nodes: readonly NodeInfo[],
    outputs: readonly string[],
  ) {
    this.outputNames = new Set(outputs);
    for (const node of nodes) {
      for (const output of node.outputs) if (output !== '' && !this.makers.has(output)) this.makers.set(output, node);
      for (const name of readNames(node, this.cache)) {
        if (name === '') continue;
        const known = this.users.get(name);
        if (known === undefined) this.users.set(name, [node]);
        else if (known[known.length - 1] !== node) known.push(node);
      }
    }
  }

  static of(graph: GraphInfo): GraphIndex {
    return new GraphIndex(
      graph.nodes,
      graph.outputs.map((output) => output.name),
    );
  }

  /** The node that makes a value; undefined for inputs and initializers. */
  maker(name: string): NodeInfo | undefined {
    return this.makers.get(name);
  }

  /** Nodes that read a value, also from inside their subgraphs, each once, in file order. */
  consumers(name: string): readonly NodeInfo[] {
    return this.users.get(name) ?? [];
  }

  /** Whether a value is an output of this graph. */
  isOutput(name: string): boolean {
    return this.outputNames.has(name);
  }

  order(): Order {
    return topologicalOrder(this.nodes, this.cache);
  }

  /** Names that more than one node makes. */
  duplicates(): string[] {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const node of this.nodes) {
      for (const output of node.outputs) {
        if (output === '') continue;
        if (seen.has(output)) twice.add(output);
        seen.add(output);
      }
    }
    return [...twice];
  }

  /** Nodes from which no output of the graph can be reached. */
  deadNodes(): NodeInfo[] {
    const alive = new Set<NodeInfo>();
    const open: NodeInfo[] = [];
    const visit = (name: string): void => {
      const node = this.makers.get(name);
      if (node === undefined || alive.has(node)) return;
      alive.add(node);
      open.push(node);
    };
    for (const name of this.outputNames) visit(name);
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const name of readNames(node, this.cache)) visit(name);
    }
    return this.nodes.filter((node) => !alive.has(node));
  }

  /** Reads of names that nothing in `known`, nor any node, provides. */
  unresolved(known: ReadonlySet<string>): { node: NodeInfo; name: string }[] {
    return this.nodes.flatMap((node) =>
      readNames(node, this.cache)
        .filter((name) => name !== '' && !this.makers.has(name) && !known.has(name))
        .map((name) => ({ node, name })),
    );
  }
}
