// Fixes that are a command line: shown in a terminal in the unit's folder, to be read and run by the user.
import * as vscode from 'vscode';
import { TERMINAL_COMMAND } from './codeActions';

const NAME = 'Assay';

/** Types a command line into a terminal without running it; where the file lies in no folder it is copied instead. */
export function registerTerminal(): vscode.Disposable {
  return vscode.commands.registerCommand(TERMINAL_COMMAND, (commandLine: string, resource: string) => {
    const uri = vscode.Uri.parse(resource);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) {
      void vscode.env.clipboard.writeText(commandLine);
      void vscode.window.showInformationMessage(vscode.l10n.t('Copied: {0}', commandLine));
      return;
    }
    const open = vscode.window.terminals.find(({ name, exitStatus }) => name === NAME && exitStatus === undefined);
    const terminal = open ?? vscode.window.createTerminal({ name: NAME, cwd: folder.uri });
    terminal.show();
    // Without the line break: the user reads it and presses Enter.
    terminal.sendText(commandLine, false);
  });
}
