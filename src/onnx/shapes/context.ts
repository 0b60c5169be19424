// What the inference of one operator sees of its node, and where it puts what it found.
import type { AttributeInfo, NodeInfo } from '../graph/model';
import type { Expr } from './expression';
import { hasAnonymous, maximum, symbol } from './expression';
import type { Fact, Shape, TensorFact } from './facts';
import { asTensor, tensorFact } from './facts';

/** Infers a node's outputs from its inputs. May leave outputs unset: they stay unknown. */
export type Inference = (node: NodeContext) => void;

/** Calls back into the walk for operators that hold graphs. */
export interface SubgraphRunner {
  /** Facts of a subgraph's outputs, given those of its inputs; undefined where the attribute holds no graph. */
  run(attribute: string, inputs: readonly Fact[]): readonly Fact[] | undefined;
}

/** One node while its shapes are inferred. Inputs and outputs count from 0; what is not known is undefined. `outputs` is filled by the inference. */
export class NodeContext {
  constructor(
    readonly node: NodeInfo,
    readonly inputs: readonly (Fact | undefined)[],
    /** Version of the operator set of the node's domain. */
    readonly opset: number,
    private readonly attributes: ReadonlyMap<string, AttributeInfo> | undefined,
    readonly subgraphs: SubgraphRunner,
    readonly outputs: (Fact | undefined)[] = [],
  ) {}

  /** Whether an input was given: named and not the empty string. */
  has(index: number): boolean {
    return (this.node.inputs[index] ?? '') !== '';
  }

  /** What is known of an input; undefined where it was not given or nothing is known. */
  fact(index: number): Fact | undefined {
    return this.inputs[index];
  }

  tensor(index: number): TensorFact | undefined {
    return asTensor(this.inputs[index]);
  }

  /** Shape of an input; undefined where its rank is not known. */
  shape(index: number): Shape {
    return asTensor(this.inputs[index])?.shape;
  }

  /** Element type of an input; 0 where unknown. */
  type(index: number): number {
    return asTensor(this.inputs[index])?.type ?? 0;
  }

  /** All elements of an input, where each is known. */
  data(index: number): readonly Expr[] | undefined {
    const data = asTensor(this.inputs[index])?.data;
    return data?.every((item): item is Expr => item !== undefined) === true ? data : undefined;
  }

  /** All elements of an input, where each is a known number. */
  numbers(index: number): readonly number[] | undefined {
    const data = asTensor(this.inputs[index])?.data;
    return data?.every((item): item is number => typeof item === 'number') === true ? data : undefined;
  }

  /** The only element of an input, where known. */
  scalar(index: number): Expr | undefined {
    const data = asTensor(this.inputs[index])?.data;
    return data?.length === 1 ? data[0] : undefined;
  }

  /** Attribute by name; inside a function, one that refers to the caller's is looked up there. */
  attribute(name: string): AttributeInfo | undefined {
    const found = this.node.attributes.find((candidate) => candidate.name === name);
    return found?.kind === 'reference' ? this.attributes?.get(found.to) : found;
  }

  /** Value of an INT attribute, else the fallback: the operator's default. */
  int(name: string, fallback: number): number;
  int(name: string): number | undefined;
  int(name: string, fallback?: number): number | undefined {
    const found = this.attribute(name);
    return found?.kind === 'int' ? found.value : fallback;
  }

  /** Value of a FLOAT attribute, else the fallback: the operator's default. */
  float(name: string, fallback: number): number;
  float(name: string): number | undefined;
  float(name: string, fallback?: number): number | undefined {
    const found = this.attribute(name);
    return found?.kind === 'float' ? found.value : fallback;
  }

  /** Value of a STRING attribute, else the fallback: the operator's default. */
  string(name: string, fallback: string): string {
    const found = this.attribute(name);
    return found?.kind === 'string' ? found.value : fallback;
  }

  /** Values of an INTS attribute; undefined where it is absent or too long to have been kept. */
  ints(name: string): readonly number[] | undefined {
    const found = this.attribute(name);
    return found?.kind === 'ints' && found.count === found.values.length ? found.values : undefined;
  }

  /** Elements that a list or tensor attribute has, of whatever kind. */
  count(name: string): number | undefined {
    const found = this.attribute(name);
    if (found?.kind === 'tensor') return found.value.elementCount;
    return found !== undefined && 'count' in found ? found.count : undefined;
  }

  /** A size that nobody knows before the model runs; the same each time it is asked for. */
  unknownDim(output: number, axis: number): Expr {
    return symbol(`?${this.node.outputs[output] || `${this.node.opType}${this.node.index}`}.${axis}`);
  }

  unknownDims(output: number, rank: number): Expr[] {
    return Array.from({ length: rank }, (_, axis) => this.unknownDim(output, axis));
  }

  /** The same node seen with its inputs in another order; outputs land here. */
  withInputs(order: readonly number[]): NodeContext {
    const names = order.map((index) => this.node.inputs[index] ?? '');
    const facts = order.map((index) => this.inputs[index]);
    return new NodeContext(
      { ...this.node, inputs: names },
      facts,
      this.opset,
      this.attributes,
      this.subgraphs,
      this.outputs,
    );
  }

  set(index: number, fact: Fact): void {
    this.outputs[index] = fact;
  }

  /** Sets an output; it is constant where elements are given and every input is constant. */
  setTensor(index: number, type: number, shape: Shape, data?: readonly (Expr | undefined)[]): void {
    this.outputs[index] = tensorFact(type, shape, data, data !== undefined && this.allConstant());
  }

  /** Whether every given input is the same in every run. */
  allConstant(): boolean {
    return this.node.inputs.every((name, index) => name === '' || this.tensor(index)?.constant === true);
  }
}

/** The wrapped index of an axis that may count from the end. */
export function wrapAxis(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}

/** The size of two broadcast together: a number above 1 decides; of two symbols, equal ones agree and named ones win. */
export function broadcastDim(a: Expr, b: Expr): Expr {
  if (a === 1) return b;
  if (b === 1) return a;
  if (typeof a === 'number') return a;
  if (typeof b === 'number') return b;
  if (a.key === b.key) return a;
  const [rankA, rankB] = [obscurity(a), obscurity(b)];
  if (rankA !== rankB) return rankA > rankB ? b : a;
  // Valid only where they are equal or one is 1: the larger is right in both cases.
  return maximum(a, b);
}

/** Of two sizes that must agree the plainer one is kept: named before anonymous, free of minima and floors before not. */
function obscurity(a: Expr): number {
  if (typeof a === 'number') return 0;
  return (hasAnonymous(a) ? 2 : 0) + (/m(?:in|ax)\(|floor\(/.test(a.key) ? 1 : 0);
}

/** Numpy's multidirectional broadcasting. */
export function broadcastShapes(shapes: readonly Shape[]): Shape {
  let result: readonly Expr[] | undefined;
  for (const shape of shapes) {
    if (shape === undefined) return undefined;
    if (result === undefined || result.length === 0) {
      result = shape;
      continue;
    }
    if (agree(result, shape)) continue;
    const rank = Math.max(result.length, shape.length);
    const left: readonly Expr[] = result;
    result = Array.from({ length: rank }, (_, axis) => {
      const a = left[axis - rank + left.length] ?? 1;
      const b = shape[axis - rank + shape.length] ?? 1;
      return broadcastDim(a, b);
    });
  }
  return result ?? [];
}

function agree(a: readonly Expr[], b: readonly Expr[]): boolean {
  return a.length === b.length && a.every((dim, axis) => dim === b[axis]);
}
