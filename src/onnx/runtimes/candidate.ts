// One node as the conditions of a runtime see it: operator, opset, types, shapes and constants of its inputs, and its neighbours.
import { dataTypeName } from '../graph/dataTypes';
import type { AttributeInfo, NodeInfo } from '../graph/model';
import { qualifiedOp } from '../graph/model';
import type { GraphIndex } from '../graph/topology';
import type { NodeContext } from '../shapes/context';
import type { Expr } from '../shapes/expression';
import type { TensorFact } from '../shapes/facts';
import { asTensor } from '../shapes/facts';
import type { Scope } from '../shapes/infer';

/** What all nodes of a graph share. */
export interface Site {
  readonly scope: Scope;
  readonly index: GraphIndex;
  /** Values that are the same in every run and that no caller can change, also those of the graphs around. */
  readonly constants: ReadonlySet<string>;
  /** What DequantizeLinear makes of constants: weights that are stored in few bits. */
  readonly weights: ReadonlySet<string>;
  /** Nodes that are gone before anything runs, with the reason. */
  readonly gone: ReadonlyMap<NodeInfo, string>;
}

/** One node under judgement. Made for one `judge`: `askedBeyond` counts up while conditions ask. */
export class Candidate {
  readonly op: string;
  /** How often a condition asked for something in which nodes of one `likeness` may differ: elements of a constant, the node before. */
  askedBeyond = 0;
  private readonly view: NodeContext;

  constructor(
    readonly node: NodeInfo,
    readonly site: Site,
  ) {
    this.op = qualifiedOp(node);
    this.view = site.scope.context(node);
  }

  /**
   * Text of all that a condition can see without being counted in `askedBeyond`: operator, opset, attributes, and of inputs and outputs the types, the
   * sizes and whether they are constant. Nodes with the same text get the same answer.
   */
  get likeness(): string {
    const { node, view, site } = this;
    let text = `${this.op} ${view.opset}`;
    for (const { name } of node.attributes) {
      const attribute = view.attribute(name);
      if (attribute !== undefined) text += `|${name}=${attributeText(attribute)}`;
    }
    for (const [index, name] of node.inputs.entries()) {
      if (name === '') text += '<';
      else {
        const place = site.constants.has(name) ? 'stored' : site.weights.has(name) ? 'weight' : '';
        text += `<${place}:${view.type(index)}:${shapeText(view.shape(index))}`;
      }
    }
    for (const [index, name] of node.outputs.entries())
      text += name === '' ? '>' : `>${this.outputType(index)}:${shapeText(this.outputShape(index))}`;
    return text;
  }

  /** Version of the operator set of the node's domain. */
  get opset(): number {
    return this.view.opset;
  }

  get inputs(): number {
    return this.node.inputs.length;
  }

  /** Outputs that are named. */
  get outputs(): number {
    return this.node.outputs.filter((name) => name !== '').length;
  }

  has(index: number): boolean {
    return this.view.has(index);
  }

  /** TensorProto.DataType of an input; 0 where not known. */
  type(index: number): number {
    return this.view.type(index);
  }

  typeName(index: number): string {
    return dataTypeName(this.view.type(index));
  }

  /** TensorProto.DataType of an output; 0 where not known. */
  outputType(index = 0): number {
    return asTensor(this.view.outputs[index])?.type ?? 0;
  }

  /** Sizes of an input; undefined where its rank is not known. */
  shape(index: number): readonly Expr[] | undefined {
    return this.view.shape(index);
  }

  /** Sizes of an output; undefined where its rank is not known. */
  outputShape(index = 0): readonly Expr[] | undefined {
    return asTensor(this.view.outputs[index])?.shape;
  }

  rank(index: number): number | undefined {
    return this.view.shape(index)?.length;
  }

  /** Size of an axis, which may count from the end; undefined where it is not a number. */
  dim(index: number, axis: number): number | undefined {
    const size = this.view.shape(index)?.at(axis);
    return typeof size === 'number' ? size : undefined;
  }

  /** Whether an input's sizes are all numbers. */
  isStatic(index: number): boolean {
    return this.view.shape(index)?.every((size) => typeof size === 'number') === true;
  }

  /** Whether an input is the same in every run and no caller can change it, dequantized or not. Without the input: yes. */
  isConstant(index: number): boolean {
    return this.isStored(index) || this.site.weights.has(this.node.inputs[index] ?? '');
  }

  /** The same, but a weight behind a DequantizeLinear does not count. */
  isStored(index: number): boolean {
    const name = this.node.inputs[index] ?? '';
    return name === '' || this.site.constants.has(name);
  }

  /** Elements of a constant input; undefined where it is none or they were not kept. Counts in `askedBeyond`. */
  numbers(index: number): readonly number[] | undefined {
    if (!this.isConstant(index)) return undefined;
    this.askedBeyond++;
    return this.view.numbers(index);
  }

  int(name: string, fallback: number): number {
    return this.view.int(name, fallback);
  }

  float(name: string, fallback: number): number {
    return this.view.float(name, fallback);
  }

  string(name: string, fallback: string): string {
    return this.view.string(name, fallback);
  }

  ints(name: string): readonly number[] | undefined {
    return this.view.ints(name);
  }

  hasAttribute(name: string): boolean {
    return this.view.attribute(name) !== undefined;
  }

  /** What is known of any tensor of the graph by its name. Counts in `askedBeyond`. */
  fact(name: string): TensorFact | undefined {
    this.askedBeyond++;
    return asTensor(this.site.scope.fact(name));
  }

  /** The node that makes an input; undefined for graph inputs and initializers. Counts in `askedBeyond`. */
  maker(index: number): NodeInfo | undefined {
    this.askedBeyond++;
    return this.site.index.maker(this.node.inputs[index] ?? '');
  }
}

/** By shape: makers and readers of a value share it. */
const shapeTexts = new WeakMap<readonly Expr[], string>();

function shapeText(shape: readonly Expr[] | undefined): string {
  if (shape === undefined) return '?';
  let text = shapeTexts.get(shape);
  if (text === undefined) shapeTexts.set(shape, (text = shape.join()));
  return text;
}

/** What conditions see of an attribute: single values and lists of numbers whole, of anything else that it is there. */
function attributeText(attribute: AttributeInfo): string {
  switch (attribute.kind) {
    case 'int':
    case 'float':
    case 'string':
      return `${attribute.kind} ${attribute.value}`;
    case 'ints':
    case 'floats':
      return `${attribute.kind} ${attribute.count} ${attribute.values.join()}`;
    default:
      return attribute.kind;
  }
}
