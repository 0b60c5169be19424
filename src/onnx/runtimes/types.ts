// What a runtime makes of a model, node by node, with the reason. Plain data: it crosses to the panel and into JSON.

export type RuntimeId =
  | 'onnxruntime-cpu'
  | 'xnnpack'
  | 'coreml-neuralnetwork'
  | 'coreml-mlprogram'
  | 'nnapi'
  | 'qnn-htp'
  | 'tensorrt'
  | 'web-wasm'
  | 'webgpu'
  | 'webnn'
  | 'tflite-micro'
  | 'ethos-u'
  | 'edge-tpu'
  | 'esp-dl'
  | 'st-edge-ai'
  | 'onnx2c';

/**
 * `supported`: runs there. `falls-back`: does not, and something else takes it (the CPU). `not-supported`: nothing takes it, so
 * the model does not run. `unknown`: the table does not say.
 */
export type Support = 'supported' | 'falls-back' | 'not-supported' | 'unknown';

export interface Outcome {
  readonly support: Support;
  /** One sentence; the same for all nodes of the same kind, so it names no node. */
  readonly reason: string;
}

/** Nodes that share an outcome, for summaries. */
export interface OutcomeGroup extends Outcome {
  readonly count: number;
  /** Operators with how often each occurs, most frequent first. */
  readonly operators: Readonly<Record<string, number>>;
  /** Names of the first nodes, at most five. */
  readonly examples: readonly string[];
}

/** A node of a subgraph or a function that the runtime does not simply run. */
export interface InnerNode {
  /** Names of the nodes around it, outermost first. */
  readonly path: readonly string[];
  readonly name: string;
  readonly operator: string;
  /** Index into `outcomes`. */
  readonly outcome: number;
}

export type Suitability = 'yes' | 'maybe' | 'no';

/** Runs of nodes that an accelerator takes in one go, as ONNX Runtime forms them. */
export interface Partitioning {
  readonly partitions: number;
  readonly nodes: number;
  readonly supported: number;
  /** Nodes of each partition, in the order they run. */
  readonly sizes: readonly number[];
  /** One partition of more than 75 % of the nodes: yes; more than 50 %, or two of more than 75 %: maybe; else no. */
  readonly suitability: Suitability;
}

/** Partitions of the main graph with each node's place, all conditions checked. */
export interface PartitionMap extends Partitioning {
  /** By node of the main graph in file order: number of its partition, or -1 where the CPU has it, or -2 where it is gone at load. */
  readonly of: readonly number[];
  /** Bytes that cross between the partitions and the CPU in one run; null where a size is unknown. */
  readonly boundaryBytes: number | null;
}

/** Counted as ONNX Runtime's usability checker does: by operator lists, shapes and ranks alone. */
export interface CheckerCount {
  readonly asIs: Partitioning;
  /** Were all shapes fixed; null where they are. */
  readonly fixedShapes: Partitioning | null;
}

/** `all`: every node runs there. `partly`: the rest falls back. `none`: all of it falls back. `fails`: does not run. */
export type RuntimeVerdict = 'all' | 'partly' | 'none' | 'fails' | 'unknown';

export interface RuntimeReadiness {
  readonly runtime: RuntimeId;
  readonly title: string;
  /** Of the table. */
  readonly version: string;
  readonly source: string;
  /** Whether the table was read in the runtime's own sources (documented) or is general knowledge (assumed). */
  readonly certainty: 'documented' | 'assumed';
  readonly verdict: RuntimeVerdict;
  /** One or two sentences. */
  readonly summary: string;
  /** What must be done to the model first; each one sentence. */
  readonly needs: readonly string[];
  readonly counts: Readonly<Record<Support, number>>;
  readonly outcomes: readonly Outcome[];
  /** By node of the main graph in file order: index into `outcomes`. */
  readonly nodes: readonly number[];
  readonly inner: readonly InnerNode[];
  /** What does not simply run, most frequent first. */
  readonly obstacles: readonly OutcomeGroup[];
  /** Null for runtimes that take a model as a whole. */
  readonly partitions: PartitionMap | null;
  readonly checker: CheckerCount | null;
  /** What it would come to with the open sizes fixed to the assumed values; null where all are fixed. */
  readonly fixedShapes: FixedShapes | null;
}

export interface FixedShapes {
  readonly verdict: RuntimeVerdict;
  readonly summary: string;
  readonly counts: Readonly<Record<Support, number>>;
  readonly partitions: Partitioning | null;
}
