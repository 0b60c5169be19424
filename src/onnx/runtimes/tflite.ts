// The runtimes that read TensorFlow Lite: TensorFlow Lite Micro, and the Ethos-U and Edge TPU accelerators beside it. An ONNX model
// reaches them by conversion, so an operator counts by what it becomes there.
import type { Candidate } from './candidate';
import { clipBounds } from './conditions';
import { fallsBack, refused, SUPPORTED, type RuntimeDefinition } from './definition';
import table from './tables/tflite.json';
import type { Outcome } from './types';

const MAPPING: ReadonlyMap<string, string> = new Map(Object.entries(table.mapping));
const kernels = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const MICRO = kernels(table['tflite-micro']);
const ETHOS = kernels(table['ethos-u']);
const EDGE = kernels(table['edge-tpu']);

/** What quantized operators of ONNX compute; a converter takes them, or the float model is converted and quantized again. */
const INTEGER_FORMS: Readonly<Record<string, string>> = {
  QLinearConv: 'CONV_2D',
  QLinearMatMul: 'FULLY_CONNECTED',
  'com.microsoft:QGemm': 'FULLY_CONNECTED',
  'com.microsoft:QLinearAdd': 'ADD',
  'com.microsoft:QLinearMul': 'MUL',
  'com.microsoft:QLinearConcat': 'CONCATENATION',
  'com.microsoft:QLinearSigmoid': 'LOGISTIC',
  'com.microsoft:QLinearLeakyRelu': 'LEAKY_RELU',
  'com.microsoft:QLinearSoftmax': 'SOFTMAX',
  'com.microsoft:QLinearAveragePool': 'AVERAGE_POOL_2D',
  'com.microsoft:QLinearGlobalAveragePool': 'MEAN',
};

/** TensorFlow Lite operators that a node becomes; undefined where nobody says. */
function liteOperators(node: Candidate): readonly string[] | undefined {
  const text = INTEGER_FORMS[node.op] ?? (node.node.domain === '' ? MAPPING.get(node.op) : undefined);
  if (text === undefined) return undefined;
  if (node.op === 'Clip') {
    const bounds = clipBounds(node);
    if (bounds?.[0] === 0 && (bounds[1] === 6 || bounds[1] === Infinity)) return [bounds[1] === 6 ? 'RELU6' : 'RELU'];
  }
  if (node.op === 'Conv' || node.op === 'QLinearConv') return [isDepthwise(node) ? 'DEPTHWISE_CONV_2D' : 'CONV_2D'];
  if (node.op === 'Resize')
    return [node.string('mode', 'nearest') === 'nearest' ? 'RESIZE_NEAREST_NEIGHBOR' : 'RESIZE_BILINEAR'];
  if (node.op === 'Pow') {
    const exponent = node.numbers(1);
    if (exponent?.every((value) => value === 2) === true) return ['SQUARE'];
    if (exponent?.every((value) => value === 0.5) === true) return ['SQRT'];
  }
  if (node.op === 'MatMul' && node.isConstant(1) && node.rank(1) === 2) return ['FULLY_CONNECTED'];
  return text === '' ? [] : text.split(' ');
}

function isDepthwise(node: Candidate): boolean {
  const group = node.int('group', 1);
  const weight = node.op === 'QLinearConv' ? 3 : 1;
  return group > 1 && node.dim(weight, 1) === 1;
}

/** What a converter or TensorFlow Lite itself cannot do, whatever the kernels. */
function obstacle(node: Candidate): string | null {
  if (/^(?:Conv|QLinearConv|ConvTranspose|MaxPool|AveragePool)$/.test(node.op)) {
    const rank = node.rank(0);
    if (rank !== undefined && rank > 4) return 'TensorFlow Lite Micro convolves and pools over two axes at most.';
  }
  if (node.op === 'MaxPool' && node.outputs > 1) return 'TensorFlow Lite gives no indices of the maxima.';
  if (node.op === 'Resize' && node.string('mode', 'nearest') === 'cubic') return 'TensorFlow Lite has no cubic Resize.';
  if (node.op === 'Conv' && node.int('group', 1) > 1 && !isDepthwise(node))
    return 'TensorFlow Lite Micro has convolutions of one group and by channel, none of other groups.';
  return null;
}

function judgeMicro(node: Candidate): Outcome {
  const operators = liteOperators(node);
  const name = node.op;
  if (operators === undefined) {
    if (node.node.domain === 'com.microsoft' || /^(?:DynamicQuantizeLinear|MatMulInteger|ConvInteger)$/.test(name))
      return refused(`TensorFlow Lite has nothing that ${name} could become.`);
    return { support: 'unknown', reason: `What a converter makes of ${name} is not in the table.` };
  }
  const problem = obstacle(node);
  if (problem !== null) return refused(problem);
  const without = operators.filter((one) => !MICRO.has(one));
  if (without.length > 0)
    return refused(`${name} becomes ${without.join(' and ')}, which TensorFlow Lite Micro has no kernel for.`);
  if (operators.length > 1) return { support: 'supported', reason: `Runs as ${operators.join(', ')}.` };
  return SUPPORTED;
}

const product = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1);

/** Vela's limits that a file shows; of TensorFlow Lite Micro's nodes only. */
function ethosLimit(node: Candidate, operators: readonly string[]): string | null {
  const shape = node.shape(0);
  if (shape?.some((size) => typeof size !== 'number') === true)
    return 'Ethos-U needs fixed shapes; a size here is open.';
  if (shape !== undefined && shape.length > 4) return `Ethos-U takes at most 4 dimensions; this has ${shape.length}.`;
  if (shape?.some((size) => typeof size === 'number' && size > 65_535) === true)
    return 'Ethos-U takes sizes up to 65,535.';
  const strides = node.ints('strides') ?? [];
  const dilations = node.ints('dilations') ?? [];
  const kernel = node.ints('kernel_shape') ?? [];
  if (operators[0] === 'CONV_2D' || operators[0] === 'DEPTHWISE_CONV_2D') {
    const most = operators[0] === 'CONV_2D' ? 4 : 3;
    if (strides.some((stride) => stride > most)) return `Ethos-U takes strides up to ${most} here.`;
    const spread = kernel.map((size, i) => (size - 1) * (dilations[i] ?? 1) + 1);
    if ((spread[0] ?? 1) > 64 || product(spread) > 4096)
      return 'Ethos-U takes kernels up to 64 high and 4,096 in all, dilation included.';
    if (!node.isConstant(node.op === 'QLinearConv' ? 3 : 1)) return 'Ethos-U needs the weights to be constant.';
  }
  if (/POOL_2D/.test(operators[0] ?? '')) {
    if (strides.some((stride) => stride > 3)) return 'Ethos-U pools with strides up to 3.';
    if (kernel.some((size) => size > 256)) return 'Ethos-U pools over at most 256.';
  }
  if (node.op === 'Slice' && node.numbers(4)?.some((step) => step !== 1) === true)
    return 'Ethos-U slices with steps of 1 only.';
  return null;
}

function judgeEthos(node: Candidate): Outcome {
  const micro = judgeMicro(node);
  if (micro.support !== 'supported') return micro;
  const operators = liteOperators(node) ?? [];
  const without = operators.filter((one) => !ETHOS.has(one));
  if (without.length > 0)
    return fallsBack(`Ethos-U has no ${without.join(', ')}; the Cortex-M beside it runs ${node.op}.`);
  const limit = ethosLimit(node, operators);
  return limit === null ? SUPPORTED : fallsBack(`${limit} The Cortex-M runs it.`);
}

function judgeEdge(node: Candidate): Outcome {
  const operators = liteOperators(node);
  if (operators === undefined)
    return { support: 'unknown', reason: `What a converter makes of ${node.op} is not in the table.` };
  const without = operators.filter((one) => !EDGE.has(one));
  if (without.length > 0)
    return fallsBack(`The Edge TPU has no ${without.join(', ')}; the CPU runs it and all that follows.`);
  const shape = node.shape(0);
  if (shape?.some((size) => typeof size !== 'number') === true)
    return fallsBack('The Edge TPU needs fixed shapes; a size here is open.');
  if (shape !== undefined && shape.filter((size) => size !== 1).length > 3)
    return fallsBack('The Edge TPU takes at most 3 dimensions larger than 1.');
  return SUPPORTED;
}

const conversion = 'Convert to TensorFlow Lite (onnx2tf, or export from TensorFlow): it reads no ONNX.';
const fixed = 'Fix the shapes of the inputs, the batch to 1.';
const quantize = 'Quantize statically to int8, inputs and outputs too.';

const micro: RuntimeDefinition = {
  id: 'tflite-micro',
  title: 'TensorFlow Lite Micro',
  version: table.version,
  source: `${table.sources['tflite-micro']}; ${table.sources.mapping}`,
  certainty: 'assumed',
  partitioned: false,
  separate: true,
  takesQdqGroups: true,
  judge: judgeMicro,
  needs: ({ quantized, staticInputs }) => [
    conversion,
    ...(staticInputs ? [] : [fixed]),
    ...(quantized.size === 0
      ? ['Quantize statically to int8: float kernels run, but slowly and in four times the memory.']
      : []),
  ],
};

export const TFLITE_MICRO = micro;

export const ETHOS_U: RuntimeDefinition = {
  ...micro,
  id: 'ethos-u',
  title: 'Arm Ethos-U (Vela)',
  source: `${table.sources['ethos-u']}; ${table.sources.mapping}`,
  partitioned: true,
  separate: true,
  takesQdqGroups: true,
  judge: judgeEthos,
  needs: ({ quantized, staticInputs }) => [
    conversion,
    ...(staticInputs ? [] : [fixed]),
    ...(quantized.has('qdq') || quantized.has('qoperator') ? [] : [`${quantize} Float nodes stay on the Cortex-M.`]),
  ],
};

export const EDGE_TPU: RuntimeDefinition = {
  ...micro,
  id: 'edge-tpu',
  title: 'Coral Edge TPU',
  source: `${table.sources['edge-tpu']}; ${table.sources.mapping}`,
  partitioned: true,
  separate: true,
  takesQdqGroups: true,
  judge: judgeEdge,
  needs: ({ quantized, staticInputs }) => [
    conversion,
    ...(staticInputs ? [] : [fixed]),
    ...(quantized.has('qdq') || quantized.has('qoperator') ? [] : [`${quantize} The compiler takes nothing else.`]),
  ],
};
