// Choosing a model: those of the workspace by name, and any other by browsing.
import * as vscode from 'vscode';

/** More than a person scrolls through; the pick's own search works on what is listed. */
const MOST = 2000;

interface ModelPick extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
}

/** A pick over the workspace's models, with a file dialog at its end; undefined where the user leaves it. */
export async function chooseModel(title: string): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles('**/*.onnx', '**/{node_modules,.git,.venv,venv}/**', MOST);
  const models = found
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((uri): ModelPick => {
      const path = vscode.workspace.asRelativePath(uri);
      const cut = path.lastIndexOf('/');
      return { label: path.slice(cut + 1), description: path.slice(0, Math.max(0, cut)), uri };
    });
  const browse: ModelPick = { label: vscode.l10n.t('$(folder-opened) Browse…'), alwaysShow: true };
  const chosen = await vscode.window.showQuickPick([...models, browse], {
    title,
    placeHolder:
      models.length > 0
        ? vscode.l10n.t('Models of this workspace')
        : (vscode.workspace.workspaceFolders ?? []).length > 0
          ? vscode.l10n.t('This workspace has no .onnx file')
          : vscode.l10n.t('No folder is open'),
    matchOnDescription: true,
  });
  if (chosen === undefined || chosen.uri !== undefined) return chosen?.uri;
  const files = await vscode.window.showOpenDialog({
    title,
    filters: { [vscode.l10n.t('ONNX models')]: ['onnx'] },
  });
  return files?.[0];
}
