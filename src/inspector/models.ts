// The models that are open in an editor or the side view: one reading each, shared by all who show it, read again when the file changes.
import * as vscode from 'vscode';
import type { Inspection } from '../onnx/inspection';
import type { Analyser } from './analyser';
import { InspectionError } from './analyser';
import { modelSource } from './fileAccess';
import type { ToPage } from './protocol';
import { chosenTarget } from './target';
import { targetChoices } from './targetChoices';

/** Several changes of one file in this time are one; exporters write a model in pieces. */
const SETTLE_MS = 300;

/** An open model: reads itself at the start, and again when its file, the target or the given sizes change. */
export class OpenModel implements vscode.CustomDocument {
  private readonly changed = new vscode.EventEmitter<ToPage>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: { dispose(): unknown }[] = [];
  private dims: Readonly<Record<string, number>> = {};
  private reading = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: ToPage;
  private users = 0;

  constructor(
    readonly uri: vscode.Uri,
    private readonly analyser: Analyser,
    private readonly local: boolean,
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

  /** What a page that shows this model shows now. */
  get state(): ToPage {
    return this.current;
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
  }

  use(): void {
    this.users++;
  }

  /** Each user disposes once; the last one closes the model. */
  dispose(): void {
    if (--this.users > 0) return;
    this.reading++;
    clearTimeout(this.timer);
    for (const one of this.subscriptions) one.dispose();
    this.onUnused();
  }

  private reloadSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.reload(), SETTLE_MS);
  }

  private async read(revision: number): Promise<ToPage> {
    const path = vscode.workspace.asRelativePath(this.uri);
    try {
      const source = await modelSource(this.uri, this.local);
      const inspection = await this.analyser.inspect(source, chosenTarget(this.uri), this.dims);
      const notes = source.kind === 'path' ? [] : unseen(inspection);
      const targets = targetChoices(inspection);
      return { kind: 'model', name: this.name, path, inspection, targets, notes, revision };
    } catch (error) {
      const message =
        error instanceof InspectionError ? error.message : `The model cannot be shown (${String(error)}).`;
      return { kind: 'failure', name: this.name, path, message };
    }
  }
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

  constructor(
    private readonly analyser: Analyser,
    private readonly local: boolean,
  ) {}

  /** The caller disposes what it gets. */
  acquire(uri: vscode.Uri): OpenModel {
    const key = uri.toString();
    const model = this.open.get(key) ?? new OpenModel(uri, this.analyser, this.local, () => this.open.delete(key));
    this.open.set(key, model);
    model.use();
    return model;
  }

  dispose(): void {
    this.analyser.dispose();
  }
}
