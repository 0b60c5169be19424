// What crosses between a host and the worker that analyses models, both ways. Checked on arrival.
import type { Comparison } from '../onnx/compare/compare';
import type { Inspection } from '../onnx/inspection';
import type { WeightProgress, WeightStatistics } from '../onnx/weights/statistics';

/** Where a model's bytes are: a file that the worker opens itself and reads by ranges, or all of them. */
export type ModelSource =
  { readonly kind: 'path'; readonly path: string } | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

interface Numbered {
  readonly id: number;
}

export interface InspectRequest extends Numbered {
  readonly kind: 'inspect';
  readonly source: ModelSource;
  /** Id of the target that the verdict is about. */
  readonly target: string;
  /** Values for symbolic dimensions. */
  readonly dims: Readonly<Record<string, number>>;
}

export interface WeighRequest extends Numbered {
  readonly kind: 'weigh';
  readonly source: ModelSource;
  /** Names of the only tensors to measure, in every scheme; null for all tensors. */
  readonly only: readonly string[] | null;
}

export interface CompareRequest extends Numbered {
  readonly kind: 'compare';
  readonly before: ModelSource;
  readonly after: ModelSource;
  readonly names: readonly [before: string, after: string];
  readonly dims: Readonly<Record<string, number>>;
}

export type WorkerRequest =
  | InspectRequest
  | WeighRequest
  | CompareRequest
  /** Stops the request of that number; it is answered as stopped. */
  | ({ readonly kind: 'cancel' } & Numbered);

export type WorkerAnswer =
  | ({ readonly kind: 'inspected'; readonly inspection: Inspection } & Numbered)
  /** Before the runtimes have judged a large model; `inspected` follows. */
  | ({ readonly kind: 'early'; readonly inspection: Inspection } & Numbered)
  | ({ readonly kind: 'progress'; readonly progress: WeightProgress } & Numbered)
  | ({ readonly kind: 'weighed'; readonly statistics: WeightStatistics } & Numbered)
  | ({ readonly kind: 'compared'; readonly comparison: Comparison } & Numbered)
  | ({ readonly kind: 'stopped' } & Numbered)
  /** One sentence for the user. */
  | ({ readonly kind: 'failed'; readonly message: string } & Numbered);

const REQUESTS = new Set<string>(['inspect', 'weigh', 'compare', 'cancel'] satisfies WorkerRequest['kind'][]);
const ANSWERS = new Set<string>([
  'inspected',
  'early',
  'progress',
  'weighed',
  'compared',
  'stopped',
  'failed',
] satisfies WorkerAnswer['kind'][]);

export function isWorkerRequest(message: unknown): message is WorkerRequest {
  return hasKind(message, REQUESTS);
}

export function isWorkerAnswer(message: unknown): message is WorkerAnswer {
  return hasKind(message, ANSWERS);
}

function hasKind(message: unknown, kinds: ReadonlySet<string>): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    typeof message.kind === 'string' &&
    kinds.has(message.kind) &&
    'id' in message &&
    typeof message.id === 'number'
  );
}
