// Fix all on save and on demand: every safe fix of a script, of one cell, or of a whole notebook.
import * as vscode from 'vscode';
import { CancelledError } from '../../base/platform';
import type { FixSafety } from '../../engine/finding';
import { editsWithin, workspaceEdit } from './edits';
import type { Engine } from '../checking/engine';
import { messageOf } from '../errors';
import type { LintService } from '../checking/lintService';
import { isCurrent, unitOf, type OpenUnit } from '../checking/units';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('assay');
/** VS Code asks for this kind once per notebook, with its first cell; the edit may touch all cells. */
const NOTEBOOK_FIX_ALL = vscode.CodeActionKind.Notebook.append('source.fixAll.assay');

/** Only where a kind is asked for (on save, by command); the actions of a whole notebook are offered at its first cell. */
export class FixAll implements vscode.CodeActionProvider {
  static readonly kinds = [FIX_ALL, NOTEBOOK_FIX_ALL];

  constructor(
    private readonly engine: Engine,
    private readonly service: LintService,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    // Asked without a kind, as for the light bulb, it would only repeat the quick fixes.
    const unit = context.only && unitOf(document);
    if (!unit) return [];
    const whole = unit.kind === 'notebook' && NOTEBOOK_FIX_ALL.intersects(context.only) && isFirst(unit, document);
    const kind = whole ? NOTEBOOK_FIX_ALL : FIX_ALL;
    if (!context.only.contains(kind) && !kind.contains(context.only)) return [];
    const edit = await this.editFor(unit, whole || unit.kind === 'script' ? undefined : document, token);
    if (!edit) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Apply all safe fixes of Assay'), kind);
    action.edit = edit;
    return [action];
  }

  /** Applies every safe fix of a unit, or those of some rules, as one edit; tells how many findings went. */
  async apply(unit: OpenUnit, codes: readonly string[] | null = null, safety: FixSafety = 'safe'): Promise<number> {
    const before = (await this.service.checkNow(unit))?.placed.length ?? 0;
    const cancellation = new vscode.CancellationTokenSource();
    try {
      const edit = await this.editFor(unit, undefined, cancellation.token, codes, safety);
      if (!edit || !(await vscode.workspace.applyEdit(edit))) return 0;
      const after = (await this.service.checkNow(unit))?.placed.length ?? before;
      return Math.max(0, before - after);
    } finally {
      cancellation.dispose();
    }
  }

  private async editFor(
    unit: OpenUnit,
    only: vscode.TextDocument | undefined,
    token: vscode.CancellationToken,
    codes: readonly string[] | null = null,
    safety: FixSafety = 'safe',
  ): Promise<vscode.WorkspaceEdit | undefined> {
    try {
      // The engine fixes what it checked last: that must be the text as it is now.
      const checked = await this.service.checkNow(unit);
      if (!checked) return undefined;
      const { snapshot } = checked;
      const edits = await this.engine.fixAll(snapshot.source.path, [safety], codes, token);
      if (!isCurrent(snapshot)) return undefined;
      const wanted = only ? editsWithin(snapshot, edits, only) : edits;
      // An edit of outputs alone has the size 0 for VS Code, so it is the list that is asked.
      return wanted.length === 0 ? undefined : workspaceEdit(snapshot, wanted);
    } catch (error) {
      if (error instanceof CancelledError) return undefined;
      // On save a toast would come at every save: the log has it, and the file is saved unchanged.
      this.log.error(`fix all: ${messageOf(error)}`);
      return undefined;
    }
  }
}

function isFirst(unit: Extract<OpenUnit, { kind: 'notebook' }>, document: vscode.TextDocument): boolean {
  return unit.notebook.cellCount > 0 && unit.notebook.cellAt(0).document === document;
}
