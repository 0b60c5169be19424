// ST Edge AI Core (STM32Cube.AI): opset 7 to 20, fixed shapes. Of its operators only those are in the table that its documentation's
// overview names and that its model zoo runs; of the others nothing is said.
import type { Candidate } from './candidate';
import { refused, SUPPORTED, type RuntimeDefinition } from './definition';
import type { Outcome } from './types';

const NEWEST = 20;
const OLDEST = 7;

/** Activations that the overview names, and the layers of the topologies that it names (SqueezeNet, MobileNet, Inception, SSD). */
const OPERATORS = new Set(
  (
    'Abs Acos Acosh Asin Asinh Atan Atanh Ceil Clip Cos Cosh Elu Erf Exp Floor Gelu HardSigmoid HardSwish Identity LeakyRelu Log Neg Not ' +
    'PRelu Reciprocal Relu Round Selu Sigmoid Sign Sin Sinh Softmax Softplus Softsign Sqrt Tan Tanh ThresholdedRelu ' +
    'Add Sub Mul Div AveragePool BatchNormalization Concat Constant Conv Dropout Flatten Gemm GlobalAveragePool GlobalMaxPool LRN ' +
    'MatMul Max MaxPool Min Pad ReduceMean ReduceSum Reshape Resize Slice Split Squeeze Transpose Unsqueeze Upsample ConvTranspose ' +
    'QuantizeLinear DequantizeLinear'
  ).split(' '),
);
const REFUSED = new Set([
  'If',
  'Loop',
  'Scan',
  'NonMaxSuppression',
  'NonZero',
  'Unique',
  'RandomNormal',
  'RandomUniform',
]);

function judge(node: Candidate): Outcome {
  if (node.node.domain !== '') return refused(`ST Edge AI reads the operators of ai.onnx; ${node.op} is none.`);
  if (node.opset < OLDEST || node.opset > NEWEST)
    return refused(`ST Edge AI reads opset ${OLDEST} to ${NEWEST}; the model has ${node.opset}.`);
  if (/^QLinear|Integer$|DynamicQuantize/.test(node.op))
    return refused(`ST Edge AI reads quantized models as QDQ pairs, not as ${node.op}.`);
  if (REFUSED.has(node.op)) return refused(`ST Edge AI plans memory ahead, and ${node.op} decides at run time.`);
  const open = node.node.inputs.some(
    (name, index) =>
      name !== '' &&
      (node
        .shape(index)
        ?.slice(1)
        .some((size) => typeof size !== 'number') ??
        false),
  );
  if (open && !node.isConstant(0)) return refused('ST Edge AI needs fixed shapes; a size here is open.');
  if (!OPERATORS.has(node.op))
    return {
      support: 'unknown',
      reason: `Whether ST Edge AI takes ${node.op} is not in the table: see its list of ONNX operators.`,
    };
  return SUPPORTED;
}

export const ST_EDGE_AI: RuntimeDefinition = {
  id: 'st-edge-ai',
  title: 'ST Edge AI Core',
  version: 'ST Edge AI Core 3.0',
  source: 'stedgeai-dc.st.com: supported_ops_onnx (opsets, activations, topologies), stneuralart_operator_support',
  certainty: 'assumed',
  partitioned: false,
  separate: false,
  takesQdqGroups: false,
  judge,
  needs: ({ quantized, staticInputs, opset }) => [
    ...(opset !== undefined && (opset < OLDEST || opset > NEWEST)
      ? [`Convert to an opset from ${OLDEST} to ${NEWEST}; the model has ${opset}.`]
      : []),
    ...(staticInputs ? [] : ['Fix the shapes of the inputs; an open batch is taken as 1.']),
    ...(quantized.has('qdq')
      ? []
      : ['For the Neural-ART NPU quantize statically to QDQ, per channel, 8 bits; float layers stay on the CPU.']),
  ],
};
