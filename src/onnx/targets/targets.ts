// Edge devices from the catalogue, and whether a model fits one: flash for weights and runtime, RAM for activations.
import catalogue from './catalogue.json';

export type RuntimeId = 'tflite-micro' | 'st-edge-ai' | 'esp-dl' | 'edge-tpu' | 'onnxruntime';

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
  readonly runtimes: readonly RuntimeId[];
  readonly certainty: 'documented' | 'assumed';
  readonly source: string;
}

// SAFETY: the catalogue is ours; a test holds each of its rows to this form.
export const TARGETS: readonly Target[] = catalogue.targets as readonly Target[];

export function findTarget(id: string): Target | undefined {
  return TARGETS.find((target) => target.id === id);
}

/** What the runtime itself takes beside the model. Assumptions, shown and editable wherever they count. */
export interface Overhead {
  /** Bytes of code. */
  readonly flash: number;
  /** Bytes of interpreter and buffers. */
  readonly ram: number;
  readonly source: string;
}

const KIB = 1024;

export const OVERHEADS: Readonly<Record<RuntimeId, Overhead>> = {
  'tflite-micro': {
    flash: 50 * KIB,
    ram: 16 * KIB,
    source: 'TensorFlow Lite Micro: 20 to 50 KiB of code, 4 to 16 KiB of interpreter',
  },
  'st-edge-ai': {
    flash: 82 * KIB,
    ram: 16 * KIB,
    source: 'ST model zoo: 62 to 82 KiB of code, 7 to 16 KiB of runtime RAM',
  },
  'esp-dl': { flash: 100 * KIB, ram: 16 * KIB, source: 'Assumed: of the order of TensorFlow Lite Micro' },
  'edge-tpu': { flash: 200 * KIB, ram: 64 * KIB, source: 'Assumed: TensorFlow Lite Micro with the Edge TPU driver' },
  onnxruntime: { flash: 5 * KIB * KIB, ram: 20 * KIB * KIB, source: 'ONNX Runtime mobile: 3 to 5 MB of code' },
};

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
}

export interface TargetFit {
  readonly target: Target;
  readonly runtime: RuntimeId;
  readonly overhead: Overhead;
  readonly verdict: Verdict;
  readonly resources: readonly ResourceFit[];
}

/** Above this share of a resource the fit is called tight: stack, drivers and the rest of the program want room too. */
const TIGHT = 0.8;

/** `weightBytes` as they would be stored, `activationBytes` at the peak of one run or null. */
export function fitTarget(target: Target, weightBytes: number, activationBytes: number | null): TargetFit {
  const runtime = target.runtimes[0] ?? 'onnxruntime';
  const overhead = OVERHEADS[runtime];
  const flash = resourceFit('flash', weightBytes, overhead.flash, target.flash);
  // Where there is no flash to run from, weights are loaded into RAM as well.
  const inRam =
    activationBytes === null ? null : target.class === 'mcu' ? activationBytes : activationBytes + weightBytes;
  const ram = resourceFit('ram', inRam, overhead.ram, target.ram);
  const resources = [flash, ram];
  const order: readonly Verdict[] = ['too-large', 'tight', 'unknown', 'fits'];
  const verdict = order.find((one) => resources.some((resource) => resource.verdict === one)) ?? 'unknown';
  return { target, runtime, overhead, verdict, resources };
}

function resourceFit(
  resource: 'flash' | 'ram',
  model: number | null,
  overhead: number,
  available: number | null,
): ResourceFit {
  const base = { resource, model, overhead, available };
  const name = resource === 'flash' ? 'Flash' : 'RAM';
  if (available === null) return { ...base, verdict: 'fits', reason: `${name} is no limit here.` };
  if (model === null) return { ...base, verdict: 'unknown', reason: `${name}: what the model needs is not known.` };
  const needed = model + overhead;
  const share = needed / available;
  const percent = share >= 10 ? `${Math.round(share)} times` : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
  const of = share >= 10 ? `${percent} what there is` : `${percent} of it`;
  if (needed > available)
    return { ...base, verdict: 'too-large', reason: `${name} is too small: model and runtime need ${of}.` };
  return { ...base, verdict: share > TIGHT ? 'tight' : 'fits', reason: `${name}: model and runtime need ${of}.` };
}
