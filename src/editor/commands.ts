// The commands of the palette that are small enough to stand together.
import * as vscode from 'vscode';
import { FIX_RULE_COMMAND, type FixRuleRequest } from './fixes/codeActions';
import { findingCount } from './counts';
import { SHOW_PROBLEMS } from './findings/diagnostics';
import { describeNotice, activeUnit, type Status } from './checking/status';
import type { Engine } from './checking/engine';
import type { FixAll } from './fixes/fixAll';
import type { Findings } from './findings/findings';
import type { LintService } from './checking/lintService';
import { chooseRule } from './chooseRule';
import { findConfiguration } from './fixes/disableRule';
import { folderOrSay, sayOpenUnit } from './openFirst';
import type { RulePages } from './rulePages';
import type { RuleList } from './rules';
import { rangeOf } from './checking/positions';
import { notebookUnit, openUnits } from './checking/units';
import { uriOfPath } from './checking/workspaceFiles';

export interface Parts {
  readonly engine: Engine;
  readonly service: LintService;
  readonly findings: Findings;
  readonly status: Status;
  readonly fixAll: FixAll;
  readonly pages: RulePages;
  readonly rules: RuleList;
  readonly log: vscode.LogOutputChannel;
}

/** The commands on the open file, on rules and on the engine; the caller disposes of them. */
export function registerCommands(parts: Parts): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand('assay.checkFile', () => checkFile(parts)),
    registerCommand('assay.fixAll', () => fixAllHere(parts)),
    registerCommand(FIX_RULE_COMMAND, ({ unit, code, safety }: FixRuleRequest) => {
      const open = openUnits().find(({ key }) => key === unit);
      return open && parts.fixAll.apply(open, [code], safety);
    }),
    registerCommand('assay.clearOutputs', () => clearOutputs(parts)),
    registerCommand('assay.explainRule', (code?: unknown) => explainRule(parts, code)),
    registerCommand('assay.showStatus', () => showStatus(parts)),
    registerCommand('assay.restartEngine', () => parts.engine.restart()),
    registerCommand('assay.createConfiguration', () => createConfiguration()),
  ];
}

async function checkFile({ service, findings, status }: Parts): Promise<void> {
  const unit = activeUnit();
  if (!unit) {
    sayOpenUnit();
    return;
  }
  findings.outdate(unit.key);
  const checked = await service.checkNow(unit);
  if (checked) {
    if (checked.result.findings.length > 0) await vscode.commands.executeCommand(SHOW_PROBLEMS);
    else void vscode.window.setStatusBarMessage(vscode.l10n.t('Assay: no findings'), 5000);
    return;
  }
  const { text, detail } = status.describe(unit);
  void vscode.window.showWarningMessage(`${text}. ${detail}`);
}

async function fixAllHere({ fixAll }: Parts): Promise<void> {
  const unit = activeUnit();
  if (!unit) {
    sayOpenUnit();
    return;
  }
  const gone = await fixAll.apply(unit);
  const message =
    gone === 0
      ? vscode.l10n.t('Assay: nothing here that can be fixed safely')
      : vscode.l10n.t('Assay: {0} fixed', findingCount(gone));
  void vscode.window.setStatusBarMessage(message, 5000);
}

/** Clears each saved output of the notebook that a rule about personal data in outputs speaks of; one undo brings all back. */
async function clearOutputs({ fixAll, rules }: Parts): Promise<void> {
  const editor = vscode.window.activeNotebookEditor;
  const unit = editor ? notebookUnit(editor.notebook) : undefined;
  if (!unit) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a notebook first.'));
    return;
  }
  const about = (await rules.all()).filter(({ concern, evidence }) => concern === 'privacy' && evidence.includes('O'));
  const gone = await fixAll.apply(
    unit,
    about.map(({ code }) => code),
  );
  const message =
    gone === 0
      ? vscode.l10n.t('Assay: no output with personal data found')
      : vscode.l10n.t('Assay: outputs with personal data cleared, {0} gone', findingCount(gone));
  void vscode.window.setStatusBarMessage(message, 5000);
}

async function explainRule({ rules, pages }: Parts, code: unknown): Promise<void> {
  const chosen = typeof code === 'string' ? code : await chooseRule(rules);
  if (chosen !== undefined) await pages.show(chosen);
}

interface StatusPick extends vscode.QuickPickItem {
  readonly run: () => unknown;
}

/** What was not checked, each with its place; and the log. */
async function showStatus({ status, findings, log }: Parts): Promise<void> {
  const unit = activeUnit();
  if (!unit) return showStatusOfNothing(log);
  const described = status.describe(unit);
  const snapshot = findings.get(unit.key)?.snapshot;
  const notices = status.noticesOf(unit);
  const picks: StatusPick[] = notices.map((notice) => {
    const span = notice.span;
    const document = span && snapshot?.documents[span.cell];
    const selection = span && snapshot && rangeOf(snapshot, span);
    const file = notice.path === undefined ? undefined : uriOfPath(notice.path);
    return {
      label: `$(circle-slash) ${describeNotice(notice)}`,
      run: () => {
        if (document) return vscode.window.showTextDocument(document, { selection });
        const line = Math.max(0, (notice.line ?? 1) - 1);
        if (file) return vscode.window.showTextDocument(file, { selection: new vscode.Range(line, 0, line, 0) });
        log.show();
        return undefined;
      },
    };
  });
  const chosen = await vscode.window.showQuickPick<StatusPick>([...picks, logPick(log)], {
    title: [described.text, described.detail].filter((part) => part !== '').join(' · '),
    placeHolder: described.coverage,
  });
  await chosen?.run();
}

/** Neither a script nor a notebook is looked at. */
async function showStatusOfNothing(log: vscode.LogOutputChannel): Promise<void> {
  const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const whole: StatusPick = {
    label: vscode.l10n.t('$(search-fuzzy) Check workspace'),
    run: () => vscode.commands.executeCommand('assay.checkWorkspace'),
  };
  const chosen = await vscode.window.showQuickPick<StatusPick>([...(hasFolder ? [whole] : []), logPick(log)], {
    title: vscode.l10n.t('Assay'),
    placeHolder: vscode.l10n.t('No Python file or notebook is shown, so there is nothing to check here'),
  });
  await chosen?.run();
}

function logPick(log: vscode.LogOutputChannel): StatusPick {
  return { label: vscode.l10n.t('$(output) Show the log'), run: () => log.show() };
}

async function createConfiguration(): Promise<void> {
  const folder = folderOrSay();
  if (!folder) return;
  const resource = activeResource() ?? vscode.Uri.joinPath(folder.uri, 'assay.toml');
  const place = await findConfiguration(resource);
  if (!place) return;
  if (!place.exists) {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(place.uri, { ignoreIfExists: true, contents: new TextEncoder().encode(CONFIGURATION) });
    if (!(await vscode.workspace.applyEdit(edit))) return;
  }
  await vscode.window.showTextDocument(place.uri);
}

function activeResource(): vscode.Uri | undefined {
  return vscode.window.activeNotebookEditor?.notebook.uri ?? vscode.window.activeTextEditor?.document.uri;
}

/** Every line is a comment: creating the file changes no result. */
const CONFIGURATION = `# Assay in this project. Rules are named by code (LKG001), prefix (LKG), name or concern.

# select = ["LKG", "PRV", "FAI"]
# ignore = ["DVL015"]
# exclude = ["archive/"]
# fail-on = "warning"

# [severity]
# LKG001 = "error"

# [per-file-ignores]
# "tests/" = ["PRV"]

# [lexicon]
# identifiers = ["member no"]
# sensitive = ["caste"]
# ignore = ["name"]
`;
