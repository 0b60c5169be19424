// When each activation is born and dies: the input of every planner. Counted as TensorFlow Lite Micro's AllocationInfoBuilder does:
// scope 0 is before the first node, each node is one step, graph inputs are born at 0, graph outputs live to the end.
import { DataType, dataTypeBits } from '../graph/dataTypes';
import type { NodeInfo } from '../graph/model';
import type { FreeNames } from '../graph/topology';
import { readNames, topologicalOrder } from '../graph/topology';
import type { Expr } from '../shapes/expression';
import { ceilDivide, evaluate, multiply, product } from '../shapes/expression';
import type { Fact } from '../shapes/facts';
import type { Scope } from '../shapes/infer';

export interface Activation {
  readonly name: string;
  /** Bytes before alignment. */
  readonly bytes: number;
  /** Step that makes it; 0 for graph inputs. */
  readonly born: number;
  /** Last step that reads it. */
  readonly dies: number;
  readonly maker: NodeInfo | undefined;
  /** Element type, for reuse of buffers of one type. */
  readonly type: number;
}

export interface Lifetimes {
  /** In order of birth; values of zero bytes, constants and aliases are left out. */
  readonly activations: readonly Activation[];
  /** Nodes in the order they run; step n is `steps[n - 1]`. */
  readonly steps: readonly NodeInfo[];
  /** Activations whose size is not known, by name; texts and maps, which no planner places, are not among them. */
  readonly unknown: readonly string[];
  /** Largest need of the subgraphs of a step, alive only during it; by step. */
  readonly inner: ReadonlyMap<number, number>;
  /** The value whose memory a name stands for: itself, or the 8-bit side of a fused Q/DQ pair. */
  readonly source: (name: string) => string;
}

/** Bytes of one element in place of the model's own floats: 4, 2 or 1 as another precision would have; undefined keeps the model's. */
export type FloatBytes = 1 | 2 | 4 | undefined;

/** Bytes of a value with its symbols put in; undefined where a size or the type is unknown. */
function factBytes(
  fact: Fact | undefined,
  dims: ReadonlyMap<string, number>,
  floatBytes: FloatBytes,
): number | undefined {
  if (fact?.kind === 'tensor') {
    const bits = elementBits(fact.type, floatBytes);
    let count = fact.shape === undefined || bits === 0 ? NaN : 1;
    for (const dim of fact.shape ?? []) {
      const size = evaluate(dim, dims);
      count *= typeof size === 'number' ? size : NaN;
    }
    return count >= 0 ? Math.ceil((count * bits) / 8) : undefined;
  }
  const size = factSize(fact, floatBytes);
  const bytes = size === undefined ? undefined : evaluate(size, dims);
  return typeof bytes === 'number' && bytes >= 0 ? bytes : undefined;
}

/** Bytes of a value as an expression; undefined where the rank, the type or a sequence's length is unknown. */
export function factSize(fact: Fact | undefined, floatBytes: FloatBytes): Expr | undefined {
  if (fact?.kind === 'optional') return factSize(fact.element, floatBytes);
  if (fact?.kind === 'sequence') {
    const element = factSize(fact.element, floatBytes);
    return element === undefined || fact.length === undefined ? undefined : multiply(element, fact.length);
  }
  if (fact?.kind !== 'tensor' || fact.shape === undefined) return undefined;
  const bits = elementBits(fact.type, floatBytes);
  if (bits === 0) return undefined;
  const count = product(fact.shape);
  return bits % 8 === 0 ? multiply(count, bits / 8) : ceilDivide(multiply(count, bits), 8);
}

/** Values that hold no numbers in a row: texts, and maps of a classifier's labels. */
function isText(fact: Fact | undefined): boolean {
  if (fact?.kind === 'sequence' || fact?.kind === 'optional') return isText(fact.element);
  return fact?.kind === 'map' || (fact?.kind === 'tensor' && fact.type === DataType.string);
}

/** Bits of an element, with the floats of 16 to 64 bits in the precision asked for; 0 where the type has no fixed width. */
function elementBits(type: number, floatBytes: FloatBytes): number {
  const isFloat = type === 1 || type === 10 || type === 11 || type === 16;
  return isFloat && floatBytes !== undefined ? floatBytes * 8 : dataTypeBits(type);
}

/**
 * Lifetimes of one scope; subgraphs and function calls are measured first and stand as `inner`. What constants alone decide is taken as
 * folded, and Q/DQ pairs as fused: the 8-bit value stands for its float copy, as in the runtimes that quantized models are made for.
 */
export function lifetimes(
  scope: Scope,
  dims: ReadonlyMap<string, number>,
  floatBytes: FloatBytes,
  innerPeak: (scope: Scope) => number,
): Lifetimes {
  let spans = SPANS.get(scope);
  if (spans === undefined) SPANS.set(scope, (spans = spansOf(scope)));
  const { born, dies, steps, parents, source } = spans;
  const inner = new Map<number, number>();
  for (const [step, children] of parents) inner.set(step, Math.max(0, ...children.map(innerPeak)));
  return { ...sized(scope, born, dies, dims, floatBytes), steps, inner, source };
}

type Born = ReadonlyMap<string, { readonly step: number; readonly maker: NodeInfo | undefined }>;

/** What of lifetimes depends on the graph alone. */
interface Spans {
  readonly born: Born;
  readonly dies: ReadonlyMap<string, number>;
  readonly steps: readonly NodeInfo[];
  /** Steps with graphs in them. */
  readonly parents: readonly (readonly [step: number, children: readonly Scope[]])[];
  readonly source: (name: string) => string;
}

/** The same scope is asked once for the model's own sizes and once for 8 bits. */
const SPANS = new WeakMap<Scope, Spans>();

function spansOf(scope: Scope): Spans {
  const free: FreeNames = new Map();
  const { nodes: steps } = topologicalOrder(scope.nodes, free);
  const folds = new FoldedValues(scope, steps, free);
  const born = new Map<string, { step: number; maker: NodeInfo | undefined }>();
  const dies = new Map<string, number>();
  const parents: (readonly [number, readonly Scope[]])[] = [];
  for (const input of scope.graph?.inputs ?? []) {
    // A subgraph's inputs are its caller's values and counted there.
    if (scope.parent === undefined && !folds.constant.has(input.name))
      born.set(input.name, { step: 0, maker: undefined });
  }
  let step = 0;
  for (const node of steps) {
    step++;
    for (const name of readNames(node, free)) {
      const source = folds.source(name);
      if (born.has(source)) dies.set(source, step);
    }
    const children = scope.children.get(node);
    if (children !== undefined) parents.push([step, [...children.values()]]);
    for (const output of node.outputs) {
      // What is quantized at once is written in 8 bits by this very kernel, while its inputs are still there.
      const name = folds.source(output);
      if (name !== '' && !born.has(name) && !folds.constant.has(name)) born.set(name, { step, maker: node });
    }
  }
  const outputs = scope.graph?.outputs.map((output) => output.name) ?? scope.callee?.outputs ?? [];
  for (const name of outputs) if (born.has(name)) dies.set(name, steps.length);
  return { born, dies, steps, parents, source: (name) => folds.source(name) };
}

function sized(
  scope: Scope,
  born: Born,
  dies: ReadonlyMap<string, number>,
  dims: ReadonlyMap<string, number>,
  floatBytes: FloatBytes,
): { activations: Activation[]; unknown: string[] } {
  const activations: Activation[] = [];
  const unknown: string[] = [];
  for (const [name, { step, maker }] of born) {
    const fact = scope.facts.get(name);
    const bytes = factBytes(fact, dims, floatBytes);
    if (bytes === undefined) {
      if (!isText(fact)) unknown.push(name);
    } else if (bytes > 0) {
      const type = fact?.kind === 'tensor' ? fact.type : 0;
      activations.push({ name, bytes, born: step, dies: dies.get(name) ?? step, maker, type });
    }
  }
  return { activations, unknown };
}

/** Activations that runtimes fold into the range of the quantization behind them. */
const IN_THE_RANGE: ReadonlySet<string> = new Set(['Relu', 'Clip']);

/** Values without memory of their own: constants, what follows from constants alone, and the float side of fused Q/DQ pairs. */
class FoldedValues {
  readonly constant = new Set<string>();
  /** Behind a DequantizeLinear: its input; before a QuantizeLinear: its output. */
  private readonly aliases = new Map<string, string>();
  private readonly dequantized = new Set<string>();

  constructor(scope: Scope, steps: readonly NodeInfo[], free: FreeNames) {
    for (const tensor of scope.graph?.initializers ?? []) this.constant.add(tensor.name);
    for (const sparse of scope.graph?.sparseInitializers ?? []) this.constant.add(sparse.name);
    const outputs = new Set(scope.graph?.outputs.map((output) => output.name) ?? scope.callee?.outputs);
    const readers = new Map<string, NodeInfo | 'several'>();
    for (const node of steps)
      for (const name of readNames(node, free)) readers.set(name, readers.has(name) ? 'several' : node);
    for (const node of steps) {
      const [first] = node.outputs;
      const isFolded =
        node.opType === 'Constant' ||
        (node.inputs.length > 0 &&
          !scope.children.has(node) &&
          !node.opType.startsWith('Random') &&
          node.inputs.every((name) => name === '' || this.constant.has(name)));
      if (isFolded) {
        for (const name of node.outputs) if (!outputs.has(name)) this.constant.add(name);
      } else if (first !== undefined && !outputs.has(first)) this.fuse(node, first, readers, outputs);
    }
  }

  /** The value whose memory a name stands for. */
  source(name: string): string {
    let at = name;
    // Bounded, since a damaged graph may go round in a circle.
    for (let hop = 0; hop < 100; hop++) {
      const next = this.aliases.get(at);
      if (next === undefined) break;
      at = next;
    }
    return at;
  }

  private fuse(
    node: NodeInfo,
    output: string,
    readers: ReadonlyMap<string, NodeInfo | 'several'>,
    outputs: ReadonlySet<string>,
  ): void {
    const input = node.inputs[0] ?? '';
    if (node.opType === 'DequantizeLinear') {
      this.aliases.set(output, input);
      this.dequantized.add(output);
      return;
    }
    if (node.opType === 'QuantizeLinear' || !this.dequantized.has(input)) return;
    // The kernel between reads and writes 8 bits where its output is quantized at once.
    const chain = [output];
    let reader = readers.get(output);
    if (typeof reader === 'object' && IN_THE_RANGE.has(reader.opType)) {
      const behind = reader.outputs[0] ?? '';
      if (reader.inputs[0] === output && !outputs.has(behind)) chain.push(behind);
      reader = readers.get(behind);
    }
    if (typeof reader !== 'object' || reader.opType !== 'QuantizeLinear' || reader.inputs[0] !== chain.at(-1)) return;
    const quantized = reader.outputs[0] ?? '';
    if (quantized !== '') for (const name of chain) this.aliases.set(name, quantized);
  }
}
