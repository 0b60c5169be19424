// The walk that infers types and shapes of every value: main graph, subgraphs, functions inlined at each call. Never throws.
import type { CancellationToken } from '../../base/platform';
import { CancelledError } from '../../base/platform';
import type {
  AttributeInfo,
  FunctionInfo,
  GraphInfo,
  ModelInfo,
  NodeInfo,
  OpsetImport,
  ValueInfo,
} from '../graph/model';
import { opsetVersion, qualifiedOp } from '../graph/model';
import type { FreeNames } from '../graph/topology';
import { topologicalOrder } from '../graph/topology';
import { NodeContext } from './context';
import type { Fact } from './facts';
import { factOfType, isNamed, mergeFacts, tensorFact, UNKNOWN } from './facts';
import { inferenceOf } from './registry';

/** Facts of one graph, or of one call of a function. */
export class Scope {
  readonly facts = new Map<string, Fact>();
  /** Scopes of a node's subgraphs by attribute name, or of the function that it calls under the empty name. */
  readonly children = new Map<NodeInfo, Map<string, Scope>>();

  constructor(
    readonly parent: Scope | undefined,
    readonly nodes: readonly NodeInfo[],
    readonly graph: GraphInfo | undefined,
    readonly callee: FunctionInfo | undefined,
    readonly opsets: readonly OpsetImport[],
    /** Attributes of the call, for a function's body. */
    readonly attributes: ReadonlyMap<string, AttributeInfo> | undefined,
  ) {}

  /** What is known of a value here or in the graphs around. */
  fact(name: string): Fact | undefined {
    return this.facts.get(name) ?? this.parent?.fact(name);
  }

  /** The context that an operator's inference and cost see of a node of this scope. */
  context(node: NodeInfo): NodeContext {
    const inputs = node.inputs.map((name) => (name === '' ? undefined : this.fact(name)));
    const opset = opsetVersion(this.opsets, node.domain) ?? NEWEST;
    const context = new NodeContext(node, inputs, opset, this.attributes, { run: () => undefined });
    node.outputs.forEach((name, index) => (context.outputs[index] = this.facts.get(name)));
    return context;
  }
}

/** Where a model imports no version of a domain, it is read as the newest. */
const NEWEST = 10_000;
const MAX_CALL_DEPTH = 32;
/** Inferences of nodes: subgraphs of loops run twice and functions once per call, so hostile nesting would never end. */
const BUDGET = 400_000;

export interface ShapeOptions {
  /** Values for symbolic dimensions, put in place from the start. */
  readonly dims?: ReadonlyMap<string, number>;
  readonly token?: CancellationToken;
}

export interface ShapeCoverage {
  /** Nodes visited, inlined functions counted per call. */
  readonly nodes: number;
  /** Of them, those all of whose outputs have a type and sizes that are numbers or made of the model's own symbols. */
  readonly known: number;
  /** Operators without inference, with how often they occur. */
  readonly unknownOperators: ReadonlyMap<string, number>;
  /** Nesting or calls were so many that the walk stopped early. */
  readonly cut: boolean;
}

export interface Shapes {
  readonly root: Scope;
  readonly coverage: ShapeCoverage;
}

/** Infers every value of the main graph and what it calls. Throws nothing but CancelledError. */
export function inferShapes(model: ModelInfo, options: ShapeOptions = {}): Shapes {
  const walk = new Walk(model, options);
  const root = new Scope(undefined, model.graph.nodes, model.graph, undefined, model.opsets, undefined);
  walk.graph(root, model.graph, undefined);
  return { root, coverage: walk.coverage(root) };
}

class Walk {
  private budget: number;
  private readonly functions = new Map<string, FunctionInfo>();
  private readonly active: FunctionInfo[] = [];
  private readonly free: FreeNames = new Map();
  private readonly unknown = new Map<NodeInfo, string>();

  constructor(
    model: ModelInfo,
    private readonly options: ShapeOptions,
  ) {
    this.budget = BUDGET + model.graph.nodes.length;
    for (const item of model.functions) this.functions.set(`${item.domain}:${item.name}:${item.overload}`, item);
  }

  /** Facts of a graph; `given` are those of its inputs, for subgraphs. */
  graph(scope: Scope, graph: GraphInfo, given: readonly Fact[] | undefined): void {
    const { dims } = this.options;
    for (const [index, input] of graph.inputs.entries()) {
      const declared = factOfType(input.type, input.name, dims, scope.parent === undefined);
      scope.facts.set(input.name, mergeFacts(given?.[index] ?? UNKNOWN, declared));
    }
    for (const tensor of graph.initializers) {
      scope.facts.set(tensor.name, tensorFact(tensor.dataType, tensor.dims, tensor.values, true));
    }
    for (const sparse of graph.sparseInitializers) {
      scope.facts.set(sparse.name, tensorFact(sparse.values.dataType, sparse.dims, undefined, true));
    }
    this.nodes(scope, declaredTypes([...graph.valueInfo, ...graph.outputs]));
  }

  coverage(root: Scope): ShapeCoverage {
    const unknownOperators = new Map<string, number>();
    let nodes = 0;
    let known = 0;
    const visit = (scope: Scope): void => {
      for (const node of scope.nodes) {
        nodes++;
        const op = this.unknown.get(node);
        if (op !== undefined) unknownOperators.set(op, (unknownOperators.get(op) ?? 0) + 1);
        if (node.outputs.every((name) => name === '' || isKnownFact(scope.facts.get(name)))) known++;
      }
      for (const child of scope.children.values()) for (const inner of child.values()) visit(inner);
    };
    visit(root);
    return { nodes, known, unknownOperators, cut: this.budget <= 0 };
  }

  private nodes(scope: Scope, declared: ReadonlyMap<string, ValueInfo>): void {
    const { nodes } = topologicalOrder(scope.nodes, this.free);
    const opsets = new Map<string, number>();
    for (const node of nodes) {
      if (--this.budget <= 0) return;
      if ((this.budget & 1023) === 0 && this.options.token?.isCancellationRequested === true)
        throw new CancelledError();
      let opset = opsets.get(node.domain);
      if (opset === undefined) opsets.set(node.domain, (opset = opsetVersion(scope.opsets, node.domain) ?? NEWEST));
      const outputs = this.node(scope, node, opset);
      node.outputs.forEach((name, index) => {
        if (name === '') return;
        const inferred = outputs[index] ?? UNKNOWN;
        const value = declared.get(name);
        const fact =
          value === undefined ? inferred : mergeFacts(inferred, factOfType(value.type, name, this.options.dims));
        if (fact.kind !== 'unknown') scope.facts.set(name, fact);
      });
    }
  }

  private node(scope: Scope, node: NodeInfo, opset: number): readonly (Fact | undefined)[] {
    const inputs = node.inputs.map((name) => (name === '' ? undefined : scope.fact(name)));
    const callee =
      this.functions.size === 0 ? undefined : this.functions.get(`${node.domain}:${node.opType}:${node.overload}`);
    if (callee !== undefined) return this.call(scope, node, callee, inputs);
    const inference = inferenceOf(node);
    if (inference === undefined) {
      this.unknown.set(node, qualifiedOp(node));
      return [];
    }
    const run = (attribute: string, given: readonly Fact[]): readonly Fact[] | undefined =>
      this.subgraph(scope, node, attribute, given);
    const context = new NodeContext(node, inputs, opset, scope.attributes, { run });
    try {
      inference(context);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      // A node that breaks its operator's rules in a way nobody thought of: its outputs stay unknown, the rest goes on.
      this.unknown.set(node, qualifiedOp(node));
      return [];
    }
    return context.outputs;
  }

  private subgraph(
    scope: Scope,
    node: NodeInfo,
    attribute: string,
    given: readonly Fact[],
  ): readonly Fact[] | undefined {
    const graph = node.attributes.find((item) => item.name === attribute);
    if (graph?.kind !== 'graph' || this.budget <= 0) return undefined;
    const inner = new Scope(scope, graph.value.nodes, graph.value, undefined, scope.opsets, scope.attributes);
    addChild(scope, node, attribute, inner);
    this.graph(inner, graph.value, given);
    return graph.value.outputs.map(
      (output) => inner.fact(output.name) ?? factOfType(output.type, output.name, this.options.dims),
    );
  }

  /** A function's body sees only its inputs and the attributes of the call. */
  private call(
    scope: Scope,
    node: NodeInfo,
    callee: FunctionInfo,
    inputs: readonly (Fact | undefined)[],
  ): readonly (Fact | undefined)[] {
    if (this.active.includes(callee) || this.active.length >= MAX_CALL_DEPTH) return [];
    const attributes = new Map(callee.attributeDefaults.map((item) => [item.name, item]));
    for (const item of node.attributes) {
      const resolved = item.kind === 'reference' ? scope.attributes?.get(item.to) : item;
      if (resolved !== undefined) attributes.set(item.name, resolved);
    }
    const opsets = callee.opsets.length > 0 ? callee.opsets : scope.opsets;
    const inner = new Scope(undefined, callee.nodes, undefined, callee, opsets, attributes);
    addChild(scope, node, '', inner);
    for (const [index, name] of callee.inputs.entries()) {
      const fact = inputs[index];
      if (fact !== undefined) inner.facts.set(name, fact);
    }
    this.active.push(callee);
    this.nodes(inner, declaredTypes(callee.valueInfo));
    this.active.pop();
    return callee.outputs.map((name) => inner.facts.get(name));
  }
}

function addChild(scope: Scope, node: NodeInfo, attribute: string, child: Scope): void {
  const known = scope.children.get(node);
  if (known === undefined) scope.children.set(node, new Map([[attribute, child]]));
  else known.set(attribute, child);
}

function declaredTypes(values: readonly ValueInfo[]): Map<string, ValueInfo> {
  return new Map(values.map((value) => [value.name, value]));
}

function isKnownFact(fact: Fact | undefined): boolean {
  if (fact === undefined || fact.kind === 'unknown') return false;
  if (fact.kind !== 'tensor') return true;
  return fact.type !== 0 && isNamed(fact.shape);
}
