// Edge devices from the catalogue or from a project's configuration, and whether a model fits one: flash for weights and runtime, RAM
// for activations, and how long a run may take.
import type { RuntimeId } from '../runtimes/types';
import catalogue from './catalogue.json';
import { latencyRange, type LatencyRange } from './latency';

export type { RuntimeId } from '../runtimes/types';

export interface Target {
  readonly id: string;
  readonly name: string;
  readonly core: string;
  /** Hertz. */
  readonly clock: number | null;
  /** Bytes that a program may use; null where storage is no limit. */
  readonly flash: number | null;
  /** Bytes. */
  readonly ram: number | null;
  readonly class: 'mcu' | 'linux' | 'app';
  /** Runtimes that it is used with; the fit is judged for the first. */
  readonly runtimes: readonly RuntimeId[];
  readonly certainty: 'documented' | 'assumed';
  readonly source: string;
  /** What does not fit into its RAM is sent anew for each run, which is slower. */
  readonly streams?: boolean;
  /** PlatformIO's names of boards with it. */
  readonly boards?: readonly string[];
  /** What the runtime takes there, where a project says so. */
  readonly overhead?: Partial<Pick<Overhead, 'flash' | 'ram'>>;
  /** Multiply-accumulates per second, from and to, where a project says so. */
  readonly macsPerSecond?: readonly [low: number, high: number];
}

// SAFETY: the catalogue is ours; a test holds each of its rows to this form.
export const TARGETS: readonly Target[] = catalogue.targets as readonly Target[];

/** A target by its id: the project's own first, then the catalogue's. */
export function findTarget(id: string, own: readonly Target[] = []): Target | undefined {
  return own.find((target) => target.id === id) ?? TARGETS.find((target) => target.id === id);
}

/** What the runtime itself takes beside the model. Assumptions, shown and editable wherever they count. */
export interface Overhead {
  /** Bytes of code. */
  readonly flash: number;
  /** Bytes of interpreter and buffers. */
  readonly ram: number;
  readonly source: string;
  readonly confidence: 'documented' | 'assumed';
}

const KIB = 1024;
const MIB = KIB * KIB;
const MOBILE: Overhead = {
  flash: 5 * MIB,
  ram: 20 * MIB,
  source: 'ONNX Runtime mobile: 3 to 5 MB of code; the memory is assumed',
  confidence: 'assumed',
};
const WEB: Overhead = {
  flash: 12 * MIB,
  ram: 32 * MIB,
  source: 'ONNX Runtime Web: about 10 to 12 MB of WebAssembly; the memory is assumed',
  confidence: 'assumed',
};
const MICRO: Overhead = {
  flash: 50 * KIB,
  ram: 16 * KIB,
  source: 'TensorFlow Lite Micro: 20 to 50 KiB of code, 4 to 16 KiB of interpreter',
  confidence: 'assumed',
};

export const OVERHEADS: Readonly<Record<RuntimeId, Overhead>> = {
  'onnxruntime-cpu': MOBILE,
  xnnpack: MOBILE,
  'coreml-neuralnetwork': MOBILE,
  'coreml-mlprogram': MOBILE,
  nnapi: MOBILE,
  'qnn-htp': MOBILE,
  tensorrt: {
    flash: 1024 * MIB,
    ram: 512 * MIB,
    source: 'Assumed: TensorRT and CUDA libraries, CUDA context',
    confidence: 'assumed',
  },
  'web-wasm': WEB,
  webgpu: WEB,
  webnn: WEB,
  'tflite-micro': MICRO,
  'ethos-u': { ...MICRO, source: `${MICRO.source}; the Ethos-U driver is small beside it` },
  'edge-tpu': {
    flash: 200 * KIB,
    ram: 64 * KIB,
    source: 'Assumed: TensorFlow Lite Micro with the Edge TPU driver',
    confidence: 'assumed',
  },
  'esp-dl': {
    flash: 100 * KIB,
    ram: 16 * KIB,
    source: 'Assumed: of the order of TensorFlow Lite Micro',
    confidence: 'assumed',
  },
  'st-edge-ai': {
    flash: 82 * KIB,
    ram: 16 * KIB,
    source: 'ST model zoo (STM32Cube.AI 10): 62 to 82 KiB of code, 7 to 16 KiB of runtime RAM, measured',
    confidence: 'documented',
  },
  onnx2c: {
    flash: 10 * KIB,
    ram: 1 * KIB,
    source: 'Assumed: plain C for each node, no interpreter',
    confidence: 'assumed',
  },
};

/** Overheads that a user put in the place of ours. */
export type OverheadEdits = Readonly<Partial<Record<RuntimeId, Partial<Pick<Overhead, 'flash' | 'ram'>>>>>;

/**
 * Bytes that a runtime takes beside the model: the user's edits before the target's, those before what is assumed for the runtime. Only where
 * both are given does the result count as documented.
 */
export function overheadOf(target: Target, runtime: RuntimeId, edits: OverheadEdits = {}): Overhead {
  const base = OVERHEADS[runtime];
  const edited = { ...target.overhead, ...edits[runtime] };
  if (edited.flash === undefined && edited.ram === undefined) return base;
  const isWhole = edited.flash !== undefined && edited.ram !== undefined;
  const source = isWhole ? 'Given by the project' : `Given by the project, the rest as assumed (${base.source})`;
  return { ...base, ...edited, source, confidence: isWhole ? 'documented' : base.confidence };
}

export type Verdict = 'fits' | 'tight' | 'too-large' | 'unknown';

export interface ResourceFit {
  readonly resource: 'flash' | 'ram';
  /** Bytes of the model alone; null where it is not known. */
  readonly model: number | null;
  readonly overhead: number;
  /** Bytes that there are; null where it is no limit. */
  readonly available: number | null;
  readonly verdict: Verdict;
  /** One sentence. */
  readonly reason: string;
  readonly formula: string;
}

export interface TargetFit {
  readonly target: Target;
  readonly runtime: RuntimeId;
  readonly overhead: Overhead;
  readonly verdict: Verdict;
  readonly resources: readonly ResourceFit[];
  /** Time of one run; null where the multiply-accumulates or the clock are not known. */
  readonly latency: LatencyRange | null;
}

/** Above this share of a resource the fit is called tight: stack, drivers and the rest of the program want room too. */
const TIGHT = 0.8;

/** What a model needs, in one precision. */
export interface Needs {
  /** Bytes of the weights as they would be stored. */
  readonly weights: number;
  /** Bytes of weights that the model makes itself by constants (ConstantOfShape): converters write them out, runtimes make them at load. */
  readonly generated?: number;
  /** Bytes of activations at the peak of one run, and of state kept between runs; null where not known. */
  readonly activations: number | null;
  /** Activations whose size cannot be told before a run, and which are not in `activations`. */
  readonly unsized?: number;
  readonly macs: number | null;
  /** What the multiply-accumulates are done in. */
  readonly precision: 'float32' | 'int8';
}

/**
 * Whether a model fits a target with the first of its runtimes. Flash holds weights and code; RAM holds activations, and weights too where the
 * target is no microcontroller. The worse of both is the verdict; where activations have no size before a run, only a lack is certain.
 */
export function fitTarget(target: Target, needs: Needs, edits: OverheadEdits = {}): TargetFit {
  const runtime = target.runtimes[0] ?? 'onnxruntime-cpu';
  const overhead = overheadOf(target, runtime, edits);
  const { weights, generated = 0, activations, unsized = 0 } = needs;
  // Where there is no flash to run from, weights are loaded into RAM as well.
  const fromFlash = target.class === 'mcu';
  const inFlash = fromFlash ? weights + generated : weights;
  const flash = resourceFit('flash', inFlash, overhead.flash, target.flash, 'weights + code of the runtime');
  const inRam = activations === null ? null : fromFlash ? activations : activations + weights + generated;
  const parts = fromFlash ? 'activations at the peak' : 'activations at the peak + weights, which are loaded';
  const formula = `${parts} + the runtime's own`;
  const ram = resourceFit('ram', inRam, overhead.ram, target.ram, formula, { unsized, streams: target.streams });
  const resources = [flash, ram];
  const order: readonly Verdict[] = ['too-large', 'unknown', 'tight', 'fits'];
  const verdict = order.find((one) => resources.some((resource) => resource.verdict === one)) ?? 'unknown';
  return { target, runtime, overhead, verdict, resources, latency: latencyRange(target, needs.macs, needs.precision) };
}

function resourceFit(
  resource: 'flash' | 'ram',
  model: number | null,
  overhead: number,
  available: number | null,
  formula: string,
  { unsized = 0, streams = false }: { readonly unsized?: number; readonly streams?: boolean } = {},
): ResourceFit {
  const base = { resource, model, overhead, available, formula };
  const name = resource === 'flash' ? 'Flash' : 'RAM';
  if (available === null) return { ...base, verdict: 'fits', reason: `${name} is no limit here.` };
  if (model === null) return { ...base, verdict: 'unknown', reason: `${name}: what the model needs is not known.` };
  const needed = model + overhead;
  const share = needed / available;
  const percent = share >= 10 ? `${Math.round(share)} times` : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
  const of = share >= 10 ? `${percent} what there is` : `${percent} of it`;
  if (needed > available && streams)
    return {
      ...base,
      verdict: 'tight',
      reason: `${name}: model and runtime need ${of}; what does not fit is sent anew for each run, which is slower.`,
    };
  if (needed > available)
    return { ...base, verdict: 'too-large', reason: `${name} is too small: model and runtime need ${of}.` };
  if (unsized > 0) {
    const values = unsized === 1 ? '1 value' : `${unsized} values`;
    return {
      ...base,
      verdict: 'unknown',
      reason: `${name}: at least ${of} is needed; the size of ${values} is known only at run time.`,
    };
  }
  return { ...base, verdict: share > TIGHT ? 'tight' : 'fits', reason: `${name}: model and runtime need ${of}.` };
}
