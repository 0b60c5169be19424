// The extension's side of the worker that analyses models: started with the first model, stopped when it hangs, one answer per request.
import type { Comparison } from '../onnx/compare/compare';
import type { Inspection } from '../onnx/inspection';
import type { WeightProgress, WeightStatistics } from '../onnx/weights/statistics';
import { isWorkerAnswer, type ModelSource, type WorkerAnswer, type WorkerRequest } from '../worker/inspectProtocol';
import type { Port } from '../worker/protocol';

/** Far above what the largest known models take; a worker that is silent for so long hangs. */
const LONGEST_MS = 60_000;

type Result = Exclude<WorkerAnswer, { kind: 'early' | 'progress' | 'failed' }>;
type News = Extract<WorkerAnswer, { kind: 'early' | 'progress' }>;

interface Waiting {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
  readonly onNews: ((news: News) => void) | undefined;
  timer: ReturnType<typeof setTimeout>;
}

/** A model could not be inspected; the message is one sentence for the user. */
export class InspectionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InspectionError';
  }
}

/** An analysis under way. */
export interface Running<T> {
  /** Undefined where it was stopped. Rejects with {@link InspectionError}. */
  readonly result: Promise<T | undefined>;
  readonly stop: () => void;
}

/** Inspections in a worker of their own, which is started when first asked and again after it ends. */
export class Analyser {
  private port: Port | undefined;
  private next = 1;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly openPort: () => Port) {}

  /** Rejects with {@link InspectionError}. */
  async inspect(
    source: ModelSource,
    target: string,
    dims: Readonly<Record<string, number>>,
    onEarly: (inspection: Inspection) => void,
  ): Promise<Inspection> {
    const { result } = this.ask(
      (id) => ({ kind: 'inspect', id, source, target, dims }),
      (news) => {
        if (news.kind === 'early') onEarly(news.inspection);
      },
    );
    const answer = await result;
    if (answer.kind !== 'inspected') throw new InspectionError('The analysis of the model was stopped.');
    return answer.inspection;
  }

  /** Statistics of all weights, or of the named ones in every scheme. */
  weigh(
    source: ModelSource,
    only: readonly string[] | null,
    onProgress: (progress: WeightProgress) => void,
  ): Running<WeightStatistics> {
    const { result, stop } = this.ask(
      (id) => ({ kind: 'weigh', id, source, only }),
      (news) => {
        if (news.kind === 'progress') onProgress(news.progress);
      },
    );
    return { result: result.then((answer) => (answer.kind === 'weighed' ? answer.statistics : undefined)), stop };
  }

  compare(
    before: ModelSource,
    after: ModelSource,
    names: readonly [string, string],
    dims: Readonly<Record<string, number>>,
  ): Running<Comparison> {
    const { result, stop } = this.ask((id) => ({ kind: 'compare', id, before, after, names, dims }));
    return { result: result.then((answer) => (answer.kind === 'compared' ? answer.comparison : undefined)), stop };
  }

  dispose(): void {
    this.stop('The inspector was closed.');
  }

  private ask(
    request: (id: number) => WorkerRequest,
    onNews?: (news: News) => void,
  ): { result: Promise<Result>; stop: () => void } {
    const id = this.next++;
    const result = new Promise<Result>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onNews, timer: this.timer() });
      this.running().post(request(id));
    });
    return { result, stop: () => this.port?.post({ kind: 'cancel', id } satisfies WorkerRequest) };
  }

  private timer(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.stop('The analysis of the model did not end and was stopped.'), LONGEST_MS);
  }

  private running(): Port {
    if (this.port !== undefined) return this.port;
    const port = this.openPort();
    this.port = port;
    port.onMessage((message) => this.receive(message));
    port.onFailure((error) => {
      if (this.port === port) this.stop(`The analysis of the model ended early (${error.message}).`);
    });
    return port;
  }

  private receive(message: unknown): void {
    if (!isWorkerAnswer(message)) return;
    const waiting = this.waiting.get(message.id);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    if (message.kind === 'progress' || message.kind === 'early') {
      waiting.timer = this.timer();
      waiting.onNews?.(message);
      return;
    }
    this.waiting.delete(message.id);
    if (message.kind === 'failed') waiting.reject(new InspectionError(message.message));
    else waiting.resolve(message);
  }

  private stop(reason: string): void {
    this.port?.terminate();
    this.port = undefined;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(new InspectionError(reason));
    }
    this.waiting.clear();
  }
}
