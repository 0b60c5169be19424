// The host's side of the engine's worker: starts it when first needed, stops it when it hangs, and drops what comes too late.
import { CancelledError, type CancellationToken, type FileSystem } from '../base/platform';
import type { Configuration, ConfigurationLayer } from '../engine/configuration';
import type { Edit, Fix, FixSafety, Notice } from '../engine/finding';
import type { Span } from '../engine/python/ast';
import type { SourceUnit } from '../engine/python/unit';
import type { ReportSource } from '../engine/report/report';
import type { WrittenReport } from '../engine/report/write';
import type { CellOrder } from '../engine/semantics/facts';
import type { Insertion, StageEntry } from '../engine/evidence/dvc/addToStage';
import type { ListEntry, TextEdit } from '../engine/configure/ignoreRuleEdit';
import type { SnippetInsertion } from '../engine/snippets/insert';
import type { Snippet } from '../engine/snippets/snippet';
import type { IgnoreScope } from '../engine/suppress/directives';
import { answerFileQuestion } from './hostFiles';
import {
  isFromWorker,
  type Answers,
  type Configured,
  type FixedAll,
  type FromWorker,
  type Linted,
  type Port,
  type Request,
  type SentUnit,
  type StartRequest,
  type Surveyed,
} from './protocol';

export interface ClientOptions {
  /** Starts a worker; called again after one was stopped. */
  readonly openPort: () => Port;
  /** What the worker needs at its start; asked for with each start. */
  readonly start: () => Promise<Pick<StartRequest, 'wasm' | 'roots'>>;
  /** Files that the host reads for the worker; null where the worker reads them itself. */
  readonly files: FileSystem | null;
  /** A better result for the text of the last lint. */
  readonly onUpdate: (path: string, linted: Linted) => void;
  /** One line for the log: the worker was stopped, and why. */
  readonly onTrouble?: (message: string) => void;
  /** Milliseconds for one request. */
  readonly timeout?: number;
}

export interface LintJob {
  readonly unit: SourceUnit;
  /** Counts up with each edit of the unit. */
  readonly version: number;
  readonly configuration: Configuration;
  readonly order?: CellOrder;
  readonly timing?: boolean;
}

/** Cancellation that can also be listened to; VS Code's token is one. */
export interface ListenableToken extends CancellationToken {
  onCancellationRequested?(listener: () => void): { dispose(): void };
}

/** Milliseconds for an answer, after which the worker is taken to hang. */
const STANDARD_TIMEOUT = 10_000;
const CANCEL_SLOTS = 1024;

/** A request without its number. */
type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

interface Waiting {
  readonly resolve: (value: Answers[keyof Answers]) => void;
  readonly reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The worker did not answer in time, or died; it has been stopped, and starts anew with the next request. */
class WorkerStoppedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WorkerStoppedError';
  }
}

/** The worker was stopped because of another request: this one is asked again of the next worker. */
class AskAgainError extends Error {}

/** One running worker, with what it has been told. */
class Instance {
  readonly waiting = new Map<number, Waiting>();
  /** The unit as the worker has it, to send only cells that changed. */
  readonly sent = new Map<string, SourceUnit>();
  readonly cancelled = cancelSlots();
  started: Promise<void> = Promise.resolve();
  stopped = false;

  constructor(readonly port: Port) {}
}

/** The editor's side of the engine's worker: starts it when first asked, and anew after it hangs or ends. */
export class EngineClient {
  private instance: Instance | undefined;
  private nextId = 1;
  private readonly jobs = new Map<string, LintJob>();
  private readonly timeout: number;

  constructor(private readonly options: ClientOptions) {
    this.timeout = options.timeout ?? STANDARD_TIMEOUT;
  }

  /** Null where a later version was asked for meanwhile, or the token was cancelled. Says a time-out in a notice. */
  async lint(job: LintJob, token?: ListenableToken): Promise<Linted | null> {
    const { path } = job.unit;
    this.jobs.set(path, job);
    try {
      const linted = await again(() => this.sendLint(job, token));
      return this.jobs.get(path)?.version === job.version ? linted : null;
    } catch (error) {
      if (error instanceof CancelledError) return null;
      if (error instanceof WorkerStoppedError) return notLinted(job.version, error.message);
      throw error;
    }
  }

  /** Proven fixes of the finding at this index of the last result; none where the unit has moved on since `version`. */
  async fixes(path: string, version: number, finding: number, token?: ListenableToken): Promise<readonly Fix[]> {
    return (await this.ask(path, version, { kind: 'fixes', path, finding }, token)) ?? [];
  }

  /** Edits of all wanted fixes on the text of `version`. */
  async fixAll(
    path: string,
    version: number,
    safeties: readonly FixSafety[],
    codes: readonly string[] | null = null,
    token?: ListenableToken,
  ): Promise<FixedAll> {
    const done = await this.ask(path, version, { kind: 'fix-all', path, safeties, codes }, token);
    return done ?? { edits: [], fixed: [] };
  }

  /** The edit that silences a finding; null where no comment can stand or the unit has moved on. */
  async ignoreEdit(
    path: string,
    version: number,
    finding: number,
    scope: IgnoreScope,
    reason = '',
  ): Promise<Edit | null> {
    return this.ask(path, version, { kind: 'ignore', path, finding, scope, reason });
  }

  /** A snippet with the names that the unit has at a place; null where the unit has moved on or was not analysed. */
  async snippet(path: string, version: number, snippet: Snippet, at: Span): Promise<SnippetInsertion | null> {
    return this.ask(path, version, { kind: 'snippet', path, snippet, at });
  }

  /** What holds for a file; null where the worker was stopped. */
  async configuration(path: string, root: string, layer: ConfigurationLayer): Promise<Configured | null> {
    try {
      return await this.askApart<'configuration'>({ kind: 'configuration', path, root, layer });
    } catch (error) {
      if (error instanceof CancelledError || error instanceof WorkerStoppedError) return null;
      throw error;
    }
  }

  /** Waits until what the last lint asked of the project is known; the update that it makes has come by then. */
  async settle(path: string, version: number, token?: ListenableToken): Promise<void> {
    await this.ask(path, version, { kind: 'settle', path }, token);
  }

  /** What the unit shows of its data, people and models; null where it has moved on since `version`. */
  async survey(path: string, version: number, token?: ListenableToken): Promise<Surveyed | null> {
    return this.ask(path, version, { kind: 'survey', path }, token);
  }

  /** A report over surveys; rejects with WorkerStoppedError where the worker was stopped. */
  async report(source: ReportSource, placeCommand: string): Promise<WrittenReport> {
    return this.askApart<'report'>({ kind: 'report', source, placeCommand });
  }

  /** Null where no model has that key. */
  async modelCard(source: ReportSource, model: string): Promise<string | null> {
    return this.askApart<'model-card'>({ kind: 'model-card', source, model });
  }

  /** What to insert into the text of a `dvc.yaml`; null where nothing is. */
  async stageEntry(text: string, entry: StageEntry): Promise<Insertion | null> {
    return this.askApart<'stage-entry'>({ kind: 'stage-entry', text, entry });
  }

  /** How a list in the text of a configuration comes to hold a value; null where nothing is to be done. */
  async listEntry(text: string, entry: ListEntry): Promise<TextEdit | null> {
    return this.askApart<'list-entry'>({ kind: 'list-entry', text, entry });
  }

  close(path: string): void {
    this.jobs.delete(path);
    this.instance?.sent.delete(path);
    this.instance?.port.post({ kind: 'close', path });
  }

  /** Evidence that rests on these files is sought again, and open units get an update. */
  filesChanged(paths: readonly string[]): void {
    if (paths.length > 0) this.instance?.port.post({ kind: 'files-changed', paths });
  }

  dispose(): void {
    this.jobs.clear();
    if (this.instance !== undefined) this.stop(this.instance, new CancelledError());
  }

  private async sendLint(job: LintJob, token?: ListenableToken): Promise<Linted> {
    const instance = this.running();
    await instance.started;
    // An older job that waited for the start would put old text over new.
    if (this.jobs.get(job.unit.path) !== job) throw new CancelledError();
    const { unit, ...rest } = job;
    const sent = onlyChanges(unit, instance.sent.get(unit.path));
    instance.sent.set(unit.path, unit);
    return this.request(instance, { kind: 'lint', ...rest, unit: sent }, token);
  }

  /** A question about the last lint of a unit. A new worker is told the unit first. */
  private async ask<K extends 'fixes' | 'fix-all' | 'ignore' | 'snippet' | 'settle' | 'survey'>(
    path: string,
    version: number,
    question: Extract<Asked, { kind: K }>,
    token?: ListenableToken,
  ): Promise<Answers[K] | null> {
    const job = this.jobs.get(path);
    if (job?.version !== version) return null;
    try {
      return await again(async () => {
        const instance = this.running();
        await instance.started;
        if (!instance.sent.has(path)) await this.sendLint(job, token);
        if (this.jobs.get(path)?.version !== version) return null;
        return this.request<K>(instance, question, token);
      });
    } catch (error) {
      if (error instanceof CancelledError || error instanceof WorkerStoppedError) return null;
      throw error;
    }
  }

  /** A question that is about no unit. */
  private async askApart<K extends 'configuration' | 'report' | 'model-card' | 'stage-entry' | 'list-entry'>(
    question: Extract<Asked, { kind: K }>,
  ): Promise<Answers[K]> {
    return again(async () => {
      const instance = this.running();
      await instance.started;
      return this.request<K>(instance, question);
    });
  }

  private running(): Instance {
    if (this.instance !== undefined) return this.instance;
    const instance = new Instance(this.options.openPort());
    this.instance = instance;
    instance.port.onMessage((message) => this.receive(instance, message));
    instance.port.onFailure((error) => {
      this.stop(instance, new WorkerStoppedError(`The engine stopped unexpectedly (${error.message}).`));
    });
    instance.started = this.start(instance);
    // Whoever waits for the start hears of its failure; nobody waiting is no error.
    instance.started.catch(() => undefined);
    return instance;
  }

  private async start(instance: Instance): Promise<void> {
    try {
      const parts = await this.options.start();
      const files = this.options.files === null ? ('own' as const) : ('host' as const);
      await this.request(instance, { kind: 'start', ...parts, files, cancelled: instance.cancelled });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const stopped = new WorkerStoppedError(`The engine could not start (${reason}).`);
      this.stop(instance, stopped);
      throw stopped;
    }
  }

  private request<K extends Request['kind']>(
    instance: Instance,
    asked: Extract<Asked, { kind: K }>,
    token?: ListenableToken,
  ): Promise<Answers[K]> {
    if (instance.stopped) return Promise.reject(new WorkerStoppedError('The engine was stopped.'));
    if (token?.isCancellationRequested === true) return Promise.reject(new CancelledError());
    const id = this.nextId++;
    const listening = token?.onCancellationRequested?.(() => this.cancel(instance, id));
    const answered = new Promise<Answers[keyof Answers]>((resolve, reject) => {
      const timer = setTimeout(() => this.timedOut(instance), this.timeout);
      instance.waiting.set(id, { resolve, reject, timer });
      instance.port.post({ ...asked, id });
    });
    // SAFETY: the worker answers a request with the type of its kind; `Answers` is the table of both sides.
    return answered.finally(() => listening?.dispose()) as Promise<Answers[K]>;
  }

  private cancel(instance: Instance, id: number): void {
    if (!instance.waiting.has(id)) return;
    if (instance.cancelled !== null) Atomics.store(instance.cancelled, id % instance.cancelled.length, id);
    instance.port.post({ kind: 'cancel', id });
  }

  private timedOut(instance: Instance): void {
    const seconds = Math.round(this.timeout / 1000);
    this.stop(instance, new WorkerStoppedError(`Checking took longer than ${Math.max(1, seconds)} s and was stopped.`));
  }

  private stop(instance: Instance, reason: Error): void {
    if (instance.stopped) return;
    instance.stopped = true;
    if (this.instance === instance) this.instance = undefined;
    instance.port.terminate();
    if (!(reason instanceof CancelledError)) this.options.onTrouble?.(reason.message);
    // Requests are taken in turn: the oldest is the one that the worker was at.
    let blame: Error = reason;
    for (const { reject, timer } of instance.waiting.values()) {
      clearTimeout(timer);
      reject(blame);
      if (!(reason instanceof CancelledError)) blame = new AskAgainError();
    }
    instance.waiting.clear();
  }

  private receive(instance: Instance, message: unknown): void {
    if (!isFromWorker(message) || instance.stopped) return;
    switch (message.kind) {
      case 'answer':
      case 'failure':
        this.settleRequest(instance, message);
        return;
      case 'update':
        if (this.jobs.get(message.path)?.version === message.linted.version) {
          this.options.onUpdate(message.path, message.linted);
        }
        return;
      case 'file-question': {
        const { id, question } = message;
        const { files } = this.options;
        if (files === null) return;
        void answerFileQuestion(files, question).then((answer) => {
          if (!instance.stopped) instance.port.post({ kind: 'file-answer', id, answer });
        });
        return;
      }
    }
  }

  private settleRequest(instance: Instance, message: Extract<FromWorker, { kind: 'answer' | 'failure' }>): void {
    const waiting = instance.waiting.get(message.id);
    if (waiting === undefined) return;
    instance.waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.kind === 'answer') waiting.resolve(message.value);
    else waiting.reject(message.cancelled ? new CancelledError() : new Error(message.message));
    // The worker takes requests in turn: those behind this one have their full time from now on.
    for (const other of instance.waiting.values()) {
      clearTimeout(other.timer);
      other.timer = setTimeout(() => this.timedOut(instance), this.timeout);
    }
  }
}

/** Once more where the worker was stopped because of another request; a second time is no chance. */
async function again<Result>(ask: () => Promise<Result>): Promise<Result> {
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

/** Cells that are the very objects sent before go as their index there. */
function onlyChanges(unit: SourceUnit, before: SourceUnit | undefined): SentUnit {
  if (before === undefined) return unit;
  const known = new Map(before.cells.map((cell, index) => [cell, index]));
  return { ...unit, cells: unit.cells.map((cell) => known.get(cell) ?? cell) };
}

function cancelSlots(): Int32Array | null {
  // Browsers have it only on isolated pages; then only requests that have not begun are cancelled.
  return typeof SharedArrayBuffer === 'undefined'
    ? null
    : new Int32Array(new SharedArrayBuffer(CANCEL_SLOTS * Int32Array.BYTES_PER_ELEMENT));
}

function notLinted(version: number, message: string): Linted {
  const notice: Notice = { kind: 'timeout', message, cell: null };
  return { version, result: { findings: [], suppressed: [], notices: [notice] }, settled: true, milliseconds: 0 };
}
