// Conditions on single nodes of ONNX Runtime's CoreML execution provider, by operator, for each of its two formats.
// After core/providers/coreml/builders/impl (IsOpSupportedImpl, HasSupportedInputsImpl), March 2026; operators that only the
// list of release 1.30 has are taken by name and type.
import { DataType } from '../graph/dataTypes';
import {
  clipBounds,
  stored as constant,
  dilationsAreOne,
  inputType,
  intIs,
  kernelOf,
  rankBetween,
  textIsOneOf,
} from './conditions';
import { firstOf, type Condition } from './definition';
import neuralNetworkList from './tables/usability-coreml-neuralnetwork.json';
import mlProgramList from './tables/usability-coreml-mlprogram.json';

const { float32, float16, int32, int64 } = DataType;
/** Largest size of an axis of a convolution: width of Metal's textures. */
const MAX_CONV_SIZE = 16_384;
/** Dimensions that any tensor may have. */
export const MAX_RANK = 5;

type Rules = Readonly<Record<string, Condition>>;

/** One of the two formats, with what the conditions of its operators share. */
interface Format {
  /** As sentences name it. */
  readonly title: string;
  /** ML Program, not NeuralNetwork. */
  readonly program: boolean;
  /** The first input is of a floating type that the format takes. */
  readonly floats: Condition;
  /** The first input has 4 dimensions. */
  readonly image: Condition;
  /** The operator is in ML Program only. */
  readonly programOnly: (what: string) => Condition;
}

/** The condition of each operator that the format takes. */
export function rulesFor(title: string, program: boolean): ReadonlyMap<string, Condition> {
  const floats = inputType(title, program ? [float32, float16, int64] : [float32]);
  const image = rankBetween(title, 4, 4);
  const programOnly =
    (what: string): Condition =>
    () =>
      program ? null : `CoreML has ${what} in ML Program only, not in NeuralNetwork.`;
  const format: Format = { title, program, floats, image, programOnly };
  const families = [convolutions, pools, normalizations, products, shapes, resizing, elements];
  const all = new Map(families.flatMap((family) => Object.entries(family(format))));
  const plain = ['Add', 'Div', 'Mul', 'Sub', 'LeakyRelu', 'Reciprocal', 'Relu', 'Sigmoid', 'Sqrt', 'Tanh', 'Transpose'];
  for (const op of plain) all.set(op, floats);
  // In the list of 1.30, younger than the sources that were read: type by the list's note or by default.
  for (const op of Object.keys((program ? mlProgramList : neuralNetworkList).operators))
    if (!all.has(op)) all.set(op, op === 'And' || op === 'Where' ? () => null : floats);
  return all;
}

/** Convolutions along axes of limited size, with weights that are known where the format wants them. */
function convolutions({ title, program, floats, programOnly }: Format): Rules {
  const convSizes: Condition = (node) =>
    [node.shape(0), node.shape(1), node.outputShape()].some((shape) =>
      shape?.some((size) => typeof size === 'number' && size > MAX_CONV_SIZE),
    )
      ? `${title} takes convolutions over at most ${MAX_CONV_SIZE} along an axis.`
      : null;
  const kernelMatches: Condition = (node) => {
    const given = node.ints('kernel_shape');
    const weight = node.shape(1)?.slice(2);
    return given === undefined || weight === undefined || given.every((size, i) => size === weight[i])
      ? null
      : `${title} needs \`kernel_shape\` to agree with the weights.`;
  };
  const conv = firstOf(
    floats,
    program ? () => null : constant(title, 1, 'the weights'),
    convSizes,
    rankBetween(title, 3, 4, 1),
    constant(title, 2, 'the bias'),
    kernelMatches,
  );
  const convTranspose = firstOf(
    programOnly('ConvTranspose'),
    floats,
    constant(title, 1, 'the weights'),
    constant(title, 2, 'the bias'),
    convSizes,
    textIsOneOf(title, 'auto_pad', ['NOTSET', 'VALID'], 'NOTSET'),
    (node) =>
      new Set(node.ints('pads')).size > 1 ? `${title} takes ConvTranspose with equal padding on all sides.` : null,
    kernelMatches,
    (node) => (node.hasAttribute('output_shape') ? `${title} takes no \`output_shape\`.` : null),
    (node) =>
      (node.ints('output_padding') ?? []).some((pad) => pad !== 0) ? `${title} takes no \`output_padding\`.` : null,
  );
  return {
    Conv: conv,
    ConvTranspose: convTranspose,
  };
}

/** Pools over two axes. */
function pools({ title, program, floats, image }: Format): Rules {
  const pool = firstOf(
    floats,
    image,
    intIs(title, 'storage_order', 0, 0),
    (node) => (kernelOf(node)?.length === 2 || /^Global/.test(node.op) ? null : `${title} pools over two axes.`),
    program ? () => null : intIs(title, 'ceil_mode', 0, 0),
    dilationsAreOne(title),
    (node) => (node.outputs > 1 ? `${title} gives no indices of the maxima.` : null),
  );
  return {
    AveragePool: pool,
    MaxPool: pool,
    GlobalAveragePool: pool,
    GlobalMaxPool: pool,
  };
}

/** Normalizations for inference, with constant parameters. */
function normalizations({ title, program, floats, image, programOnly }: Format): Rules {
  const norm = firstOf(
    programOnly('this normalization'),
    inputType(title, [float32, float16]),
    (node) => (node.outputs > 1 ? `${title} takes normalizations without statistics as outputs.` : null),
    (node) => (node.op === 'InstanceNormalization' ? null : intIs(title, 'stash_type', 1, 1)(node)),
    constant(title, 1, 'the scale'),
    constant(title, 2, 'the bias'),
  );
  const batchNorm = firstOf(
    floats,
    (node) => (node.outputs > 1 ? `${title} takes BatchNormalization for inference only.` : null),
    image,
    intIs(title, 'spatial', 1, 1),
    ...[1, 2, 3, 4].map((index) => constant(title, index, 'the parameters')),
  );
  return {
    BatchNormalization: batchNorm,
    GroupNormalization: norm,
    InstanceNormalization: norm,
    LayerNormalization: norm,
    LRN: firstOf(() => (program ? `${title} has no LRN.` : null), floats, rankBetween(title, 3, 4)),
  };
}

/** Products of matrices. */
function products({ title, program, floats }: Format): Rules {
  const matMul: Condition = firstOf(floats, (node) => {
    const [a, b] = [node.rank(0), node.rank(1)];
    if (a === undefined || b === undefined) return `${title} needs to know the number of dimensions.`;
    if (program)
      return (a === 1) !== (b === 1) ? `${title} multiplies no matrix by a vector (a fault of CoreML).` : null;
    if (!node.isStored(1)) return `${title} needs B to be constant.`;
    return a === 2 && b === 2 ? null : `${title} multiplies matrices of 2 dimensions; these have ${a} and ${b}.`;
  });
  const gemm: Condition = firstOf(floats, constant(title, 1, 'B'), constant(title, 2, 'C'), (node) => {
    if (node.int('transA', 0) !== 0 || node.float('alpha', 1) !== 1 || node.float('beta', 1) !== 1)
      return `${title} takes Gemm with transA = 0, alpha = 1 and beta = 1.`;
    const bias = node.shape(2);
    if (bias === undefined) return null;
    const n = node.dim(1, node.int('transB', 0) === 0 ? 1 : 0);
    const row = bias.length === 0 || (bias.length === 1 && (bias[0] === 1 || bias[0] === n));
    return row || (bias.length === 2 && bias[0] === 1 && bias[1] === n) ? null : `${title} takes one row as C.`;
  });
  return {
    Gemm: gemm,
    MatMul: matMul,
  };
}

/** Operators that move, cut and join elements. */
function shapes({ title, program, floats, programOnly }: Format): Rules {
  const constantAxes: Condition = constant(title, 1, 'the axes');
  const reshape: Condition = firstOf(floats, constant(title, 1, 'the new shape'), (node) => {
    if (!node.isStatic(0)) return `${title} needs the shape that is changed to be fixed.`;
    const wanted = node.numbers(1);
    return wanted !== undefined && wanted.length > MAX_RANK ? `${title} has at most ${MAX_RANK} dimensions.` : null;
  });
  const slice = firstOf(
    inputType(title, program ? [float32, float16, int64] : [float32, int64]),
    (node) => (node.isStatic(0) ? null : `${title} needs the shape that is sliced to be fixed.`),
    ...[1, 2, 3, 4].map((index) => constant(title, index, 'starts, ends, axes and steps')),
  );
  const split: Condition = firstOf(floats, constant(title, 1, 'the sizes of the parts'), (node) =>
    node.outputs >= 2 ? null : `${title} splits into at least two parts.`,
  );
  const concat: Condition = firstOf(floats, (node) => {
    if (node.inputs < 2) return `${title} joins at least two inputs.`;
    if (program) return null;
    const axis = node.int('axis', 1);
    if (node.rank(0) !== 4)
      return `${title} joins inputs of 4 dimensions; these have ${node.rank(0) ?? 'an unknown number'}.`;
    return axis === 1 || axis === -3 ? null : `${title} joins along channels (axis 1) only.`;
  });
  return {
    Concat: concat,
    DepthToSpace: firstOf(floats, (node) => {
      if (node.string('mode', 'DCR') === 'DCR') return null;
      if (!program) return `${title} takes DepthToSpace in DCR order only.`;
      return node.isStatic(0) ? null : `${title} needs fixed sizes for DepthToSpace in CRD order.`;
    }),
    Flatten: firstOf(() => (program ? `${title} has no Flatten.` : null), floats),
    Gather: firstOf(inputType(title, program ? [float32, float16, int64] : [float32, int64]), (node) => {
      const [data, indices] = [node.rank(0), node.rank(1)];
      if (data === undefined || indices === undefined) return `${title} needs to know the number of dimensions.`;
      if (indices === 0) return `${title} takes no single number as the index of Gather.`;
      return data + indices - 1 > MAX_RANK ? `${title} has at most ${MAX_RANK} dimensions.` : null;
    }),
    Pad: firstOf(() => (program ? `${title} has no Pad.` : null), floats, padding(title)),
    Reshape: reshape,
    Shape: firstOf(inputType(title, program ? [float32, float16, int32, int64] : [float32]), (node) =>
      !program && (node.hasAttribute('end') || node.int('start', 0) !== 0)
        ? `${title} takes Shape without start and end.`
        : null,
    ),
    Slice: slice,
    Split: split,
    Squeeze: firstOf(floats, constantAxes),
    Unsqueeze: firstOf(programOnly('Unsqueeze'), floats, constantAxes, (node) => {
      const after = node.outputShape()?.length;
      return after !== undefined && after > MAX_RANK ? `${title} has at most ${MAX_RANK} dimensions.` : null;
    }),
  };
}

/** Resizing by whole factors, with constant scales or sizes. */
function resizing({ title, program, floats, image, programOnly }: Format): Rules {
  const resize = firstOf(
    floats,
    rankBetween(title, program ? 3 : 4, program ? 5 : 4),
    intIs(title, 'antialias', 0, 0),
    textIsOneOf(title, 'mode', ['linear', 'nearest'], 'nearest'),
    (node) =>
      node.string('mode', 'nearest') === 'nearest'
        ? textIsOneOf(title, 'nearest_mode', ['floor'], 'round_prefer_floor')(node)
        : null,
    intIs(title, 'exclude_outside', 0, 0),
    textIsOneOf(title, 'keep_aspect_ratio_policy', ['stretch'], 'stretch'),
    (node) => {
      const mode = node.string('coordinate_transformation_mode', 'half_pixel');
      const sizes = node.has(3);
      if (!node.isStored(sizes ? 3 : 2)) return `${title} needs scales or sizes to be constant.`;
      if (node.string('mode', 'nearest') === 'nearest' || !program)
        return mode === 'asymmetric'
          ? null
          : `${title} takes Resize with \`coordinate_transformation_mode\` = asymmetric here, not ${mode}.`;
      const good = ['half_pixel', 'pytorch_half_pixel', 'align_corners', ...(sizes ? ['asymmetric'] : [])];
      return good.includes(mode)
        ? null
        : `${title} takes no linear Resize with \`coordinate_transformation_mode\` = ${mode}.`;
    },
    (node) => {
      const scales = node.has(3) ? undefined : node.numbers(2)?.slice(-2);
      if (scales === undefined || scales.every((scale) => scale >= 1 && Number.isInteger(scale))) return null;
      const shrinks = program && scales.every((scale) => scale <= 1 && Number.isInteger(Math.round(1e6 / scale) / 1e6));
      return shrinks ? null : `${title} resizes by whole factors only, not by ${scales.join(' and ')}.`;
    },
  );
  return {
    GridSample: firstOf(programOnly('GridSample'), floats, image, (node) =>
      node.string('padding_mode', 'zeros') === 'reflection' && node.int('align_corners', 0) === 0
        ? `${title} takes no GridSample with reflection and align_corners = 0.`
        : null,
    ),
    Resize: resize,
  };
}

/** Operators on elements, and reductions of them. */
function elements({ title, program, floats, programOnly }: Format): Rules {
  const constantAxes: Condition = constant(title, 1, 'the axes');
  const reduce: Condition = firstOf(
    (node) => (/^Reduce(?:Max|Min|Prod)$/.test(node.op) ? programOnly(node.op)(node) : null),
    floats,
    constantAxes,
  );
  const cast: Condition = (node) => {
    const before = node.maker(0);
    if (before === undefined) return `${title} takes no Cast of the model's input.`;
    if (program) {
      const types: readonly number[] = [float32, float16, int32, int64];
      return (
        inputType(title, types)(node) ??
        (types.includes(node.outputType()) ? null : `${title} casts to float or integer of 32 and 64 bits.`)
      );
    }
    return before.opType === 'ArgMax' && node.outputType() === int32
      ? null
      : `${title} takes Cast only after ArgMax, to int32.`;
  };
  return {
    ArgMax: firstOf(floats, intIs(title, 'select_last_index', 0, 0)),
    Cast: cast,
    Clip: firstOf(floats, (node) =>
      clipBounds(node) === undefined ? `${title} needs the bounds to be constant.` : null,
    ),
    Elu: firstOf(programOnly('Elu'), floats),
    Erf: firstOf(programOnly('Erf'), floats),
    Exp: firstOf(programOnly('Exp'), floats),
    Gelu: firstOf(programOnly('Gelu'), floats),
    Max: firstOf(programOnly('Max'), floats),
    Pow: firstOf(inputType(title, program ? [float32, float16] : [float32]), (node) =>
      node.type(0) === node.type(1) ? null : `${title} takes Pow of two inputs of one type.`,
    ),
    PRelu: firstOf(floats, rankBetween(title, 3, 4), constant(title, 1, 'the slope'), (node) => {
      const slope = node.shape(1) ?? [];
      const single = slope.every((size) => size === 1);
      return single || (slope.length === 3 && slope[1] === 1 && slope[2] === 1)
        ? null
        : `${title} takes slopes by channel only.`;
    }),
    ReduceMax: reduce,
    ReduceMean: reduce,
    ReduceMin: reduce,
    ReduceProd: reduce,
    ReduceSum: reduce,
    Round: firstOf(programOnly('Round'), floats),
    Softmax: firstOf(floats, (node) =>
      node.opset < 13 && !node.isStatic(0) ? `${title} needs fixed sizes for Softmax before opset 13.` : null,
    ),
    Softplus: firstOf(programOnly('Softplus'), floats),
  };
}

function padding(title: string): Condition {
  return (node) => {
    if (node.string('mode', 'constant') !== 'constant') return `${title} pads with a constant only.`;
    if (!node.has(2)) return `${title} wants the value of Pad to be given.`;
    if (!node.isStored(1) || !node.isStored(2) || !node.isStored(3))
      return `${title} needs the padding to be constant.`;
    const rank = node.rank(0);
    const pads = node.numbers(1);
    if (rank === undefined || rank < 2) return `${title} pads at least two dimensions.`;
    if (pads?.some((pad) => pad < 0) === true) return `${title} takes no negative padding.`;
    const axes = node.numbers(3)?.map((axis) => (axis < 0 ? axis + rank : axis)) ?? [...Array<number>(rank).keys()];
    const others = axes.some(
      (axis, i) => axis < rank - 2 && ((pads?.[i] ?? 0) !== 0 || (pads?.[i + axes.length] ?? 0) !== 0),
    );
    return others ? `${title} pads the last two dimensions only.` : null;
  };
}
