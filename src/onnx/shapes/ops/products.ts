// Matrix products, normalizations, reductions.
import { DataType } from '../../graph/dataTypes';
import type { NodeContext } from '../context';
import { broadcastDim, broadcastShapes, wrapAxis } from '../context';
import type { Expr } from '../expression';
import { add, maximum, minimum, multiply } from '../expression';
import type { Shape, TensorFact } from '../facts';
import { isStatic } from '../facts';
import type { Element } from '../fold';
import type { OpTable } from '../table';
import { each } from '../table';
import { axesOf } from './shaping';

/** numpy.matmul: vectors lose their axis, leading axes are broadcast. */
export function matmulShape(a: Shape, b: Shape): Shape {
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return undefined;
  const batch = broadcastShapes([a.slice(0, -2), b.slice(0, -2)]) ?? [];
  const rows = a.length > 1 ? a.slice(-2, -1) : [];
  const columns = b.length > 1 ? b.slice(-1) : [];
  return [...batch, ...rows, ...columns];
}

function matmul(b: number, type: (node: NodeContext) => number) {
  return (node: NodeContext): void => node.setTensor(0, type(node), matmulShape(node.shape(0), node.shape(b)));
}

/** Gemm (ai.onnx, since 1): [M, K] × [K, N] gives [M, N], with A and B transposed first where `transA` and `transB` say so. C only broadcasts. */
export function gemm(node: NodeContext): void {
  const [a, b] = [node.shape(0), node.shape(1)];
  const rows = a?.[node.int('transA', 0) === 0 ? 0 : 1] ?? node.unknownDim(0, 0);
  const columns = b?.[node.int('transB', 0) === 0 ? 1 : 0] ?? node.unknownDim(0, 1);
  node.setTensor(0, node.type(0), [rows, columns]);
}

/** Axes of an Einsum operand by label; `...` stands for leading axes named 0, 1, … from the last one. */
function einsumLabels(term: string, rank: number): string[] {
  const at = term.indexOf('...');
  if (at < 0) return Array.from(term);
  const named = term.length - 3;
  const open = Array.from({ length: Math.max(0, rank - named) }, (_, index, all = rank - named) =>
    String(all - 1 - index),
  );
  return [...Array.from(term.slice(0, at)), ...open, ...Array.from(term.slice(at + 3))];
}

/** Sizes by label of an Einsum's operands, and the labels of its output; undefined where a rank is unknown. */
export function einsumAxes(
  equation: string,
  shapes: readonly Shape[],
): { sizes: Map<string, Expr>; output: string[] } | undefined {
  const [left = '', right] = equation.replaceAll(' ', '').split('->');
  const sizes = new Map<string, Expr>();
  const counts = new Map<string, number>();
  for (const [index, term] of left.split(',').entries()) {
    const shape = shapes[index];
    if (shape === undefined) return undefined;
    for (const [axis, label] of einsumLabels(term, shape.length).entries()) {
      const size = shape[axis] ?? 1;
      const known = sizes.get(label);
      sizes.set(label, known === undefined ? size : broadcastDim(known, size));
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  const open = [...sizes.keys()].filter((label) => /^\d+$/.test(label)).sort((a, b) => Number(b) - Number(a));
  if (right === undefined) {
    const single = [...sizes.keys()].filter((label) => /^[A-Za-z]$/.test(label) && counts.get(label) === 1).sort();
    return { sizes, output: [...open, ...single] };
  }
  const at = right.indexOf('...');
  return { sizes, output: at < 0 ? Array.from(right) : einsumLabels(right, right.length - 3 + open.length) };
}

function einsum(node: NodeContext): void {
  const shapes = node.inputs.map((_, index) => node.shape(index));
  const axes = einsumAxes(node.string('equation', ''), shapes);
  node.setTensor(
    0,
    node.type(0),
    axes?.output.map((label, axis) => axes.sizes.get(label) ?? node.unknownDim(0, axis)),
  );
}

function batchNormalization(node: NodeContext): void {
  node.setTensor(0, node.type(0), node.shape(0));
  const channels = node.shape(0)?.[1] ?? node.shape(1)?.[0];
  const statistics = channels === undefined ? undefined : [channels];
  for (let index = 1; index < node.node.outputs.length; index++) {
    const running = index === 1 || index === 3 ? 3 : 4;
    node.setTensor(index, node.type(running) || node.type(0), node.shape(running) ?? statistics);
  }
}

/** Mean and inverse deviation have size 1 in the normalized axes. */
export function layerNormalization(node: NodeContext): void {
  const input = node.shape(0);
  node.setTensor(0, node.type(1) || node.type(0), input);
  const axis = input === undefined ? 0 : wrapAxis(node.int('axis', -1), input.length);
  const reduced = input?.map((dim, at) => (at < axis ? dim : 1));
  const type = node.int('stash_type', 1);
  node.setTensor(1, type, reduced);
  node.setTensor(2, type, reduced);
}

function reduce(type?: number) {
  return (node: NodeContext): void => {
    const input = node.shape(0);
    const result = type ?? node.type(0);
    const isArg = type !== undefined;
    const axes = isArg ? [node.int('axis', 0)] : axesOf(node);
    const keeps = node.int('keepdims', 1) === 1;
    if (axes === undefined || input === undefined) {
      const rank = input !== undefined && keeps ? input.length : undefined;
      node.setTensor(0, result, rank === undefined ? undefined : node.unknownDims(0, rank));
      return;
    }
    const isEmpty = axes === null || axes.length === 0;
    if (isEmpty && node.int('noop_with_empty_axes', 0) === 1) {
      node.setTensor(0, result, input, node.tensor(0)?.data);
      return;
    }
    const reduced = new Set(isEmpty ? input.map((_, axis) => axis) : axes.map((axis) => wrapAxis(axis, input.length)));
    const dims = keeps
      ? input.map((dim, axis) => (reduced.has(axis) ? 1 : dim))
      : input.filter((_, axis) => !reduced.has(axis));
    const all = reduced.size === input.length && !isArg ? reduceAll(node.node.opType, node.tensor(0)) : undefined;
    node.setTensor(0, result, dims, all === undefined ? undefined : [all]);
  };
}

function reduceAll(op: string, tensor: TensorFact | undefined): Element {
  const data = tensor?.data;
  if (data === undefined || data.length === 0 || !isStatic(tensor?.shape)) return undefined;
  const combine =
    op === 'ReduceProd'
      ? multiply
      : op === 'ReduceSum'
        ? add
        : op === 'ReduceMax'
          ? maximum
          : op === 'ReduceMin'
            ? minimum
            : undefined;
  if (combine === undefined) return undefined;
  return data.reduce((a, b) => (a === undefined || b === undefined ? undefined : combine(a, b)));
}

function det(node: NodeContext): void {
  node.setTensor(0, node.type(0), node.shape(0)?.slice(0, -2));
}

function negativeLogLikelihood(node: NodeContext): void {
  const input = node.shape(0);
  const dims =
    node.string('reduction', 'mean') === 'none'
      ? input === undefined
        ? node.shape(1)
        : [input[0] ?? 1, ...input.slice(2)]
      : [];
  node.setTensor(0, node.type(0), dims);
  if (node.node.opType === 'SoftmaxCrossEntropyLoss') node.setTensor(1, node.type(0), input);
}

const first = (node: NodeContext): number => node.type(0);

export const products: OpTable = {
  MatMul: matmul(1, first),
  MatMulInteger: matmul(1, () => DataType.int32),
  QLinearMatMul: matmul(3, (node) => node.type(7)),
  Gemm: gemm,
  Einsum: einsum,
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
  SimplifiedLayerNormalization: layerNormalization,
  ...each(
    'ReduceSum ReduceMean ReduceMax ReduceMin ReduceProd ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceSumSquare',
    reduce(),
  ),
  ...each('ArgMax ArgMin', reduce(DataType.int64)),
  Det: det,
  NegativeLogLikelihoodLoss: negativeLogLikelihood,
  SoftmaxCrossEntropyLoss: negativeLogLikelihood,
};
