// The models that are open in an editor or the side view: one reading each, shared by all who show it, read again when the file changes.
import * as vscode from 'vscode';
import type { JobModel } from '../measure/jobProtocol';
import type { Comparison } from '../onnx/compare/compare';
import type { Inspection } from '../onnx/inspection';
import type { Analyser, Running } from './analyser';
import { InspectionError } from './analyser';
import { chooseOther, jobModel, revisionModel } from './compareCommand';
import { modelSource } from './fileAccess';
import { overviewOf, rowsOf } from './overview';
import type { CodePlace, ComparisonState, Rows, ShownModel, ToPage, WeightsState } from './protocol';
import { Remembered, type Stamp } from './remembered';
import { chosenTarget } from './target';
import { targetChoices } from './targetChoices';

/** Several changes of one file in this time are one; exporters write a model in pieces. */
const SETTLE_MS = 300;

/** What the rest of the extension knows of models, and wants to know. */
export interface ModelsHost {
  namedIn(uri: vscode.Uri): readonly CodePlace[];
  onInspected(uri: vscode.Uri, inspection: Inspection): void;
  /** Compares two models of which one has to be taken from git. Rejects with InspectionError, or `CancellationError`. */
  compare(before: JobModel, after: JobModel, dims: Readonly<Record<string, number>>): Promise<Comparison>;
}

/** An open model: reads itself at the start, and again when its file, the target or the given sizes change. */
export class OpenModel implements vscode.CustomDocument {
  private readonly changed = new vscode.EventEmitter<ToPage>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: { dispose(): unknown }[] = [];
  private dims: Readonly<Record<string, number>> = {};
  private reading = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: ToPage;
  private inspected: Inspection | undefined;
  private weights: WeightsState | null = null;
  private weighing: Running<unknown> | undefined;
  private comparison: ComparisonState | null = null;
  private users = 0;
  private fileChanged = false;

  constructor(
    readonly uri: vscode.Uri,
    private readonly analyser: Analyser,
    private readonly local: boolean,
    private readonly remembered: Remembered,
    private readonly host: ModelsHost,
    private readonly onUnused: () => void,
  ) {
    this.current = { kind: 'reading', name: this.name };
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), this.name);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const later = () => this.reloadSoon();
    this.subscriptions.push(
      watcher,
      watcher.onDidChange(later),
      watcher.onDidCreate(later),
      watcher.onDidDelete(later),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('assay.targetDevice', uri)) void this.reload();
      }),
      this.changed,
    );
    void this.reload();
  }

  get name(): string {
    return this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
  }

  /** What a page that shows this model shows now, in the order that it takes it. */
  get state(): readonly [ToPage, ...ToPage[]] {
    const { weights, comparison } = this;
    return [this.current, { kind: 'weights', weights }, { kind: 'comparison', comparison }];
  }

  /** Undefined while the model is read, or where it cannot be. */
  get rows(): Rows | undefined {
    const { inspected, current } = this;
    return inspected === undefined || current.kind !== 'model' ? undefined : rowsOf(inspected, current.revision);
  }

  /** Measures all weights, or one of them in every scheme. */
  async weigh(tensor: string | null): Promise<void> {
    const before = tensor !== null && this.weights?.state === 'done' ? this.weights.statistics : undefined;
    if (tensor !== null && before === undefined) return;
    this.weighing?.stop();
    const onProgress = ({ done, total, name }: { done: number; total: number; name: string }): void => {
      if (before === undefined) this.setWeights({ state: 'running', done, total, tensor: name });
    };
    if (before === undefined) this.setWeights({ state: 'running', done: 0, total: 1, tensor: '' });
    try {
      const running = this.analyser.weigh(
        await modelSource(this.uri, this.local),
        tensor === null ? null : [tensor],
        onProgress,
      );
      this.weighing = running;
      const found = await running.result;
      // Another was begun, or the file has changed.
      if (this.weighing !== running) return;
      if (found === undefined) {
        if (before === undefined) this.setWeights({ state: 'stopped' });
        return;
      }
      const weights = before?.weights.map((row) => found.weights.find(({ name }) => name === row.name) ?? row);
      const statistics = before === undefined || weights === undefined ? found : { ...before, weights };
      this.setWeights({ state: 'done', statistics });
    } catch (error) {
      this.setWeights({ state: 'failed', message: sentence(error) });
    }
  }

  stopWeighing(): void {
    this.weighing?.stop();
  }

  /** From this model to another one, or from a git revision to it. The user chooses where no revision is given. */
  async compare(revision: string | null): Promise<void> {
    try {
      const other =
        revision === null ? await chooseOther(this.uri, this.local) : revisionModel(this.uri, revision, this.local);
      if (other === undefined) return;
      this.setComparison({ state: 'running', name: other.name });
      const comparison = await this.compared(await jobModel(this.uri, this.local), other);
      if (comparison !== undefined) this.setComparison({ state: 'done', comparison });
    } catch (error) {
      if (error instanceof vscode.CancellationError) this.setComparison(null);
      else this.setComparison({ state: 'failed', message: sentence(error) });
    }
  }

  private compared(own: JobModel, other: JobModel): Promise<Comparison | undefined> {
    const { source } = own;
    if (other.source.kind === 'revision' || source.kind === 'revision') return this.host.compare(other, own, this.dims);
    return this.analyser.compare(source, other.source, [own.name, other.name], this.dims).result;
  }

  setDims(dims: Readonly<Record<string, number>>): void {
    this.dims = dims;
    void this.reload();
  }

  async reload(): Promise<void> {
    const turn = ++this.reading;
    const state = await this.read(turn);
    // A later reading has begun: its result counts.
    if (turn !== this.reading) return;
    this.current = state;
    this.changed.fire(state);
    // The weights may be others now; a new target changes nothing of them.
    if (!this.fileChanged) return;
    this.fileChanged = false;
    if (this.weights !== null) {
      this.weighing?.stop();
      this.weighing = undefined;
      this.setWeights(null);
    }
    if (this.comparison !== null) this.setComparison(null);
  }

  use(): void {
    this.users++;
  }

  /** Each user disposes once; the last one closes the model. */
  dispose(): void {
    if (--this.users > 0) return;
    this.reading++;
    clearTimeout(this.timer);
    this.weighing?.stop();
    for (const one of this.subscriptions) one.dispose();
    this.onUnused();
  }

  private setWeights(weights: WeightsState | null): void {
    this.weights = weights;
    this.changed.fire({ kind: 'weights', weights });
  }

  private setComparison(comparison: ComparisonState | null): void {
    this.comparison = comparison;
    this.changed.fire({ kind: 'comparison', comparison });
  }

  private reloadSoon(): void {
    clearTimeout(this.timer);
    this.fileChanged = true;
    this.timer = setTimeout(() => void this.reload(), SETTLE_MS);
  }

  private async read(turn: number): Promise<ToPage> {
    this.inspected = undefined;
    try {
      const inspection = await this.inspection((early) => {
        if (turn !== this.reading) return;
        this.current = this.shown(early, turn * 2);
        this.inspected = early;
        this.changed.fire(this.current);
      });
      // A later reading has begun.
      if (turn === this.reading) this.inspected = inspection;
      this.host.onInspected(this.uri, inspection);
      return this.shown(inspection, turn * 2 + 1);
    } catch (error) {
      return {
        kind: 'failure',
        name: this.name,
        path: vscode.workspace.asRelativePath(this.uri),
        message: sentence(error),
      };
    }
  }

  private shown(inspection: Inspection, revision: number): ShownModel {
    return {
      kind: 'model',
      name: this.name,
      path: vscode.workspace.asRelativePath(this.uri),
      inspection: overviewOf(inspection),
      targets: targetChoices(inspection),
      notes: this.local && this.uri.scheme === 'file' ? [] : unseen(inspection),
      revision,
      namedIn: this.host.namedIn(this.uri),
    };
  }

  private async inspection(onEarly: (inspection: Inspection) => void): Promise<Inspection> {
    const target = chosenTarget(this.uri);
    const key = JSON.stringify([this.uri.toString(), target, this.dims]);
    const stamp = await stampOf(this.uri);
    const known = stamp === undefined ? undefined : this.remembered.get(key, stamp);
    if (known !== undefined) return known;
    const source = await modelSource(this.uri, this.local);
    const inspection = await this.analyser.inspect(source, target, this.dims, onEarly);
    if (stamp !== undefined) this.remembered.set(key, stamp, inspection);
    return inspection;
  }
}

async function stampOf(uri: vscode.Uri): Promise<Stamp | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    // Whoever reads the file says what is wrong with it.
    return undefined;
  }
}

function sentence(error: unknown): string {
  return error instanceof InspectionError ? error.message : `The model cannot be shown (${String(error)}).`;
}

function unseen({ report }: Inspection): string[] {
  if (report.externalBytes === 0) return [];
  return [
    'Whether the external data lies beside the model was not checked: this folder is not on the machine that reads it.',
  ];
}

/** One {@link OpenModel} for each file, however many show it. */
export class Models {
  private readonly open = new Map<string, OpenModel>();
  private readonly remembered = new Remembered();

  /** What these say of targets decides the verdict. */
  private readonly settings = vscode.workspace.createFileSystemWatcher('**/{assay.toml,pyproject.toml,platformio.ini}');

  constructor(
    private readonly analyser: Analyser,
    private readonly local: boolean,
    private readonly host: ModelsHost,
  ) {
    const changed = (): void => {
      this.remembered.clear();
      for (const model of this.open.values()) void model.reload();
    };
    this.settings.onDidChange(changed);
    this.settings.onDidCreate(changed);
    this.settings.onDidDelete(changed);
  }

  /** The caller disposes what it gets. */
  acquire(uri: vscode.Uri): OpenModel {
    const key = uri.toString();
    const model =
      this.open.get(key) ??
      new OpenModel(uri, this.analyser, this.local, this.remembered, this.host, () => this.open.delete(key));
    this.open.set(key, model);
    model.use();
    return model;
  }

  dispose(): void {
    this.settings.dispose();
    this.analyser.dispose();
  }
}
