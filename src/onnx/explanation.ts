// Where each number that is shown comes from: formula, source, and how far it can be trusted.
import type { ModelReport } from './report';

/**
 * `exact`: follows from the file. `modelled`: computed by a rule that the runtime follows, on sizes that are known. `assumed`:
 * rests on a constant that differs from device to device.
 */
export type Confidence = 'exact' | 'modelled' | 'assumed';

export interface Explanation {
  readonly formula: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Numbers of the report that have an explanation. */
export type ExplainedNumber =
  | 'bytes'
  | 'parameters'
  | 'constantBytes'
  | 'wastedBytes'
  | 'macs'
  | 'elementOps'
  | 'peakActivationBytes'
  | 'greedyActivationBytes'
  | 'runtimeActivationBytes'
  | 'workingSetBytes'
  | 'stateBytes';

const SPECIFICATION = 'ONNX operator specification, this model';

/**
 * Formula, source and confidence of each number of this report: sizes that were assumed for named dimensions lower the confidence of what
 * depends on them.
 */
export function explanations(report: ModelReport): Readonly<Record<ExplainedNumber, Explanation>> {
  const isAssumed = Object.keys(report.assumedDims).length > 0;
  const covered =
    report.coverage.cost === 1
      ? ''
      : ` over the ${(100 * report.coverage.cost).toFixed(1)} % of nodes whose cost is known`;
  const given = Object.entries(report.assumedDims).map(([name, size]) => `${name} = ${size}`);
  const sizes = isAssumed ? ` with ${given.join(', ')}` : '';
  const unsized =
    report.unsizedActivations === 0
      ? ''
      : `; ${report.unsizedActivations === 1 ? 'one value has a size' : `${report.unsizedActivations} values have sizes`} that only a run tells, not counted`;
  const cost: Confidence = isAssumed || report.coverage.cost < 1 ? 'assumed' : 'exact';
  const memory: Confidence = isAssumed ? 'assumed' : 'modelled';
  return {
    bytes: { formula: 'length of the file', source: 'the file', confidence: 'exact' },
    parameters: {
      formula: 'elements of weights and batch-norm statistics; shared tensors once, shapes and indices not',
      source: 'initializers and constants of the file',
      confidence: 'exact',
    },
    constantBytes: {
      formula: 'elements × bits / 8 of every constant, rounded up per tensor',
      source: 'initializers and constants of the file',
      confidence: 'exact',
    },
    wastedBytes: {
      formula: 'bytes of constants from which no output can be reached, and of copies of the same tensor',
      source: 'the graph',
      confidence: 'exact',
    },
    macs: { formula: `${report.macsFormula}${sizes}${covered}`, source: SPECIFICATION, confidence: cost },
    elementOps: { formula: `${report.elementOpsFormula}${sizes}${covered}`, source: SPECIFICATION, confidence: cost },
    peakActivationBytes: {
      formula: `largest sum of the sizes of values alive at one node${sizes}${unsized}`,
      source: 'lifetimes as TensorFlow Lite Micro counts them; a lower bound for any planner',
      confidence: memory,
    },
    greedyActivationBytes: {
      formula: `largest first, first gap that fits, aligned to 16 bytes${sizes}; from and to over the orders of equal sizes`,
      source: "TensorFlow Lite Micro's GreedyMemoryPlanner",
      confidence: memory,
    },
    runtimeActivationBytes: {
      formula: `in-place where a kernel may, else a free buffer of the same size, aligned to 256 bytes${sizes}`,
      source: "ONNX Runtime's allocation planner; its arena rounds up further",
      confidence: 'modelled',
    },
    workingSetBytes: {
      formula: `largest sum of inputs and outputs of one node, weights apart${sizes}`,
      source: 'the graph; what no tiling by layers goes below',
      confidence: memory,
    },
    stateBytes: {
      formula: report.stateFormula,
      source: 'caches and hidden states by their names',
      confidence: 'modelled',
    },
  };
}
