// The edge target that models are judged for: the setting `assay.targetDevice`, read and written.
import * as vscode from 'vscode';

/** Empty where none is set; the inspection then takes its own default. */
export function chosenTarget(resource: vscode.Uri): string {
  const section = vscode.workspace.getConfiguration('assay', resource);
  const value = section.get('targetDevice');
  return typeof value === 'string' ? value : '';
}

/** Keeps the choice with the workspace where a folder is open, else with the user. */
export async function chooseTarget(resource: vscode.Uri, id: string): Promise<void> {
  const section = vscode.workspace.getConfiguration('assay', resource);
  const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const { Workspace, Global } = vscode.ConfigurationTarget;
  try {
    await section.update('targetDevice', id, hasFolder ? Workspace : Global);
  } catch (error) {
    // The folder cannot be written to.
    if (!hasFolder) throw error;
    await section.update('targetDevice', id, Global);
  }
}
