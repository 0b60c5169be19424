// Every constant tensor of a model, wherever it is kept: initializers, Constant nodes, attributes, subgraphs, functions, training graphs.
import type { AttributeInfo, GraphInfo, ModelInfo, NodeInfo, TensorInfo } from './model';

/** Which part of the model holds a tensor. */
export type TensorScope = 'graph' | 'subgraph' | 'function' | 'training';

export interface TensorUse {
  readonly tensor: TensorInfo;
  readonly scope: TensorScope;
  /** The value's name in its graph: the initializer's own, or a Constant node's output. Empty for other attributes. */
  readonly name: string;
  /** The node whose attribute holds the tensor; undefined for initializers. */
  readonly node: NodeInfo | undefined;
}

/** All tensors of the model in file order; sparse ones by their values and indices. */
export function* allTensors(model: ModelInfo): Generator<TensorUse> {
  yield* graphTensors(model.graph, 'graph');
  for (const item of model.functions) yield* nodeTensors(item.nodes, 'function');
  for (const training of model.training) {
    if (training.initialization !== undefined) yield* graphTensors(training.initialization, 'training');
    if (training.algorithm !== undefined) yield* graphTensors(training.algorithm, 'training');
  }
}

function* graphTensors(graph: GraphInfo, scope: TensorScope): Generator<TensorUse> {
  for (const tensor of graph.initializers) yield { tensor, scope, name: tensor.name, node: undefined };
  for (const sparse of graph.sparseInitializers) {
    yield { tensor: sparse.values, scope, name: sparse.name, node: undefined };
    if (sparse.indices !== undefined) yield { tensor: sparse.indices, scope, name: sparse.name, node: undefined };
  }
  yield* nodeTensors(graph.nodes, scope);
}

function* nodeTensors(nodes: readonly NodeInfo[], scope: TensorScope): Generator<TensorUse> {
  for (const node of nodes) {
    for (const item of node.attributes) yield* attributeTensors(item, node, scope);
  }
}

function* attributeTensors(item: AttributeInfo, node: NodeInfo, scope: TensorScope): Generator<TensorUse> {
  const name = node.opType === 'Constant' ? (node.outputs[0] ?? '') : '';
  const inner = scope === 'graph' ? 'subgraph' : scope;
  switch (item.kind) {
    case 'tensor':
      yield { tensor: item.value, scope, name, node };
      return;
    case 'tensors':
      for (const tensor of item.values) yield { tensor, scope, name, node };
      return;
    case 'sparse':
    case 'sparses':
      for (const sparse of item.kind === 'sparse' ? [item.value] : item.values) {
        yield { tensor: sparse.values, scope, name, node };
        if (sparse.indices !== undefined) yield { tensor: sparse.indices, scope, name, node };
      }
      return;
    case 'graph':
      yield* graphTensors(item.value, inner);
      return;
    case 'graphs':
      for (const graph of item.values) yield* graphTensors(graph, inner);
      return;
    default:
  }
}

/** Every graph of the model with the nodes that hold it: main graph first, then subgraphs in file order, functions, training. */
export interface GraphPart {
  readonly scope: TensorScope;
  /** Name of the function, or of the node whose attribute holds the subgraph; empty for the main graph. */
  readonly owner: string;
  readonly nodes: readonly NodeInfo[];
  /** Undefined for functions. */
  readonly graph: GraphInfo | undefined;
}

/** Every list of nodes of a file: the main graph, its subgraphs at any depth, the bodies of functions, and training graphs. */
export function* allParts(model: ModelInfo): Generator<GraphPart> {
  yield* graphParts(model.graph, 'graph', '');
  for (const item of model.functions) {
    yield { scope: 'function', owner: item.name, nodes: item.nodes, graph: undefined };
    yield* nodeParts(item.nodes, 'function');
  }
  for (const training of model.training) {
    if (training.initialization !== undefined) yield* graphParts(training.initialization, 'training', 'initialization');
    if (training.algorithm !== undefined) yield* graphParts(training.algorithm, 'training', 'algorithm');
  }
}

function* graphParts(graph: GraphInfo, scope: TensorScope, owner: string): Generator<GraphPart> {
  yield { scope, owner, nodes: graph.nodes, graph };
  yield* nodeParts(graph.nodes, scope === 'graph' ? 'subgraph' : scope);
}

function* nodeParts(nodes: readonly NodeInfo[], scope: TensorScope): Generator<GraphPart> {
  for (const node of nodes) {
    for (const item of node.attributes) {
      if (item.kind === 'graph') yield* graphParts(item.value, scope, node.name || node.opType);
      else if (item.kind === 'graphs') {
        for (const graph of item.values) yield* graphParts(graph, scope, node.name || node.opType);
      }
    }
  }
}
