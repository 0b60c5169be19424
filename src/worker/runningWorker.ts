// One running worker: what waits for its answers, for how long, and what becomes of it where the worker is stopped.
import { CancelledError, type CancellationToken } from '../base/platform';
import type { SourceUnit } from '../engine/python/unit';
import type { Answers, FromWorker, Port, Request, SentUnit, ToWorker } from './protocol';

/** Cancellation that can also be listened to; VS Code's token is one. */
export interface ListenableToken extends CancellationToken {
  onCancellationRequested?(listener: () => void): { dispose(): void };
}

/** A request without its number. */
export type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

/** The worker did not answer in time, or died; it has been stopped, and starts anew with the next request. */
export class WorkerStoppedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WorkerStoppedError';
  }
}

/** The worker was stopped because of another request: this one is asked again of the next worker. */
class AskAgainError extends Error {}

interface Waiting {
  readonly resolve: (value: Answers[keyof Answers]) => void;
  readonly reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export interface RunningWorkerOptions {
  /** Milliseconds for an answer, after which the worker is taken to hang. */
  readonly timeout: number;
  /** Called once; the requests that waited have been told. */
  readonly onStop: (reason: Error) => void;
}

const CANCEL_SLOTS = 1024;

/** A worker behind its port, with what it has been told and asked. */
export class RunningWorker {
  /** The unit as the worker has it, to send only cells that changed. */
  private readonly sent = new Map<string, SourceUnit>();
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;
  private stopped = false;
  /** Where requests are marked as cancelled while the worker is busy; null where memory cannot be shared. */
  readonly cancelled = cancelSlots();

  constructor(
    private readonly port: Port,
    private readonly options: RunningWorkerOptions,
  ) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  post(message: ToWorker): void {
    if (!this.stopped) this.port.post(message);
  }

  knows(path: string): boolean {
    return this.sent.has(path);
  }

  forget(path: string): void {
    this.sent.delete(path);
  }

  /** The unit as it is to be sent: cells that are the very objects sent before go as their index there. */
  changesOf(unit: SourceUnit): SentUnit {
    const before = this.sent.get(unit.path);
    this.sent.set(unit.path, unit);
    if (before === undefined) return unit;
    const known = new Map(before.cells.map((cell, index) => [cell, index]));
    return { ...unit, cells: unit.cells.map((cell) => known.get(cell) ?? cell) };
  }

  /** Rejects with WorkerStoppedError where the worker is stopped by then, and with CancelledError. */
  request<K extends Request['kind']>(asked: Extract<Asked, { kind: K }>, token?: ListenableToken): Promise<Answers[K]> {
    if (this.stopped) return Promise.reject(new WorkerStoppedError('The engine was stopped.'));
    if (token?.isCancellationRequested === true) return Promise.reject(new CancelledError());
    const id = this.nextId++;
    const listening = token?.onCancellationRequested?.(() => this.cancel(id));
    const answered = new Promise<Answers[keyof Answers]>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, timer: this.clock() });
      this.port.post({ ...asked, id });
    });
    // SAFETY: the worker answers a request with the type of its kind; `Answers` is the table of both sides.
    return answered.finally(() => listening?.dispose()) as Promise<Answers[K]>;
  }

  /** Hands an answer to whoever waits for it. */
  settle(message: Extract<FromWorker, { kind: 'answer' | 'failure' }>): void {
    const waiting = this.waiting.get(message.id);
    if (waiting === undefined) return;
    this.waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.kind === 'answer') waiting.resolve(message.value);
    else waiting.reject(message.cancelled ? new CancelledError() : new Error(message.message));
    // The worker takes requests in turn: those behind this one have their full time from now on.
    for (const other of this.waiting.values()) {
      clearTimeout(other.timer);
      other.timer = this.clock();
    }
  }

  /** Ends the worker. Of what waits, the oldest request is to blame, and the others may be asked again. */
  stop(reason: Error): void {
    if (this.stopped) return;
    this.stopped = true;
    this.port.terminate();
    // Requests are taken in turn: the oldest is the one that the worker was at.
    let blame: Error = reason;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(blame);
      if (!(reason instanceof CancelledError)) blame = new AskAgainError();
    }
    this.waiting.clear();
    this.options.onStop(reason);
  }

  private cancel(id: number): void {
    if (!this.waiting.has(id)) return;
    if (this.cancelled !== null) Atomics.store(this.cancelled, id % this.cancelled.length, id);
    this.port.post({ kind: 'cancel', id });
  }

  private clock(): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      const seconds = Math.max(1, Math.round(this.options.timeout / 1000));
      this.stop(new WorkerStoppedError(`Checking took longer than ${seconds} s and was stopped.`));
    }, this.options.timeout);
  }
}

/** Once more where the worker was stopped because of another request; a second time is no chance. */
export async function again<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof AskAgainError)) throw error;
  }
  try {
    return await ask();
  } catch (error) {
    if (error instanceof AskAgainError) throw new WorkerStoppedError('The engine was stopped.');
    throw error;
  }
}

function cancelSlots(): Int32Array | null {
  // Browsers have it only on isolated pages; then only requests that have not begun are cancelled.
  return typeof SharedArrayBuffer === 'undefined'
    ? null
    : new Int32Array(new SharedArrayBuffer(CANCEL_SLOTS * Int32Array.BYTES_PER_ELEMENT));
}
