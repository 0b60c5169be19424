// Values of a graph that are the same in every run and that no caller may override: where they are, and their numbers.
import { DataType } from '../graph/dataTypes';
import type { GraphInfo, NodeInfo, TensorInfo } from '../graph/model';
import { attribute } from '../graph/model';
import type { TensorSource } from '../reader/tensorData';
import { readBytes, readTensor } from '../reader/tensorData';

export interface Constant {
  readonly name: string;
  readonly tensor: TensorInfo;
  /** The Constant node that holds it; undefined for initializers. */
  readonly node: NodeInfo | undefined;
}

/** Constants of one graph by name. Initializers that are graph inputs as well can be overridden, so they are none. */
export function constantsOf(graph: GraphInfo): Map<string, Constant> {
  const inputs = new Set(graph.inputs.map((input) => input.name));
  const found = new Map<string, Constant>();
  for (const tensor of graph.initializers) {
    if (!inputs.has(tensor.name)) found.set(tensor.name, { name: tensor.name, tensor, node: undefined });
  }
  for (const node of graph.nodes) {
    const tensor = constantTensor(node);
    const name = node.outputs[0] ?? '';
    if (tensor !== undefined && name !== '') found.set(name, { name, tensor, node });
  }
  return found;
}

/** The tensor of a Constant node. */
function constantTensor(node: NodeInfo): TensorInfo | undefined {
  if (node.opType !== 'Constant' || node.domain !== '') return undefined;
  const value = attribute(node, 'value');
  return value?.kind === 'tensor' ? value.value : undefined;
}

/** Elements that one fix reads into memory at once. */
const LARGEST = 1 << 28;

/** A tensor's elements; undefined where they are not there, not numbers, or more than 2^28. Rejects with what reading rejects with. */
export async function readNumbers(tensor: TensorInfo, source: TensorSource): Promise<ArrayLike<number> | undefined> {
  const isRaw = tensor.place.kind === 'inline' || tensor.place.kind === 'external';
  if (tensor.elementCount > LARGEST) return undefined;
  if (tensor.dataType !== DataType.float32 || !isRaw) return readTensor(tensor, source, LARGEST);
  const bytes = await readBytes(tensor, source, 0, tensor.bytes);
  if (bytes?.length !== tensor.bytes) return undefined;
  // A view wants its bytes aligned.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Float32Array(aligned.buffer, aligned.byteOffset, tensor.elementCount);
}
