// Operators that slide a window: convolutions, pools, resizing. Formulas of the ONNX operator specifications.
import { DataType } from '../../graph/dataTypes';
import type { NodeContext } from '../context';
import { wrapAxis } from '../context';
import type { Expr } from '../expression';
import { add, ceilDivide, floor, floorDivide, minimum, multiply, product, subtract } from '../expression';
import type { OpTable } from '../table';
import { each } from '../table';

interface Window {
  readonly kernel: readonly Expr[];
  readonly strides: readonly number[];
  readonly dilations: readonly number[];
  /** Begins, then ends. */
  readonly pads: readonly number[];
  readonly autoPad: string;
  readonly ceil: boolean;
}

function windowOf(node: NodeContext, kernel: readonly Expr[]): Window {
  const rank = kernel.length;
  const ones = new Array<number>(rank).fill(1);
  return {
    kernel,
    strides: node.ints('strides') ?? ones,
    dilations: node.ints('dilations') ?? ones,
    pads: node.ints('pads') ?? new Array<number>(2 * rank).fill(0),
    autoPad: node.string('auto_pad', 'NOTSET'),
    ceil: node.int('ceil_mode', 0) === 1,
  };
}

/** Spatial sizes after sliding a window over `input`. */
export function slide(input: readonly Expr[], window: Window): Expr[] {
  return input.map((size, axis) => {
    const kernel = window.kernel[axis] ?? 1;
    const stride = window.strides[axis] ?? 1;
    const dilation = window.dilations[axis] ?? 1;
    const extent = add(multiply(subtract(kernel, 1), dilation), 1);
    if (window.autoPad === 'SAME_UPPER' || window.autoPad === 'SAME_LOWER') return ceilDivide(size, stride);
    const pads = window.autoPad === 'VALID' ? [0, 0] : [window.pads[axis] ?? 0, window.pads[axis + input.length] ?? 0];
    const room = subtract(add(size, (pads[0] ?? 0) + (pads[1] ?? 0)), extent);
    // Where less is left than one kernel, the runtime's division goes towards zero: one window, not none.
    if (!window.ceil && typeof room === 'number' && typeof stride === 'number') return Math.trunc(room / stride) + 1;
    if (!window.ceil) return add(floorDivide(room, stride), 1);
    const count = add(ceilDivide(room, stride), 1);
    // A window that would begin in the padding behind the input is left out.
    if (typeof count === 'number' && typeof size === 'number' && (count - 1) * stride >= size + (pads[0] ?? 0))
      return count - 1;
    return count;
  });
}

function convolution(weightIndex: number, type: (node: NodeContext) => number) {
  return (node: NodeContext): void => {
    const [input, weight] = [node.shape(0), node.shape(weightIndex)];
    if (input === undefined && weight === undefined) {
      node.setTensor(0, type(node), undefined);
      return;
    }
    const rank = input?.length ?? weight?.length ?? 0;
    const kernel = node.ints('kernel_shape') ?? weight?.slice(2);
    const channels = weight?.[0] ?? node.unknownDim(0, 1);
    if (input === undefined || kernel === undefined) {
      const open = node.unknownDims(0, rank);
      if (rank > 1) open[1] = channels;
      node.setTensor(0, type(node), open);
      return;
    }
    node.setTensor(0, type(node), [input[0] ?? 1, channels, ...slide(input.slice(2), windowOf(node, kernel))]);
  };
}

function convTranspose(node: NodeContext): void {
  const [input, weight] = [node.shape(0), node.shape(1)];
  if (input === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const spatial = input.slice(2);
  const kernel = node.ints('kernel_shape') ?? weight?.slice(2);
  const perGroup = weight?.[1];
  const channels = perGroup === undefined ? node.unknownDim(0, 1) : multiply(perGroup, node.int('group', 1));
  const given = node.ints('output_shape');
  const extra = node.ints('output_padding') ?? [];
  const dims = spatial.map((size, axis): Expr => {
    const fixed = given?.[axis - spatial.length + given.length];
    if (fixed !== undefined) return fixed;
    if (kernel === undefined) return node.unknownDim(0, axis + 2);
    const window = windowOf(node, kernel);
    const stride = window.strides[axis] ?? 1;
    if (window.autoPad.startsWith('SAME')) return multiply(size, stride);
    const extent = add(multiply(subtract(kernel[axis] ?? 1, 1), window.dilations[axis] ?? 1), 1);
    const pads = window.autoPad === 'VALID' ? 0 : (window.pads[axis] ?? 0) + (window.pads[axis + spatial.length] ?? 0);
    return subtract(add(add(multiply(subtract(size, 1), stride), extra[axis] ?? 0), extent), pads);
  });
  node.setTensor(0, node.type(0), [input[0] ?? 1, channels, ...dims]);
}

function pool(node: NodeContext): void {
  const input = node.shape(0);
  const kernel = node.ints('kernel_shape');
  const dims =
    input === undefined
      ? undefined
      : kernel === undefined
        ? node.unknownDims(0, input.length)
        : [...input.slice(0, 2), ...slide(input.slice(2), windowOf(node, kernel))];
  node.setTensor(0, node.type(0), dims);
  if (node.node.opType === 'MaxPool') node.setTensor(1, DataType.int64, dims);
}

/** GlobalAveragePool, GlobalMaxPool, GlobalLpPool: [N, C, …] keeps N and C, each axis after those becomes 1. */
export function globalPool(node: NodeContext): void {
  const input = node.shape(0);
  node.setTensor(
    0,
    node.type(0),
    input?.map((dim, axis) => (axis < 2 ? dim : 1)),
  );
}

function maxUnpool(node: NodeContext): void {
  const input = node.shape(0);
  const given = node.tensor(2)?.data;
  if (given !== undefined) {
    node.setTensor(
      0,
      node.type(0),
      given.map((dim, axis) => dim ?? node.unknownDim(0, axis)),
    );
    return;
  }
  const kernel = node.ints('kernel_shape');
  if (input === undefined || kernel === undefined || node.has(2)) {
    node.setTensor(0, node.type(0), input === undefined ? undefined : node.unknownDims(0, input.length));
    return;
  }
  const window = windowOf(node, kernel);
  const dims = input.slice(2).map((size, axis) => {
    const pads = (window.pads[axis] ?? 0) + (window.pads[axis + kernel.length] ?? 0);
    return subtract(add(multiply(subtract(size, 1), window.strides[axis] ?? 1), kernel[axis] ?? 1), pads);
  });
  node.setTensor(0, node.type(0), [...input.slice(0, 2), ...dims]);
}

function resize(node: NodeContext): void {
  const input = node.shape(0);
  if (input === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const isOld = node.node.opType === 'Upsample' || node.opset < 11;
  const axes = node.ints('axes')?.map((axis) => wrapAxis(axis, input.length)) ?? input.map((_, axis) => axis);
  const sizes = isOld || !node.has(3) ? undefined : node.tensor(3)?.data;
  const scales = scalesOf(node, isOld);
  const policy = node.string('keep_aspect_ratio_policy', 'stretch');
  const dims = input.map((dim, axis): Expr => {
    const at = axes.indexOf(axis);
    if (at < 0) return dim;
    if (sizes !== undefined)
      return policy === 'stretch'
        ? (sizes[at] ?? node.unknownDim(0, axis))
        : (keptAspect(input, axes, sizes, axis, policy) ?? node.unknownDim(0, axis));
    const scale = scales?.[at];
    return scale === undefined ? node.unknownDim(0, axis) : (scaled(dim, scale) ?? node.unknownDim(0, axis));
  });
  node.setTensor(0, node.type(0), dims);
}

function scalesOf(node: NodeContext, isOld: boolean): readonly (Expr | undefined)[] | undefined {
  const attribute = node.attribute('scales');
  if (attribute?.kind === 'floats') return attribute.values;
  if (node.attribute('height_scale') !== undefined)
    return [1, 1, node.float('height_scale', 1), node.float('width_scale', 1)];
  return node.tensor(isOld ? 1 : 2)?.data;
}

function scaled(dim: Expr, scale: Expr): Expr | undefined {
  // In float32, as the kernels do: 2.0 * 0.6 must not become one less.
  if (typeof dim === 'number' && typeof scale === 'number') return Math.floor(Math.fround(dim * Math.fround(scale)));
  return floor(multiply(dim, scale));
}

/** One scale for all axes: the smallest (not_larger) or largest (not_smaller) of those asked for, sizes rounded. */
function keptAspect(
  input: readonly Expr[],
  axes: readonly number[],
  sizes: readonly (Expr | undefined)[],
  axis: number,
  policy: string,
): Expr | undefined {
  const ratios = axes.map((at, index) => {
    const [from, to] = [input[at], sizes[index]];
    return typeof from === 'number' && typeof to === 'number' ? to / from : NaN;
  });
  const scale = policy === 'not_larger' ? Math.min(...ratios) : Math.max(...ratios);
  const from = input[axis];
  return Number.isNaN(scale) || typeof from !== 'number' ? undefined : Math.round(from * scale);
}

function roiAlign(node: NodeContext): void {
  const dims = [node.shape(1)?.[0] ?? node.unknownDim(0, 0), node.shape(0)?.[1] ?? node.unknownDim(0, 1)];
  node.setTensor(0, node.type(0), [...dims, node.int('output_height', 1), node.int('output_width', 1)]);
}

function maxRoiPool(node: NodeContext): void {
  const pooled = node.ints('pooled_shape');
  const dims = [node.shape(1)?.[0] ?? node.unknownDim(0, 0), node.shape(0)?.[1] ?? node.unknownDim(0, 1)];
  node.setTensor(0, node.type(0), pooled === undefined ? undefined : [...dims, ...pooled]);
}

function gridSample(node: NodeContext): void {
  const [input, grid] = [node.shape(0), node.shape(1)];
  if (input === undefined || grid === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  node.setTensor(0, node.type(0), [...input.slice(0, 2), ...grid.slice(1, -1)]);
}

function affineGrid(node: NodeContext): void {
  const target = node.tensor(1)?.data;
  const rank = node.shape(1)?.[0];
  const size =
    target?.map((dim, axis) => dim ?? node.unknownDim(0, axis)) ??
    (typeof rank === 'number' ? node.unknownDims(0, rank) : undefined);
  if (size === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  node.setTensor(0, node.type(0), [node.shape(0)?.[0] ?? size[0] ?? 1, ...size.slice(2), size.length - 2]);
}

function col2im(node: NodeContext): void {
  const input = node.shape(0);
  const [image, block] = [node.tensor(1)?.data, node.data(2)];
  const area = block === undefined ? undefined : product(block);
  const channels = input?.[1] === undefined || area === undefined ? node.unknownDim(0, 1) : floorDivide(input[1], area);
  const length = node.shape(1)?.[0];
  const sizes =
    image?.map((dim, axis) => dim ?? node.unknownDim(0, axis + 2)) ??
    (typeof length === 'number' ? node.unknownDims(0, length + 2).slice(2) : undefined);
  node.setTensor(
    0,
    node.type(0),
    sizes === undefined ? undefined : [input?.[0] ?? node.unknownDim(0, 0), channels, ...sizes],
  );
}

function nonMaxSuppression(node: NodeContext): void {
  const [boxes, scores] = [node.shape(0), node.shape(1)];
  const limit = node.has(2) ? node.scalar(2) : 0;
  const most =
    limit !== undefined && boxes?.[1] !== undefined && scores?.[0] !== undefined && scores[1] !== undefined
      ? product([scores[0], scores[1], minimum(limit, boxes[1])])
      : undefined;
  node.setTensor(0, DataType.int64, [most === 0 ? 0 : node.unknownDim(0, 0), 3]);
}

const first = (node: NodeContext): number => node.type(0);

export const windows: OpTable = {
  Conv: convolution(1, first),
  DeformConv: convolution(1, first),
  ConvInteger: convolution(1, () => DataType.int32),
  QLinearConv: convolution(3, (node) => node.type(7)),
  ConvTranspose: convTranspose,
  ...each('AveragePool MaxPool LpPool', pool),
  ...each('GlobalAveragePool GlobalMaxPool GlobalLpPool', globalPool),
  MaxUnpool: maxUnpool,
  ...each('Resize Upsample', resize),
  RoiAlign: roiAlign,
  MaxRoiPool: maxRoiPool,
  GridSample: gridSample,
  AffineGrid: affineGrid,
  Col2Im: col2im,
  NonMaxSuppression: nonMaxSuppression,
};
