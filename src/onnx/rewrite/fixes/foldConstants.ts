// Nodes whose result is the same in every run become that result, wherever it takes no more bytes than what it replaces.
import { FileError } from '../../../base/platform';
import { DataType, packedBytes } from '../../graph/dataTypes';
import type { NodeInfo, TensorInfo } from '../../graph/model';
import { subgraphs } from '../../graph/model';
import { GraphIndex, topologicalOrder } from '../../graph/topology';
import { readBytes } from '../../reader/tensorData';
import { asTensor, isStatic } from '../../shapes/facts';
import { inferShapes } from '../../shapes/infer';
import { constantsOf, readNumbers } from '../constants';
import { encodeElements, initializerField } from '../encode';
import type { Subject } from '../fix';
import { counted, Outcome } from '../fix';
import { sizeOf } from '../parts';
import type { Value } from './evaluate';
import { count, evaluatorOf } from './evaluate';

/** Folding these would undo a quantization. */
const KEPT: ReadonlySet<string> = new Set(['QuantizeLinear', 'DequantizeLinear', 'DynamicQuantizeLinear', 'Constant']);
/** Results beyond this are not worth the memory. */
const LARGEST_BYTES = 1 << 28;

/** A value that is known before the model runs. */
interface Known {
  readonly name: string;
  readonly dataType: number;
  readonly dims: readonly number[];
  /** The node that would be folded; undefined for initializers and Constant nodes. */
  readonly node: NodeInfo | undefined;
  /** What is freed with the last reader: the initializer or the Constant node. */
  readonly holder: TensorInfo | NodeInfo | undefined;
  readonly load: () => Promise<Value | undefined>;
}

/**
 * Nodes that depend on constants only become their result. Leaves all alone where initializers are graph inputs, since a caller may override
 * those.
 */
export async function foldConstants(subject: Subject): Promise<Outcome> {
  const outcome = new Outcome();
  const { graph } = subject.model;
  const inputs = new Set(graph.inputs.map((input) => input.name));
  if (graph.initializers.some((tensor) => inputs.has(tensor.name))) {
    outcome.left.push(
      'Constants were not folded: initializers are graph inputs, so a caller may override them; take them out first.',
    );
    return outcome;
  }
  await new Folding(subject, outcome).run();
  return outcome;
}

class Folding {
  private readonly known = new Map<string, Known>();
  private readonly index: GraphIndex;
  private readonly removed = new Set<NodeInfo>();
  private readonly grows: string[] = [];

  constructor(
    private readonly subject: Subject,
    private readonly outcome: Outcome,
  ) {
    this.index = GraphIndex.of(subject.model.graph);
  }

  async run(): Promise<void> {
    this.findKnown();
    const open = this.roots();
    let [folded, saved] = [0, 0];
    for (let root = open.pop(); root !== undefined; root = open.pop()) {
      const node = root.node;
      if (node === undefined || this.removed.has(node)) continue;
      const before = this.removed.size;
      const gain = await this.fold(root);
      if (gain === undefined) {
        for (const name of node.inputs) {
          const inner = this.known.get(name);
          if (inner?.node !== undefined) open.push(inner);
        }
        continue;
      }
      folded += this.removed.size - before;
      saved += gain;
    }
    if (folded > 0)
      this.outcome.changes.push(
        `${counted(folded, 'node')} folded into constants (${saved.toLocaleString('en')} bytes less)`,
      );
    if (this.grows.length > 0)
      this.outcome.left.push(`${counted(this.grows.length, 'node')} not folded, because the file would grow.`);
  }

  private findKnown(): void {
    const { subject } = this;
    const { graph } = subject.model;
    for (const { name, tensor, node } of constantsOf(graph).values()) {
      const load = () => this.loadTensor(tensor);
      this.known.set(name, {
        name,
        dataType: tensor.dataType,
        dims: tensor.dims,
        node: undefined,
        holder: node ?? tensor,
        load,
      });
    }
    const { root } = inferShapes(subject.model, { token: subject.token });
    for (const node of topologicalOrder(graph.nodes).nodes) {
      const [name = '', ...others] = node.outputs;
      if (KEPT.has(node.opType) || node.domain !== '' || name === '' || others.some((other) => other !== '')) continue;
      if (this.index.isOutput(name) || subgraphs(node).length > 0) continue;
      const fact = asTensor(root.facts.get(name));
      if (fact === undefined || fact.type === 0 || !isStatic(fact.shape)) continue;
      const { type: dataType, shape: dims, data } = fact;
      if (packedBytes(dataType, count(dims)) > LARGEST_BYTES) continue;
      const bytes = data === undefined ? undefined : exactBytes(data, dataType, count(dims));
      const load =
        bytes === undefined ? this.evaluation(node, dims, dataType) : () => Promise.resolve({ dataType, dims, bytes });
      if (load !== undefined) this.known.set(name, { name, dataType, dims, node, holder: undefined, load });
    }
  }

  private evaluation(node: NodeInfo, dims: readonly number[], dataType: number): Known['load'] | undefined {
    const evaluate = evaluatorOf(node);
    const inputs = node.inputs.map((name) => this.known.get(name));
    if (evaluate === undefined || inputs.some((input, index) => input === undefined && node.inputs[index] !== ''))
      return undefined;
    return async () => {
      const values: (Value | undefined)[] = [];
      for (const input of inputs) {
        const value = await input?.load();
        if (input !== undefined && value === undefined) return undefined;
        values.push(value);
      }
      return evaluate(node, values, dims, dataType);
    };
  }

  /** Known values that nodes which stay read: from the end of the graph, so that the largest part is tried first. */
  private roots(): Known[] {
    const roots = new Set<Known>();
    for (const known of this.known.values()) {
      if (known.node === undefined) continue;
      const stays = this.index.consumers(known.name).some((reader) => !this.isFoldable(reader));
      if (stays) roots.add(known);
    }
    return [...roots];
  }

  private isFoldable(node: NodeInfo): boolean {
    return this.known.get(node.outputs[0] ?? '')?.node === node;
  }

  /** Bytes saved; undefined where the node stays. */
  private async fold(root: Known): Promise<number | undefined> {
    if (root.node === undefined) return undefined;
    const { nodes, holders } = this.freedWith(root.node);
    const freed = [...nodes, ...holders].reduce((sum, part) => sum + part.length, 0);
    const least = packedBytes(root.dataType, count(root.dims));
    if (least > freed) {
      this.grows.push(root.name);
      return undefined;
    }
    const value = await root.load();
    if (value === undefined) return undefined;
    const added = initializerField({ ...value, name: root.name, data: [value.bytes] });
    const gain = freed - sizeOf([added]);
    if (gain < 0) {
      this.grows.push(root.name);
      return undefined;
    }
    const { patches } = this.outcome;
    const { graph } = this.subject.model;
    patches.append(graph, added);
    const gone = new Set<string>();
    for (const node of nodes) {
      this.removed.add(node);
      patches.remove(node);
      for (const name of node.outputs) if (name !== root.name) gone.add(name);
    }
    for (const holder of holders) {
      patches.remove(holder);
      for (const name of 'outputs' in holder ? holder.outputs : [holder.name]) gone.add(name);
    }
    for (const info of graph.valueInfo) if (gone.has(info.name)) patches.remove(info);
    return gain;
  }

  /** What nothing reads any more once `node` is gone. */
  private freedWith(node: NodeInfo): { nodes: NodeInfo[]; holders: (TensorInfo | NodeInfo)[] } {
    const nodes = [node];
    const going = new Set<NodeInfo>([...this.removed, node]);
    const holders: (TensorInfo | NodeInfo)[] = [];
    const seen = new Set<string>();
    for (let at = 0; at < nodes.length; at++) {
      for (const name of nodes[at]?.inputs ?? []) {
        const known = this.known.get(name);
        if (known === undefined || seen.has(name) || this.index.isOutput(name)) continue;
        if (!this.index.consumers(name).every((reader) => going.has(reader))) continue;
        seen.add(name);
        if (known.holder !== undefined) holders.push(known.holder);
        else if (known.node !== undefined && !going.has(known.node)) {
          nodes.push(known.node);
          going.add(known.node);
        }
      }
    }
    return { nodes, holders };
  }

  private async loadTensor(tensor: TensorInfo): Promise<Value | undefined> {
    const { dataType, dims, place } = tensor;
    if (tensor.bytes > LARGEST_BYTES) return undefined;
    if (place.kind === 'inline' || place.kind === 'external') {
      // External data that is not there leaves its readers as they are.
      const bytes = await readBytes(tensor, this.subject.source, 0, tensor.bytes).catch(unlessNoFile);
      return bytes?.length === tensor.bytes ? { dataType, dims, bytes } : undefined;
    }
    const numbers = await readNumbers(tensor, this.subject.source);
    const bytes = numbers === undefined ? undefined : encodeElements(numbers, dataType);
    return bytes === undefined ? undefined : { dataType, dims, bytes };
  }
}

function unlessNoFile(error: unknown): undefined {
  if (!(error instanceof FileError)) throw error;
  return undefined;
}

/** Elements that shape inference followed, where all are numbers that the type holds exactly. */
function exactBytes(data: readonly unknown[], dataType: number, elements: number): Uint8Array | undefined {
  const exact = EXACT.get(dataType);
  const numbers = data.filter((item): item is number => typeof item === 'number');
  if (exact === undefined || numbers.length !== elements || data.length !== elements || !numbers.every(exact))
    return undefined;
  return encodeElements(numbers, dataType);
}

const EXACT: ReadonlyMap<number, (value: number) => boolean> = new Map([
  [DataType.int64, Number.isSafeInteger],
  [DataType.int32, (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31],
  [DataType.bool, (value: number) => value === 0 || value === 1],
  [DataType.float32, (value: number) => Object.is(Math.fround(value), value)],
]);
