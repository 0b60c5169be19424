// Operators about shapes themselves: Shape, Reshape, Squeeze, Expand and their kin.
import { DataType } from '../../graph/dataTypes';
import type { NodeContext } from '../context';
import { broadcastDim, wrapAxis } from '../context';
import type { Expr } from '../expression';
import { ceilDivide, divideExactly, floorDivide, multiply, product, subtract } from '../expression';
import { asTensor, elementsOf, isStatic, MAX_DATA, tensorFact } from '../facts';
import type { Shape } from '../facts';
import { rearrange } from '../rearrange';
import type { OpTable } from '../table';

function shape(node: NodeContext): void {
  const input = node.shape(0);
  if (input === undefined) {
    node.setTensor(0, DataType.int64, [node.unknownDim(0, 0)]);
    return;
  }
  const rank = input.length;
  const clamp = (value: number): number => Math.max(0, Math.min(rank, wrapAxis(value, rank)));
  const part = input.slice(clamp(node.int('start', 0)), clamp(node.int('end', rank)));
  node.set(0, tensorFact(DataType.int64, [part.length], part, isStatic(part)));
}

function size(node: NodeContext): void {
  const count = elementsOf(node.shape(0));
  node.set(0, tensorFact(DataType.int64, [], count === undefined ? undefined : [count], typeof count === 'number'));
}

function reshape(node: NodeContext): void {
  const input = node.shape(0);
  const target = node.tensor(1)?.data ?? node.ints('shape');
  const type = node.type(0);
  if (target === undefined) {
    const length = node.shape(1)?.[0];
    node.setTensor(0, type, typeof length === 'number' ? node.unknownDims(0, length) : undefined);
    return;
  }
  const keepsZero = node.int('allowzero', 0) === 1;
  const result = target.map((dim, axis): Expr | undefined => (dim === 0 && !keepsZero ? input?.[axis] : dim));
  const open = result.findIndex((dim) => dim === undefined || (typeof dim === 'number' && dim < 0));
  const openCount = result.filter((dim) => dim === undefined || (typeof dim === 'number' && dim < 0)).length;
  if (openCount === 1) result[open] = remainder(input, result, open) ?? node.unknownDim(0, open);
  const dims = result.map((dim, axis) =>
    dim === undefined || (typeof dim === 'number' && dim < 0) ? node.unknownDim(0, axis) : dim,
  );
  node.setTensor(0, type, dims, node.tensor(0)?.data);
}

/** The one size that makes the element counts agree. Factors that both sides share are cancelled first. */
function remainder(input: Shape, result: readonly (Expr | undefined)[], open: number): Expr | undefined {
  if (input === undefined) return undefined;
  const others = result.filter((dim, axis): dim is Expr => axis !== open && dim !== undefined);
  const left = [...input];
  const right: Expr[] = [];
  for (const dim of others) {
    const at = left.findIndex((candidate) => String(candidate) === String(dim));
    if (at >= 0) left.splice(at, 1);
    else right.push(dim);
  }
  const total = product(left);
  const known = product(right);
  if (known === 0) return 0;
  return divideExactly(total, known) ?? floorDivide(total, known);
}

function flatten(node: NodeContext): void {
  const input = node.shape(0);
  if (input === undefined) {
    node.setTensor(0, node.type(0), node.unknownDims(0, 2));
    return;
  }
  const axis = wrapAxis(node.int('axis', 1), input.length);
  node.setTensor(0, node.type(0), [product(input.slice(0, axis)), product(input.slice(axis))], node.tensor(0)?.data);
}

/** Axes given as attribute before opset 13, as input since; undefined where they are not known, null where not given. */
export function axesOf(node: NodeContext, input = 1): readonly number[] | undefined | null {
  const attribute = node.ints('axes');
  if (attribute !== undefined) return attribute;
  if (node.has(input)) return node.numbers(input);
  return null;
}

function squeeze(node: NodeContext): void {
  const input = node.shape(0);
  const axes = axesOf(node);
  if (input === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  if (axes === undefined || (axes === null && !isStatic(input))) {
    const removed = node.shape(1)?.[0];
    const rank = axes === undefined && typeof removed === 'number' ? input.length - removed : undefined;
    node.setTensor(
      0,
      node.type(0),
      rank === undefined || rank < 0 ? undefined : node.unknownDims(0, rank),
      node.tensor(0)?.data,
    );
    return;
  }
  const removed = axes === null ? undefined : new Set(axes.map((axis) => wrapAxis(axis, input.length)));
  const dims = input.filter((dim, axis) => (removed === undefined ? dim !== 1 : !removed.has(axis)));
  node.setTensor(0, node.type(0), dims, node.tensor(0)?.data);
}

function unsqueeze(node: NodeContext): void {
  const input = node.shape(0);
  const axes = axesOf(node);
  if (input === undefined || axes === null) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  if (axes === undefined) {
    const added = node.shape(1)?.[0];
    const rank = typeof added === 'number' ? input.length + added : undefined;
    node.setTensor(0, node.type(0), rank === undefined ? undefined : node.unknownDims(0, rank));
    return;
  }
  const rank = input.length + axes.length;
  const added = new Set(axes.map((axis) => wrapAxis(axis, rank)));
  const rest = [...input];
  const dims = Array.from({ length: rank }, (_, axis): Expr => (added.has(axis) ? 1 : (rest.shift() ?? 1)));
  node.setTensor(0, node.type(0), dims, node.tensor(0)?.data);
}

function transpose(node: NodeContext): void {
  const input = node.shape(0);
  if (input === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const order = node.ints('perm') ?? input.map((_, axis) => input.length - 1 - axis);
  const dims = order.map((axis) => input[axis] ?? 1);
  const data = rearrange(node.tensor(0), dims, (at) => {
    const source = new Array<number>(at.length).fill(0);
    order.forEach((axis, position) => (source[axis] = at[position] ?? 0));
    return source;
  });
  node.setTensor(0, node.type(0), dims, data);
}

function expand(node: NodeContext): void {
  const input = node.shape(0);
  const target = node.tensor(1)?.data;
  if (input === undefined || target === undefined) {
    const rank = node.shape(1)?.[0];
    const size = typeof rank === 'number' && input !== undefined ? Math.max(rank, input.length) : undefined;
    // A size above 1 stays whatever the target is.
    const known =
      size === undefined
        ? undefined
        : node.unknownDims(0, size).map((open, axis) => {
            const own = input?.[axis - size + input.length];
            return typeof own === 'number' && own !== 1 ? own : open;
          });
    node.setTensor(0, node.type(0), known);
    return;
  }
  const rank = Math.max(input.length, target.length);
  const dims = Array.from({ length: rank }, (_, axis): Expr => {
    const own = input[axis - rank + input.length] ?? 1;
    const at = axis - rank + target.length;
    const wanted = at < 0 ? 1 : target[at];
    if (wanted === undefined) return own === 1 ? node.unknownDim(0, axis) : own;
    return broadcastDim(own, wanted);
  });
  const offset = rank - input.length;
  const data = rearrange(node.tensor(0), dims, (at) =>
    input.map((dim, axis) => (dim === 1 ? 0 : (at[axis + offset] ?? 0))),
  );
  node.setTensor(0, node.type(0), dims, data);
}

function tile(node: NodeContext): void {
  const input = node.shape(0);
  let repeats: readonly (Expr | undefined)[] | undefined = node.tensor(1)?.data;
  if (node.opset < 6 && input !== undefined) {
    // Opset 1 tiled one axis.
    const [times, axis] = [node.scalar(1), node.scalar(2)];
    repeats = typeof axis === 'number' ? input.map((_, index) => (index === axis ? times : 1)) : undefined;
  }
  if (input === undefined || repeats === undefined) {
    node.setTensor(0, node.type(0), input === undefined ? undefined : node.unknownDims(0, input.length));
    return;
  }
  const dims = input.map((dim, axis) => {
    const times = repeats[axis];
    return times === undefined ? node.unknownDim(0, axis) : multiply(dim, times);
  });
  const data = isStatic(input)
    ? rearrange(node.tensor(0), dims, (at) => at.map((value, axis) => value % (input[axis] ?? 1)))
    : undefined;
  node.setTensor(0, node.type(0), dims, data);
}

function constant(node: NodeContext): void {
  for (const item of node.node.attributes) {
    const known = node.attribute(item.name);
    const given = known === undefined ? undefined : constantFact({ ...known, name: item.name });
    if (given !== undefined) node.set(0, given);
  }
}

function constantFact(item: NonNullable<ReturnType<NodeContext['attribute']>>) {
  switch (item.kind) {
    case 'tensor':
      return tensorFact(item.value.dataType, item.value.dims, item.value.values, true);
    case 'sparse':
      return tensorFact(item.value.values.dataType, item.value.dims, undefined, true);
    case 'int':
      return tensorFact(DataType.int64, [], [item.value], true);
    case 'float':
      return tensorFact(DataType.float32, [], [item.value], true);
    case 'ints':
    case 'floats': {
      const type = item.kind === 'ints' ? DataType.int64 : DataType.float32;
      return tensorFact(type, [item.count], item.count === item.values.length ? item.values : undefined, true);
    }
    case 'string':
      return tensorFact(DataType.string, [], undefined, true);
    case 'strings':
      return tensorFact(DataType.string, [item.count], undefined, true);
    default:
      return undefined;
  }
}

function constantOfShape(node: NodeContext): void {
  const given = node.attribute('value');
  const tensor = given?.kind === 'tensor' ? given.value : undefined;
  const type = tensor?.dataType ?? DataType.float32;
  const data = node.tensor(0)?.data;
  if (data === undefined) {
    const rank = node.shape(0)?.[0];
    node.setTensor(0, type, typeof rank === 'number' ? node.unknownDims(0, rank) : undefined);
    return;
  }
  const dims = data.map((dim, axis) => dim ?? node.unknownDim(0, axis));
  const value = tensor === undefined ? 0 : tensor.values?.[0];
  const elements = elementsOf(dims);
  const count = typeof elements === 'number' ? elements : Infinity;
  const filled = count <= MAX_DATA ? new Array<number | undefined>(count).fill(value) : undefined;
  node.set(0, tensorFact(type, dims, filled, node.allConstant()));
}

function range(node: NodeContext): void {
  const [start, limit, step] = [node.scalar(0), node.scalar(1), node.scalar(2)];
  const type = node.type(0) || node.type(1);
  if (start === undefined || limit === undefined || typeof step !== 'number' || step === 0) {
    node.setTensor(0, type, [node.unknownDim(0, 0)]);
    return;
  }
  if (typeof start === 'number' && typeof limit === 'number') {
    const count = Math.max(0, Math.ceil((limit - start) / step));
    const data = count <= MAX_DATA ? Array.from({ length: count }, (_, index) => start + index * step) : undefined;
    node.setTensor(0, type, [count], data);
    return;
  }
  const span = step > 0 ? subtract(limit, start) : subtract(start, limit);
  node.setTensor(0, type, [Number.isInteger(step) ? ceilDivide(span, Math.abs(step)) : node.unknownDim(0, 0)]);
}

function eyeLike(node: NodeContext): void {
  node.setTensor(0, node.int('dtype') ?? node.type(0), node.shape(0));
}

/** Identity hands on whatever it gets, sequences too. */
function identity(node: NodeContext): void {
  const fact = node.fact(0);
  if (fact === undefined) return;
  const tensor = asTensor(fact);
  if (tensor === undefined) node.set(0, fact);
  else node.setTensor(0, tensor.type, tensor.shape, tensor.data);
}

export const shaping: OpTable = {
  Shape: shape,
  Size: size,
  Reshape: reshape,
  Flatten: flatten,
  Squeeze: squeeze,
  Unsqueeze: unsqueeze,
  Transpose: transpose,
  Expand: expand,
  Tile: tile,
  Constant: constant,
  ConstantOfShape: constantOfShape,
  Range: range,
  EyeLike: eyeLike,
  Identity: identity,
};
