// Goes to a place that the inventory or the report names: a line of a script, or of a cell of a notebook.
import * as vscode from 'vscode';
import type { FoundAt } from '../engine/survey/places';
import { uriOfPath } from './checking/workspaceFiles';

/** Takes a {@link FoundAt}; not in the palette. */
export const OPEN_PLACE = '_assay.openPlace';

/** The command that shows a place; ignores an argument of another form, since anyone may call it. */
export function registerOpenPlace(): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_PLACE, (at: unknown) => (isPlace(at) ? openPlace(at) : undefined));
}

/** "train.ipynb, cell 3, line 2": cells are counted from 1 here. */
export function placeText({ path, cell, line }: FoundAt): string {
  const file = vscode.workspace.asRelativePath(uriOfPath(path));
  return cell === null
    ? vscode.l10n.t('{0}, line {1}', file, line)
    : vscode.l10n.t('{0}, cell {1}, line {2}', file, cell + 1, line);
}

async function openPlace({ path, cell, line, column }: FoundAt): Promise<void> {
  const uri = uriOfPath(path);
  const at = new vscode.Position(line - 1, column - 1);
  const options = { selection: new vscode.Range(at, at) };
  if (cell === null) {
    await vscode.commands.executeCommand('vscode.open', uri, options);
    return;
  }
  const notebook = await vscode.workspace.openNotebookDocument(uri);
  // Opened by the address of a cell, its tab would bear the cell's name for good.
  await vscode.window.showNotebookDocument(notebook, { preview: true });
  if (cell < notebook.cellCount)
    await vscode.commands.executeCommand('vscode.open', notebook.cellAt(cell).document.uri, options);
}

/** Arguments of a command link come as whatever the link says. */
function isPlace(at: unknown): at is FoundAt {
  if (typeof at !== 'object' || at === null) return false;
  const { path, cell, line, column } = at as Partial<Record<keyof FoundAt, unknown>>;
  return (
    typeof path === 'string' &&
    (cell === null || (typeof cell === 'number' && cell >= 0)) &&
    typeof line === 'number' &&
    line > 0 &&
    typeof column === 'number' &&
    column > 0
  );
}
