// What a model is, at a glance: counts and sums over the model as read. Costs and memory need shapes and come from `cost/` and `memory/`.
import { dataTypeName } from './graph/dataTypes';
import type { Dim, MetadataEntry, ModelInfo, OpsetImport, ReadIssue, TypeInfo, ValueInfo } from './graph/model';
import { qualifiedOp } from './graph/model';
import { allParts, allTensors } from './graph/tensors';

export interface ValueSummary {
  readonly name: string;
  /** Data type of a tensor's elements, or the whole type written out. */
  readonly type: string;
  /** Sizes and symbols; null for a size that the model leaves open; null as a whole where the rank is unknown. */
  readonly shape: readonly Dim[] | null;
}

export interface ModelSummary {
  /** Of the model file; external data apart. */
  readonly bytes: number;
  readonly externalBytes: number;
  readonly irVersion: number | null;
  readonly opsets: readonly OpsetImport[];
  readonly producer: string;
  readonly graphName: string;
  readonly metadata: readonly MetadataEntry[];
  /** Nodes of all graphs: main, subgraphs, functions, training. */
  readonly nodes: number;
  readonly subgraphs: number;
  readonly functions: number;
  /** Nodes by operator, most frequent first. */
  readonly operators: Readonly<Record<string, number>>;
  /** Constant tensors of any kind and place. */
  readonly tensors: number;
  /** Elements of constant tensors, without integers of 64 bit, booleans and texts, which are shapes, indices and vocabularies. */
  readonly parameters: number;
  /** Bytes of all constant tensors by data type, largest first. */
  readonly parameterBytes: Readonly<Record<string, number>>;
  /** Inputs that a caller must give: those without an initializer. */
  readonly inputs: readonly ValueSummary[];
  readonly outputs: readonly ValueSummary[];
  readonly issues: readonly ReadIssue[];
  readonly complete: boolean;
}

/** Integers of 64 bit, booleans and texts. */
const NOT_PARAMETERS: ReadonlySet<string> = new Set(['int64', 'uint64', 'bool', 'string']);

/**
 * Counts over the whole file: main graph, subgraphs, functions and training graphs. Graph inputs that have an initializer are left out of
 * `inputs`.
 */
export function summarize(model: ModelInfo): ModelSummary {
  const operators = new Map<string, number>();
  let nodes = 0;
  let subgraphCount = 0;
  for (const part of allParts(model)) {
    nodes += part.nodes.length;
    if (part.scope === 'subgraph') subgraphCount++;
    for (const node of part.nodes) operators.set(qualifiedOp(node), (operators.get(qualifiedOp(node)) ?? 0) + 1);
  }
  const bytesByType = new Map<string, number>();
  let tensors = 0;
  let parameters = 0;
  let externalBytes = 0;
  for (const { tensor } of allTensors(model)) {
    tensors++;
    const type = dataTypeName(tensor.dataType);
    if (tensor.place.kind === 'external') externalBytes += tensor.place.length ?? tensor.bytes;
    if (!Number.isSafeInteger(tensor.elementCount) || tensor.elementCount < 0) continue;
    bytesByType.set(type, (bytesByType.get(type) ?? 0) + tensor.bytes);
    if (!NOT_PARAMETERS.has(type) && tensor.kind !== 'sparse-indices') parameters += tensor.elementCount;
  }
  const initialized = new Set(model.graph.initializers.map((tensor) => tensor.name));
  return {
    bytes: model.bytes,
    externalBytes,
    irVersion: model.irVersion ?? null,
    opsets: model.opsets,
    producer: [model.producerName, model.producerVersion].filter((part) => part !== '').join(' '),
    graphName: model.graph.name,
    metadata: model.metadata,
    nodes,
    subgraphs: subgraphCount,
    functions: model.functions.length,
    operators: descending(operators),
    tensors,
    parameters,
    parameterBytes: descending(bytesByType),
    inputs: model.graph.inputs.filter((input) => !initialized.has(input.name)).map(valueSummary),
    outputs: model.graph.outputs.map(valueSummary),
    issues: model.issues,
    complete: model.complete,
  };
}

function valueSummary(value: ValueInfo): ValueSummary {
  const { type } = value;
  if (type.kind === 'tensor') return { name: value.name, type: dataTypeName(type.elemType), shape: type.dims ?? null };
  return { name: value.name, type: typeText(type), shape: null };
}

/** A type written out, like `seq(map(int64, float32))` or `float32[N, 3]`. */
function typeText(type: TypeInfo): string {
  switch (type.kind) {
    case 'tensor':
    case 'sparse': {
      const name = type.elemType === 0 ? 'tensor' : dataTypeName(type.elemType);
      const shape = type.dims === undefined ? '' : `[${type.dims.map((dim) => dim ?? '?').join(', ')}]`;
      return type.kind === 'sparse' ? `sparse ${name}${shape}` : `${name}${shape}`;
    }
    case 'sequence':
      return `seq(${typeText(type.element)})`;
    case 'optional':
      return `optional(${typeText(type.element)})`;
    case 'map':
      return `map(${dataTypeName(type.keyType)}, ${typeText(type.value)})`;
    case 'opaque':
      return `opaque(${type.domain}:${type.name})`;
    case 'unknown':
      return 'unknown';
  }
}

function descending(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
