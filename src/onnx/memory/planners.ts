// Where activations lie in memory: bounds and three planners over lifetimes.
import type { Activation } from './lifetimes';

/** Arena alignment of TensorFlow Lite Micro, bytes. */
export const MICRO_ALIGNMENT = 16;
/** kAllocAlignment of ONNX Runtime's arena, bytes. */
const RUNTIME_ALIGNMENT = 256;

/** `bytes` rounded up to a multiple of `alignment`, which need not be a power of two. */
export function aligned(bytes: number, alignment: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}

export interface Timeline {
  /** Bytes alive at each step; index 0 is before the first node. */
  readonly alive: readonly number[];
  readonly peak: number;
  /** Step of the peak, the first of several. */
  readonly peakStep: number;
}

/** Sum of what is alive at each step: no planner can do with less. */
export function liveness(
  activations: readonly Activation[],
  steps: number,
  alignment: number,
  inner: ReadonlyMap<number, number> = new Map(),
): Timeline {
  const change = new Float64Array(steps + 2);
  for (const { bytes, born, dies } of activations) {
    const size = aligned(bytes, alignment);
    change[born] = (change[born] ?? 0) + size;
    change[dies + 1] = (change[dies + 1] ?? 0) - size;
  }
  const alive: number[] = [];
  let current = 0;
  let peak = 0;
  let peakStep = 0;
  for (let step = 0; step <= steps; step++) {
    current += change[step] ?? 0;
    const total = current + (inner.get(step) ?? 0);
    alive.push(total);
    if (total > peak) [peak, peakStep] = [total, step];
  }
  return { alive, peak, peakStep };
}

export interface Placement {
  readonly activation: Activation;
  readonly offset: number;
  readonly size: number;
}

export interface Plan {
  readonly peak: number;
  readonly placements: readonly Placement[];
}

/**
 * TensorFlow Lite Micro's GreedyMemoryPlanner: largest first, equal sizes in reverse order of `activations`, each into the first gap
 * that is free during its whole life. The order of equal sizes depends on tensor numbers there, so callers try several.
 */
export function greedyPlan(activations: readonly Activation[], alignment = MICRO_ALIGNMENT): Plan {
  const order = activations
    .map((activation, index) => ({ activation, index, size: aligned(activation.bytes, alignment) }))
    .sort((a, b) => b.size - a.size || b.index - a.index);
  const placed = new PlacedList();
  let peak = 0;
  for (const { activation, size } of order) {
    let offset = 0;
    for (const other of placed.during(activation)) {
      if (other.offset - offset >= size) break;
      offset = Math.max(offset, other.offset + other.size);
    }
    placed.add({ activation, offset, size });
    peak = Math.max(peak, offset + size);
  }
  return { peak, placements: placed.all };
}

/** Lives of more steps than this are kept in one list; shorter ones by each step that they cover. */
const LONG_LIFE = 64;

/** Placements found by when they live, so that graphs of many thousand nodes need no search through all. */
class PlacedList {
  readonly all: Placement[] = [];
  private readonly byStep: (number[] | undefined)[] = [];
  private readonly long: number[] = [];
  /** The query that met a placement last, so that none is listed twice. */
  private readonly met: number[] = [];
  private query = 0;

  add(item: Placement): void {
    const index = this.all.length;
    this.all.push(item);
    this.met.push(0);
    const { born, dies } = item.activation;
    if (dies - born > LONG_LIFE) this.long.push(index);
    else for (let step = born; step <= dies; step++) (this.byStep[step] ??= []).push(index);
  }

  /** What lives at the same time, by offset; equal offsets in the order of placing. */
  during({ born, dies }: Activation): Placement[] {
    this.query++;
    const found: number[] = [];
    const meet = (index: number): void => {
      if (this.met[index] === this.query) return;
      this.met[index] = this.query;
      found.push(index);
    };
    for (let step = born; step <= dies; step++) for (const index of this.byStep[step] ?? []) meet(index);
    for (const index of this.long) {
      const other = this.all[index]?.activation;
      if (other !== undefined && other.born <= dies && other.dies >= born) meet(index);
    }
    if (found.length > 1) found.sort((a, b) => (this.all[a]?.offset ?? 0) - (this.all[b]?.offset ?? 0) || a - b);
    const result: Placement[] = [];
    for (const index of found) {
      const item = this.all[index];
      if (item !== undefined) result.push(item);
    }
    return result;
  }
}

/** Operators whose first input's buffer ONNX Runtime's CPU kernels may write the output to (MayInplace and Alias in their definitions). */
const IN_PLACE: ReadonlySet<string> = new Set(
  (
    'Abs Acos Acosh Add And Asin Asinh Atan Atanh BatchNormalization Cast Ceil Clip Cos Cosh Div Dropout Elu Erf Exp Flatten Floor ' +
    'HardSigmoid Identity LeakyRelu Log Mul Neg Not PRelu Reciprocal Relu Reshape Round Selu Sigmoid Sign Sin Sinh Softmax Softplus ' +
    'Softsign Sqrt Squeeze Sub Sum Tan Tanh ThresholdedRelu Unsqueeze FastGelu BiasGelu Gelu QuickGelu'
  ).split(' '),
);

/** Operators that only give the same bytes another shape. */
const ALIAS: ReadonlySet<string> = new Set(['Reshape', 'Flatten', 'Squeeze', 'Unsqueeze', 'Identity', 'Dropout']);

/**
 * ONNX Runtime's way with fixed shapes: an output takes over the buffer of an input that dies at its node where the kernel allows, then
 * a free block of best fit in the traced pattern, else new memory. The peak of the pattern; its arena rounds up further.
 */
export function reusePlan(activations: readonly Activation[], alignment = RUNTIME_ALIGNMENT): Plan {
  const byName = new Map(activations.map((activation) => [activation.name, activation]));
  // Buffers: an activation that takes over another's lives in it, so that buffer dies later.
  const buffers = new Map<string, { born: number; dies: number; size: number; names: Activation[] }>();
  const bufferOf = new Map<string, { born: number; dies: number; size: number; names: Activation[] }>();
  for (const activation of activations) {
    const size = aligned(activation.bytes, alignment);
    const source = donor(activation, byName);
    const taken = source === undefined ? undefined : bufferOf.get(source.name);
    const fits = taken !== undefined && taken.size >= size && (taken.dies <= activation.born || isAlias(activation));
    if (fits) {
      taken.dies = Math.max(taken.dies, activation.dies);
      taken.names.push(activation);
      bufferOf.set(activation.name, taken);
      continue;
    }
    const buffer = { born: activation.born, dies: activation.dies, size, names: [activation] };
    buffers.set(activation.name, buffer);
    bufferOf.set(activation.name, buffer);
  }
  return bestFit([...buffers.values()]);
}

function isAlias(activation: Activation): boolean {
  return activation.maker !== undefined && ALIAS.has(activation.maker.opType);
}

/** The input whose buffer an activation may take over: it dies there, or the operator only renames. */
function donor(activation: Activation, byName: ReadonlyMap<string, Activation>): Activation | undefined {
  const { maker } = activation;
  if (maker === undefined || !IN_PLACE.has(maker.opType)) return undefined;
  const candidates = isAlias(activation) ? maker.inputs.slice(0, 1) : maker.inputs;
  for (const name of candidates) {
    const input = byName.get(name);
    if (input === undefined || input.maker === undefined) continue;
    if (input.bytes === activation.bytes && (input.dies === activation.born || isAlias(activation))) return input;
  }
  return undefined;
}

/** Blocks in order of birth, each into the free gap that wastes least, as MemPatternPlanner does. */
function bestFit(buffers: readonly { born: number; dies: number; size: number; names: readonly Activation[] }[]): Plan {
  const order = [...buffers].sort((a, b) => a.born - b.born);
  let live: { offset: number; size: number; dies: number }[] = [];
  const placements: Placement[] = [];
  let peak = 0;
  for (const { born, dies, size, names } of order) {
    if (live.some((block) => block.dies < born)) live = live.filter((block) => block.dies >= born);
    const offset = bestGap(live, size);
    const at = live.findIndex((block) => block.offset > offset);
    live.splice(at < 0 ? live.length : at, 0, { offset, size, dies });
    for (const activation of names) placements.push({ activation, offset, size });
    peak = Math.max(peak, offset + size);
  }
  return { peak, placements };
}

function bestGap(live: readonly { offset: number; size: number }[], size: number): number {
  let end = 0;
  let best = -1;
  let least = Infinity;
  for (const block of live) {
    const gap = block.offset - end;
    if (gap >= size && gap - size < least) [best, least] = [end, gap - size];
    end = Math.max(end, block.offset + block.size);
  }
  return best >= 0 ? best : end;
}
