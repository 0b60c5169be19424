// Fixes that are a command line: shown in a terminal in the unit's folder, to be read and run by the user.
import * as vscode from 'vscode';
import { TERMINAL_COMMAND } from './codeActions';

const NAME = 'Assay';
const BACKSPACE = '\x7f';

/** Types a command line into a terminal without running it; where the file lies in no folder it is copied instead. */
export function registerTerminal(): vscode.Disposable {
  /** What was typed and, as far as the shell tells, not run. */
  const waiting = new WeakMap<vscode.Terminal, string>();
  const command = vscode.commands.registerCommand(TERMINAL_COMMAND, (commandLine: string, resource: string) => {
    const uri = vscode.Uri.parse(resource);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) {
      void vscode.env.clipboard.writeText(commandLine);
      void vscode.window.showInformationMessage(vscode.l10n.t('Copied: {0}', commandLine));
      return;
    }
    const open = vscode.window.terminals.find((one) => isAssays(one) && startsIn(one, folder));
    const terminal = open ?? vscode.window.createTerminal({ name: NAME, cwd: folder.uri });
    terminal.show();
    // Without the line break: the user reads it and presses Enter. A line that still waits would be run together with it.
    terminal.sendText(BACKSPACE.repeat(waiting.get(terminal)?.length ?? 0) + commandLine, false);
    waiting.set(terminal, commandLine);
  });
  const runs = vscode.window.onDidStartTerminalShellExecution(({ terminal }) => waiting.delete(terminal));
  return vscode.Disposable.from(command, runs);
}

function isAssays({ name, exitStatus }: vscode.Terminal): boolean {
  return name === NAME && exitStatus === undefined;
}

/** The paths of a command line are from its own folder. */
function startsIn({ creationOptions }: vscode.Terminal, { uri }: vscode.WorkspaceFolder): boolean {
  const cwd = 'cwd' in creationOptions ? creationOptions.cwd : undefined;
  return (typeof cwd === 'string' ? cwd : cwd?.fsPath) === uri.fsPath;
}
