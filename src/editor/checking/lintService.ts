// Decides when a unit is checked: at once when it opens or is saved, after a pause while it changes. A result is shown only
// for the very text that it was made from.
import * as vscode from 'vscode';
import { CancelledError } from '../../base/platform';
import type { Notice } from '../../engine/finding';
import type { Answer, Engine } from './engine';
import { messageOf } from '../errors';
import type { Checked, Findings } from '../findings/findings';
import { readLines } from './positions';
import { settingsFor } from './settings';
import {
  isChecked,
  isCurrent,
  notebookOf,
  notebookUnit,
  openUnits,
  snapshotOf,
  unitOf,
  uriOf,
  type OpenUnit,
  type Snapshot,
} from './units';

type Cause = 'open' | 'save' | 'edit' | 'output' | 'asked';

/** Milliseconds from the last event to the check. Outputs come in bursts while a cell runs. */
const PAUSE: Readonly<Record<Cause, number>> = { open: 0, save: 0, asked: 0, edit: 250, output: 1000 };
/** Code units of Python text above which a unit is checked on save only, and not at all. */
const SAVE_ONLY_ABOVE = 1_000_000;
const NEVER_ABOVE = 5_000_000;

export type UnitState =
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked' }
  /** Changed since the last check, and waits for a save. */
  | { readonly kind: 'waiting-for-save'; readonly reason: 'setting' | 'size' }
  | { readonly kind: 'too-large'; readonly notice: Notice }
  | { readonly kind: 'failed'; readonly message: string };

interface Job {
  timer?: ReturnType<typeof setTimeout>;
  running?: Run;
  state: UnitState;
}

/** A check that is under way. */
interface Run {
  readonly cancellation: vscode.CancellationTokenSource;
  readonly result: Promise<Checked | undefined>;
  /** The text that is checked; absent where it is too large. */
  readonly snapshot?: Snapshot;
}

/** Times that a check is waited for which another takes the place of. */
const MOST_WAITS = 8;

/** Checks units as documents open, change and are saved; `start` begins, `dispose` ends it. */
export class LintService {
  private readonly jobs = new Map<string, Job>();
  private readonly disposables: vscode.Disposable[] = [];
  private readonly changed = new vscode.EventEmitter<string>();
  /** Fires with the key of the unit whose state changed. */
  readonly onDidChangeState = this.changed.event;
  private readonly forgotten = new vscode.EventEmitter<vscode.Uri>();
  /** Fires when a unit was closed, after its findings were taken away. */
  readonly onDidForget = this.forgotten.event;

  constructor(
    private readonly engine: Engine,
    private readonly findings: Findings,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Follows all documents from now on, and checks those that are open. */
  start(): void {
    const { workspace } = vscode;
    this.disposables.push(
      workspace.onDidOpenTextDocument((document) => this.documentEvent(document, 'open')),
      workspace.onDidSaveTextDocument((document) => this.documentEvent(document, 'save')),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.documentEvent(document, 'edit');
      }),
      workspace.onDidCloseTextDocument((document) => this.documentClosed(document)),
      workspace.onDidOpenNotebookDocument((notebook) => this.notebookEvent(notebook, 'open')),
      workspace.onDidSaveNotebookDocument((notebook) => this.notebookEvent(notebook, 'save')),
      workspace.onDidChangeNotebookDocument((event) => this.notebookChanged(event)),
      workspace.onDidCloseNotebookDocument((notebook) => this.forget(notebook.uri.toString())),
      this.engine.onDidUpdate(({ path, answer }) => void this.publishUpdate(path, answer)),
      this.engine.onDidRestart(() => this.checkAll('open')),
    );
    this.checkAll('open');
  }

  /** Checks everything that is open again: after a change of settings, configuration or evidence. */
  checkAll(cause: Cause = 'asked'): void {
    for (const unit of openUnits()) {
      this.findings.outdate(unit.key);
      this.jobs.get(unit.key)?.running?.cancellation.cancel();
      this.schedule(unit, cause);
    }
  }

  /**
   * The result for the unit as it is now; the one at hand where nothing changed since. Several that ask at once wait for one check, so
   * that none takes the answer from another: on a slow machine that cost a save its fixes.
   */
  async checkNow(unit: OpenUnit): Promise<Checked | undefined> {
    for (let waits = 0; waits < MOST_WAITS; waits++) {
      const known = this.findings.current(unit.key);
      if (known) return known;
      const running = this.runningFor(unit) ?? this.begin(unit, 'asked');
      const checked = await running.result;
      if (checked || !running.cancellation.token.isCancellationRequested) return checked;
      if (!this.jobs.has(unit.key)) return undefined;
    }
    return undefined;
  }

  /** The check of this very text that is under way. */
  private runningFor(unit: OpenUnit): Run | undefined {
    const running = this.jobs.get(unit.key)?.running;
    const isOfNow = running?.snapshot !== undefined && isCurrent(running.snapshot);
    return isOfNow && !running.cancellation.token.isCancellationRequested ? running : undefined;
  }

  stateOf(key: string): UnitState | undefined {
    return this.jobs.get(key)?.state;
  }

  dispose(): void {
    for (const key of [...this.jobs.keys()]) this.cancel(key);
    for (const disposable of this.disposables) disposable.dispose();
    this.changed.dispose();
    this.forgotten.dispose();
  }

  private documentEvent(document: vscode.TextDocument, cause: Cause): void {
    const unit = unitOf(document);
    if (unit) this.schedule(unit, cause);
  }

  private notebookEvent(notebook: vscode.NotebookDocument, cause: Cause): void {
    if (isChecked(notebook)) this.schedule(notebookUnit(notebook), cause);
  }

  private notebookChanged(event: vscode.NotebookDocumentChangeEvent): void {
    // A moved cell is removed and inserted under a new URI: what was shown for the old one goes at once.
    const removed = event.contentChanges.flatMap((change) => change.removedCells.map((cell) => cell.document.uri));
    if (removed.length > 0) this.findings.clearDocuments(removed);
    if (!isChecked(event.notebook)) {
      this.forget(event.notebook.uri.toString());
      return;
    }
    const structural = event.contentChanges.length > 0 || event.cellChanges.some((change) => change.metadata);
    const ran = event.cellChanges.some(
      (change) => change.outputs !== undefined || change.executionSummary !== undefined,
    );
    // Text changes come by their own event, with the cell's document.
    if (structural) this.schedule(notebookUnit(event.notebook), 'edit');
    else if (ran) this.schedule(notebookUnit(event.notebook), 'output');
  }

  private documentClosed(document: vscode.TextDocument): void {
    const notebook = notebookOf(document);
    // A cell that changes its language closes and opens again; the notebook is checked as a whole then.
    if (notebook) this.notebookEvent(notebook, 'edit');
    else this.forget(document.uri.toString());
  }

  private schedule(unit: OpenUnit, cause: Cause): void {
    const job = this.jobOf(unit.key);
    const size = sizeOf(unit);
    const onSave = settingsFor(uriOf(unit)).run === 'onSave';
    const changed = cause === 'edit' || cause === 'output';
    if (!changed) this.engine.forgetConfiguration();
    if (changed && (onSave || size > SAVE_ONLY_ABOVE)) {
      clearTimeout(job.timer);
      this.setState(unit.key, { kind: 'waiting-for-save', reason: onSave ? 'setting' : 'size' });
      return;
    }
    // Output changes must not put off the check of an edit for ever, nor an edit shorten a burst already waited for.
    clearTimeout(job.timer);
    job.timer = setTimeout(() => void this.begin(unit, cause), PAUSE[cause]);
  }

  private begin(unit: OpenUnit, cause: Cause): Run {
    const job = this.jobOf(unit.key);
    clearTimeout(job.timer);
    job.running?.cancellation.cancel();
    const cancellation = new vscode.CancellationTokenSource();
    const size = sizeOf(unit);
    const snapshot = size > NEVER_ABOVE ? undefined : snapshotOf(unit);
    const result = this.check(unit.key, snapshot ?? size, cause, cancellation.token)
      .catch((error: unknown) => {
        if (error instanceof CancelledError || cancellation.token.isCancellationRequested) return undefined;
        const message = messageOf(error);
        this.log.error(`${unit.key}: ${message}`);
        this.setState(unit.key, { kind: 'failed', message });
        return undefined;
      })
      .finally(() => {
        if (job.running === running) delete job.running;
        cancellation.dispose();
      });
    const running: Run = { cancellation, result, ...(snapshot && { snapshot }) };
    job.running = running;
    return running;
  }

  /** In place of a text that is too large comes its size. */
  private async check(
    key: string,
    snapshot: Snapshot | number,
    cause: Cause,
    token: vscode.CancellationToken,
  ): Promise<Checked | undefined> {
    if (typeof snapshot === 'number') {
      this.findings.clear(key);
      const message = vscode.l10n.t(
        'Not checked: {0} MB of Python, over the limit of {1} MB.',
        mega(snapshot),
        mega(NEVER_ABOVE),
      );
      this.setState(key, { kind: 'too-large', notice: { kind: 'too-large', message, cell: null } });
      return undefined;
    }
    this.setState(key, { kind: 'checking' });
    const answer = await this.engine.lint(snapshot.uri, snapshot.source, token);
    const checked = await this.publish(snapshot, answer, token);
    if (checked) this.log.debug(`${key}: ${checked.placed.length} findings in ${took(checked)} ms (${cause})`);
    return checked;
  }

  /** Shows an answer, unless a newer edit has its own check on the way or the unit closed meanwhile. */
  private async publish(
    snapshot: Snapshot,
    { result, milliseconds }: Answer,
    token?: vscode.CancellationToken,
  ): Promise<Checked | undefined> {
    const related = result.findings.flatMap((finding) => finding.related);
    const lines = await readLines(snapshot.uri, related);
    if (token?.isCancellationRequested || !this.jobs.has(snapshot.key) || !isCurrent(snapshot)) return undefined;
    const checked = this.findings.publish(snapshot, result, milliseconds, lines);
    this.setState(snapshot.key, { kind: 'checked' });
    return checked;
  }

  private async publishUpdate(path: string, answer: Answer): Promise<void> {
    const checked = this.findings.ofPath(path);
    if (checked) await this.publish(checked.snapshot, answer);
  }

  private forget(key: string): void {
    if (!this.jobs.has(key)) return;
    this.cancel(key);
    this.jobs.delete(key);
    const path = this.findings.get(key)?.snapshot.source.path;
    if (path !== undefined) this.engine.close(path);
    this.findings.clear(key);
    this.forgotten.fire(vscode.Uri.parse(key));
  }

  private cancel(key: string): void {
    const job = this.jobs.get(key);
    clearTimeout(job?.timer);
    job?.running?.cancellation.cancel();
  }

  private jobOf(key: string): Job {
    let job = this.jobs.get(key);
    if (!job) {
      job = { state: { kind: 'checking' } };
      this.jobs.set(key, job);
    }
    return job;
  }

  private setState(key: string, state: UnitState): void {
    this.jobOf(key).state = state;
    this.changed.fire(key);
  }
}

/** Cheap enough for every keystroke: no text is copied. */
function sizeOf(unit: OpenUnit): number {
  if (unit.kind === 'script') return lengthOf(unit.document);
  return unit.notebook
    .getCells()
    .filter((cell) => cell.kind === vscode.NotebookCellKind.Code)
    .reduce((sum, cell) => sum + lengthOf(cell.document), 0);
}

function lengthOf(document: vscode.TextDocument): number {
  const last = document.lineAt(document.lineCount - 1);
  return document.offsetAt(last.range.end);
}

function took({ milliseconds }: Checked): string {
  return milliseconds.toFixed(0);
}

function mega(units: number): string {
  return (units / 1_000_000).toFixed(0);
}
