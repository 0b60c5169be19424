// The worker's side: answers requests in order, keeps open units, and sends a better result when the project has been looked at.
import { addToStage } from '../engine/evidence/dvc/addToStage';
import { listEntryEdit } from '../engine/configure/ignoreRuleEdit';
import { dirname } from '../base/paths';
import { CancelledError, neverCancelled, type CancellationToken, type FileSystem } from '../base/platform';
import { joinLayers, loadConfiguration, Settings } from '../engine/configuration';
import type { ParseUnit } from '../engine/evidence/modules';
import { editsBetween } from '../engine/fixes';
import type { Linter, OpenUnit } from '../engine/lint';
import type { ParserBinaries } from '../engine/python/treeSitter';
import type { SourceCell, SourceUnit } from '../engine/python/unit';
import { writeModelCard, writeReport } from '../engine/report/write';
import { EVIDENCE_ROUNDS, withEvidenceNotices, type EvidenceSource } from '../engine/settle';
import {
  isToWorker,
  type Answers,
  type Configured,
  type FileQuestion,
  type FromWorker,
  type Linted,
  type LintRequest,
  type Port,
  type Request,
  type StartRequest,
  type Surveyed,
} from './protocol';
import { RemoteFiles } from './remoteFiles';

/** Milliseconds that a question waits for the project; well below what a client waits for an answer. */
const PATIENCE = 5000;

/** What differs between a worker thread and a web worker. */
export interface SessionHost {
  /** Files of this machine; null where the worker has none. */
  readonly files: FileSystem | null;
  /** The two wasm files that lie beside the worker; asked for where the host did not send them. */
  readWasm(): Promise<ParserBinaries>;
  createLinter(wasm: ParserBinaries): Promise<Linter>;
  createEvidence(files: FileSystem, roots: readonly string[], parse: ParseUnit): EvidenceSource;
  /** Runs after messages that have already come in. */
  soon(work: () => void): void;
}

interface Engine {
  readonly linter: Linter;
  readonly files: FileSystem;
  readonly evidence: EvidenceSource;
  readonly cancelled: Int32Array | null;
}

/** A request with its unit put together. */
type Queued = Exclude<Request, LintRequest> | (Omit<LintRequest, 'unit'> & { readonly unit: SourceUnit });
type ConfigurationRequest = Extract<Request, { kind: 'configuration' }>;
type QueuedLint = Extract<Queued, { kind: 'lint' }>;

interface Opened {
  readonly open: OpenUnit;
  request: QueuedLint;
  linted: Linted | null;
  /** Evidence is being gathered for it. */
  settling: boolean;
}

/** Answers what comes in over the port, until the port is closed. */
export function serve(port: Port, host: SessionHost): void {
  new EngineSession(port, host);
}

class EngineSession {
  private engine: Engine | undefined;
  private readonly units = new Map<string, Opened>();
  /** The text of each unit as the host last sent it, ahead of what was linted. */
  private readonly sources = new Map<string, SourceUnit>();
  private readonly queue: Queued[] = [];
  private running = false;
  private readonly remote: RemoteFiles;

  constructor(
    private readonly port: Port,
    private readonly host: SessionHost,
  ) {
    this.remote = new RemoteFiles((id, question: FileQuestion) => this.send({ kind: 'file-question', id, question }));
    port.onMessage((message) => this.receive(message));
  }

  private send(message: FromWorker): void {
    this.port.post(message);
  }

  private receive(message: unknown): void {
    if (!isToWorker(message)) return;
    switch (message.kind) {
      case 'cancel': {
        const at = this.queue.findIndex(({ id }) => id === message.id);
        const [dropped] = at < 0 ? [] : this.queue.splice(at, 1);
        if (dropped !== undefined) this.giveUp(dropped);
        return;
      }
      case 'close':
        this.units.get(message.path)?.open.dispose();
        this.units.delete(message.path);
        this.sources.delete(message.path);
        return;
      case 'files-changed':
        this.engine?.evidence.invalidate(message.paths);
        for (const opened of this.units.values()) this.settle(opened);
        return;
      case 'file-answer':
        this.remote.receive(message.id, message.answer);
        return;
      default:
        this.accept(message);
    }
  }

  private accept(request: Request): void {
    if (request.kind !== 'lint') {
      this.enqueue(request);
      return;
    }
    const unit = this.putTogether(request);
    if (unit === null) {
      this.send({ kind: 'failure', id: request.id, cancelled: false, message: 'a cell was not sent' });
      return;
    }
    const overtaken = this.queue.findIndex((one) => one.kind === 'lint' && one.unit.path === unit.path);
    const [older] = overtaken < 0 ? [] : this.queue.splice(overtaken, 1);
    if (older !== undefined) this.giveUp(older);
    this.enqueue({ ...request, unit });
  }

  private enqueue(request: Queued): void {
    this.queue.push(request);
    if (this.running) return;
    this.running = true;
    this.host.soon(() => void this.drain());
  }

  private giveUp({ id }: Queued): void {
    this.send({ kind: 'failure', id, cancelled: true, message: 'cancelled' });
  }

  private async drain(): Promise<void> {
    for (let request = this.queue.shift(); request !== undefined; request = this.queue.shift()) {
      await this.answer(request);
      await new Promise<void>((resolve) => this.host.soon(resolve));
    }
    this.running = false;
  }

  private async answer(request: Queued): Promise<void> {
    try {
      this.send({ kind: 'answer', id: request.id, value: await this.work(request) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.send({ kind: 'failure', id: request.id, cancelled: error instanceof CancelledError, message });
    }
  }

  private async work(request: Queued): Promise<Answers[Request['kind']]> {
    if (request.kind === 'start') {
      this.engine = await this.start(request);
      return null;
    }
    const { engine } = this;
    if (engine === undefined) throw new Error('the engine was not started');
    const token = tokenOf(engine, request.id);
    switch (request.kind) {
      case 'lint':
        return this.lint(engine, this.openFor(engine, request), token);
      case 'fixes': {
        const { open, finding } = this.find(request.path, request.finding);
        return finding === undefined ? [] : open.fixesOf(finding, token);
      }
      case 'fix-all': {
        const { open, source } = this.find(request.path);
        const codes = request.codes === null ? null : new Set(request.codes);
        const wanted = (finding: { readonly code: string }, safety: (typeof request.safeties)[number]): boolean =>
          (codes === null || codes.has(finding.code)) && request.safeties.includes(safety);
        const done = open.fixAll(wanted, token);
        return done === null
          ? { edits: [], fixed: [] }
          : { edits: editsBetween(source, done.edited), fixed: done.fixed };
      }
      case 'configuration':
        return this.configure(engine, request);
      case 'settle':
        await this.lookAround(engine, this.opened(request.path), token);
        return null;
      case 'survey':
        return this.survey(engine, request.path, token);
      case 'report':
        return writeReport(request.source, request.placeCommand);
      case 'model-card':
        return writeModelCard(request.source, request.model);
      case 'stage-entry':
        return addToStage(request.text, request.entry);
      case 'list-entry':
        return listEntryEdit(request.text, request.entry);
      case 'snippet':
        return this.find(request.path).open.snippetInsertion(request.snippet, request.at);
      case 'ignore': {
        const { open, finding } = this.find(request.path, request.finding);
        return finding === undefined ? null : open.ignoreEdit(finding, request.scope, request.reason);
      }
    }
  }

  private async start(request: StartRequest): Promise<Engine> {
    const linter = await this.host.createLinter(request.wasm ?? (await this.host.readWasm()));
    const files = request.files === 'own' && this.host.files !== null ? this.host.files : this.remote;
    const evidence = this.host.createEvidence(files, request.roots, (unit, token) => linter.parse(unit, token));
    return { linter, evidence, files, cancelled: request.cancelled };
  }

  private async configure({ files, linter }: Engine, { path, root, layer }: ConfigurationRequest): Promise<Configured> {
    const { configuration, notices } = await loadConfiguration(files, dirname(path), root, linter.rules);
    const settings = new Settings({ ...configuration, layer: joinLayers([layer, configuration.layer]) });
    return {
      configuration: settings.configuration,
      notices,
      excluded: settings.excludes(path),
      target: settings.target,
      budget: settings.budgetsFor(path),
    };
  }

  private opened(path: string): Opened {
    const opened = this.units.get(path);
    if (opened === undefined) throw new Error(`${path} is not open`);
    return opened;
  }

  private find(path: string, finding = -1) {
    const opened = this.opened(path);
    return { open: opened.open, source: opened.request.unit, finding: opened.linted?.result.findings[finding] };
  }

  /** Puts cells that did not change back in; null where one was never sent. */
  private putTogether({ unit: { path, kind, cells } }: LintRequest): SourceUnit | null {
    const before = this.sources.get(path);
    const whole: SourceCell[] = [];
    for (const [index, sent] of cells.entries()) {
      const cell = typeof sent === 'number' ? before?.cells[sent] : sent;
      if (cell === undefined) return null;
      whole.push(cell.index === index ? cell : { ...cell, index });
    }
    const unit = { path, kind, cells: whole };
    this.sources.set(path, unit);
    return unit;
  }

  private openFor(engine: Engine, request: QueuedLint): Opened {
    const known = this.units.get(request.unit.path);
    if (known !== undefined) {
      known.request = request;
      return known;
    }
    const opened = { open: engine.linter.open(), request, linted: null, settling: false };
    this.units.set(request.unit.path, opened);
    return opened;
  }

  private lint(engine: Engine, opened: Opened, token: CancellationToken): Linted {
    const { request, open } = opened;
    const start = performance.now();
    const options = {
      settings: new Settings(request.configuration),
      pending: () => engine.evidence.wanted > 0,
      ...(request.order === undefined ? {} : { order: request.order }),
      ...(request.timing === undefined ? {} : { timing: request.timing }),
    };
    const result = open.lint(request.unit, engine.evidence, options, token);
    const settled = engine.evidence.wanted === 0;
    opened.linted = {
      version: request.version,
      result: withEvidenceNotices(result, engine.evidence),
      settled,
      milliseconds: performance.now() - start,
    };
    if (!settled) this.host.soon(() => this.settle(opened));
    return opened.linted;
  }

  /** A survey asks more of the project than rules do. */
  private async survey(engine: Engine, path: string, token: CancellationToken): Promise<Surveyed> {
    const opened = this.opened(path);
    const { open } = opened;
    let survey = open.survey();
    await this.lookAround(engine, opened, token, () => (survey = open.survey()));
    const result = opened.linted?.result ?? { findings: [], suppressed: [], notices: [] };
    return { survey, result };
  }

  /** Waits for what the project answers, for a while, and lints with it in as many rounds as a lint has; updates tell. */
  private async lookAround(
    engine: Engine,
    opened: Opened,
    token: CancellationToken,
    afterRound: () => void = () => undefined,
  ): Promise<void> {
    const { path } = opened.request.unit;
    const end = performance.now() + PATIENCE;
    for (let round = 0; round < EVIDENCE_ROUNDS && engine.evidence.wanted > 0; round++) {
      const left = end - performance.now();
      if (left <= 0 || !(await inTime(engine.evidence.settle(token), left))) break;
      if (this.units.get(path) !== opened) throw new CancelledError();
      const linted = this.lint(engine, opened, token);
      afterRound();
      this.send({ kind: 'update', path, linted });
    }
  }

  /** Gathers evidence beside other work, and lints the same text again where something became known. */
  private settle(opened: Opened): void {
    const { engine } = this;
    if (engine === undefined || opened.settling) return;
    opened.settling = true;
    this.settleRounds(engine, opened)
      // The lint that is there stays; the next edit asks again.
      .catch(() => undefined)
      .finally(() => {
        opened.settling = false;
      });
  }

  private async settleRounds(engine: Engine, opened: Opened): Promise<void> {
    const { path } = opened.request.unit;
    const isOpen = (): boolean => this.units.get(path) === opened;
    const token = {
      get isCancellationRequested() {
        return !isOpen();
      },
    };
    for (let round = 0; round < EVIDENCE_ROUNDS; round++) {
      const { request } = opened;
      await engine.evidence.settle(token);
      if (!isOpen()) return;
      if (opened.request !== request) {
        // Another text came meanwhile, and its own lint has seen part of what was found out.
        if (opened.linted?.settled === true) return;
        round--;
        continue;
      }
      const linted = this.lint(engine, opened, neverCancelled);
      // What three rounds did not find out will not be found out by a fourth.
      const settled = linted.settled || round === EVIDENCE_ROUNDS - 1;
      this.send({ kind: 'update', path, linted: { ...linted, settled } });
      if (settled) return;
    }
  }
}

/** Whether the work ended within so many milliseconds; what did not goes on beside. */
async function inTime(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const done = work.then(() => true);
  done.catch(() => undefined);
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tokenOf({ cancelled }: Engine, id: number): CancellationToken {
  if (cancelled === null) return { isCancellationRequested: false };
  return {
    get isCancellationRequested() {
      return Atomics.load(cancelled, id % cancelled.length) === id;
    },
  };
}
