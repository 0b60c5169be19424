// A model as read: what the file says, with weights left where they lie. Plain data, compact enough for graphs of 100,000 nodes.

/** A byte range of the model file: where a message lies, without its tag and length. */
export interface ByteRange {
  readonly offset: number;
  readonly length: number;
}

/** One field's run of elements: packed bytes, or entries with a tag before each. */
export interface ElementRun extends ByteRange {
  readonly packed: boolean;
  /** Elements in the run where the encoding tells (tagged entries); -1 for packed bytes, whose count follows from decoding. */
  readonly count: number;
}

/** The typed fields of TensorProto that carry elements when `raw_data` does not. */
export type ElementField = 'float_data' | 'int32_data' | 'string_data' | 'int64_data' | 'double_data' | 'uint64_data';

/** Where a tensor's elements lie. */
export type TensorPlace =
  | ({ readonly kind: 'inline' } & ByteRange)
  | { readonly kind: 'fields'; readonly field: ElementField; readonly runs: readonly ElementRun[] }
  | {
      readonly kind: 'external';
      /** As the model says it. */
      readonly location: string;
      /** Relative to the model's folder, normalized; undefined where it is absolute, empty or leaves the folder. */
      readonly file: string | undefined;
      readonly offset: number;
      /** Bytes; undefined where the model says nothing: then the tensor's own size counts. */
      readonly length: number | undefined;
      readonly checksum: string | undefined;
    }
  | { readonly kind: 'none' };

/** How a tensor came into the model. */
export type TensorKind = 'initializer' | 'constant' | 'attribute' | 'sparse-values' | 'sparse-indices';

export interface TensorInfo extends ByteRange {
  readonly name: string;
  readonly dims: readonly number[];
  /** A number of `DataType`. */
  readonly dataType: number;
  readonly kind: TensorKind;
  readonly place: TensorPlace;
  /** Product of the dimensions; 1 for a scalar. */
  readonly elementCount: number;
  /** Bytes of the elements, packed; for strings the bytes of their text. */
  readonly bytes: number;
  /** The elements of small inline tensors (shapes, axes, scalars), in row-major order; 64-bit integers beyond 2^53 are rounded. */
  readonly values: readonly number[] | undefined;
}

export interface SparseTensorInfo extends ByteRange {
  readonly name: string;
  readonly dims: readonly number[];
  readonly values: TensorInfo;
  readonly indices: TensorInfo | undefined;
}

/** A size, a symbol's name, or null where the model says nothing. */
export type Dim = number | string | null;

export type TypeInfo =
  /** `dims` is undefined where even the rank is unknown. */
  | { readonly kind: 'tensor' | 'sparse'; readonly elemType: number; readonly dims: readonly Dim[] | undefined }
  | { readonly kind: 'sequence' | 'optional'; readonly element: TypeInfo }
  | { readonly kind: 'map'; readonly keyType: number; readonly value: TypeInfo }
  | { readonly kind: 'opaque'; readonly domain: string; readonly name: string }
  | { readonly kind: 'unknown' };

/** A graph's input, output, or annotated value. */
export interface ValueInfo extends ByteRange {
  readonly name: string;
  readonly type: TypeInfo;
}

/** Attribute lists keep at most this many leading elements; `count` tells how many there are. */
export const LIST_PREVIEW = 1024;

export type AttributeInfo = { readonly name: string } & (
  | { readonly kind: 'int' | 'float'; readonly value: number }
  /** Text decoded as UTF-8, cut after 64 KiB. */
  | { readonly kind: 'string'; readonly value: string; readonly bytes: number }
  | { readonly kind: 'floats'; readonly values: readonly number[]; readonly count: number }
  /** `bytes`: as the file holds them, each as short as its number lets it be. */
  | { readonly kind: 'ints'; readonly values: readonly number[]; readonly count: number; readonly bytes: number }
  | { readonly kind: 'strings'; readonly values: readonly string[]; readonly count: number; readonly bytes: number }
  | { readonly kind: 'tensor'; readonly value: TensorInfo }
  | { readonly kind: 'tensors'; readonly values: readonly TensorInfo[] }
  | { readonly kind: 'sparse'; readonly value: SparseTensorInfo }
  | { readonly kind: 'sparses'; readonly values: readonly SparseTensorInfo[] }
  | { readonly kind: 'graph'; readonly value: GraphInfo }
  | { readonly kind: 'graphs'; readonly values: readonly GraphInfo[] }
  | { readonly kind: 'type'; readonly value: TypeInfo }
  /** Inside a function: stands for the caller's attribute of that name. */
  | { readonly kind: 'reference'; readonly to: string; readonly type: number }
  | { readonly kind: 'unknown' }
);

export interface NodeInfo extends ByteRange {
  /** Position in its graph or function. */
  readonly index: number;
  readonly name: string;
  readonly opType: string;
  /** Empty for ai.onnx, also where the file writes `ai.onnx`. */
  readonly domain: string;
  readonly overload: string;
  /** Names; an optional input left out is an empty string. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: readonly AttributeInfo[];
}

/** Scale and zero point that `quantization_annotation` names for a tensor. */
export interface QuantizationAnnotation {
  readonly tensor: string;
  readonly parameters: readonly MetadataEntry[];
}

export interface GraphInfo extends ByteRange {
  readonly name: string;
  readonly nodes: readonly NodeInfo[];
  readonly initializers: readonly TensorInfo[];
  readonly sparseInitializers: readonly SparseTensorInfo[];
  readonly inputs: readonly ValueInfo[];
  readonly outputs: readonly ValueInfo[];
  readonly valueInfo: readonly ValueInfo[];
  readonly quantization: readonly QuantizationAnnotation[];
  readonly metadata: readonly MetadataEntry[];
}

export interface FunctionInfo extends ByteRange {
  readonly domain: string;
  readonly name: string;
  readonly overload: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Names of attributes without a default. */
  readonly attributes: readonly string[];
  readonly attributeDefaults: readonly AttributeInfo[];
  readonly nodes: readonly NodeInfo[];
  readonly opsets: readonly OpsetImport[];
  readonly valueInfo: readonly ValueInfo[];
}

export interface OpsetImport {
  /** Empty for ai.onnx. */
  readonly domain: string;
  readonly version: number;
}

export interface MetadataEntry {
  readonly key: string;
  readonly value: string;
}

export interface TrainingInfo {
  readonly initialization: GraphInfo | undefined;
  readonly algorithm: GraphInfo | undefined;
}

export type ReadIssueCode =
  | 'truncated'
  | 'malformed'
  | 'too-deep'
  | 'too-many'
  | 'no-graph'
  | 'tensor-size'
  | 'tensor-dims'
  | 'tensor-type'
  | 'external-outside'
  | 'external-not-found'
  | 'external-short'
  | 'external-link'
  | 'external-invalid';

/** What is wrong with the file itself; everything that could be read is in the model all the same. */
export interface ReadIssue {
  readonly code: ReadIssueCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The tensor's or node's name, where there is one. */
  readonly subject: string | undefined;
  /** Byte of the file where it was noticed. */
  readonly offset: number | undefined;
}

export interface ModelInfo {
  /** Bytes of the model file, without external data. */
  readonly bytes: number;
  readonly irVersion: number | undefined;
  readonly producerName: string;
  readonly producerVersion: string;
  readonly domain: string;
  readonly modelVersion: number;
  readonly doc: string;
  readonly opsets: readonly OpsetImport[];
  readonly metadata: readonly MetadataEntry[];
  readonly graph: GraphInfo;
  readonly functions: readonly FunctionInfo[];
  readonly training: readonly TrainingInfo[];
  readonly issues: readonly ReadIssue[];
  /** False where the file ends early or a part could not be read. */
  readonly complete: boolean;
}

/** The version of a domain's operator set that the model imports; undefined where it imports none. Takes the highest of several. */
export function opsetVersion(opsets: readonly OpsetImport[], domain: string): number | undefined {
  let version: number | undefined;
  for (const opset of opsets) {
    if (opset.domain === domain && (version === undefined || opset.version > version)) version = opset.version;
  }
  return version;
}

/** Attribute of a node by its name, as the file has it: defaults of the operator are not filled in. */
export function attribute(node: NodeInfo, name: string): AttributeInfo | undefined {
  return node.attributes.find((candidate) => candidate.name === name);
}

/** An `int` attribute's value, or `fallback` where it is absent or of another kind. */
export function intAttribute(node: NodeInfo, name: string, fallback: number): number;
export function intAttribute(node: NodeInfo, name: string, fallback?: number): number | undefined;
export function intAttribute(node: NodeInfo, name: string, fallback?: number): number | undefined {
  const found = attribute(node, name);
  return found?.kind === 'int' ? found.value : fallback;
}

/** Value of a FLOAT attribute; the fallback, usually the operator's default, where it is absent or of another kind. */
export function floatAttribute(node: NodeInfo, name: string, fallback: number): number {
  const found = attribute(node, name);
  return found?.kind === 'float' ? found.value : fallback;
}

/** An `ints` attribute's values; undefined where it is absent, of another kind, or longer than was kept. */
export function intsAttribute(node: NodeInfo, name: string): readonly number[] | undefined {
  const found = attribute(node, name);
  return found?.kind === 'ints' && found.count === found.values.length ? found.values : undefined;
}

/** `Conv`, or `com.microsoft:FusedConv` outside ai.onnx. */
export function qualifiedOp(node: NodeInfo): string {
  return node.domain === '' ? node.opType : `${node.domain}:${node.opType}`;
}

/** The graphs held by a node's attributes (branches of If, bodies of Loop and Scan), in attribute order. */
export function subgraphs(node: NodeInfo): GraphInfo[] {
  const found: GraphInfo[] = [];
  for (const item of node.attributes) {
    if (item.kind === 'graph') found.push(item.value);
    else if (item.kind === 'graphs') found.push(...item.values);
  }
  return found;
}
