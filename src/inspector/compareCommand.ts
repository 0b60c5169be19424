// "Compare ONNX models": with another file, or with the model as it was in a git revision; shown as a page of Markdown.
import { basename } from '../base/paths';
import * as vscode from 'vscode';
import type { JobModel } from '../measure/jobProtocol';
import { InspectionError } from './analyser';
import { chooseModel } from './chooseModel';
import { modelSource } from './fileAccess';
import type { FixHost } from './fixCommand';

export const COMPARISON_SCHEME = 'assay-comparison';

/** The pages that were made; a page is gone with the window. */
export class ComparisonPages implements vscode.TextDocumentContentProvider {
  private readonly pages = new Map<string, string>();
  private next = 1;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.pages.get(uri.query) ?? '';
  }

  add(title: string, text: string): vscode.Uri {
    const key = String(this.next++);
    this.pages.set(key, text);
    return vscode.Uri.from({ scheme: COMPARISON_SCHEME, path: `/${title}.md`, query: key });
  }
}

/** Compares two models given, or one with what the user chooses. Rejects with InspectionError. Gives the page's text. */
export async function compareModels(
  host: FixHost,
  pages: ComparisonPages,
  first: vscode.Uri,
  selected: readonly vscode.Uri[],
): Promise<string | undefined> {
  const [before, after] =
    selected.length >= 2
      ? [await jobModel(selected[0] ?? first, host.local), await jobModel(selected[1] ?? first, host.local)]
      : [await chooseOther(first, host.local), await jobModel(first, host.local)];
  if (before === undefined) return undefined;
  const title = vscode.l10n.t('Assay compares {0} and {1}', before.name, after.name);
  const { page } = await host.jobs.run(title, { kind: 'compare', before, after, dims: {} });
  const uri = pages.add(vscode.l10n.t('Comparison of {0}', basename(after.name)), page);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // Without the Markdown extension the text itself is shown.
    await vscode.window.showTextDocument(uri, { preview: true });
  }
  return page;
}

/** A model as a job takes it: by path where the host may read it there, else by its bytes. Rejects where it cannot be read. */
export async function jobModel(uri: vscode.Uri, local: boolean): Promise<JobModel> {
  return { name: vscode.workspace.asRelativePath(uri), source: await modelSource(uri, local) };
}

interface OtherPick extends vscode.QuickPickItem {
  readonly revision?: string;
  readonly ask?: boolean;
}

/** Another model, or this one in a git revision; undefined where nothing was chosen. Rejects with InspectionError. */
export async function chooseOther(uri: vscode.Uri, local: boolean): Promise<JobModel | undefined> {
  const title = vscode.l10n.t('Compare {0} with', basename(uri.path));
  if (!local || uri.scheme !== 'file') return chosenFile(title, local);
  const picks: OtherPick[] = [
    { label: vscode.l10n.t('$(git-commit) The last commit'), description: 'HEAD', revision: 'HEAD' },
    { label: vscode.l10n.t('$(git-commit) The commit before it'), description: 'HEAD~1', revision: 'HEAD~1' },
    { label: vscode.l10n.t('$(git-branch) Another revision…'), ask: true },
    { label: vscode.l10n.t('$(file) Another model…') },
  ];
  const chosen = await vscode.window.showQuickPick(picks, { title });
  if (chosen === undefined) return undefined;
  const revision = chosen.ask === true ? await askRevision(title) : chosen.revision;
  if (revision !== undefined) return revisionModel(uri, revision, local);
  return chosen.ask === true ? undefined : chosenFile(title, local);
}

/** The model as it was in a git revision. Throws InspectionError where git must not or cannot be asked. */
export function revisionModel(uri: vscode.Uri, revision: string, local: boolean): JobModel {
  if (!local || uri.scheme !== 'file')
    throw new InspectionError('Only models in a folder of this machine can be compared with a git revision.');
  // A repository's own settings can name programs that git starts.
  if (!vscode.workspace.isTrusted)
    throw new InspectionError(
      'Comparing with a git revision runs git, which waits until the workspace is trusted; models that are files can be compared.',
    );
  return {
    name: `${revision}:${vscode.workspace.asRelativePath(uri)}`,
    source: { kind: 'revision', path: uri.fsPath, revision },
  };
}

async function chosenFile(title: string, local: boolean): Promise<JobModel | undefined> {
  const other = await chooseModel(title);
  return other === undefined ? undefined : jobModel(other, local);
}

function askRevision(title: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('A commit, branch or tag of git'),
    validateInput: (value) => (/^[^-\s][^\s:]*$/.test(value) ? undefined : vscode.l10n.t('A revision without spaces')),
  });
}
