// The host's side of the engine's worker: asks it, starts it when first needed, and drops what comes too late.
import { CancelledError, type FileSystem } from '../base/platform';
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
  type Linted,
  type Port,
  type StartRequest,
  type Surveyed,
} from './protocol';
import { again, RunningWorker, WorkerStoppedError, type Asked, type ListenableToken } from './runningWorker';

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

/** Milliseconds for an answer, after which the worker is taken to hang. */
const STANDARD_TIMEOUT = 10_000;

/** The worker that runs; `start` is done when it can be asked. */
interface Current {
  readonly worker: RunningWorker;
  readonly start: Promise<void>;
}

/** The editor's side of the engine's worker: starts it when first asked, and anew after it hangs or ends. */
export class EngineClient {
  private current: Current | undefined;
  private readonly jobs = new Map<string, LintJob>();

  constructor(private readonly options: ClientOptions) {}

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
    this.current?.worker.forget(path);
    this.current?.worker.post({ kind: 'close', path });
  }

  /** Evidence that rests on these files is sought again, and open units get an update. */
  filesChanged(paths: readonly string[]): void {
    if (paths.length > 0) this.current?.worker.post({ kind: 'files-changed', paths });
  }

  dispose(): void {
    this.jobs.clear();
    this.current?.worker.stop(new CancelledError());
  }

  private async sendLint(job: LintJob, token?: ListenableToken): Promise<Linted> {
    const worker = await this.started();
    // An older job that waited for the start would put old text over new.
    if (this.jobs.get(job.unit.path) !== job) throw new CancelledError();
    // What is not sent is not to be counted as sent.
    if (token?.isCancellationRequested === true) throw new CancelledError();
    const { unit, ...rest } = job;
    return worker.request({ kind: 'lint', ...rest, unit: worker.changesOf(unit) }, token);
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
        const worker = await this.started();
        if (!worker.knows(path)) await this.sendLint(job, token);
        if (this.jobs.get(path)?.version !== version) return null;
        return worker.request<K>(question, token);
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
    return again(async () => (await this.started()).request<K>(question));
  }

  /** The worker, started where none runs; rejects with WorkerStoppedError where it cannot start. */
  private async started(): Promise<RunningWorker> {
    this.current ??= this.open();
    const { worker, start } = this.current;
    await start;
    return worker;
  }

  private open(): Current {
    const port = this.options.openPort();
    const worker: RunningWorker = new RunningWorker(port, {
      timeout: this.options.timeout ?? STANDARD_TIMEOUT,
      onStop: (reason) => {
        if (this.current?.worker === worker) this.current = undefined;
        if (!(reason instanceof CancelledError)) this.options.onTrouble?.(reason.message);
      },
    });
    port.onMessage((message) => this.receive(worker, message));
    port.onFailure((error) => {
      worker.stop(new WorkerStoppedError(`The engine stopped unexpectedly (${error.message}).`));
    });
    const start = this.start(worker);
    // Whoever waits for the start hears of its failure; nobody waiting is no error.
    start.catch(() => undefined);
    return { worker, start };
  }

  private async start(worker: RunningWorker): Promise<void> {
    try {
      const parts = await this.options.start();
      const files = this.options.files === null ? ('own' as const) : ('host' as const);
      await worker.request({ kind: 'start', ...parts, files, cancelled: worker.cancelled });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const stopped = new WorkerStoppedError(`The engine could not start (${reason}).`);
      worker.stop(stopped);
      throw stopped;
    }
  }

  private receive(worker: RunningWorker, message: unknown): void {
    if (!isFromWorker(message) || worker.isStopped) return;
    switch (message.kind) {
      case 'answer':
      case 'failure':
        worker.settle(message);
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
        void answerFileQuestion(files, question).then((answer) => worker.post({ kind: 'file-answer', id, answer }));
        return;
      }
    }
  }
}

function notLinted(version: number, message: string): Linted {
  const notice: Notice = { kind: 'timeout', message, cell: null };
  return { version, result: { findings: [], suppressed: [], notices: [notice] }, settled: true, milliseconds: 0 };
}
