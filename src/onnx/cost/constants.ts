// Every constant of a model as one row: what it is for, who uses it, where it lies. The base of parameter counts and size tables.
import { DataType, isFloatType } from '../graph/dataTypes';
import type { AttributeInfo, GraphInfo, ModelInfo, NodeInfo, SparseTensorInfo, TensorInfo } from '../graph/model';
import { qualifiedOp } from '../graph/model';
import type { TensorScope } from '../graph/tensors';

/** What a constant is for. Only weights and statistics are parameters. */
export type ConstantRole =
  /** Trained: kernels, matrices, biases, scales of normalizations, embeddings. */
  | 'weight'
  /** Running mean and variance of a batch normalization. */
  | 'statistics'
  /** Scale or zero point. */
  | 'quantization'
  /** Shapes, axes, indices, sizes: integers that say how, not what. */
  | 'index'
  /** A single number in a formula, as the 2 of a square. */
  | 'scalar'
  /** Texts, booleans, vocabularies, the state that a recurrent layer begins with, and whatever no node reads. */
  | 'other';

export interface ConstantUse {
  readonly node: NodeInfo;
  readonly input: number;
}

export interface ConstantRow {
  /** The value's name; for an attribute's list or tensor `node.attribute`. */
  readonly name: string;
  readonly role: ConstantRole;
  readonly dataType: number;
  readonly dims: readonly number[];
  readonly elementCount: number;
  /** Bytes of its elements, packed; 0 for weights that the model makes itself by ConstantOfShape. */
  readonly bytes: number;
  readonly kind: 'initializer' | 'sparse' | 'constant' | 'attribute' | 'generated';
  readonly place: 'inline' | 'fields' | 'external' | 'none';
  readonly scope: TensorScope;
  readonly uses: readonly ConstantUse[];
  /** Operator that it ends in, through casts, transpositions and dequantization; empty where nothing uses it. */
  readonly operator: string;
  /** The first node of that kind. */
  readonly consumer: NodeInfo | undefined;
  /** The tensor itself; undefined for generated weights and plain lists. */
  readonly tensor: TensorInfo | undefined;
  /** Name of an earlier row whose bytes are the very same range of an external file. */
  readonly sharedWith: string | undefined;
}

interface Entry {
  name: string;
  tensor: TensorInfo | undefined;
  dataType: number;
  dims: readonly number[];
  elementCount: number;
  bytes: number;
  kind: ConstantRow['kind'];
  scope: TensorScope;
  uses: ConstantUse[];
}

/** Values by name, and what encloses them. */
interface Names {
  readonly parent: Names | undefined;
  readonly entries: Map<string, Entry>;
  /** Nodes that read a value of this graph, to follow casts and the like. */
  readonly users: Map<string, ConstantUse[]>;
}

/** Rows of all constants, in file order. */
export function constantRows(model: ModelInfo): ConstantRow[] {
  const walk = new ConstantWalk();
  walk.graph(model.graph, 'graph', undefined);
  for (const item of model.functions) walk.nodes(item.nodes, 'function', emptyNames(undefined));
  for (const training of model.training) {
    if (training.initialization !== undefined) walk.graph(training.initialization, 'training', undefined);
    if (training.algorithm !== undefined) walk.graph(training.algorithm, 'training', undefined);
  }
  return walk.rows();
}

function emptyNames(parent: Names | undefined): Names {
  return { parent, entries: new Map(), users: new Map() };
}

class ConstantWalk {
  private readonly all: { entry: Entry; names: Names }[] = [];

  graph(graph: GraphInfo, scope: TensorScope, parent: Names | undefined): void {
    const names = emptyNames(parent);
    for (const input of graph.inputs) names.users.set(input.name, []);
    for (const tensor of graph.initializers) this.tensor(names, tensor, tensor.name, 'initializer', scope);
    for (const sparse of graph.sparseInitializers) this.sparse(names, sparse, sparse.name, scope);
    this.nodes(graph.nodes, scope, names);
  }

  nodes(nodes: readonly NodeInfo[], scope: TensorScope, names: Names): void {
    for (const node of nodes) {
      if (node.opType === 'Constant' || node.opType === 'ConstantOfShape') this.maker(names, node, scope);
    }
    for (const node of nodes) {
      node.inputs.forEach((name, input) => {
        if (name !== '') use(names, name, { node, input });
      });
      if (node.opType !== 'Constant') this.attributes(names, node, scope);
    }
  }

  rows(): ConstantRow[] {
    const seen = new Map<string, string>();
    return this.all.map(({ entry, names }) => {
      const end = ultimateUse(entry.uses, names);
      return {
        name: entry.name,
        dataType: entry.dataType,
        dims: entry.dims,
        elementCount: entry.elementCount,
        bytes: entry.bytes,
        kind: entry.kind,
        scope: entry.scope,
        uses: entry.uses,
        tensor: entry.tensor,
        role: roleOf(entry, end),
        place: entry.tensor?.place.kind ?? 'none',
        operator: end === undefined ? '' : qualifiedOp(end.node),
        consumer: end?.node,
        sharedWith: sharedWith(entry, seen),
      };
    });
  }

  private tensor(names: Names, tensor: TensorInfo, name: string, kind: ConstantRow['kind'], scope: TensorScope): Entry {
    const { dataType, dims, bytes } = tensor;
    const elementCount =
      Number.isSafeInteger(tensor.elementCount) && tensor.elementCount >= 0 ? tensor.elementCount : 0;
    return this.add(names, {
      name,
      tensor,
      dataType,
      dims,
      elementCount,
      bytes: elementCount === 0 ? 0 : bytes,
      kind,
      scope,
      uses: [],
    });
  }

  private sparse(names: Names, sparse: SparseTensorInfo, name: string, scope: TensorScope): void {
    this.tensor(names, sparse.values, name, 'sparse', scope);
    if (sparse.indices === undefined) return;
    const entry = this.tensor(emptyNames(undefined), sparse.indices, `${name}.indices`, 'sparse', scope);
    entry.dataType = DataType.int64;
  }

  private add(names: Names, entry: Entry): Entry {
    names.entries.set(entry.name, entry);
    this.all.push({ entry, names });
    return entry;
  }

  /** Constant nodes; and ConstantOfShape, which a light model uses in place of its weights. */
  private maker(names: Names, node: NodeInfo, scope: TensorScope): void {
    const name = node.outputs[0] ?? '';
    if (node.opType === 'Constant') {
      for (const item of node.attributes) this.constant(names, item, name, scope);
      return;
    }
    const shape = names.entries.get(node.inputs[0] ?? '')?.tensor?.values;
    const value = node.attributes.find((item) => item.name === 'value');
    const dataType = value?.kind === 'tensor' ? value.value.dataType : DataType.float32;
    if (shape === undefined || !isFloatType(dataType)) return;
    const elementCount = shape.reduce((product, dim) => product * dim, 1);
    if (!Number.isSafeInteger(elementCount) || shape.some((dim) => dim < 0)) return;
    this.add(names, {
      name,
      tensor: undefined,
      dataType,
      dims: shape,
      elementCount,
      bytes: 0,
      kind: 'generated',
      scope,
      uses: [],
    });
  }

  private constant(names: Names, item: AttributeInfo, name: string, scope: TensorScope): void {
    if (item.kind === 'tensor') this.tensor(names, item.value, name, 'constant', scope);
    else if (item.kind === 'sparse') this.sparse(names, item.value, name, scope);
    else this.list(names, item, name, 'constant', scope);
  }

  private list(names: Names, item: AttributeInfo, name: string, kind: ConstantRow['kind'], scope: TensorScope): void {
    const shape = listShape(item);
    if (shape === undefined) return;
    // Counters of trees are small numbers: at 64 bits each they would be more than the whole file.
    const bytes = kind === 'attribute' && item.kind === 'ints' ? item.bytes : shape.bytes;
    this.add(names, { name, tensor: undefined, ...shape, bytes, kind, scope, uses: [] });
  }

  private attributes(names: Names, node: NodeInfo, scope: TensorScope): void {
    const inner = scope === 'graph' ? 'subgraph' : scope;
    for (const item of node.attributes) {
      const label = `${node.name || node.outputs[0] || node.opType}.${item.name}`;
      if (item.kind === 'graph') this.graph(item.value, inner, names);
      else if (item.kind === 'graphs') for (const graph of item.values) this.graph(graph, inner, names);
      else if (item.kind === 'tensor' || item.kind === 'tensors') {
        for (const tensor of item.kind === 'tensor' ? [item.value] : item.values) {
          this.tensor(names, tensor, label, 'attribute', scope).uses.push({ node, input: -1 });
        }
      } else if (
        node.domain === 'ai.onnx.ml' &&
        (item.kind === 'floats' || item.kind === 'ints' || item.kind === 'strings')
      ) {
        // Classical models keep their coefficients, thresholds and tables in lists.
        this.list(names, item, label, 'attribute', scope);
        names.entries.get(label)?.uses.push({ node, input: -1 });
      }
    }
  }
}

function listShape(item: AttributeInfo): Pick<Entry, 'dataType' | 'dims' | 'elementCount' | 'bytes'> | undefined {
  switch (item.kind) {
    case 'int':
      return { dataType: DataType.int64, dims: [], elementCount: 1, bytes: 8 };
    case 'float':
      return { dataType: DataType.float32, dims: [], elementCount: 1, bytes: 4 };
    case 'ints':
      return { dataType: DataType.int64, dims: [item.count], elementCount: item.count, bytes: item.count * 8 };
    case 'floats':
      return { dataType: DataType.float32, dims: [item.count], elementCount: item.count, bytes: item.count * 4 };
    case 'string':
      return { dataType: DataType.string, dims: [], elementCount: 1, bytes: item.bytes };
    case 'strings':
      return { dataType: DataType.string, dims: [item.count], elementCount: item.count, bytes: item.bytes };
    default:
      return undefined;
  }
}

function use(names: Names, name: string, found: ConstantUse): void {
  const users = names.users.get(name);
  if (users === undefined) names.users.set(name, [found]);
  else users.push(found);
  for (let at: Names | undefined = names; at !== undefined; at = at.parent) {
    const entry = at.entries.get(name);
    if (entry === undefined) continue;
    entry.uses.push(found);
    return;
  }
}

/** Operators that hand on their first input's numbers. */
const HANDS_ON: ReadonlySet<string> = new Set(
  'Identity Transpose Reshape Cast CastLike DequantizeLinear QuantizeLinear Squeeze Unsqueeze Flatten Slice Expand Quant BipolarQuant IntQuant'.split(
    ' ',
  ),
);
/** So many nodes a constant is followed through to the one that it ends in. */
const FOLLOW = 8;

function handsOn(found: ConstantUse): boolean {
  return found.node.opType === 'Concat' || (found.input === 0 && HANDS_ON.has(found.node.opType));
}

function ultimateUse(uses: readonly ConstantUse[], names: Names): ConstantUse | undefined {
  let found = uses[0];
  for (let step = 0; step < FOLLOW && found !== undefined && handsOn(found); step++) {
    const next: ConstantUse | undefined = names.users.get(found.node.outputs[0] ?? '')?.[0];
    if (next === undefined) break;
    found = next;
  }
  return found;
}

/** Inputs that say how an operator works, by operator; all else at these positions of a network is data. */
const SETTINGS: Readonly<Record<string, readonly number[]>> = {
  Reshape: [1],
  Expand: [1],
  Slice: [1, 2, 3, 4],
  Squeeze: [1],
  Unsqueeze: [1],
  Pad: [1, 2, 3],
  Resize: [1, 2, 3],
  Upsample: [1],
  Tile: [1, 2],
  TopK: [1],
  Split: [1],
  ConstantOfShape: [0],
  Range: [0, 1, 2],
  OneHot: [1, 2],
  Clip: [1, 2],
  Dropout: [1, 2],
  CumSum: [1],
  Gather: [1],
  GatherElements: [1],
  GatherND: [1],
  NonMaxSuppression: [2, 3, 4],
  Loop: [0, 1],
  If: [0],
  Where: [0],
  Trilu: [1],
  DFT: [1, 2],
  STFT: [1, 3],
};

/** Positions of the state that a recurrent layer begins with: zeros as a rule, and never trained by the common exporters. */
const STATES: Readonly<Record<string, readonly number[]>> = { LSTM: [5, 6], GRU: [5], RNN: [5] };

/** Positions of scales and zero points. */
const QUANTIZATION: Readonly<Record<string, readonly number[]>> = {
  QuantizeLinear: [1, 2],
  DequantizeLinear: [1, 2],
  QLinearConv: [1, 2, 4, 5, 6, 7],
  QLinearMatMul: [1, 2, 4, 5, 6, 7],
  QLinearAdd: [1, 2, 4, 5, 6, 7],
  QLinearMul: [1, 2, 4, 5, 6, 7],
  QLinearSigmoid: [1, 2, 3, 4],
  QLinearLeakyRelu: [1, 2, 3, 4],
  QLinearSoftmax: [1, 2, 3, 4],
  QLinearAveragePool: [1, 2, 3, 4],
  QLinearGlobalAveragePool: [1, 2, 3, 4],
  QGemm: [1, 2, 4, 5, 7, 8],
  ConvInteger: [2, 3],
  MatMulInteger: [2, 3],
  MatMulIntegerToFloat: [2, 3, 4, 5],
  DynamicQuantizeMatMul: [2, 3],
  QAttention: [3, 4, 6, 7],
  DynamicQuantizeLSTM: [8, 9, 10, 11],
  MatMulNBits: [2, 3],
  GatherBlockQuantized: [2, 3],
  Quant: [1, 2, 3],
};

const ARITHMETIC: ReadonlySet<string> = new Set(
  'Add Sub Mul Div Pow Max Min Mod Where Equal Less Greater LessOrEqual GreaterOrEqual Sum'.split(' '),
);

function roleOf(entry: Entry, end: ConstantUse | undefined): ConstantRole {
  const first = entry.uses[0];
  const { dataType } = entry;
  if (entry.name.endsWith('.indices') && entry.kind === 'sparse') return 'index';
  if (dataType === DataType.string || dataType === DataType.bool || first === undefined) return 'other';
  if (at(QUANTIZATION, first)) return 'quantization';
  if (end !== undefined && at(STATES, end)) return 'other';
  if (end !== undefined && at(SETTINGS, end)) return isFloatType(dataType) ? 'scalar' : 'index';
  if (dataType === DataType.int64 || dataType === DataType.uint64) return 'index';
  if (dataType === DataType.int32 || dataType === DataType.uint32) return isQuantizedBias(first) ? 'weight' : 'index';
  if (end !== undefined && end.node.opType === 'BatchNormalization' && (end.input === 3 || end.input === 4))
    return 'statistics';
  if (entry.elementCount === 1 && end !== undefined && ARITHMETIC.has(end.node.opType)) return 'scalar';
  // The fill value of ConstantOfShape, the thresholds of trees, and the like.
  if (entry.kind === 'attribute' && end?.node.opType === 'ConstantOfShape') return 'scalar';
  return 'weight';
}

function at(table: Readonly<Record<string, readonly number[]>>, found: ConstantUse): boolean {
  if (found.node.opType === 'QLinearConcat') return found.input < 2 || (found.input - 2) % 3 !== 0;
  if (found.node.opType.startsWith('Reduce')) return found.input === 1;
  return table[found.node.opType]?.includes(found.input) === true;
}

/** 32-bit integers are biases where a quantized operator adds them, or where they are dequantized. */
function isQuantizedBias(found: ConstantUse): boolean {
  const { opType } = found.node;
  return (
    (opType === 'QLinearConv' && found.input === 8) ||
    (opType === 'QGemm' && found.input === 6) ||
    (opType === 'DequantizeLinear' && found.input === 0)
  );
}

function sharedWith(entry: Entry, seen: Map<string, string>): string | undefined {
  const place = entry.tensor?.place;
  if (place?.kind !== 'external' || place.file === undefined || entry.bytes === 0) return undefined;
  const key = `${place.file}:${place.offset}:${place.length ?? entry.bytes}`;
  const known = seen.get(key);
  if (known === undefined) seen.set(key, entry.name);
  return known;
}
