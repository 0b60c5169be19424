// Says what has to be open before a command has something to work on.
import * as vscode from 'vscode';

/** The first folder of the workspace; where there is none the user is told to open one. */
export function folderOrSay(): vscode.WorkspaceFolder | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder of the project first.'));
  return folder;
}

/** Tells the user to open what Assay checks. */
export function sayOpenUnit(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a Python file or a notebook first.'));
}
