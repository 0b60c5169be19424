// ONNX Runtime's NNAPI execution provider (Android, deprecated by Android 15). Conditions of core/providers/nnapi, March 2026, for
// Android 11 and later, without the checks of QDQ groups as a whole, which follow those of the CPU.
import { DataType } from '../graph/dataTypes';
import type { Candidate } from './candidate';
import {
  clipBounds,
  constant,
  dilationsAreOne,
  inputType,
  intIs,
  kernelOf,
  minimumOpset,
  rankBetween,
  textIsOneOf,
} from './conditions';
import { fallsBack, firstOf, outcomeOf, type Condition, type RuntimeDefinition } from './definition';
import list from './tables/usability-nnapi.json';
import type { Outcome } from './types';

const N = 'NNAPI';
const { float32, uint8, int8, int32 } = DataType;
const float: Condition = inputType(N, [float32]);
const upToFour = rankBetween(N, 1, 4);

const binary = firstOf(float, rankBetween(N, 0, 4), rankBetween(N, 0, 4, 1));
const pool = firstOf(
  rankBetween(N, 4, 4),
  intIs(N, 'count_include_pad', 0, 0),
  intIs(N, 'storage_order', 0, 0),
  (node) => (kernelOf(node)?.length === 2 || /Global/.test(node.op) ? null : `${N} pools over two axes.`),
  intIs(N, 'ceil_mode', 0, 0),
  dilationsAreOne(N),
  (node) => (node.outputs > 1 ? `${N} gives no indices of the maxima.` : null),
);
const conv = (weight: number): Condition =>
  firstOf(constant(N, weight, 'the weights'), rankBetween(N, 4, 4, weight), (node) =>
    (node.ints('dilations') ?? []).some((value) => value !== 1) &&
    node.int('group', 1) !== 1 &&
    node.dim(weight, 1) !== 1
      ? `${N} takes no dilation in grouped convolutions.`
      : null,
  );
const matrices = (node: Candidate): string | null => {
  const [a, b] = [node.rank(0), node.rank(1)];
  if (a === undefined || b === undefined) return `${N} needs to know the number of dimensions.`;
  if (a > 2 && b > 2) return a === b && a <= 4 ? null : `${N} multiplies stacks of matrices of equal rank, 3 or 4.`;
  return a === 2 && b === 2 ? null : `${N} multiplies matrices of 2 dimensions; these have ${a} and ${b}.`;
};
const constantScales =
  (indices: readonly number[]): Condition =>
  (node) =>
    indices.every((index) => node.isConstant(index)) ? null : `${N} needs scales and zero points to be constant.`;

const RULES: Readonly<Record<string, Condition>> = {
  Add: binary,
  Sub: binary,
  Mul: binary,
  Div: binary,
  PRelu: binary,
  Pow: firstOf(binary, inputType(N, [float32], 1)),
  AveragePool: firstOf(float, pool),
  GlobalAveragePool: firstOf(float, pool),
  GlobalMaxPool: firstOf(float, pool),
  MaxPool: firstOf(inputType(N, [float32, uint8]), pool),
  'com.microsoft:QLinearAveragePool': firstOf(inputType(N, [uint8, int8]), pool, constantScales([1, 2, 3, 4])),
  'com.microsoft:QLinearAdd': firstOf(rankBetween(N, 0, 4), constantScales([1, 2, 4, 5, 6, 7])),
  'com.microsoft:QLinearMul': firstOf(rankBetween(N, 0, 4), constantScales([1, 2, 4, 5, 6, 7])),
  'com.microsoft:QLinearSigmoid': firstOf(upToFour, constantScales([1, 2, 3, 4])),
  BatchNormalization: firstOf(
    float,
    rankBetween(N, 0, 4),
    (node) => (node.outputs > 1 ? `${N} takes BatchNormalization for inference only.` : null),
    ...[1, 2, 3, 4].map((index) => constant(N, index, 'the parameters')),
  ),
  Cast: (node) =>
    node.outputType() === float32 || node.outputType() === int32 ? null : `${N} casts to float32 or int32 only.`,
  Clip: firstOf(float, (node) => {
    const bounds = clipBounds(node);
    if (bounds === undefined) return `${N} needs the bounds to be constant.`;
    const [low, high] = bounds;
    return (low === 0 && high === 6) || (low === -1 && high === 1)
      ? null
      : `${N} clips to 0…6 or -1…1 only, not to ${low}…${high}.`;
  }),
  Concat: firstOf(inputType(N, [float32, uint8]), upToFour),
  Conv: firstOf(float, conv(1)),
  QLinearConv: firstOf(inputType(N, [uint8, int8]), conv(3), constantScales([1, 2, 4, 5, 6, 7, 8])),
  DepthToSpace: firstOf(float, rankBetween(N, 4, 4), textIsOneOf(N, 'mode', ['DCR'], 'DCR')),
  DequantizeLinear: constantScales([1, 2]),
  QuantizeLinear: constantScales([1, 2]),
  Elu: float,
  Flatten: firstOf(float, upToFour),
  Gather: firstOf(float, upToFour, (node) =>
    node.type(1) === int32 || node.isConstant(1) ? null : `${N} takes run-time indices as int32 only.`,
  ),
  Gemm: firstOf(float, matrices, (node) => {
    if (node.int('transA', 0) !== 0 || node.float('alpha', 1) !== 1 || node.float('beta', 1) !== 1)
      return `${N} takes Gemm with transA = 0, alpha = 1 and beta = 1.`;
    return node.int('transB', 0) !== 0 || node.isConstant(1) ? null : `${N} needs B to be constant or transposed.`;
  }),
  MatMul: firstOf(float, matrices, (node) =>
    (node.rank(0) ?? 0) > 2 || node.isConstant(1) ? null : `${N} needs B to be constant.`,
  ),
  QLinearMatMul: firstOf(matrices, constant(N, 3, 'B'), constantScales([1, 2, 4, 5, 6, 7])),
  Identity: float,
  LeakyRelu: firstOf(float, upToFour),
  LRN: firstOf(float, rankBetween(N, 4, 4)),
  Max: firstOf(float, (node) => (node.inputs === 2 ? null : `${N} compares two inputs.`)),
  Min: firstOf(float, (node) => (node.inputs === 2 ? null : `${N} compares two inputs.`)),
  Pad: firstOf(
    float,
    minimumOpset(N, 11),
    upToFour,
    textIsOneOf(N, 'mode', ['constant'], 'constant'),
    constant(N, 1, 'the padding'),
    constant(N, 2, 'the value'),
    (node) => (node.numbers(1)?.some((pad) => pad < 0) === true ? `${N} takes no negative padding.` : null),
  ),
  ReduceMean: firstOf(float, upToFour, constant(N, 1, 'the axes'), (node) =>
    node.opset >= 18 && node.int('noop_with_empty_axes', 0) !== 0 ? `${N} takes no \`noop_with_empty_axes\`.` : null,
  ),
  Relu: float,
  Reshape: firstOf(float, minimumOpset(N, 5), constant(N, 1, 'the new shape'), upToFour),
  Resize: firstOf(
    inputType(N, [float32, uint8]),
    minimumOpset(N, 11),
    rankBetween(N, 4, 4),
    textIsOneOf(N, 'mode', ['linear', 'nearest'], 'nearest'),
    intIs(N, 'exclude_outside', 0, 0),
    intIs(N, 'antialias', 0, 0),
    textIsOneOf(N, 'keep_aspect_ratio_policy', ['stretch'], 'stretch'),
    (node) => {
      const nearest = node.string('mode', 'nearest') === 'nearest';
      const mode = node.string('coordinate_transformation_mode', 'half_pixel');
      if (nearest && (mode !== 'asymmetric' || node.string('nearest_mode', 'round_prefer_floor') !== 'floor'))
        return `${N} takes nearest Resize with asymmetric coordinates rounded down only.`;
      return nearest || ['half_pixel', 'align_corners', 'asymmetric'].includes(mode)
        ? null
        : `${N} takes no linear Resize with \`coordinate_transformation_mode\` = ${mode}.`;
    },
    (node) => (node.isConstant(node.has(2) ? 2 : 3) ? null : `${N} needs scales or sizes to be constant.`),
  ),
  Sigmoid: firstOf(float, upToFour),
  Slice: firstOf(
    float,
    minimumOpset(N, 10),
    rankBetween(N, 0, 4),
    ...[1, 2, 3, 4].map((index) => constant(N, index, 'starts, ends, axes and steps')),
  ),
  Softmax: firstOf(float, (node) => (node.opset < 13 ? null : rankBetween(N, 0, 4)(node))),
  Split: firstOf(float, minimumOpset(N, 13), constant(N, 1, 'the sizes of the parts'), (node) => {
    const parts = node.numbers(1);
    const size = node.dim(0, node.int('axis', 0));
    const even = parts === undefined ? size !== undefined && size % node.outputs === 0 : new Set(parts).size === 1;
    return even ? null : `${N} splits into equal parts only.`;
  }),
  Squeeze: firstOf(float, upToFour, constant(N, 1, 'the axes')),
  Unsqueeze: firstOf(float, upToFour, constant(N, 1, 'the axes')),
  Transpose: firstOf(inputType(N, [float32, uint8]), upToFour),
};

function judge(node: Candidate): Outcome {
  if (!(node.op in list.operators) && !(node.op in RULES)) return fallsBack(`${N} has no ${node.op}.`);
  const open = node.node.inputs.some((name, index) => name !== '' && !node.isConstant(index) && !node.isStatic(index));
  if (open) return fallsBack(`${N} needs fixed shapes; a size here is open.`);
  return outcomeOf((RULES[node.op] ?? float)(node), fallsBack);
}

export const NNAPI: RuntimeDefinition = {
  id: 'nnapi',
  title: 'ONNX Runtime, NNAPI',
  version: 'ONNX Runtime, March 2026, and the list of 1.30',
  source: 'github.com/microsoft/onnxruntime: core/providers/nnapi/nnapi_builtin/builders; tools/mobile_helpers',
  certainty: 'documented',
  partitioned: true,
  separate: true,
  takesQdqGroups: true,
  judge,
  needs: ({ staticInputs }) => [
    ...(staticInputs ? [] : ['Fix the shapes of the inputs: NNAPI takes no open size.']),
    'Android 15 deprecates NNAPI: for new apps XNNPACK or QNN is the surer way.',
  ],
};
