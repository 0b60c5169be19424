// What one node computes: multiply-accumulates, and element operations beside them. Formulas after each operator's definition.
import type { NodeContext } from '../shapes/context';
import { wrapAxis } from '../shapes/context';
import type { Expr } from '../shapes/expression';
import { add, floorDivide, multiply, product } from '../shapes/expression';
import type { Shape } from '../shapes/facts';
import { asTensor, elementsOf } from '../shapes/facts';
import { einsumAxes } from '../shapes/ops/products';

export interface OperatorCost {
  /** Multiply-accumulates: one multiplication and one addition each. */
  readonly macs: Expr;
  /** Additions, comparisons, exponentials and the like on single elements. */
  readonly elementOps: Expr;
}

/** Undefined where a shape that the formula needs is unknown. */
export type CostFormula = (node: NodeContext) => OperatorCost | undefined;

export const FREE: OperatorCost = { macs: 0, elementOps: 0 };

function outputShape(node: NodeContext, index = 0): Shape {
  return asTensor(node.outputs[index])?.shape;
}

const outputElements = (node: NodeContext): Expr | undefined => elementsOf(outputShape(node));

function macs(count: Expr | undefined, elementOps: Expr = 0): OperatorCost | undefined {
  return count === undefined ? undefined : { macs: count, elementOps };
}

function elements(count: Expr | undefined): OperatorCost | undefined {
  return count === undefined ? undefined : { macs: 0, elementOps: count };
}

/** So many operations per element of the output. */
const perOutput =
  (factor: number): CostFormula =>
  (node) => {
    const count = outputElements(node);
    return elements(count === undefined ? undefined : multiply(count, factor));
  };

/** So many operations per element of the first input. */
const perInput =
  (factor: number): CostFormula =>
  (node) => {
    const count = elementsOf(node.shape(0));
    return elements(count === undefined ? undefined : multiply(count, factor));
  };

/** Each output element takes the kernel of one group; a bias is one addition each. */
const convolution =
  (weight: number, bias: number): CostFormula =>
  (node) => {
    const kernel = node.shape(weight);
    const count = outputElements(node);
    if (kernel === undefined || count === undefined) return undefined;
    return macs(multiply(count, product(kernel.slice(1))), node.has(bias) ? count : 0);
  };

/** Each input element is spread over the kernel of one group. */
const convTranspose: CostFormula = (node) => {
  const kernel = node.shape(1);
  const count = elementsOf(node.shape(0));
  if (kernel === undefined || count === undefined) return undefined;
  return macs(multiply(count, product(kernel.slice(1))), node.has(2) ? outputElements(node) : 0);
};

/** As a convolution, with a bilinear sample (4 multiply-adds) for each kernel point of each input channel. */
const deformConv: CostFormula = (node) => {
  const kernel = node.shape(1);
  const out = outputShape(node);
  if (kernel === undefined || out === undefined) return undefined;
  const points = product([out[0] ?? 1, ...out.slice(2), ...kernel.slice(2), node.shape(0)?.[1] ?? 1]);
  return macs(multiply(product(out), product(kernel.slice(1))), multiply(points, 4));
};

/** Each output element is a sum over the axis that both operands share: batch · M · N · K. */
const matmul: CostFormula = (node) => {
  const count = outputElements(node);
  const inner = node.shape(0)?.at(-1);
  return count === undefined || inner === undefined ? undefined : macs(multiply(count, inner));
};

/** The same; `transA` of com.microsoft FusedMatMul swaps the last two axes of A, of which `transBatchA` takes the first axis for one. */
const fusedMatmul: CostFormula = (node) => {
  const a = node.shape(0);
  const rows = a !== undefined && a.length > 2 && node.int('transBatchA', 0) === 1 ? a[0] : a?.at(-2);
  const inner = node.int('transA', 0) === 1 ? rows : a?.at(-1);
  const count = outputElements(node);
  return count === undefined || inner === undefined ? undefined : macs(multiply(count, inner));
};

/** M · N · K; C is one addition for each output element. */
const gemm =
  (bias: number): CostFormula =>
  (node) => {
    const inner = node.shape(0)?.[node.int('transA', 0) === 0 ? 1 : 0];
    const count = outputElements(node);
    if (count === undefined || inner === undefined) return undefined;
    return macs(multiply(count, inner), node.has(bias) ? count : 0);
  };

/** The weight is packed (MatMulNBits), so that K is an attribute. */
const packedMatmul: CostFormula = (node) => {
  const count = outputElements(node);
  const inner = node.int('K') ?? node.shape(0)?.at(-1);
  return count === undefined || inner === undefined ? undefined : macs(multiply(count, inner));
};

/** Contracting two operands visits every combination of labels once; each further operand once more. */
const einsum: CostFormula = (node) => {
  const shapes = node.inputs.map((_, index) => node.shape(index));
  const axes = einsumAxes(node.string('equation', ''), shapes);
  if (axes === undefined) return undefined;
  const all = product([...axes.sizes.values()]);
  return node.inputs.length === 1 ? elements(all) : macs(multiply(all, node.inputs.length - 1));
};

/** Gates times hidden times (input + hidden) per step, sequence and direction; activations and products as element operations. */
const recurrent =
  (gates: number, elementFactor: number): CostFormula =>
  (node) => {
    const [input, weights] = [node.shape(0), node.shape(1)];
    const hidden = node.int('hidden_size') ?? node.shape(2)?.[2];
    const inner = input?.[2] ?? weights?.[2];
    if (input === undefined || inner === undefined || hidden === undefined) return undefined;
    const directions = node.string('direction', 'forward') === 'bidirectional' ? 2 : 1;
    const steps = product([input[0] ?? 1, input[1] ?? 1, directions, hidden]);
    const peepholes = gates === 4 && node.has(7) ? 3 : 0;
    return macs(multiply(steps, add(multiply(add(inner, hidden), gates), peepholes)), multiply(steps, elementFactor));
  };

/** Scores and their weighted sum: 2 · batch · heads · queries · keys · head size; Softmax is 5 operations a score. */
function attentionCost(queries: Expr, keys: Expr, width: Expr, heads: Expr, projection: Expr = 0): OperatorCost {
  const scores = multiply(queries, keys);
  return {
    macs: add(multiply(multiply(scores, width), 2), projection),
    elementOps: multiply(multiply(scores, heads), SOFTMAX),
  };
}

/** Maximum, subtraction, exponential, sum, division. */
const SOFTMAX = 5;

const standardAttention: CostFormula = (node) => {
  const [query, present] = [node.shape(0), asTensor(node.outputs[1])?.shape];
  const keys = present?.[2] ?? node.shape(1)?.at(-2);
  if (query === undefined || keys === undefined) return undefined;
  const queries = multiply(query[0] ?? 1, query.at(-2) ?? 1);
  const isSplit = query.length === 4;
  const heads: Expr = isSplit ? (query[1] ?? 1) : node.int('q_num_heads', 1);
  const width = isSplit ? multiply(query[1] ?? 1, query[3] ?? 1) : (query[2] ?? 1);
  return attentionCost(queries, keys, width, heads);
};

/** com.microsoft Attention: also projects the input to query, key and value. */
const packedAttention =
  (weights: number): CostFormula =>
  (node) => {
    const [input, kernel] = [node.shape(0), node.shape(weights)];
    if (input?.length !== 3 || kernel === undefined) return undefined;
    const queries = multiply(input[0] ?? 1, input[1] ?? 1);
    const hidden = floorDivide(kernel[1] ?? 1, 3);
    const keys = asTensor(node.outputs[1])?.shape?.[3] ?? input[1] ?? 1;
    return attentionCost(queries, keys, hidden, node.int('num_heads', 1), multiply(queries, product(kernel)));
  };

const multiHead: CostFormula = (node) => {
  const query = node.shape(0);
  const present = asTensor(node.outputs[1])?.shape ?? node.shape(3);
  if (query === undefined) return undefined;
  const key = node.shape(1);
  const own = key === undefined ? query[1] : key.length === 4 ? key[2] : key[1];
  const keys = present?.length === 4 ? present[2] : own;
  const hidden = outputShape(node)?.[2];
  if (keys === undefined || hidden === undefined) return undefined;
  return attentionCost(multiply(query[0] ?? 1, query[1] ?? 1), keys, hidden, node.int('num_heads', 1));
};

const pool: CostFormula = (node) => {
  const count = outputElements(node);
  const kernel = node.ints('kernel_shape');
  return count === undefined || kernel === undefined ? undefined : elements(multiply(count, product(kernel)));
};

/** Interpolation reads 2 points per resized axis when linear, 4 when cubic, each with a multiplication and an addition. */
const resize: CostFormula = (node) => {
  const count = outputElements(node);
  const mode = node.string('mode', 'nearest');
  const axes = Math.max(0, (outputShape(node)?.length ?? 0) - 2);
  const points = mode === 'linear' || mode === 'bilinear' ? 2 ** axes : mode === 'cubic' ? 4 ** axes : 0;
  return count === undefined ? undefined : elements(multiply(count, 2 * points));
};

/** 5·N·log2 N is usual for a fast transform; half of its operations are multiply-adds. */
const fourier: CostFormula = (node) => {
  const out = outputShape(node);
  const axis = node.has(2) ? node.scalar(2) : node.int('axis', node.opset >= 20 ? -2 : 1);
  if (out === undefined || typeof axis !== 'number') return undefined;
  const length = out[wrapAxis(axis, out.length)];
  const count = floorDivide(product(out), out.at(-1) ?? 1);
  return typeof length === 'number' ? macs(multiply(count, Math.ceil(2 * Math.log2(Math.max(2, length))))) : undefined;
};

const spectrogram: CostFormula = (node) => {
  const out = outputShape(node);
  const length = node.has(3) ? node.scalar(3) : node.shape(2)?.[0];
  if (out === undefined || typeof length !== 'number') return undefined;
  const frames = multiply(out[0] ?? 1, out[1] ?? 1);
  return macs(multiply(frames, Math.ceil(2 * length * Math.log2(Math.max(2, length)))));
};

/** One comparison per level and tree; the depth of a balanced tree stands for the unknown path. */
const trees: CostFormula = (node) => {
  const nodes = node.count('nodes_treeids') ?? node.count('nodes_splits');
  const ids = node.attribute('nodes_treeids');
  const rows = node.shape(0)?.[0];
  if (nodes === undefined || rows === undefined) return undefined;
  const treeCount =
    ids?.kind === 'ints' && ids.count === ids.values.length
      ? new Set(ids.values).size
      : (node.count('tree_roots') ?? 1);
  const depth = Math.ceil(Math.log2(nodes / Math.max(1, treeCount) + 1));
  return elements(multiply(rows, treeCount * depth));
};

const linearModel: CostFormula = (node) => {
  const coefficients = node.count('coefficients');
  const rows = node.shape(0)?.[0];
  return coefficients === undefined || rows === undefined ? undefined : macs(multiply(rows, coefficients));
};

/** Kernel against every support vector. */
const svm: CostFormula = (node) => {
  const coefficients = node.count('support_vectors') || node.count('coefficients');
  const rows = node.shape(0)?.[0];
  return coefficients === undefined || rows === undefined ? undefined : macs(multiply(rows, coefficients));
};

function all(names: string, formula: CostFormula): [string, CostFormula][] {
  return names.split(' ').map((name) => [name, formula]);
}

const free: CostFormula = () => FREE;

/** Elementwise operators and what one element costs. */
const FORMULAS = new Map<string, CostFormula>([
  ...all('Conv FusedConv ConvInteger NhwcConv NhwcFusedConv CausalConvWithState', convolution(1, 2)),
  ...all('QLinearConv', convolution(3, 8)),
  ...all('ConvTranspose ConvTransposeWithDynamicPads', convTranspose),
  ...all('DeformConv', deformConv),
  ...all(
    'MatMul MatMulInteger MatMulInteger16 MatMulIntegerToFloat DynamicQuantizeMatMul QLinearMatMul SparseToDenseMatMul',
    matmul,
  ),
  ...all('FusedMatMul TransposeMatMul FusedMatMulActivation', fusedMatmul),
  ...all('Gemm FusedGemm', gemm(2)),
  ...all('QGemm', gemm(6)),
  ...all('GemmFastGelu', fusedMatmul),
  ...all('MatMulNBits MatMulBnb4 MatMulFpQ4', packedMatmul),
  ...all('Einsum', einsum),
  ...all('LSTM DynamicQuantizeLSTM', recurrent(4, 9)),
  ...all('GRU', recurrent(3, 7)),
  ...all('RNN', recurrent(1, 1)),
  ...all('MultiHeadAttention GroupQueryAttention SparseAttention DecoderMaskedMultiHeadAttention', multiHead),
  ...all('QAttention', packedAttention(1)),
  ...all('DFT', fourier),
  ...all('STFT', spectrogram),
  ...all('TreeEnsemble TreeEnsembleClassifier TreeEnsembleRegressor', trees),
  ...all('LinearClassifier LinearRegressor', linearModel),
  ...all('SVMClassifier SVMRegressor', svm),
  ...all('AveragePool MaxPool LpPool QLinearAveragePool NhwcMaxPool MaxpoolWithMask', pool),
  ...all('GlobalAveragePool GlobalMaxPool GlobalLpPool QLinearGlobalAveragePool', perInput(1)),
  ...all(
    'ReduceSum ReduceMean ReduceMax ReduceMin ReduceProd ArgMax ArgMin CumSum CumProd QLinearReduceMean ReduceSumInteger TopK',
    perInput(1),
  ),
  ...all('ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceSumSquare', perInput(2)),
  ...all('Resize Upsample', resize),
  ...all('GridSample RoiAlign CropAndResize', perOutput(8)),
  ...all('BatchNormalization Affine ImageScaler Scale Scaler QLinearLeakyRelu', perOutput(2)),
  ...all('Softmax LogSoftmax QLinearSoftmax BiasSoftmax', perOutput(SOFTMAX)),
  ...all(
    'LayerNormalization InstanceNormalization GroupNormalization GroupNorm SkipGroupNorm SkipLayerNormalization MeanVarianceNormalization',
    perOutput(8),
  ),
  ...all('EmbedLayerNormalization QEmbedLayerNormalization', perOutput(10)),
  ...all(
    'RMSNormalization SimplifiedLayerNormalization SkipSimplifiedLayerNormalization LpNormalization Normalizer LRN',
    perOutput(6),
  ),
  ...all('RotaryEmbedding GemmaRotaryEmbedding', perOutput(3)),
  ...all(
    'Abs Neg Floor Ceil Round Sign Relu Clip PRelu LeakyRelu ThresholdedRelu Add Sub Mul Div Max Min Sum Mean Mod And Or Xor Not ' +
      'Equal Less LessOrEqual Greater GreaterOrEqual Where BitShift BitwiseAnd BitwiseOr BitwiseXor BitwiseNot IsNaN IsInf BiasAdd ' +
      'QLinearAdd QLinearMul QLinearWhere MulInteger ComplexMul ComplexMulConj Imputer Binarizer Shrink GatedAdd',
    perOutput(1),
  ),
  ...all(
    'Sigmoid Tanh Erf Exp Log Sqrt Reciprocal Pow Sin Cos Tan Asin Acos Atan Sinh Cosh Asinh Acosh Atanh Softplus Softsign QLinearSigmoid ' +
      'Elu Selu Celu HardSigmoid ScaledTanh ParametricSoftplus Hardmax',
    perOutput(1),
  ),
  ...all('Gelu FastGelu BiasGelu QuickGelu Mish HardSwish Swish SwiGLU BiasSplitGelu ScaledSiLU', perOutput(2)),
  ...all('DynamicQuantizeLinear', perInput(3)),
  ...all('NonMaxSuppression', (node) => elements(elementsOf(node.shape(1)))),
  ...all('Det Inverse', (node) => {
    const shape = node.shape(0);
    const size = shape?.at(-1);
    return shape === undefined || size === undefined ? undefined : macs(multiply(product(shape), size));
  }),
  ...all('AffineGrid', perOutput(3)),
  ...all('Col2Im', perInput(1)),
  ...all('CDist', (node) => {
    const width = node.shape(0)?.at(-1);
    const count = outputElements(node);
    return count === undefined || width === undefined ? undefined : macs(multiply(count, width));
  }),
  ...all(
    'Crop ConcatTraining BitmaskDropout Identity Constant ConstantOfShape Shape Size Reshape Flatten Squeeze Unsqueeze Transpose Expand Tile Concat Split Slice Gather ' +
      'GatherElements GatherND ScatterElements ScatterND Scatter TensorScatter Pad DepthToSpace SpaceToDepth Cast CastLike BitCast ' +
      'QuantizeLinear DequantizeLinear Dropout Range OneHot NonZero Compress Unique EyeLike Trilu ReverseSequence CenterCropPad ' +
      'SequenceConstruct SequenceEmpty SequenceAt SequenceInsert SequenceErase SequenceLength SplitToSequence ConcatFromSequence ' +
      'Optional OptionalGetElement OptionalHasElement RandomNormal RandomUniform RandomNormalLike RandomUniformLike Multinomial Bernoulli ' +
      'HannWindow HammingWindow BlackmanWindow MelWeightMatrix ImageDecoder MaxUnpool GatherBlockQuantized QLinearConcat ReorderInput ' +
      'ReorderOutput ExpandDims TorchEmbedding RemovePadding RestorePadding BiasDropout StringConcat StringSplit StringNormalizer ' +
      'RegexFullMatch TfIdfVectorizer Tokenizer MurmurHash3 NGramRepeatBlock IsAllFinite ArrayFeatureExtractor CastMap CategoryMapper ' +
      'DictVectorizer FeatureVectorizer LabelEncoder OneHotEncoder ZipMap Quant BipolarQuant Trunc MaxRoiPool RelativePositionBias',
    free,
  ),
]);

/** The formula for an operator; undefined where nobody wrote one. */
export function costFormula(node: NodeContext): CostFormula | undefined {
  const { domain, opType } = node.node;
  if (opType === 'Attention') return domain === 'com.microsoft' ? packedAttention(1) : standardAttention;
  // Integer arithmetic on shapes costs next to nothing and is not what people count.
  return FORMULAS.get(opType);
}
