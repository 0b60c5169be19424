// com.microsoft operators that transformers' optimizers, quantizers and exporters write; shapes after ONNX Runtime's ContribOperators.md.
import { DataType } from '../../graph/dataTypes';
import type { NodeContext } from '../context';
import { broadcastShapes, wrapAxis } from '../context';
import type { Expr } from '../expression';
import { add, floorDivide, multiply } from '../expression';
import type { OpTable } from '../table';
import { each } from '../table';
import { attentionMicrosoft } from './attention';
import { likeFirst, shapeOf } from './elementwise';
import { dequantizeLinear, quantizeLinear } from './quantized';
import { gemm, layerNormalization, matmulShape } from './products';
import { selecting } from './selecting';
import { shaping } from './shaping';
import { recurrent } from './sources';
import { slide, windows } from './windows';

/** Runs another operator's inference on inputs chosen by position. */
function fromInputs(
  order: readonly number[],
  inference: ((node: NodeContext) => void) | undefined,
  type?: (node: NodeContext) => number,
) {
  return (node: NodeContext): void => {
    if (inference === undefined) return;
    inference(node.withInputs(order));
    const found = node.outputs[0];
    if (found?.kind === 'tensor') node.setTensor(0, type === undefined ? found.type : type(node), found.shape);
  };
}

function packedMatmul(node: NodeContext): void {
  const input = node.shape(0);
  node.setTensor(
    0,
    node.type(0),
    input === undefined ? undefined : [...input.slice(0, -1), node.int('N') ?? node.unknownDim(0, input.length - 1)],
  );
}

/** `transBatchA` takes the first axis for that of the rows and the others before the last for the batch; `transA` swaps the last two then. */
function fusedMatmul(node: NodeContext): void {
  const turned = (position: 0 | 1): readonly Expr[] | undefined => {
    const side = position === 0 ? 'A' : 'B';
    let shape = node.shape(position);
    if (shape === undefined || shape.length < 2) return shape;
    if (shape.length > 2 && node.int(`transBatch${side}`, 0) === 1)
      shape = [...shape.slice(1, -1), shape[0] ?? 1, shape.at(-1) ?? 1];
    if (node.int(`trans${side}`, 0) === 0) return shape;
    return [...shape.slice(0, -2), shape.at(-1) ?? 1, shape.at(-2) ?? 1];
  };
  node.setTensor(0, node.type(0), matmulShape(turned(0), turned(1)));
}

const matmulTo =
  (type: number | ((node: NodeContext) => number)) =>
  (node: NodeContext): void =>
    node.setTensor(0, typeof type === 'number' ? type : type(node), matmulShape(node.shape(0), node.shape(1)));

function embedLayerNorm(node: NodeContext): void {
  const ids = node.shape(0);
  const hidden = node.shape(2)?.[1] ?? node.unknownDim(0, 2);
  const dims = ids === undefined ? undefined : [...ids, hidden];
  const type = node.node.opType === 'QEmbedLayerNormalization' ? DataType.float32 : node.type(2);
  node.setTensor(0, type, dims);
  node.setTensor(1, DataType.int32, ids === undefined ? undefined : [ids[0] ?? 1]);
  node.setTensor(2, type, dims);
}

/** Output, mean, inverse deviation, and the sum before normalization. */
function skipLayerNorm(node: NodeContext): void {
  const input = node.shape(0);
  const reduced = input?.map((dim, axis) => (axis === input.length - 1 ? 1 : dim));
  node.setTensor(0, node.type(0), input);
  node.setTensor(1, DataType.float32, reduced);
  node.setTensor(2, DataType.float32, reduced);
  node.setTensor(3, node.type(0), input);
}

/** Data packed `bits` to the byte along the last axis, quantized in blocks. */
function gatherBlockQuantized(node: NodeContext): void {
  const [data, indices] = [node.shape(0), node.shape(1)];
  if (data === undefined || indices === undefined) {
    node.setTensor(0, node.type(2), undefined);
    return;
  }
  const axis = wrapAxis(node.int('gather_axis', 0), data.length);
  const packing = node.type(0) === DataType.uint8 ? 8 / node.int('bits', 4) : 1;
  const dims = data.map((dim, at) => (at === data.length - 1 ? multiply(dim, packing) : dim));
  node.setTensor(0, node.type(2), [...dims.slice(0, axis), ...indices, ...dims.slice(axis + 1)]);
}

/** Inputs: scale and zero point of the output, then tensor, scale and zero point of each part. */
function qlinearConcat(node: NodeContext): void {
  const parts = node.inputs.map((_, index) => index).filter((index) => index >= 2 && (index - 2) % 3 === 0);
  fromInputs(parts, selecting['Concat'], () => node.type(1))(node);
}

function qlinearPool(node: NodeContext): void {
  const input = node.shape(0);
  const last = node.int('channels_last', 0) === 1;
  if (input === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const spatial = last ? input.slice(1, -1) : input.slice(2);
  const kernel = node.ints('kernel_shape');
  const global = node.node.opType === 'QLinearGlobalAveragePool';
  if (!global && kernel === undefined) {
    node.setTensor(0, node.type(0), node.unknownDims(0, input.length));
    return;
  }
  const ones = spatial.map(() => 1);
  const dims = global
    ? ones
    : slide(spatial, {
        kernel: kernel ?? ones,
        strides: node.ints('strides') ?? ones,
        dilations: node.ints('dilations') ?? ones,
        pads: node.ints('pads') ?? [...ones, ...ones].map(() => 0),
        autoPad: node.string('auto_pad', 'NOTSET'),
        ceil: node.int('ceil_mode', 0) === 1,
      });
  node.setTensor(0, node.type(0), last ? [input[0] ?? 1, ...dims, input.at(-1) ?? 1] : [...input.slice(0, 2), ...dims]);
}

function channelsLastConv(node: NodeContext): void {
  const [input, weight] = [node.shape(0), node.shape(1)];
  const kernel = node.ints('kernel_shape') ?? weight?.slice(2);
  if (input === undefined || weight === undefined || kernel === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const ones = kernel.map(() => 1);
  const dims = slide(input.slice(1, -1), {
    kernel,
    strides: node.ints('strides') ?? ones,
    dilations: node.ints('dilations') ?? ones,
    pads: node.ints('pads') ?? [...ones, ...ones].map(() => 0),
    autoPad: node.string('auto_pad', 'NOTSET'),
    ceil: false,
  });
  node.setTensor(0, node.type(0), [input[0] ?? 1, ...dims, weight[0] ?? 1]);
}

function fourier(node: NodeContext): void {
  const input = node.shape(0);
  const rank = node.int('signal_ndim', 1);
  if (input === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const last = input.length - 1;
  if (node.node.opType === 'Rfft') {
    const dims = input.map((dim, axis) => (axis === last && rank > 0 ? add(floorDivide(dim, 2), 1) : dim));
    node.setTensor(0, node.type(0), [...dims, 2]);
    return;
  }
  node.setTensor(
    0,
    node.type(0),
    input.slice(0, -1).map((dim, axis) => (axis === last - 1 ? multiply(add(dim, -1), 2) : dim)),
  );
}

/** Search operators make sequences whose length only the run decides, up to max_length. */
function search(node: NodeContext): void {
  const batch = node.shape(0)?.[0] ?? node.unknownDim(0, 0);
  const length = node.unknownDim(0, 2);
  const dims =
    node.node.opType === 'BeamSearch' ? [batch, node.scalar(4) ?? node.unknownDim(0, 1), length] : [batch, length];
  node.setTensor(0, DataType.int32, dims);
}

const expandDims = (node: NodeContext): void => {
  const input = node.shape(0);
  const axis = node.scalar(1);
  if (input === undefined || typeof axis !== 'number') {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const at = axis < 0 ? axis + input.length + 1 : axis;
  node.setTensor(0, node.type(0), [...input.slice(0, at), 1, ...input.slice(at)]);
};

const SAME =
  'BiasGelu FastGelu Gelu QuickGelu BiasSoftmax BiasAdd RotaryEmbedding GemmaRotaryEmbedding GroupNorm Trilu Inverse NGramRepeatBlock ' +
  'QLinearLeakyRelu QLinearSigmoid QLinearSoftmax ScaledSiLU GatedAdd QOrderedGelu MoE QMoE ConvStateReplay';

export const microsoft: OpTable = {
  ...attentionMicrosoft,
  ...each(SAME, likeFirst),
  BiasDropout: (node) => {
    node.setTensor(0, node.type(0), node.shape(0));
    node.setTensor(1, DataType.bool, node.shape(0));
  },
  BiasSplitGelu: (node) => {
    const input = node.shape(0);
    node.setTensor(
      0,
      node.type(0),
      input?.map((dim, axis) => (axis === input.length - 1 ? floorDivide(dim, 2) : dim)),
    );
  },
  SkipGroupNorm: (node) => {
    node.setTensor(0, node.type(0), node.shape(0));
    node.setTensor(1, node.type(0), node.shape(0));
  },
  QuantizeLinear: quantizeLinear,
  DequantizeLinear: dequantizeLinear,
  FusedConv: (node) => windows['Conv']?.(node),
  ...each('NhwcConv NhwcFusedConv', channelsLastConv),
  QLinearConv: (node) => windows['QLinearConv']?.(node),
  ...each('QLinearAveragePool QLinearGlobalAveragePool', qlinearPool),
  ...each('NhwcMaxPool', (node) => {
    const input = node.shape(0);
    const kernel = node.ints('kernel_shape') ?? [];
    const ones = kernel.map(() => 1);
    const window = {
      kernel,
      strides: node.ints('strides') ?? ones,
      dilations: node.ints('dilations') ?? ones,
      pads: node.ints('pads') ?? [...ones, ...ones].map(() => 0),
      autoPad: node.string('auto_pad', 'NOTSET'),
      ceil: node.int('ceil_mode', 0) === 1,
    };
    node.setTensor(
      0,
      node.type(0),
      input === undefined ? undefined : [input[0] ?? 1, ...slide(input.slice(1, -1), window), input.at(-1) ?? 1],
    );
  }),
  MaxpoolWithMask: (node) => windows['MaxPool']?.(node),
  ...each('QLinearAdd QLinearMul', (node) =>
    node.setTensor(0, node.type(0), broadcastShapes([node.shape(0), node.shape(3)])),
  ),
  QLinearConcat: qlinearConcat,
  QLinearReduceMean: (node) => {
    const input = node.shape(0);
    const axes = node.ints('axes');
    const keeps = node.int('keepdims', 1) === 1;
    const reduced = new Set(axes?.map((axis) => wrapAxis(axis, input?.length ?? 0)) ?? input?.map((_, axis) => axis));
    node.setTensor(
      0,
      node.type(0),
      keeps ? input?.map((dim, axis) => (reduced.has(axis) ? 1 : dim)) : input?.filter((_, axis) => !reduced.has(axis)),
    );
  },
  QLinearWhere: (node) =>
    node.setTensor(0, node.type(1), broadcastShapes([node.shape(0), node.shape(1), node.shape(4)])),
  QGemm: (node) => {
    gemm(node.withInputs([0, 3]));
    const found = node.outputs[0];
    if (found?.kind === 'tensor') node.setTensor(0, node.has(8) ? node.type(8) : DataType.float32, found.shape);
  },
  FusedGemm: gemm,
  ...each('FusedMatMul TransposeMatMul FusedMatMulActivation', fusedMatmul),
  ...each('MatMulNBits MatMulBnb4 MatMulFpQ4', packedMatmul),
  MatMulInteger16: matmulTo(DataType.int32),
  MatMulIntegerToFloat: matmulTo((node) => node.type(2) || DataType.float32),
  DynamicQuantizeMatMul: matmulTo(DataType.float32),
  SparseToDenseMatMul: matmulTo((node) => node.type(1)),
  DynamicQuantizeLSTM: (node) => {
    const hidden = node.int('hidden_size');
    recurrent(hidden === undefined ? node.withInputs([0]) : node);
  },
  ...each('EmbedLayerNormalization QEmbedLayerNormalization', embedLayerNorm),
  ...each('SkipLayerNormalization SkipSimplifiedLayerNormalization', skipLayerNorm),
  ...each('SimplifiedLayerNormalization LayerNormalization', layerNormalization),
  GatherBlockQuantized: gatherBlockQuantized,
  GatherND: (node) => selecting['GatherND']?.(node),
  GridSample: (node) => windows['GridSample']?.(node),
  Pad: (node) => selecting['Pad']?.(node),
  Range: (node) => shaping['Range']?.(node),
  Unique: (node) => {
    node.setTensor(0, node.type(0), [node.unknownDim(0, 0)]);
    node.setTensor(1, DataType.int64, node.shape(0));
    node.setTensor(2, DataType.int64, [node.unknownDim(0, 0)]);
  },
  ExpandDims: expandDims,
  CDist: (node) =>
    node.setTensor(0, node.type(0), [
      node.shape(0)?.[0] ?? node.unknownDim(0, 0),
      node.shape(1)?.[0] ?? node.unknownDim(0, 1),
    ]),
  ...each('Rfft Irfft', fourier),
  ...each('ComplexMul ComplexMulConj', (node) =>
    node.setTensor(0, node.type(0), broadcastShapes([node.shape(0), node.shape(1)])),
  ),
  IsAllFinite: (node) => node.setTensor(0, DataType.bool, []),
  MurmurHash3: shapeOf(0, (node) => (node.int('positive', 1) === 1 ? DataType.uint32 : DataType.int32)),
  MulInteger: (node) => node.setTensor(0, DataType.int32, broadcastShapes([node.shape(0), node.shape(2)])),
  ReduceSumInteger: (node) => {
    const input = node.shape(0);
    const reduced = new Set(node.ints('axes')?.map((axis) => wrapAxis(axis, input?.length ?? 0)));
    node.setTensor(
      0,
      DataType.int32,
      node.int('keepdims', 1) === 1
        ? input?.map((dim, axis) => (reduced.has(axis) ? 1 : dim))
        : input?.filter((_, axis) => !reduced.has(axis)),
    );
  },
  RelativePositionBias: (node) =>
    node.setTensor(0, node.type(0), [
      1,
      node.shape(0)?.[1] ?? node.unknownDim(0, 1),
      node.scalar(1) ?? node.unknownDim(0, 2),
      node.scalar(2) ?? node.unknownDim(0, 3),
    ]),
  CropAndResize: (node) => {
    const size = node.tensor(3)?.data;
    node.setTensor(0, node.type(0), [
      node.shape(1)?.[0] ?? node.unknownDim(0, 0),
      node.shape(0)?.[1] ?? node.unknownDim(0, 1),
      size?.[0] ?? node.unknownDim(0, 2),
      size?.[1] ?? node.unknownDim(0, 3),
    ]);
  },
  ConvTransposeWithDynamicPads: (node) =>
    node.setTensor(
      0,
      node.type(0),
      node.shape(0) === undefined ? undefined : node.unknownDims(0, node.shape(0)?.length ?? 0),
    ),
  TorchEmbedding: (node) => {
    const [weight, indices] = [node.shape(0), node.shape(1)];
    node.setTensor(
      0,
      node.type(0),
      indices === undefined ? undefined : [...indices, weight?.[1] ?? node.unknownDim(0, indices.length)],
    );
  },
  Tokenizer: (node) => {
    const input = node.shape(0);
    node.setTensor(0, DataType.string, input === undefined ? undefined : [...input, node.unknownDim(0, input.length)]);
  },
  ...each('BeamSearch WhisperBeamSearch GreedySearch Sampling', search),
  SwiGLU: (node) => {
    const input = node.shape(0);
    node.setTensor(
      0,
      node.type(0),
      input?.map((dim, axis) => (axis === input.length - 1 ? floorDivide(dim, 2) : dim)),
    );
  },
  ConcatTraining: (node) => selecting['Concat']?.(node),
  ...each('BitmaskDropout BitmaskBiasDropout', (node) => node.setTensor(0, node.type(0), node.shape(0))),
  GemmFastGelu: fusedMatmul,
  RestorePadding: (node) => {
    const offsets = node.shape(1);
    const hidden = node.shape(0)?.at(-1) ?? node.unknownDim(0, 2);
    node.setTensor(0, node.type(0), offsets === undefined ? undefined : [...offsets, hidden]);
  },
  RemovePadding: (node) =>
    node.setTensor(0, node.type(0), [node.unknownDim(0, 0), node.shape(0)?.[2] ?? node.unknownDim(0, 1)]),
};
