// ONNX Runtime's QNN execution provider on Qualcomm's HTP (the NPU): quantized or half-precision models with fixed shapes.
// Operators of core/providers/qnn/builder/op_builder_factory.cc and the refusals of the builders that occur in practice, March 2026.
import { DataType } from '../graph/dataTypes';
import type { Candidate } from './candidate';
import { constant, dilationsAreOne, rankBetween, staticInputs } from './conditions';
import { fallsBack, firstOf, outcomeOf, type Condition, type RuntimeDefinition } from './definition';
import type { Outcome } from './types';

const Q = 'QNN';

/** Registered operators; those with conditions of their own are below. */
const OPERATORS = new Set(
  (
    'Add Asin Atan Mul Abs And Ceil Cos Sign Div Equal Exp Floor Greater GreaterOrEqual LeakyRelu Less LessOrEqual Log Max Min Neg ' +
    'Not Or Pow PRelu Relu Gelu Elu Round Where ScatterND Sigmoid Sin Sqrt Sub Sum Tanh Concat QuantizeLinear DequantizeLinear ' +
    'HardSwish HardSigmoid DepthToSpace SpaceToDepth GridSample LpNormalization ScatterElements Softmax LogSoftmax Cast ReduceMax ' +
    'ReduceMean ReduceMin ReduceProd ReduceSum ReduceL2 Conv ConvTranspose GlobalAveragePool AveragePool MaxPool GlobalMaxPool Reshape ' +
    'Flatten Squeeze Unsqueeze Gemm Gather GatherElements ArgMax ArgMin Clip Slice Split Resize Upsample TopK Tile ' +
    'InstanceNormalization BatchNormalization LayerNormalization RMSNormalization SimplifiedLayerNormalization LRN Transpose ' +
    'Reciprocal Pad Expand Einsum MatMul Mean LSTM CumSum RandomUniformLike GatherND Mod ThresholdedRelu STFT Inverse MatMulNBits ' +
    'QuickGelu FusedMatMul IsNaN GroupNormalization Tan RoiAlign'
  ).split(' '),
);
const MICROSOFT = new Set([
  'Inverse',
  'MatMulNBits',
  'QuickGelu',
  'FusedMatMul',
  'Gelu',
  'SimplifiedLayerNormalization',
]);

const pool = firstOf(rankBetween(Q, 3, 5), dilationsAreOne(Q), (node) => {
  if (node.outputs > 1) return `${Q} gives no indices of the maxima.`;
  return node.rank(0) === 5 && /Max/.test(node.op) ? `${Q} has no maximum over three axes on the NPU.` : null;
});

const RULES: Readonly<Record<string, Condition>> = {
  Conv: rankBetween(Q, 3, 5),
  ConvTranspose: rankBetween(Q, 3, 5),
  AveragePool: pool,
  MaxPool: pool,
  GlobalAveragePool: pool,
  GlobalMaxPool: pool,
  Gemm: (node) =>
    node.float('alpha', 1) === 1 && node.float('beta', 1) === 1 ? null : `${Q} takes Gemm with alpha = 1 and beta = 1.`,
  LayerNormalization: (node) => {
    const axis = node.int('axis', -1);
    const rank = node.rank(0);
    if (node.outputs > 1) return `${Q} takes LayerNormalization without statistics as outputs.`;
    return axis === -1 || (rank !== undefined && axis === rank - 1) ? null : `${Q} normalizes over the last axis only.`;
  },
  LSTM: (node) => {
    if (node.int('layout', 0) !== 0) return `${Q} takes LSTM with \`layout\` = 0 only.`;
    return node.float('clip', 0) === 0 ? null : `${Q} takes no \`clip\` in LSTM.`;
  },
  TopK: constant(Q, 1, 'k'),
  MatMulNBits: () => `${Q} takes MatMulNBits on the GPU only, not on the NPU.`,
  Pad: firstOf(rankBetween(Q, 0, 5), constant(Q, 1, 'the padding'), constant(Q, 2, 'the value'), (node) =>
    node.has(3) ? `${Q} takes no \`axes\` in Pad.` : null,
  ),
  Resize: firstOf(rankBetween(Q, 3, 5), (node) => {
    if (node.int('antialias', 0) !== 0) return `${Q} takes no \`antialias\`.`;
    const [input, output] = [node.shape(0), node.outputShape()];
    return input?.[1] !== undefined && output?.[1] !== undefined && input[1] !== output[1]
      ? `${Q} keeps batch and channels in Resize.`
      : null;
  }),
};

const { float64 } = DataType;

function judge(node: Candidate): Outcome {
  const type = node.node.opType;
  const known =
    OPERATORS.has(type) && (node.node.domain === '' || (node.node.domain === 'com.microsoft' && MICROSOFT.has(type)));
  if (!known) {
    return fallsBack(
      /^QLinear|Integer$|DynamicQuantize/.test(type)
        ? `${Q} reads quantized models as QDQ pairs, not as ${type}.`
        : `${Q} has no ${node.op}.`,
    );
  }
  if (node.type(0) === float64) return fallsBack(`${Q} takes no float64.`);
  const open = staticInputs(Q)(node);
  return outcomeOf(open ?? (RULES[type] ?? (() => null))(node), fallsBack);
}

export const QNN_HTP: RuntimeDefinition = {
  id: 'qnn-htp',
  title: 'ONNX Runtime, QNN (Qualcomm HTP)',
  version: 'ONNX Runtime, March 2026',
  source: 'github.com/microsoft/onnxruntime: core/providers/qnn/builder',
  certainty: 'documented',
  partitioned: true,
  separate: true,
  takesQdqGroups: true,
  judge,
  needs: ({ quantized, staticInputs: fixed }) => [
    ...(quantized.has('qdq')
      ? []
      : [
          'Quantize statically to QDQ (8-bit weights, 8- or 16-bit activations): the NPU runs float32 in half precision at best, and older ones not at all.',
        ]),
    ...(fixed ? [] : ['Fix the shapes of the inputs: QNN takes no open size.']),
  ],
};
