// Everything static about one model file as plain data: what the command line prints and the panel begins with.
import type { CancellationToken, FileSystem, RandomAccessFile } from '../base/platform';
import type { Analysis } from './analyze';
import { analyzeModel } from './analyze';
import { checkExternalFiles } from './reader/external';
import { readModel } from './reader/readModel';
import type { Expr } from './shapes/expression';
import { evaluate, text } from './shapes/expression';
import { elementsOf } from './shapes/facts';
import type { ModelSummary } from './summary';
import { summarize } from './summary';

export interface NodeShare {
  readonly name: string;
  readonly operator: string;
  readonly value: number;
}

export interface ModelReport extends ModelSummary {
  /** Of `parameters`, those that training sets; the rest are batch-norm statistics. */
  readonly trainableParameters: number;
  readonly batchNormStatistics: number;
  /** Elements of all constants, shapes and indices too. */
  readonly constantElements: number;
  readonly constantBytes: number;
  /** Bytes by the operator that a constant ends in, by layer, by kind and by place. */
  readonly bytesByOperator: Readonly<Record<string, number>>;
  readonly bytesByLayer: Readonly<Record<string, number>>;
  readonly bytesByKind: Readonly<Record<string, number>>;
  readonly bytesByPlace: Readonly<Record<string, number>>;
  /** Constants that nothing needs. */
  readonly wastedBytes: number;
  /** Multiply-accumulates of one run; null where a size is unknown. Of branches the dearer one. */
  readonly macs: number | null;
  /** The same with its symbols. */
  readonly macsFormula: string;
  /** Additions, comparisons, exponentials and the like beside the multiply-accumulates. */
  readonly elementOps: number | null;
  readonly elementOpsFormula: string;
  /** Nodes with the most multiply-accumulates, at most ten. */
  readonly costliest: readonly NodeShare[];
  readonly coverage: {
    /** Nodes whose outputs' sizes are known, as a share of all. */
    readonly shapes: number;
    /** Nodes whose cost is known, as a share of all. */
    readonly cost: number;
    readonly unknownOperators: Readonly<Record<string, number>>;
  };
  /** Most bytes of activations alive at one step: what no planner can do without. Null where no size is known. */
  readonly peakActivationBytes: number | null;
  /** Values whose size cannot be told before a run; where there are some, the bytes above and below are the least that is needed. */
  readonly unsizedActivations: number;
  /** The node at that step. */
  readonly peakNode: string | null;
  /** TensorFlow Lite Micro's greedy planner, over the orders that equal sizes may come in. */
  readonly greedyActivationBytes: readonly [low: number, high: number];
  /** ONNX Runtime's reuse of buffers. */
  readonly runtimeActivationBytes: number;
  readonly workingSetBytes: number;
  /** State handed from run to run: caches, hidden states. */
  readonly stateBytes: number | null;
  readonly stateFormula: string;
  /** Symbolic sizes without a value, and what stands for them in the numbers above. */
  readonly assumedDims: Readonly<Record<string, number>>;
}

export interface InspectModelOptions {
  /** Values for symbolic dimensions. */
  readonly dims?: ReadonlyMap<string, number>;
  /** The model's folder, for its external data. */
  readonly folder?: string;
  readonly files?: FileSystem;
  readonly token?: CancellationToken;
}

/** Reads and analyses a model; rejects with ModelError where there is none, CancelledError, or what reading the file rejects with. */
export async function inspectModel(file: RandomAccessFile, options: InspectModelOptions = {}): Promise<ModelReport> {
  const model = await readModel(file, { token: options.token });
  const report = modelReport(analyzeModel(model, { dims: options.dims, token: options.token }), options.dims);
  if (options.folder === undefined || options.files === undefined) return report;
  const external = await checkExternalFiles(model, options.folder, options.files);
  return { ...report, issues: [...report.issues, ...external] };
}

const TOP_NODES = 10;

/** The numbers of an analysis, symbols replaced by the user's sizes and, where there are none, by the assumed ones. */
export function modelReport(analysis: Analysis, given: ReadonlyMap<string, number> = new Map()): ModelReport {
  const { model, shapes, compute, parameters, sizes, waste, memory, constants } = analysis;
  const dims = new Map([...memory.assumed, ...given]);
  const number = (expr: Expr): number | null => {
    const value = evaluate(expr, dims);
    return typeof value === 'number' ? value : null;
  };
  const unknown = new Map([...compute.unknownOperators, ...shapes.coverage.unknownOperators]);
  const outputsKnown = model.graph.outputs.some((output) => {
    const fact = shapes.root.fact(output.name);
    return fact?.kind === 'tensor' && elementsOf(fact.shape) !== undefined;
  });
  return {
    ...summarize(model),
    parameters: parameters.parameters,
    trainableParameters: parameters.trainable,
    batchNormStatistics: parameters.statistics,
    constantElements: constants.reduce((sum, row) => sum + row.elementCount, 0),
    constantBytes: sizes.total,
    bytesByOperator: Object.fromEntries(sizes.byOperator),
    bytesByLayer: Object.fromEntries(sizes.byPrefix),
    bytesByKind: Object.fromEntries(sizes.byKind),
    bytesByPlace: Object.fromEntries(sizes.byPlace),
    wastedBytes: waste.bytes,
    macs: number(compute.macs),
    macsFormula: text(compute.macs),
    elementOps: number(compute.elementOps),
    elementOpsFormula: text(compute.elementOps),
    costliest: costliest(analysis, number),
    coverage: {
      shapes: share(shapes.coverage.known, shapes.coverage.nodes),
      cost: share(compute.known, compute.total),
      unknownOperators: Object.fromEntries(unknown),
    },
    peakActivationBytes: outputsKnown || memory.timeline.peak > 0 ? memory.timeline.peak : null,
    unsizedActivations: memory.unknown.length,
    peakNode:
      memory.peakNode === undefined
        ? null
        : memory.peakNode.name || memory.peakNode.outputs[0] || memory.peakNode.opType,
    greedyActivationBytes: [memory.greedy.low, memory.greedy.high],
    runtimeActivationBytes: memory.reuse,
    workingSetBytes: memory.workingSet?.bytes ?? 0,
    stateBytes: number(memory.state.bytes),
    stateFormula: text(memory.state.bytes),
    assumedDims: Object.fromEntries(memory.assumed),
  };
}

function costliest({ compute }: Analysis, number: (expr: Expr) => number | null): NodeShare[] {
  return compute.nodes
    .filter((row) => row.path.length === 0 && row.cost !== undefined)
    .map((row) => ({
      name: row.node.name || row.node.outputs[0] || '',
      operator: row.node.opType,
      value: number(row.cost?.macs ?? 0) ?? 0,
    }))
    .filter((row) => row.value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, TOP_NODES);
}

function share(part: number, all: number): number {
  return all === 0 ? 1 : part / all;
}
