// "Create responsible-ML report": shown in a page of its own; nothing is written before the user saves it.
import * as vscode from 'vscode';
import { CancelledError } from '../base/platform';
import type { ReportSource, ReportUnit } from '../engine/report/report';
import type { WrittenReport } from '../engine/report/write';
import { stepText } from './counts';
import type { Engine } from './checking/engine';
import { OPEN_PLACE, placeText } from './openPlace';
import { activeUnit } from './checking/status';
import type { Surveys } from './data/surveys';
import { enginePath, uriOf } from './checking/units';

const PAGE = 'assay.report';

/** What is shown, kept for saving. */
interface Shown {
  readonly panel: vscode.WebviewPanel;
  readonly report: WrittenReport;
}

/** The report commands and the page that shows the last report; one page at a time. */
export class ReportPages {
  private last: Shown | undefined;
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly surveys: Surveys,
    private readonly engine: Engine,
    /** Version of the extension. */
    private readonly version: string,
  ) {
    const { registerCommand } = vscode.commands;
    this.disposables = [
      registerCommand('assay.createReport', () => this.create()),
      registerCommand('assay.reportAsMarkdown', () => this.asMarkdown()),
      registerCommand('assay.saveReport', () => this.save()),
    ];
  }

  dispose(): void {
    this.last?.panel.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Asks for what, gathers it, and shows it. */
  private async create(): Promise<void> {
    const scope = await chooseScope();
    if (!scope) return;
    const units = await this.gather(scope);
    if (!units) return;
    if (units.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No Python file or notebook was found to report on.'));
      return;
    }
    const source = this.sourceOf(scope, units);
    const report = await this.engine.report(source, OPEN_PLACE);
    if (scope.form === 'report') this.show(report);
    else await this.showCard(source, report);
  }

  private async gather({ uri }: Scope): Promise<readonly ReportUnit[] | undefined> {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Assay reads the code for the report'),
      cancellable: true,
    };
    try {
      return await vscode.window.withProgress(options, async (progress, token) => {
        if (uri) return [await this.surveys.surveyOf(uri, token)];
        await this.surveys.scan(token, (done, total, file) =>
          progress.report({ message: stepText(file, done + 1, total), increment: 100 / total }),
        );
        return this.surveys.all();
      });
    } catch (error) {
      if (error instanceof CancelledError) return undefined;
      throw error;
    }
  }

  private sourceOf({ uri }: Scope, units: readonly ReportUnit[]): ReportSource {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const folder = (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? folders[0];
    return {
      name: uri ? fileName(uri) : (vscode.workspace.name ?? folder?.name ?? ''),
      folder: folder ? enginePath(folder.uri) : '',
      units,
      roots: folders.map((one) => enginePath(one.uri)),
      version: this.version,
      day: new Date().toISOString().slice(0, 10),
    };
  }

  private show(report: WrittenReport): void {
    this.last?.panel.dispose();
    const panel = vscode.window.createWebviewPanel(PAGE, report.title, vscode.ViewColumn.Active, {
      enableScripts: false,
      enableFindWidget: true,
      enableCommandUris: [OPEN_PLACE],
      localResourceRoots: [],
    });
    panel.webview.html = report.page;
    this.last = { panel, report };
    panel.onDidDispose(() => {
      if (this.last?.panel === panel) this.last = undefined;
    });
  }

  private async showCard(source: ReportSource, { models }: WrittenReport): Promise<void> {
    const picks = models.map(({ key, title, at }) => ({ label: title, description: placeText(at), key }));
    if (picks.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No training of a model was found.'));
      return;
    }
    const chosen =
      picks.length === 1
        ? picks[0]
        : await vscode.window.showQuickPick(picks, {
            title: vscode.l10n.t('Model card'),
            placeHolder: vscode.l10n.t('Of which model?'),
            matchOnDescription: true,
          });
    const card = chosen && (await this.engine.modelCard(source, chosen.key));
    if (card) await openMarkdown(card);
  }

  private async asMarkdown(): Promise<void> {
    if (this.last) await openMarkdown(this.last.report.markdown);
  }

  private async save(): Promise<void> {
    if (!this.last) return;
    const { name, html, markdown } = this.last.report;
    const folder = vscode.workspace.workspaceFolders?.[0];
    const file = `${name.replace(/\.\w+$/, '')}-report.html`;
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Save the report'),
      filters: { HTML: ['html'], Markdown: ['md'] },
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, file) } : {}),
    });
    if (!target) return;
    const text = /\.md$/i.test(target.path) ? markdown : html;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  }
}

interface Scope {
  /** Absent for the whole workspace. */
  readonly uri?: vscode.Uri;
  readonly form: 'report' | 'card';
}

async function chooseScope(): Promise<Scope | undefined> {
  const unit = activeUnit();
  const uri = unit && uriOf(unit);
  const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const picks: (vscode.QuickPickItem & { readonly scope: Scope })[] = [
    ...(hasFolder
      ? [{ label: vscode.l10n.t('$(root-folder) Report of the workspace'), scope: { form: 'report' } } as const]
      : []),
    ...(uri
      ? [{ label: vscode.l10n.t('$(file) Report of {0}', fileName(uri)), scope: { uri, form: 'report' } } as const]
      : []),
    ...(uri
      ? [{ label: vscode.l10n.t('$(note) Model card of {0}', fileName(uri)), scope: { uri, form: 'card' } } as const]
      : []),
    ...(hasFolder
      ? [{ label: vscode.l10n.t('$(note) Model card of a model of the workspace…'), scope: { form: 'card' } } as const]
      : []),
  ];
  if (picks.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder, a Python file or a notebook first.'));
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t('Create responsible-ML report'),
    placeHolder: vscode.l10n.t('It is shown here; nothing is written before you save it'),
  });
  return chosen?.scope;
}

/** An untitled document: it is the user's from the start. */
async function openMarkdown(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
