// ONNX Runtime's XNNPACK execution provider: few operators, floats and quantized convolutions; the rest stays with the CPU kernels.
// Conditions of core/providers/xnnpack (IsOnnxNodeSupported of each kernel), March 2026.
import { DataType } from '../graph/dataTypes';
import { Candidate } from './candidate';
import { constant, dilationsAreOne, inputType, intIs, minimumOpset, rankBetween, textIsOneOf } from './conditions';
import { fallsBack, firstOf, SUPPORTED, type Condition, type RuntimeDefinition } from './definition';
import type { Outcome } from './types';

const X = 'XNNPACK';
const { float32, float16, uint8, int8 } = DataType;

const knownImage: Condition = (node) => {
  const shape = node.shape(0);
  return shape?.slice(1).every((size) => typeof size === 'number') === true
    ? null
    : `${X} needs channels, height and width to be fixed.`;
};

/** auto_pad counts only where `pads` is absent; SAME_LOWER has no counterpart. */
const padding: Condition = (node) =>
  node.hasAttribute('pads') ? null : textIsOneOf(X, 'auto_pad', ['NOTSET', 'VALID', 'SAME_UPPER'], 'NOTSET')(node);

const pool: Condition = firstOf(
  rankBetween(X, 4, 4),
  knownImage,
  intIs(X, 'ceil_mode', 0, 0),
  textIsOneOf(X, 'auto_pad', ['NOTSET', 'VALID', 'SAME_UPPER'], 'NOTSET'),
  (node) => {
    const kernel = node.ints('kernel_shape');
    if (kernel?.length !== 2) return `${X} pools over two axes.`;
    return kernel[0] === 1 && kernel[1] === 1 ? `${X} has no pooling over 1 × 1.` : null;
  },
);

const atMostTwo =
  (index: number, what: string): Condition =>
  (node) => {
    const rank = node.rank(index);
    return rank !== undefined && rank <= 2 ? null : `${X} needs ${what} of at most 2 dimensions.`;
  };

const conv = (weight: number, bias: number): Condition =>
  firstOf(rankBetween(X, 3, 4), knownImage, constant(X, weight, 'the weights'), constant(X, bias, 'the bias'), padding);

const RULES: Readonly<Record<string, Condition>> = {
  Conv: firstOf(minimumOpset(X, 11), inputType(X, [float32, float16, uint8, int8]), conv(1, 2)),
  QLinearConv: firstOf(inputType(X, [uint8, int8]), conv(3, 8)),
  ConvTranspose: firstOf(minimumOpset(X, 11), inputType(X, [float32, float16, uint8, int8]), conv(1, 2)),
  MaxPool: firstOf(minimumOpset(X, 8), inputType(X, [float32, float16, uint8, int8]), pool, (node) =>
    node.outputs > 1 ? `${X} gives no indices of the maxima.` : null,
  ),
  AveragePool: firstOf(
    minimumOpset(X, 7),
    inputType(X, [float32, float16, uint8]),
    pool,
    dilationsAreOne(X),
    intIs(X, 'count_include_pad', 0, 0),
  ),
  Softmax: firstOf(inputType(X, [float32, float16, uint8]), (node) => {
    const rank = node.rank(0);
    if (rank === undefined || rank === 0) return `${X} needs to know the number of dimensions.`;
    const axis = node.int('axis', node.opset >= 13 ? -1 : 1);
    if (node.opset >= 13 && axis !== -1 && axis !== rank - 1) return `${X} takes Softmax over the last axis only.`;
    return node.opset < 13 || node.dim(0, -1) !== undefined
      ? null
      : `${X} needs the size of the last axis to be fixed.`;
  }),
  Resize: firstOf(
    minimumOpset(X, 10),
    inputType(X, [float32, float16, uint8, int8]),
    rankBetween(X, 4, 4),
    textIsOneOf(X, 'mode', ['linear'], 'nearest'),
    intIs(X, 'antialias', 0, 0),
    intIs(X, 'exclude_outside', 0, 0),
    textIsOneOf(X, 'keep_aspect_ratio_policy', ['stretch'], 'stretch'),
    textIsOneOf(
      X,
      'coordinate_transformation_mode',
      ['asymmetric', 'half_pixel', 'align_corners', 'pytorch_half_pixel'],
      'half_pixel',
    ),
    (node) => {
      if (node.hasAttribute('axes')) return `${X} takes no \`axes\` in Resize.`;
      const scales = node.opset === 10 ? 1 : 2;
      const given = [scales, 3].filter((index) => node.has(index));
      return given.some((index) => node.isConstant(index)) ? null : `${X} needs scales or sizes to be constant.`;
    },
  ),
  Gemm: firstOf(
    inputType(X, [float32, float16]),
    (node) =>
      node.float('alpha', 1) === 1 && node.float('beta', 1) === 1 ? null : `${X} takes alpha and beta of 1 only.`,
    constant(X, 1, 'B'),
    constant(X, 2, 'C'),
    atMostTwo(0, 'A'),
    (node) => (node.has(2) ? atMostTwo(2, 'C')(node) : `${X} takes Gemm with a bias only.`),
  ),
  MatMul: firstOf(inputType(X, [float32, float16]), constant(X, 1, 'B'), atMostTwo(1, 'B')),
};

/** A Relu or Clip runs inside the convolution or pooling before it. */
function fused(node: Candidate): string | null {
  const before = node.maker(0);
  if (before === undefined || !/^(?:Conv|MaxPool|AveragePool)$/.test(before.opType) || before.domain !== '')
    return `${X} takes ${node.op} only right after a convolution or pooling, as part of it.`;
  const inner = judge(new Candidate(before, node.site));
  if (inner.support !== 'supported') return `${X} does not take the ${before.opType} before it.`;
  if (node.op === 'Clip' && !(node.isConstant(1) && node.isConstant(2))) return `${X} needs the bounds to be constant.`;
  return null;
}

function judge(node: Candidate): Outcome {
  const rule = RULES[node.op];
  if (rule !== undefined) {
    const objection = rule(node);
    return objection === null ? SUPPORTED : fallsBack(objection);
  }
  if (node.op === 'Relu' || node.op === 'Clip') {
    const objection = fused(node);
    return objection === null
      ? { support: 'supported', reason: 'Runs as part of the convolution or pooling before it.' }
      : fallsBack(objection);
  }
  return fallsBack(`${X} has no ${node.op}; the CPU kernels run it.`);
}

export const XNNPACK: RuntimeDefinition = {
  id: 'xnnpack',
  title: 'ONNX Runtime, XNNPACK',
  version: 'ONNX Runtime, March 2026',
  source: 'github.com/microsoft/onnxruntime: core/providers/xnnpack (IsOnnxNodeSupported)',
  certainty: 'documented',
  partitioned: true,
  separate: false,
  takesQdqGroups: true,
  judge,
  needs: () => [],
};
