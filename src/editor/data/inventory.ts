// Keeps the data inventory up to date: a first scan that can be watched and stopped, then only what changed.
import * as vscode from 'vscode';
import { basename, dirname, isInside } from '../../base/paths';
import { CancelledError } from '../../base/platform';
import type { InventoryItem } from '../../engine/inventory/inventory';
import { isSkipped, workspaceSources } from '../findings/checkWorkspace';
import type { Writer } from '../fixes/disableRule';
import type { Findings } from '../findings/findings';
import { DATA_VIEW, mend, type InventoryNode, type InventoryTree } from './inventoryView';
import type { Surveys } from './surveys';
import { enginePath } from '../checking/units';
import { uriOfPath } from '../checking/workspaceFiles';

/** Scripts and notebooks up to which the first look at the view scans without being asked. */
const SMALL_WORKSPACE = 200;
/** Milliseconds: changes come in bursts. */
const PAUSE = 800;
const STATE_CONTEXT = 'assay.data.state';

/** The Data view: scans a small workspace when it is first seen, a large one when told to, and then only what changed. */
export class Inventory {
  private readonly view: vscode.TreeView<InventoryNode>;
  private readonly disposables: { dispose(): unknown }[];
  private scanning: vscode.CancellationTokenSource | undefined;
  private scanned: Promise<void> | undefined;
  /** Inputs that are files, by their paths and those of all folders around them. */
  private held = new Map<string, InventoryItem[]>();
  private readonly stale = new Map<string, vscode.Uri>();
  private allStale = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private refreshing = false;
  private readonly ended = new vscode.CancellationTokenSource();

  constructor(
    private readonly surveys: Surveys,
    private readonly tree: InventoryTree,
    findings: Findings,
    writer: Writer,
    private readonly filesChanged: (uris: readonly vscode.Uri[]) => void,
    onDidChangeSources: vscode.Event<readonly vscode.Uri[]>,
  ) {
    this.view = vscode.window.createTreeView(DATA_VIEW, { treeDataProvider: tree, showCollapseAll: true });
    const { registerCommand } = vscode.commands;
    this.disposables = [
      this.view,
      this.ended,
      onDidChangeSources((uris) => uris.forEach((uri) => this.touched(uri))),
      findings.onDidChange((key) => this.touched(vscode.Uri.parse(key))),
      surveys.onDidChange(() => this.show()),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) void this.seen();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => {
        if (added.length === 0) {
          this.evidenceChanged();
          return;
        }
        this.surveys.outgrown();
        if (this.view.visible) void this.seen();
      }),
      registerCommand('assay.scanData', () => this.rescan()),
      registerCommand('assay.stopScan', () => this.scanning?.cancel()),
      registerCommand('assay.mendInput', (node?: InventoryNode) => this.onItem(node, ({ item }) => mend(writer, item))),
      registerCommand('assay.openInput', (node?: InventoryNode) =>
        this.onItem(node, ({ item }) =>
          item.path === null ? undefined : vscode.commands.executeCommand('vscode.open', uriOfPath(item.path)),
        ),
      ),
    ];
    this.show();
    if (this.view.visible) void this.seen();
  }

  /** Settings, or files that say what keeps the data's versions, were written: every state may be another. */
  evidenceChanged(): void {
    if (!this.surveys.complete) return;
    this.allStale = true;
    this.soon();
  }

  /** What the view says above its entries. */
  get message(): string | undefined {
    return this.view.message;
  }

  /** The known inputs that a file is, belongs to, or, as a folder, holds. */
  inputsAt(uri: vscode.Uri): readonly InventoryItem[] {
    const path = enginePath(uri);
    const held = this.held.get(path);
    if (held) return held;
    for (let at = dirname(path); at !== dirname(at); at = dirname(at)) {
      const around = this.held.get(at)?.filter((item) => item.path === at) ?? [];
      if (around.length > 0) return around;
    }
    return [];
  }

  /** Whether it is a known input, or lies in a folder that is one. */
  isWithinInput(uri: vscode.Uri): boolean {
    return this.inputsAt(uri).some(({ path }) => path !== null && isInside(path, enginePath(uri)));
  }

  /** Data was fetched, made, written or deleted: whoever reads it is looked at again. */
  dataChanged(uris: readonly vscode.Uri[]): void {
    const items = uris.flatMap((uri) => this.inputsAt(uri));
    this.filesChanged([...uris, ...items.flatMap(({ path }) => (path === null ? [] : uriOfPath(path)))]);
    for (const { readers } of items) for (const { path } of readers) this.touched(uriOfPath(path));
  }

  /** Looks at the whole workspace, with progress in the view; the same scan where one is under way. */
  scan(): Promise<void> {
    this.scanned ??= this.scanNow().finally(() => (this.scanned = undefined));
    return this.scanned;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.ended.cancel();
    this.scanning?.cancel();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async scanNow(): Promise<void> {
    const source = new vscode.CancellationTokenSource();
    this.scanning = source;
    this.show();
    try {
      await vscode.window.withProgress({ location: { viewId: DATA_VIEW } }, () =>
        this.surveys.scan(source.token, (done, total, uri) => {
          // The view cuts what is longer than it is wide.
          const file = basename(uri.path);
          this.view.message = vscode.l10n.t('Reading {0} of {1}: {2}', done + 1, total, file);
        }),
      );
      this.stale.clear();
      this.allStale = false;
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    } finally {
      this.scanning = undefined;
      source.dispose();
      this.show();
    }
  }

  /** Not all data can be watched (some lies outside the workspace): asking for a scan asks for a look at the data itself as well. */
  private async rescan(): Promise<void> {
    // From the palette: progress and result are in the view.
    if (!this.view.visible) await vscode.commands.executeCommand(`${DATA_VIEW}.focus`);
    const paths = this.tree.items().flatMap(({ path }) => path ?? []);
    this.filesChanged(paths.map(uriOfPath));
    await this.scan();
  }

  private async seen(): Promise<void> {
    if (this.surveys.complete || this.scanning) {
      this.soon();
      return;
    }
    if ((vscode.workspace.workspaceFolders ?? []).length === 0) return;
    const sources = await workspaceSources(this.ended.token);
    if (sources.length <= SMALL_WORKSPACE) await this.scan();
  }

  private touched(uri: vscode.Uri): void {
    if (!this.surveys.complete || isSkipped(enginePath(uri)) || !vscode.workspace.getWorkspaceFolder(uri)) return;
    this.stale.set(uri.toString(), uri);
    this.soon();
  }

  private soon(): void {
    clearTimeout(this.timer);
    if (this.view.visible) this.timer = setTimeout(() => void this.refresh(), PAUSE);
  }

  private async refresh(): Promise<void> {
    if (this.refreshing || this.scanning) return;
    this.refreshing = true;
    try {
      const uris = [...this.stale.values()];
      this.stale.clear();
      if (this.allStale) {
        this.allStale = false;
        await this.surveys.refreshAll(this.ended.token);
      }
      if (uris.length > 0) await this.surveys.refresh(uris, this.ended.token);
    } finally {
      this.refreshing = false;
    }
    if (this.hasStale()) this.soon();
  }

  private hasStale(): boolean {
    return this.allStale || this.stale.size > 0;
  }

  private show(): void {
    this.tree.refresh();
    const items = this.tree.items();
    this.held = byPaths(items);
    const { complete } = this.surveys;
    const isPart = !complete && this.surveys.all().length > 0;
    if (!this.scanning)
      this.view.message = isPart ? vscode.l10n.t('Only a part of the workspace was read.') : undefined;
    const state = this.scanning ? 'scanning' : complete ? 'done' : 'idle';
    void vscode.commands.executeCommand('setContext', STATE_CONTEXT, state);
    const look = items.filter(({ actions }) => actions.length > 0).length;
    const tooltip = look === 1 ? vscode.l10n.t('1 input can be fixed') : vscode.l10n.t('{0} inputs can be fixed', look);
    this.view.badge = look > 0 ? { value: look, tooltip } : undefined;
  }

  /** The command's own item; that which is selected where it was called by a key. */
  private onItem<Result>(
    node: InventoryNode | undefined,
    work: (node: Extract<InventoryNode, { kind: 'item' }>) => Result,
  ): Result | undefined {
    const chosen = node ?? this.view.selection[0];
    return chosen?.kind === 'item' ? work(chosen) : undefined;
  }
}

function byPaths(items: readonly InventoryItem[]): Map<string, InventoryItem[]> {
  const held = new Map<string, InventoryItem[]>();
  for (const item of items) {
    for (let at = item.path; at !== null; at = at === dirname(at) ? null : dirname(at)) {
      const here = held.get(at);
      if (here) here.push(item);
      else held.set(at, [item]);
    }
  }
  return held;
}
