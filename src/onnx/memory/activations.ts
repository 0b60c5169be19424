// How much memory a run needs beside the weights: bounds, planners, the node at the peak, state, the largest single layer.
import type { ModelInfo, NodeInfo } from '../graph/model';
import type { Expr } from '../shapes/expression';
import { evaluate, isAnonymous, symbolsOf, text } from '../shapes/expression';
import type { Fact } from '../shapes/facts';
import type { Scope, Shapes } from '../shapes/infer';
import type { Activation, FloatBytes, Lifetimes } from './lifetimes';
import { lifetimes } from './lifetimes';
import { aligned, greedyPlan, liveness, MICRO_ALIGNMENT, reusePlan } from './planners';
import type { Timeline } from './planners';
import type { StateMemory } from './state';
import { stateMemory } from './state';

export interface MemoryOptions {
  /** Values for symbolic dimensions; a named one without a value is taken as 1, or as more where that leaves no room, and listed in `assumed`. */
  readonly dims?: ReadonlyMap<string, number>;
  /** Activations in another precision: 4 for float32, 2 for float16, 1 for int8. */
  readonly floatBytes?: FloatBytes;
}

export interface ActivationMemory {
  /** Lower bound: the most that is alive at one step. Aligned to 16 bytes. */
  readonly timeline: Timeline;
  /** Nodes by step; step n is `steps[n - 1]`. */
  readonly steps: readonly NodeInfo[];
  readonly peakNode: NodeInfo | undefined;
  /** What is alive at the peak, largest first. */
  readonly atPeak: readonly Activation[];
  /** TensorFlow Lite Micro's greedy planner; the range over the orders that equal sizes may come in. */
  readonly greedy: { readonly low: number; readonly high: number };
  /** ONNX Runtime's reuse and memory pattern, aligned to 256 bytes; its arena rounds up further. */
  readonly reuse: number;
  /** The layer with the largest inputs and outputs together: no tiling of whole layers needs less. */
  readonly workingSet: { readonly node: NodeInfo; readonly bytes: number } | undefined;
  readonly state: StateMemory;
  /** Sizes that nobody gave and that were taken as 1. */
  readonly assumed: ReadonlyMap<string, number>;
  /** Values whose size is not known; they are in none of the sums. */
  readonly unknown: readonly string[];
}

/** Plans the activations of the main graph; subgraphs and function calls stand in it with their own peak. */
export function activationMemory(model: ModelInfo, shapes: Shapes, options: MemoryOptions = {}): ActivationMemory {
  const { lives, timeline, assumed, unknown } = aliveAtOnce(shapes, options);
  const { peakStep } = timeline;
  const greedy = greedyRange(lives);
  return {
    timeline,
    steps: lives.steps,
    peakNode: lives.steps[peakStep - 1],
    atPeak: lives.activations
      .filter((item) => item.born <= peakStep && item.dies >= peakStep)
      .sort((a, b) => b.bytes - a.bytes),
    greedy,
    reuse: reusePlan(lives.activations).peak + Math.max(0, ...lives.inner.values()),
    workingSet: workingSet(lives),
    state: stateMemory(model.graph, shapes.root, options.floatBytes),
    assumed,
    unknown,
  };
}

/** The lower bound of `activationMemory` alone, in bytes, without any plan. */
export function peakActivations(shapes: Shapes, options: MemoryOptions = {}): number {
  return aliveAtOnce(shapes, options).timeline.peak;
}

function aliveAtOnce(shapes: Shapes, options: MemoryOptions) {
  const assumed = assumedDims(shapes.root, options.dims ?? new Map());
  const dims = new Map([...assumed, ...(options.dims ?? [])]);
  const unknown: string[] = [];
  const peakOf = (scope: Scope): number => {
    const inner = lifetimes(scope, dims, options.floatBytes, peakOf);
    unknown.push(...inner.unknown);
    return liveness(inner.activations, inner.steps.length, MICRO_ALIGNMENT, inner.inner).peak;
  };
  const lives = lifetimes(shapes.root, dims, options.floatBytes, peakOf);
  unknown.push(...lives.unknown);
  const timeline = liveness(lives.activations, lives.steps.length, MICRO_ALIGNMENT, lives.inner);
  return { lives, timeline, assumed, unknown };
}

/** Equal sizes placed in order of birth and in its reverse; what a subgraph needs comes on top of its step's plan. */
function greedyRange(lives: Lifetimes): { low: number; high: number } {
  const inner = Math.max(0, ...lives.inner.values());
  const forward = greedyPlan(lives.activations).peak;
  const backward = greedyPlan([...lives.activations].reverse()).peak;
  return { low: Math.min(forward, backward) + inner, high: Math.max(forward, backward) + inner };
}

function workingSet(lives: Lifetimes): { node: NodeInfo; bytes: number } | undefined {
  let best: { node: NodeInfo; bytes: number } | undefined;
  const sizes = new Map(lives.activations.map((item) => [item.name, aligned(item.bytes, MICRO_ALIGNMENT)]));
  let step = 0;
  for (const node of lives.steps) {
    let bytes = lives.inner.get(++step) ?? 0;
    const touched: string[] = [];
    const add = (name: string): void => {
      const source = lives.source(name);
      const size = sizes.get(source);
      if (size === undefined || touched.includes(source)) return;
      touched.push(source);
      bytes += size;
    };
    node.inputs.forEach(add);
    node.outputs.forEach(add);
    if (best === undefined || bytes > best.bytes) best = { node, bytes };
  }
  return best;
}

/** More than any window of a model that is met in practice needs. */
const LARGEST_ASSUMED = 4096;

/**
 * Sizes for the named symbols of the graph's inputs that have none: 1, or the first power of two at which no value of the graph has a size
 * below 1. A recording of one frame has no room for a window of three, and what is computed of it would be less than nothing.
 */
function assumedDims(scope: Scope, given: ReadonlyMap<string, number>): Map<string, number> {
  const assumed = new Map<string, number>();
  const visit = (fact: Fact | undefined): void => {
    if (fact?.kind === 'tensor') for (const dim of fact.shape ?? []) collect(dim);
    else if (fact?.kind === 'sequence' || fact?.kind === 'optional') visit(fact.element);
  };
  const collect = (dim: Expr): void => {
    for (const name of symbolsOf(dim)) if (!isAnonymous(name) && !given.has(name)) assumed.set(name, 1);
  };
  for (const input of scope.graph?.inputs ?? []) visit(scope.facts.get(input.name));
  if (assumed.size > 0) makeRoom(scope, assumed, given);
  return assumed;
}

function makeRoom(scope: Scope, assumed: Map<string, number>, given: ReadonlyMap<string, number>): void {
  const open = new Map<string, Expr>();
  for (const fact of scope.facts.values()) {
    if (fact.kind !== 'tensor') continue;
    for (const dim of fact.shape ?? []) if (typeof dim !== 'number') open.set(text(dim), dim);
  }
  for (const dim of open.values()) {
    const own = [...symbolsOf(dim)].filter((name) => assumed.has(name));
    const before = own.map((name) => [name, assumed.get(name) ?? 1] as const);
    const isTooSmall = (): boolean => {
      const size = evaluate(dim, new Map([...assumed, ...given]));
      return typeof size === 'number' && size < 1;
    };
    const canGrow = (): boolean => own.length > 0 && own.every((name) => (assumed.get(name) ?? 1) < LARGEST_ASSUMED);
    while (isTooSmall() && canGrow()) for (const name of own) assumed.set(name, 2 * (assumed.get(name) ?? 1));
    // It shrinks with them, or needs none of them.
    if (isTooSmall()) for (const [name, size] of before) assumed.set(name, size);
  }
}
