// "Ignore on this line / in this cell / in this file" and "not applicable here": asks for the reason, then writes the comment or, where no comment
// can stand, the cell's tag.
import * as vscode from 'vscode';
import type { Concern, Edit } from '../../engine/finding';
import { notApplicable, reasonsFor } from '../../engine/suppress/reasons';
import { IGNORE_COMMAND, NOT_APPLICABLE_COMMAND, type IgnoreRequest } from './codeActions';
import { workspaceEdit } from './edits';
import type { Engine } from '../checking/engine';
import type { Checked } from '../findings/findings';
import type { LintService } from '../checking/lintService';
import { openUnits } from '../checking/units';

/** Both commands ask for a reason first; leaving the question changes nothing. */
export function registerIgnore(engine: Engine, service: LintService): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand(IGNORE_COMMAND, async (request: IgnoreRequest, concern: Concern) => {
      const reason = await askReason(
        vscode.l10n.t('Ignore {0}', request.code),
        vscode.l10n.t(
          'Why is it right here? The reason stands beside the code and in the report. Enter alone leaves it out.',
        ),
        exampleFor(request.code, concern),
      );
      if (reason !== undefined) await ignore(engine, service, request, reason.trim());
    }),
    registerCommand(NOT_APPLICABLE_COMMAND, async (request: IgnoreRequest, concern: Concern) => {
      const reason = await chooseReason(request.code, concern);
      if (reason !== undefined) await ignore(engine, service, request, notApplicable(reason));
    }),
  );
}

/** One of the reasons that fit the rule, or one's own; nothing where none was given. */
async function chooseReason(code: string, concern: Concern): Promise<string | undefined> {
  const title = vscode.l10n.t('{0} is not applicable here', code);
  const own: vscode.QuickPickItem = { label: vscode.l10n.t('Another reason…'), alwaysShow: true };
  const reasons = reasonsFor(code, concern).map((label): vscode.QuickPickItem => ({ label }));
  const chosen = await vscode.window.showQuickPick([...reasons, own], {
    title,
    placeHolder: vscode.l10n.t('Why? The reason stands beside the code and in the report.'),
  });
  if (chosen !== own) return chosen?.label;
  const written = await askReason(
    title,
    vscode.l10n.t('Why? The reason stands beside the code and in the report.'),
    exampleFor(code, concern),
  );
  return written?.trim() === '' ? undefined : written?.trim();
}

/** A reason such as somebody gives for this rule. */
function exampleFor(code: string, concern: Concern): string {
  return reasonsFor(code, concern)[0] ?? vscode.l10n.t('only explored here, no score is reported');
}

function askReason(title: string, prompt: string, example: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt,
    placeHolder: vscode.l10n.t('e.g. {0}', example),
    validateInput: (text) => (/[#\n]/.test(text) ? vscode.l10n.t('A reason is one line without “#”.') : undefined),
  });
}

async function ignore(engine: Engine, service: LintService, request: IgnoreRequest, reason: string): Promise<void> {
  const unit = openUnits().find((open) => open.key === request.unit);
  const checked = unit && (await service.checkNow(unit));
  const finding = checked?.result.findings.find(
    ({ code, span }) => code === request.code && span.cell === request.cell && span.start === request.start,
  );
  if (!checked || !finding) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} is not found there any more: the code has changed meanwhile.', request.code),
    );
    return;
  }
  const comment = await engine.ignore(checked.snapshot.source.path, finding, request.scope, reason);
  const edit = comment ? workspaceEdit(checked.snapshot, [comment]) : tagEdit(checked, request);
  if (!edit || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('No comment can stand there. Ignore {0} in the project configuration instead.', request.code),
    );
    return;
  }
  if (comment?.kind === 'replace' && request.scope === 'line') goBehind(checked, comment);
}

/**
 * Puts the cursor behind the comment: a selection that ended there would have grown over it, and the next key replaced it. More cursors
 * that the comment does not touch stay where they are.
 */
function goBehind({ snapshot }: Checked, { span, text }: Extract<Edit, { kind: 'replace' }>): void {
  const document = snapshot.documents[span.cell];
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  // A document may be in sight twice.
  const editor = [activeTextEditor, ...visibleTextEditors].find((one) => one?.document === document);
  if (!document || !editor) return;
  // A code that is added to a comment stands before its reason.
  const { end } = document.lineAt(document.positionAt(span.start + text.trimEnd().length)).range;
  const others = editor.selections.slice(1).filter((other) => !other.contains(end));
  editor.selections = [new vscode.Selection(end, end), ...others];
}

/** A markdown cell and a cell of another language hold no Python comment; the tag `assay-ignore-CODE` says the same. */
function tagEdit(checked: Checked, request: IgnoreRequest): vscode.WorkspaceEdit | undefined {
  const notebook = vscode.workspace.notebookDocuments.find((open) => open.uri.toString() === checked.snapshot.key);
  const cell = notebook && request.cell < notebook.cellCount ? notebook.cellAt(request.cell) : undefined;
  if (!cell || request.scope === 'file') return undefined;
  const inner = objectIn(cell.metadata, 'metadata');
  const tags: unknown = inner['tags'];
  const tag = `assay-ignore-${request.code}`;
  const metadata = {
    ...cell.metadata,
    metadata: { ...inner, tags: [...(Array.isArray(tags) ? (tags as readonly unknown[]) : []), tag] },
  };
  const edit = new vscode.WorkspaceEdit();
  edit.set(checked.snapshot.uri, [vscode.NotebookEdit.updateCellMetadata(request.cell, metadata)]);
  return edit;
}

function objectIn(container: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const value = container[key];
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
