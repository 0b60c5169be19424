// Which nodes are gone before anything runs: constants, what follows from constants alone, copies, batch norms folded into convolutions.
// Condition by condition as ONNX Runtime 1.30's basic optimizations have them; converters for microcontrollers do the same.
import type { GraphInfo, NodeInfo } from '../graph/model';
import type { GraphIndex } from '../graph/topology';
import type { Scope } from '../shapes/infer';
import { isStatic } from '../shapes/facts';

export interface LoadTime {
  readonly constants: ReadonlySet<string>;
  readonly weights: ReadonlySet<string>;
  readonly gone: ReadonlyMap<NodeInfo, string>;
}

/** Operators that give something else in each run, and those that ONNX Runtime keeps although their inputs are constant. */
const NEVER_FOLDED = new Set([
  'RandomUniform',
  'RandomNormal',
  'RandomUniformLike',
  'RandomNormalLike',
  'Multinomial',
  'Bernoulli',
  'DequantizeLinear',
  'If',
  'Loop',
  'Scan',
]);

const CONSTANT = 'A constant: nothing runs.';
const FOLDED = 'Computed at load: all that it reads is constant.';
const SHAPE = 'Computed at load: the shape is fixed.';
const COPY = 'Removed at load: it only hands its input on.';
const FOLDED_NORM = 'Folded at load into the convolution before it.';

/**
 * `outer` are the constants of the graphs around. From IR version 4 on, an initializer that is a graph input as well is no
 * constant (`overridable`); before, such inputs were the rule and ONNX Runtime takes them as constant.
 */
export function loadTime(
  scope: Scope,
  index: GraphIndex,
  overridable: ReadonlySet<string>,
  outer: ReadonlySet<string> | undefined,
): LoadTime {
  const constants = new Set(outer);
  const weights = new Set<string>();
  const gone = new Map<NodeInfo, string>();
  for (const name of initializerNames(scope.graph)) if (!overridable.has(name)) constants.add(name);
  for (const node of index.order().nodes) {
    const reason = goneBecause(scope, node, constants);
    if (reason === null) {
      if (node.opType === 'DequantizeLinear' && node.inputs.every((name) => name === '' || constants.has(name)))
        for (const output of node.outputs) weights.add(output);
      continue;
    }
    gone.set(node, reason);
    if (reason !== COPY || constants.has(node.inputs[0] ?? ''))
      for (const output of node.outputs) if (output !== '') constants.add(output);
  }
  for (const node of scope.nodes) {
    if (node.opType !== 'BatchNormalization' || node.domain !== '' || gone.has(node)) continue;
    if (batchNormBlockers(node, index, constants).length === 0) gone.set(node, FOLDED_NORM);
  }
  return { constants, weights, gone };
}

function initializerNames(graph: GraphInfo | undefined): string[] {
  if (graph === undefined) return [];
  return [...graph.initializers, ...graph.sparseInitializers].map((tensor) => tensor.name);
}

function goneBecause(scope: Scope, node: NodeInfo, constants: ReadonlySet<string>): string | null {
  if (node.domain !== '') return null;
  if (node.opType === 'Constant') return CONSTANT;
  if (node.opType === 'Identity' || (node.opType === 'Dropout' && !constants.has(node.inputs[2] ?? ''))) return COPY;
  if (NEVER_FOLDED.has(node.opType)) return null;
  const given = node.inputs.filter((name) => name !== '');
  if (given.length > 0 && given.every((name) => constants.has(name))) return FOLDED;
  if (node.opType === 'Shape' || node.opType === 'Size') {
    const fact = scope.fact(given[0] ?? '');
    if (fact?.kind === 'tensor' && isStatic(fact.shape)) return SHAPE;
  }
  return null;
}

/**
 * What keeps a BatchNormalization from being folded into the Conv before it, each as a clause; empty where it is folded; one
 * clause `null` where no Conv stands before it. Conditions of ONNX Runtime's ConvBNFusion.
 */
export function batchNormBlockers(
  node: NodeInfo,
  index: GraphIndex,
  constants: ReadonlySet<string>,
): readonly (string | null)[] {
  const [data = '', ...parameters] = node.inputs;
  const conv = index.maker(data);
  if (conv?.opType !== 'Conv' || conv.domain !== '') return [null];
  const blockers: string[] = [];
  if (index.consumers(data).length !== 1) blockers.push('something else reads what the convolution gives as well');
  if (index.isOutput(data)) blockers.push('what the convolution gives is an output of the model');
  if (node.outputs.filter((name) => name !== '').length > 1)
    blockers.push('it hands out its statistics, as in training');
  if (!parameters.every((name) => constants.has(name))) blockers.push('its parameters are not constant');
  if (!conv.inputs.slice(1).every((name) => name === '' || constants.has(name)))
    blockers.push("the convolution's weights are not constant");
  return blockers;
}
