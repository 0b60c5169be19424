// Operators that take, join or pad parts of tensors.
import { DataType } from '../../graph/dataTypes';
import type { NodeContext } from '../context';
import { wrapAxis } from '../context';
import type { Expr } from '../expression';
import { add, ceilDivide, divideExactly, floorDivide, multiply, subtract } from '../expression';
import type { Shape } from '../facts';
import { elementsOf, isStatic, MAX_DATA } from '../facts';
import type { Element } from '../fold';
import { coordinatesOf, rearrange } from '../rearrange';
import type { OpTable } from '../table';
import { slice } from './slicing';

function concat(node: NodeContext): void {
  const inputs = node.inputs.map((_, index) => node.tensor(index));
  const type = inputs.find((input) => (input?.type ?? 0) !== 0)?.type ?? 0;
  const known = inputs.find((input) => input?.shape !== undefined)?.shape;
  if (known === undefined) {
    node.setTensor(0, type, undefined);
    return;
  }
  const axis = wrapAxis(node.int('axis', 1), known.length);
  const dims = known.map((_, position): Expr => {
    const sizes = inputs.map((input) => input?.shape?.[position]);
    if (position === axis) {
      let total: Expr | undefined = 0;
      for (const size of sizes) total = total === undefined || size === undefined ? undefined : add(total, size);
      return total ?? node.unknownDim(0, position);
    }
    const given = sizes.filter((size) => size !== undefined);
    return given.find((size) => typeof size === 'number') ?? given[0] ?? node.unknownDim(0, position);
  });
  node.setTensor(0, type, dims, concatData(inputs, dims, axis));
}

/** Row by row of the axes before `axis`: what each input has there. Elements that an input does not know stay unknown. */
function concatData(
  inputs: readonly ReturnType<NodeContext['tensor']>[],
  dims: Shape,
  axis: number,
): Element[] | undefined {
  if (!isStatic(dims) || inputs.every((input) => input?.data === undefined)) return undefined;
  const product = (part: readonly number[]): number => part.reduce((all, size) => all * size, 1);
  if (product(dims) > MAX_DATA) return undefined;
  const rows = product(dims.slice(0, axis));
  const inner = product(dims.slice(axis + 1));
  const joined: Element[] = [];
  for (let row = 0; row < rows; row++) {
    for (const input of inputs) {
      const size = input?.shape?.[axis];
      if (typeof size !== 'number') return undefined;
      const count = size * inner;
      for (let at = row * count; at < (row + 1) * count; at++) joined.push(input?.data?.[at]);
    }
  }
  return joined;
}

function split(node: NodeContext): void {
  const input = node.shape(0);
  const type = node.type(0);
  const count = node.node.outputs.length;
  if (input === undefined) {
    for (let index = 0; index < count; index++) node.setTensor(index, type, undefined);
    return;
  }
  const axis = wrapAxis(node.int('axis', 0), input.length);
  const size = input[axis] ?? 0;
  const given = node.ints('split') ?? node.tensor(1)?.data;
  let start: Expr = 0;
  for (let index = 0; index < count; index++) {
    const part: Expr =
      given === undefined ? evenPart(node, size, index, count, axis) : (given[index] ?? node.unknownDim(index, axis));
    const dims = input.map((dim, position) => (position === axis ? part : dim));
    const from = start;
    const data =
      typeof from === 'number'
        ? rearrange(node.tensor(0), dims, (at) =>
            at.map((value, position) => (position === axis ? value + from : value)),
          )
        : undefined;
    node.setTensor(index, type, dims, data);
    start = add(start, part);
  }
}

/** Equal parts; the last one is smaller where the size does not divide (opset 18). */
function evenPart(node: NodeContext, size: Expr, index: number, count: number, axis: number): Expr {
  if (node.has(1)) return node.unknownDim(index, axis);
  const parts = node.int('num_outputs', count);
  const exact = divideExactly(size, parts);
  if (exact !== undefined) return exact;
  const part = ceilDivide(size, parts);
  return index < parts - 1 ? part : subtract(size, multiply(part, parts - 1));
}

function gather(node: NodeContext): void {
  const [data, indices] = [node.shape(0), node.shape(1)];
  if (data === undefined || indices === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const axis = wrapAxis(node.int('axis', 0), data.length);
  const dims = [...data.slice(0, axis), ...indices, ...data.slice(axis + 1)];
  const chosen = node.numbers(1);
  const size = data[axis];
  const values =
    chosen !== undefined && isStatic(indices) && typeof size === 'number'
      ? rearrange(node.tensor(0), dims, (at) => {
          const position = at.slice(axis, axis + indices.length);
          const index = chosen[position.reduce((sum, value, i) => sum * (indices[i] ?? 1) + value, 0)] ?? 0;
          return [...at.slice(0, axis), wrapAxis(index, size), ...at.slice(axis + indices.length)];
        })
      : undefined;
  node.setTensor(0, node.type(0), dims, values);
}

function gatherElements(node: NodeContext): void {
  node.setTensor(0, node.type(0), node.shape(1));
}

function gatherND(node: NodeContext): void {
  const [data, indices] = [node.shape(0), node.shape(1)];
  const depth = indices?.at(-1);
  if (data === undefined || indices === undefined || typeof depth !== 'number') {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const batch = node.int('batch_dims', 0);
  node.setTensor(0, node.type(0), [...indices.slice(0, -1), ...data.slice(batch + depth)]);
}

function pad(node: NodeContext): void {
  const input = node.shape(0);
  if (input === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const pads = node.ints('pads') ?? node.ints('paddings') ?? node.tensor(1)?.data;
  const axes = node.has(3) ? node.numbers(3) : input.map((_, axis) => axis);
  const dims = input.map((dim, axis): Expr => {
    const at = axes?.findIndex((candidate) => wrapAxis(candidate, input.length) === axis);
    if (pads === undefined || axes === undefined || at === undefined) return node.unknownDim(0, axis);
    if (at < 0) return dim;
    const [before, after] = [pads[at], pads[at + axes.length]];
    return before === undefined || after === undefined ? node.unknownDim(0, axis) : add(add(dim, before), after);
  });
  node.setTensor(0, node.type(0), dims);
}

function topK(node: NodeContext): void {
  const input = node.shape(0);
  const size = node.int('k') ?? node.scalar(1);
  const dims = input?.map((dim, axis) =>
    axis === wrapAxis(node.int('axis', -1), input.length) ? (size ?? node.unknownDim(0, axis)) : dim,
  );
  node.setTensor(0, node.type(0), dims);
  node.setTensor(1, DataType.int64, dims);
}

function nonZero(node: NodeContext): void {
  const shape = node.shape(0);
  const rank = shape?.length;
  const values = node.numbers(0);
  if (values !== undefined && isStatic(shape)) {
    const found = values.flatMap((item, index) => (item === 0 ? [] : [coordinatesOf(index, shape)]));
    const data = shape.flatMap((_, axis) => found.map((at) => at[axis]));
    node.setTensor(0, DataType.int64, [shape.length, found.length], data);
    return;
  }
  // A scalar counts as having one dimension.
  const rows: Expr = rank === undefined ? node.unknownDim(0, 0) : Math.max(rank, 0);
  node.setTensor(0, DataType.int64, [rows, node.unknownDim(0, 1)]);
}

function oneHot(node: NodeContext): void {
  const indices = node.shape(0);
  const depth = node.scalar(1) ?? undefined;
  if (indices === undefined) {
    node.setTensor(0, node.type(2), undefined);
    return;
  }
  const rank = indices.length + 1;
  const axis = wrapAxis(node.int('axis', -1), rank);
  const dims = [...indices.slice(0, axis), depth ?? node.unknownDim(0, axis), ...indices.slice(axis)];
  node.setTensor(0, node.type(2), dims);
}

function compress(node: NodeContext): void {
  const input = node.shape(0);
  const axis = node.int('axis');
  const chosen = node.numbers(1)?.filter((item) => item !== 0).length;
  if (axis === undefined) {
    node.setTensor(0, node.type(0), [chosen ?? node.unknownDim(0, 0)]);
    return;
  }
  if (input === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const at = wrapAxis(axis, input.length);
  const dims = input.map((dim, position) => (position === at ? (chosen ?? node.unknownDim(0, position)) : dim));
  node.setTensor(0, node.type(0), dims);
}

function unique(node: NodeContext): void {
  const input = node.shape(0);
  const axis = node.int('axis');
  const count = node.unknownDim(0, 0);
  if (axis === undefined) node.setTensor(0, node.type(0), [count]);
  else if (input !== undefined) {
    const at = wrapAxis(axis, input.length);
    node.setTensor(
      0,
      node.type(0),
      input.map((dim, position) => (position === at ? count : dim)),
    );
  } else node.setTensor(0, node.type(0), undefined);
  const all = axis === undefined ? elementsOf(input) : input?.[wrapAxis(axis, input.length)];
  node.setTensor(1, DataType.int64, [count]);
  node.setTensor(2, DataType.int64, [all ?? node.unknownDim(2, 0)]);
  node.setTensor(3, DataType.int64, [count]);
}

/** Blocks of an image's pixels become channels, or channels become blocks of pixels. */
function regrouped(channels: Scaling, pixels: Scaling): (node: NodeContext) => void {
  return (node) => {
    const block = node.int('blocksize', 1);
    const [n, c, h, w] = node.shape(0) ?? [];
    const isKnown = n !== undefined && c !== undefined && h !== undefined && w !== undefined;
    const shape = isKnown ? [n, channels(c, block * block), pixels(h, block), pixels(w, block)] : undefined;
    node.setTensor(0, node.type(0), shape);
  };
}

type Scaling = (size: Expr, by: number) => Expr;

function centerCropPad(node: NodeContext): void {
  const input = node.shape(0);
  const target = node.tensor(1)?.data;
  if (input === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const axes = node.ints('axes') ?? input.map((_, axis) => axis);
  const dims = input.map((dim, axis) => {
    const at = axes.findIndex((candidate) => wrapAxis(candidate, input.length) === axis);
    return at < 0 ? dim : (target?.[at] ?? node.unknownDim(0, axis));
  });
  node.setTensor(0, node.type(0), dims);
}

/** Scatter into small integer data is how exporters write `shape[i] = n`. */
function scatterND(node: NodeContext): void {
  const target = node.tensor(0);
  const indices = node.numbers(1);
  const updates = node.tensor(2)?.data;
  let data: Element[] | undefined;
  if (
    target?.data !== undefined &&
    target.shape?.length === 1 &&
    indices !== undefined &&
    updates?.length === indices.length &&
    node.string('reduction', 'none') === 'none'
  ) {
    data = [...target.data];
    for (const [position, index] of indices.entries()) data[wrapAxis(index, data.length)] = updates[position];
  }
  node.setTensor(0, node.type(0), target?.shape, data);
}

/** Experimental Crop of the first operator sets: border is left, top, right, bottom; scale, where given, is the size cut out. */
function crop(node: NodeContext): void {
  const [n, c, h, w] = node.shape(0) ?? [];
  const [left, top, right, bottom] = node.ints('border') ?? [0, 0, 0, 0];
  const size = node.ints('scale');
  if (n === undefined || c === undefined || h === undefined || w === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const height = size?.[0] ?? subtract(h, (top ?? 0) + (bottom ?? 0));
  const width = size?.[1] ?? subtract(w, (left ?? 0) + (right ?? 0));
  node.setTensor(0, node.type(0), [n, c, height, width]);
}

export const selecting: OpTable = {
  Crop: crop,
  Concat: concat,
  Split: split,
  Slice: slice,
  Gather: gather,
  GatherElements: gatherElements,
  GatherND: gatherND,
  Pad: pad,
  TopK: topK,
  NonZero: nonZero,
  OneHot: oneHot,
  Compress: compress,
  Unique: unique,
  DepthToSpace: regrouped(floorDivide, multiply),
  SpaceToDepth: regrouped(multiply, floorDivide),
  CenterCropPad: centerCropPad,
  ScatterND: scatterND,
  ScatterElements: scatterND,
};
