// The exact condition of each issue and where it comes from, for those who want to know.
import type { ReadinessId } from './issue';

interface Condition {
  readonly condition: string;
  readonly source: string;
}

const ONNX = 'ONNX specification';
const QUANTIZER = "ONNX Runtime 1.30's quantization tools";
const OPTIMIZER = "ONNX Runtime 1.30's graph optimizers";

export const CONDITIONS: Readonly<Record<ReadinessId, Condition>> = {
  'DYN-BATCH': {
    condition: 'an input whose first dimension has no value',
    source: 'requirements of NNAPI, QNN, TensorFlow Lite Micro, Ethos-U, Edge TPU, ST Edge AI and ESP-DL',
  },
  'DYN-SHAPE': {
    condition: 'an input with another dimension without a value, or without a shape',
    source: 'requirements of the same runtimes',
  },
  'NO-SHAPES': { condition: 'more than one node and no declared type of any value between them', source: QUANTIZER },
  'OPSET-OLD': { condition: 'ai.onnx below 7, 11, 13 or 21', source: `${QUANTIZER} (update_opset_version)` },
  'OPSET-MISSING': {
    condition: 'no import of ai.onnx, imports of two versions of one domain, or a version above 26',
    source: ONNX,
  },
  'IR-OLD': { condition: 'IR version below 3; or below 4 with initializers among the graph inputs', source: ONNX },
  'INIT-INPUT': {
    condition: 'IR version 4 or later and an initializer among the graph inputs',
    source: `${OPTIMIZER}: such an initializer can be overridden`,
  },
  'BN-UNFOLDED': {
    condition:
      'Conv with constant weights whose only reader is a BatchNormalization with constant parameters and one output',
    source: `${OPTIMIZER} (ConvBNFusion)`,
  },
  'BN-BLOCKED': { condition: 'the same with one of the conditions broken', source: `${OPTIMIZER} (ConvBNFusion)` },
  'EXT-DATA': {
    condition:
      'a tensor with data_location EXTERNAL; an error where the file is not found, too short or outside the folder',
    source: ONNX,
  },
  F64: { condition: 'a tensor of more than one 64-bit float', source: 'kernels of edge runtimes' },
  F16: { condition: 'a tensor of more than one float16', source: 'kernels of edge runtimes' },
  BF16: { condition: 'a tensor of more than one bfloat16', source: 'kernels of edge runtimes' },
  'CTRL-FLOW': { condition: 'an If, Loop or Scan at any depth', source: 'operator lists of the runtimes' },
  'LN-UNFUSED': {
    condition: 'ReduceMean, Sub, Pow(2) or Mul by itself, ReduceMean, Add of a constant, Sqrt, Div',
    source: 'onnxruntime.transformers (fusion_layernorm)',
  },
  'GELU-UNFUSED': {
    condition: 'scaling by 1/√2 (Tanh: √(2/π)), Erf or Tanh, Add of 1, Mul',
    source: 'onnxruntime.transformers (fusion_gelu)',
  },
  'ATT-UNFUSED': {
    condition: 'MatMul, at most three of Div, Mul, Add, Sub and Where, Softmax, MatMul',
    source: 'onnxruntime.transformers (fusion_attention)',
  },
  'EMB-DOMINATES': {
    condition: 'one table of rank 2 read by Gather with more than 20 % of the bytes; a warning above 50 %',
    source: `${QUANTIZER} (IntegerOps, matmul_nbits_quantizer)`,
  },
  'CT-PERCHAN': {
    condition: 'a ConvTranspose in a model that is not quantized',
    source: `${QUANTIZER}; ${OPTIMIZER} (no QDQ rule)`,
  },
  'ALREADY-Q': {
    condition: 'quantized operators, weights of 8 bits or less behind a dequantize node, or the marks of a quantizer',
    source: QUANTIZER,
  },
  'QDQ-UNPAIRED': {
    condition:
      'a quantize node that nothing dequantizes, types that differ, a scale that is not positive or not constant',
    source: ONNX,
  },
  'QDQ-FLOAT': {
    condition: 'an operator with quantize or dequantize nodes around it for which no rule of the CPU holds',
    source: `${OPTIMIZER} (qdq_selectors.cc)`,
  },
  'QUANT-SHARE': {
    condition: "less than 90 % of the weights' bytes in operators of the quantizer's registry; a warning below 50 %",
    source: `${QUANTIZER} (registry.py)`,
  },
  'ZP-REDUCE': {
    condition: 'a fused Conv, MatMul or Gemm with uint8 activations and int8 weights',
    source: `${QUANTIZER} (reduce_range)`,
  },
  'I64-INIT': { condition: '64-bit integers of more than 1 MB that are no shape, axis or index', source: 'the file' },
  'CLIP-RELU6': {
    condition: 'a Clip right behind a layer with a lower bound of 0 or more, or with bounds that are not constant',
    source: QUANTIZER,
  },
  'SIG-SOFTMAX': {
    condition: 'a Sigmoid, Softmax or Tanh in a float model for a microcontroller',
    source: 'TensorFlow Lite 8-bit quantization specification; NNAPI',
  },
  'SHARED-INIT': {
    condition: 'a weight read by several operators, at several inputs, or a bias by several nodes',
    source: `${QUANTIZER} (duplicated initializers)`,
  },
  'CONST-FOLD': {
    condition: 'a node all of whose inputs are constant, random operators and DequantizeLinear apart',
    source: `${OPTIMIZER} (ConstantFolding)`,
  },
  DANGLING: { condition: 'a node, constant or input from which no output can be reached', source: 'the graph' },
  'CUSTOM-DOMAIN': {
    condition: "an operator outside ONNX Runtime's domains, or unknown to them",
    source: 'kernel registry of ONNX Runtime 1.30',
  },
  TOPO: { condition: 'a node before one whose result it reads, or a circle', source: ONNX },
  DUP: { condition: 'one name made by two nodes', source: `${ONNX} (static single assignment)` },
  MISSING: { condition: 'a name that no input, initializer or node provides', source: ONNX },
  UNNAMED: {
    condition: 'a node without a name, constants apart',
    source: `${QUANTIZER} (nodes_to_quantize, nodes_to_exclude)`,
  },
  'SIZE-2G': { condition: 'a model file of 2 GiB or more', source: 'protobuf' },
  'MEM-TIGHT': {
    condition: 'peak activations above 50, 80 or 100 % of the RAM beside the runtime',
    source: 'the target and its overhead',
  },
  'UNK-OP-IN-PLACE': { condition: 'an Identity, a Dropout, or a Cast right behind a Cast', source: 'the graph' },
};
