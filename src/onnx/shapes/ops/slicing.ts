// The operator Slice: where each axis is cut, by attributes or by tensors, and what is left of sizes and of known values.
import type { NodeContext } from '../context';
import { wrapAxis } from '../context';
import type { Expr } from '../expression';
import { add, ceilDivide, minimum, same, subtract } from '../expression';
import type { Shape } from '../facts';
import { isStatic } from '../facts';
import { rearrange } from '../rearrange';

interface Cut {
  readonly axis: number;
  readonly start: Expr;
  readonly end: Expr;
  readonly step: number;
}

/** Parts of a tensor along its axes. */
export function slice(node: NodeContext): void {
  const input = node.shape(0);
  const type = node.type(0);
  if (input === undefined) {
    node.setTensor(0, type, undefined);
    return;
  }
  const cuts = cutsOf(node, input.length);
  const dims = input.map((dim, axis): Expr => {
    if (cuts === undefined) return node.unknownDim(0, axis);
    const cut = cuts.get(axis);
    if (cut === undefined) return dim;
    if (cut === 'unknown') return node.unknownDim(0, axis);
    return cutSize(dim, cut);
  });
  const data = cuts === undefined ? undefined : sliceData(node, input, dims, cuts);
  node.setTensor(0, type, dims, data);
}

function cutsOf(node: NodeContext, rank: number): Map<number, Cut | 'unknown'> | undefined {
  const starts = node.ints('starts') ?? node.tensor(1)?.data;
  const ends = node.ints('ends') ?? node.tensor(2)?.data;
  const count = starts?.length ?? ends?.length ?? knownLength(node.shape(1)) ?? knownLength(node.shape(2));
  if (count === undefined) return undefined;
  const axes =
    node.ints('axes') ?? (node.has(3) ? node.numbers(3) : Array.from({ length: count }, (_, index) => index));
  if (axes === undefined) return undefined;
  const steps = node.has(4) ? node.numbers(4) : undefined;
  const cuts = new Map<number, Cut | 'unknown'>();
  axes.forEach((axis, index) => {
    const [start, end] = [starts?.[index], ends?.[index]];
    const step = node.has(4) ? steps?.[index] : 1;
    const at = wrapAxis(axis, rank);
    if (start === undefined || end === undefined || step === undefined || step === 0) cuts.set(at, 'unknown');
    else cuts.set(at, { axis: at, start, end, step });
  });
  return cuts;
}

function knownLength(shape: Shape): number | undefined {
  const length = shape?.[0];
  return typeof length === 'number' ? length : undefined;
}

/** Python's clamping of a slice. Where the size is a symbol, it is taken to be large enough for the start. */
function cutSize(dim: Expr, cut: Cut): Expr {
  const { start, end, step } = cut;
  if (typeof dim === 'number' && typeof start === 'number' && typeof end === 'number') {
    const [from, to] = clampNumbers(dim, start, end, step);
    return Math.max(0, Math.ceil((to - from) / step));
  }
  if (step > 0) return ceilDivide(subtract(upperBound(dim, end), lowerBound(dim, start)), step);
  const from =
    typeof start === 'number' && start >= 0 && start < FAR
      ? start
      : typeof start === 'number' && start >= FAR
        ? subtract(dim, 1)
        : fromEnd(dim, start);
  const to = typeof end === 'number' && end <= -FAR ? -1 : fromEnd(dim, end);
  return ceilDivide(subtract(from, to), -step);
}

/** Exporters write "to the end" as the largest 32- or 64-bit integer. */
const FAR = 2 ** 31 - 1;

function fromEnd(dim: Expr, index: Expr): Expr {
  return typeof index === 'number' && index < 0 ? add(dim, index) : index;
}

function upperBound(dim: Expr, end: Expr): Expr {
  if (typeof end === 'number') {
    if (end >= FAR) return dim;
    return end < 0 ? add(dim, end) : minimum(end, dim);
  }
  return same(end, dim) ? dim : minimum(end, dim);
}

function lowerBound(dim: Expr, start: Expr): Expr {
  if (typeof start !== 'number') return start;
  if (start <= -FAR) return 0;
  return start < 0 ? add(dim, start) : typeof dim === 'number' ? Math.min(start, dim) : start;
}

function clampNumbers(dim: number, start: number, end: number, step: number): [number, number] {
  const from = start < 0 ? start + dim : start;
  const to = end < 0 ? end + dim : end;
  if (step > 0) return [Math.min(Math.max(from, 0), dim), Math.min(Math.max(to, 0), dim)];
  return [Math.min(Math.max(from, 0), dim - 1), Math.min(Math.max(to, -1), dim - 1)];
}

function sliceData(
  node: NodeContext,
  input: readonly Expr[],
  dims: readonly Expr[],
  cuts: Map<number, Cut | 'unknown'>,
) {
  if (!isStatic(input)) return undefined;
  const from: number[] = [];
  const steps: number[] = [];
  for (const [axis, dim] of input.entries()) {
    const cut = cuts.get(axis);
    if (cut === 'unknown') return undefined;
    if (cut !== undefined && (typeof cut.start !== 'number' || typeof cut.end !== 'number')) return undefined;
    steps.push(cut?.step ?? 1);
    from.push(cut === undefined ? 0 : clampNumbers(dim, cut.start as number, cut.end as number, cut.step)[0]); // SAFETY: both were checked above.
  }
  return rearrange(node.tensor(0), dims, (at) =>
    at.map((value, axis) => (from[axis] ?? 0) + value * (steps[axis] ?? 1)),
  );
}
