// Fixes that are a command line: shown in a terminal in the unit's folder, to be read and run by the user.
import * as vscode from 'vscode';
import { TERMINAL_COMMAND } from './codeActions';

const NAME = 'Assay';
const BACKSPACE = '\x7f';

/** Types a command line into a terminal without running it; where the file lies in no folder it is copied instead. */
export function registerTerminal(): vscode.Disposable {
  const terminals = new CommandTerminals(({ uri }) => vscode.window.createTerminal({ name: NAME, cwd: uri }));
  const command = vscode.commands.registerCommand(TERMINAL_COMMAND, (commandLine: string, resource: string) => {
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(resource));
    if (folder) {
      terminals.type(commandLine, folder);
      return;
    }
    void vscode.env.clipboard.writeText(commandLine);
    void vscode.window.showInformationMessage(vscode.l10n.t('Copied: {0}', commandLine));
  });
  return vscode.Disposable.from(command, terminals);
}

/** One terminal for each folder of the workspace, from which the paths of its command lines are. */
export class CommandTerminals implements vscode.Disposable {
  private readonly byFolder = new Map<string, vscode.Terminal>();
  /** What was typed and, as far as the shell tells, not run. */
  private readonly waiting = new WeakMap<vscode.Terminal, string>();
  private readonly runs = vscode.window.onDidStartTerminalShellExecution(({ terminal }) =>
    this.waiting.delete(terminal),
  );

  constructor(private readonly create: (folder: vscode.WorkspaceFolder) => vscode.Terminal) {}

  /** Without the line break: the user reads the line and presses Enter. One that still waits there is taken back. */
  type(commandLine: string, folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    const open = this.byFolder.get(key);
    const terminal = open !== undefined && open.exitStatus === undefined ? open : this.create(folder);
    this.byFolder.set(key, terminal);
    terminal.show();
    terminal.sendText(BACKSPACE.repeat(this.waiting.get(terminal)?.length ?? 0) + commandLine, false);
    this.waiting.set(terminal, commandLine);
  }

  dispose(): void {
    this.runs.dispose();
  }
}
