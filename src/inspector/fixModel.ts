// Mending a model from its page: the extension's own command where it is there, else the command line's, to be run in a terminal.
import * as vscode from 'vscode';

const COMMAND = 'assay.fixModel';

export async function fixModel(uri: vscode.Uri, fix: string): Promise<void> {
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes(COMMAND)) {
    await vscode.commands.executeCommand(COMMAND, uri, fix);
    return;
  }
  const size = fix === 'freeze' ? ' NAME=SIZE' : '';
  await vscode.env.clipboard.writeText(
    `assay fix ${JSON.stringify(vscode.workspace.asRelativePath(uri))} --${fix}${size}`,
  );
  vscode.window.setStatusBarMessage(vscode.l10n.t('Assay: the command for the terminal was copied'), 4000);
}
