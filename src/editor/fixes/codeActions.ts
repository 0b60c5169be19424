// What the light bulb offers on a finding: its fixes, then ways to silence it, then its page.
import * as vscode from 'vscode';
import { CancelledError } from '../../base/platform';
import type { Fix, FixSafety } from '../../engine/finding';
import type { PlacedFinding } from '../findings/diagnostics';
import { workspaceEdit } from './edits';
import type { IgnoreScope } from '../../engine/suppress/directives';
import { reasonsFor } from '../../engine/suppress/reasons';
import type { Engine } from '../checking/engine';
import type { Checked, Findings } from '../findings/findings';
import { messageOf } from '../errors';
import type { LintService } from '../checking/lintService';
import { siblingUri, unitOf, type OpenUnit } from '../checking/units';

/** Commands behind the actions; not in the palette, for they need their arguments. */
export const IGNORE_COMMAND = '_assay.ignore';
export const NOT_APPLICABLE_COMMAND = '_assay.notApplicable';
export const DISABLE_COMMAND = '_assay.disableRule';
export const TERMINAL_COMMAND = '_assay.showInTerminal';
export const FIX_RULE_COMMAND = '_assay.fixRule';

/** Names a finding of a unit again after the unit was checked anew. */
export interface FindingReference {
  readonly unit: string;
  readonly code: string;
  readonly cell: number;
  readonly start: number;
}

export interface IgnoreRequest extends FindingReference {
  readonly scope: IgnoreScope;
}

/** All findings of one rule in a unit, whose fixes are worked out only when that is chosen. */
export interface FixRuleRequest {
  readonly unit: string;
  readonly code: string;
  readonly safety: FixSafety;
}

/**
 * Actions for findings of the very text that is shown. Asked for by hand, it waits for a check of that text. None is resolved later: while
 * VS Code waits for that, it may forget the commands of all ("Actual command not found").
 */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(
    private readonly engine: Engine,
    private readonly service: LintService,
    private readonly findings: Findings,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) return [];
    const unit = unitOf(document);
    const checked = unit && (await this.checked(unit, context.triggerKind));
    if (!checked || token.isCancellationRequested) return [];
    const here = checked.placed.filter((placed) => placed.document === document && placed.range.intersection(range));
    const fixes: vscode.CodeAction[] = [];
    const ofWholeFile = new Map<string, vscode.CodeAction>();
    for (const placed of here) {
      const proven = await this.fixesOf(checked, placed, token);
      const all = allOfRule(checked, placed, proven);
      if (all !== undefined && !ofWholeFile.has(placed.finding.code)) ofWholeFile.set(placed.finding.code, all);
      for (const fix of proven) {
        const action =
          fix.pipeline === undefined ? fixAction(checked, placed, fix) : await this.stageAction(checked, placed, fix);
        if (action) fixes.push(action);
      }
    }
    return [
      ...fixes,
      ...ofWholeFile.values(),
      ...here.flatMap((placed) => ignoreActions(checked, placed)),
      ...here.flatMap((placed) => ruleActions(checked, placed)),
    ];
  }

  /** Who asks waits for the answer to the text as it is; the bulb that comes by itself comes again with the findings. */
  private async checked(unit: OpenUnit, trigger: vscode.CodeActionTriggerKind): Promise<Checked | undefined> {
    if (trigger === vscode.CodeActionTriggerKind.Invoke) return this.service.checkNow(unit);
    return this.findings.current(unit.key);
  }

  /** Adds to the `dvc.yaml` as it stands now, also where it is open and not saved; shown before it is done. */
  private async stageAction(checked: Checked, placed: PlacedFinding, fix: Fix): Promise<vscode.CodeAction | undefined> {
    if (fix.pipeline === undefined) return undefined;
    try {
      const uri = siblingUri(checked.snapshot.uri, fix.pipeline.file);
      const document = await vscode.workspace.openTextDocument(uri);
      const { version } = document;
      const insertion = await this.engine.stageEntry(document.getText(), fix.pipeline);
      if (insertion === null || document.version !== version) return undefined;
      const action = quickFix(fix.title, placed);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.insert(uri, document.positionAt(insertion.offset), insertion.text, {
        needsConfirmation: true,
        label: fix.title.replaceAll('`', ''),
      });
      return action;
    } catch (error) {
      this.log.warn(`fixes of ${placed.finding.code}: ${messageOf(error)}`);
      return undefined;
    }
  }

  /** A fix that could not be proven in time is not offered; the ways to silence and to explain are. */
  private async fixesOf(
    checked: Checked,
    placed: PlacedFinding,
    token: vscode.CancellationToken,
  ): Promise<readonly Fix[]> {
    try {
      return await this.engine.fixes(checked.snapshot.source.path, placed.finding, token);
    } catch (error) {
      if (!(error instanceof CancelledError)) this.log.warn(`fixes of ${placed.finding.code}: ${messageOf(error)}`);
      return [];
    }
  }
}

function fixAction(checked: Checked, placed: PlacedFinding, fix: Fix): vscode.CodeAction | undefined {
  const action = quickFix(titleOf(fix), placed);
  if (fix.edits.length > 0) {
    const edit = workspaceEdit(checked.snapshot, fix.edits);
    if (!edit) return undefined;
    action.edit = edit;
  }
  if (fix.terminal !== undefined) {
    action.command = {
      command: TERMINAL_COMMAND,
      title: action.title,
      arguments: [fix.terminal, checked.snapshot.uri.toString()],
    };
  }
  action.isPreferred = fix.safety === 'safe' && fix.edits.length > 0;
  return action;
}

/** Where a rule has more findings than this one, whose first fix changes text: that fix for all of them. */
function allOfRule(checked: Checked, placed: PlacedFinding, fixes: readonly Fix[]): vscode.CodeAction | undefined {
  const [fix] = fixes;
  const { code } = placed.finding;
  const others = checked.placed.filter(({ finding }) => finding.code === code).length - 1;
  if (fix === undefined || fix.edits.length === 0 || fix.safety === 'template' || others < 1) return undefined;
  const title =
    fix.safety === 'safe'
      ? vscode.l10n.t('Fix all {0} in this file', code)
      : vscode.l10n.t('Fix all {0} in this file (check the result)', code);
  const action = quickFix(title, placed);
  const request: FixRuleRequest = { unit: checked.snapshot.key, code, safety: fix.safety };
  action.command = { command: FIX_RULE_COMMAND, title, arguments: [request] };
  return action;
}

function titleOf(fix: Fix): string {
  if (fix.edits.length === 0 && fix.terminal !== undefined) {
    return vscode.l10n.t('{0} (shows the command in a terminal)', fix.title);
  }
  switch (fix.safety) {
    case 'safe':
      return fix.title;
    case 'unsafe':
      return vscode.l10n.t('{0} (check the result)', fix.title);
    case 'template':
      return vscode.l10n.t('{0} (inserts a template to complete)', fix.title);
  }
}

function ignoreActions(checked: Checked, placed: PlacedFinding): vscode.CodeAction[] {
  const { code, concern } = placed.finding;
  const answers: vscode.CodeAction[] = [];
  if (reasonsFor(code, concern).length > 0) {
    const action = quickFix(vscode.l10n.t('{0} is not applicable here…', code), placed);
    const request: IgnoreRequest = { ...referenceTo(checked, placed), scope: 'line' };
    action.command = { command: NOT_APPLICABLE_COMMAND, title: action.title, arguments: [request, concern] };
    answers.push(action);
  }
  const titles: readonly (readonly [IgnoreScope, string])[] = [
    ['line', vscode.l10n.t('Ignore {0} on this line…', code)],
    ...(checked.snapshot.source.kind === 'notebook'
      ? [['cell', vscode.l10n.t('Ignore {0} in this cell…', code)] as const]
      : []),
    ['file', vscode.l10n.t('Ignore {0} in this file…', code)],
  ];
  for (const [scope, title] of titles) {
    const action = quickFix(title, placed);
    const request: IgnoreRequest = { ...referenceTo(checked, placed), scope };
    action.command = { command: IGNORE_COMMAND, title, arguments: [request, concern] };
    answers.push(action);
  }
  return answers;
}

function ruleActions(checked: Checked, placed: PlacedFinding): vscode.CodeAction[] {
  const { code, name } = placed.finding;
  const disable = quickFix(vscode.l10n.t('Disable {0} in the project configuration…', code), placed);
  disable.command = {
    command: DISABLE_COMMAND,
    title: disable.title,
    arguments: [code, checked.snapshot.uri.toString()],
  };
  const explain = quickFix(vscode.l10n.t('Explain {0} {1}', code, name), placed);
  explain.command = { command: 'assay.explainRule', title: explain.title, arguments: [code] };
  return [disable, explain];
}

function referenceTo(checked: Checked, { finding }: PlacedFinding): FindingReference {
  return { unit: checked.snapshot.key, code: finding.code, cell: finding.span.cell, start: finding.span.start };
}

function quickFix(title: string, placed: PlacedFinding): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [placed.diagnostic];
  return action;
}
