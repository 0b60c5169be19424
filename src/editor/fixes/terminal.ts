// Fixes that are a command line: shown in a terminal in the unit's folder, to be read and run by the user.
import * as vscode from 'vscode';
import { TERMINAL_COMMAND } from './codeActions';

const NAME = 'Assay';
const INTEGRATION = 'terminal.integrated.shellIntegration';
const BACKSPACE = '\x7f';
/** Milliseconds for a new shell to tell that it is ready: on a busy machine it takes long. */
const READY = 15_000;
/** For its process to be there at all: where none is by then, there will be none. */
const STARTED = 10_000;
/** For one that never tells. */
const SILENT = 2000;
/** Shells that VS Code's integration, where it is not switched off, makes tell. */
const TELLING = /(?:bash|zsh|fish|pwsh|powershell)(?:\.exe)?$/i;
/** From there to the prompt, which the shell's own start-up files come before. */
const PROMPT = 400;

/** Types a command line into a terminal without running it; where the file lies in no folder it is copied instead. */
export function registerTerminal(): vscode.Disposable {
  const terminals = new CommandTerminals(
    ({ uri }) => vscode.window.createTerminal({ name: NAME, cwd: uri }),
    (commandLine) => {
      void vscode.env.clipboard.writeText(commandLine);
      void vscode.window.showWarningMessage(vscode.l10n.t('No terminal has started here. Copied: {0}', commandLine));
    },
  );
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
  /** What is typed once the shell shows its prompt: before, it would be echoed a second time. */
  private readonly starting = new Map<vscode.Terminal, string>();
  /** What was typed and, as far as the shell tells, not run. */
  private readonly waiting = new WeakMap<vscode.Terminal, string>();
  private readonly runs = vscode.window.onDidStartTerminalShellExecution(({ terminal }) =>
    this.waiting.delete(terminal),
  );

  /** Whose process has not come. */
  private readonly dead = new WeakSet<vscode.Terminal>();

  /** `onDead` gets a command line that no terminal can show. */
  constructor(
    private readonly create: (folder: vscode.WorkspaceFolder) => vscode.Terminal,
    private readonly onDead: (commandLine: string) => void = () => undefined,
    private readonly patience = STARTED,
  ) {}

  /** Without the line break: the user reads the line and presses Enter. One that still waits there is taken back. */
  type(commandLine: string, folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    const open = this.byFolder.get(key);
    const isOpen = open !== undefined && open.exitStatus === undefined;
    const terminal = isOpen ? open : this.create(folder);
    this.byFolder.set(key, terminal);
    terminal.show();
    if (this.dead.has(terminal)) this.onDead(commandLine);
    if (isOpen && !this.starting.has(terminal)) {
      this.put(terminal, commandLine);
      return;
    }
    this.starting.set(terminal, commandLine);
    if (isOpen) return;
    void ready(terminal).then(() => this.putFirst(terminal));
    void this.starts(terminal).then((has) => {
      if (has || terminal.exitStatus !== undefined) return;
      this.dead.add(terminal);
      this.onDead(this.waiting.get(terminal) ?? this.starting.get(terminal) ?? commandLine);
    });
  }

  private starts(terminal: vscode.Terminal): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), this.patience);
      void terminal.processId.then(() => {
        clearTimeout(timer);
        // On a busy machine it may come later than one waits.
        this.dead.delete(terminal);
        resolve(true);
      });
    });
  }

  dispose(): void {
    this.runs.dispose();
    this.starting.clear();
  }

  private putFirst(terminal: vscode.Terminal): void {
    const commandLine = this.starting.get(terminal);
    this.starting.delete(terminal);
    if (commandLine !== undefined && terminal.exitStatus === undefined) this.put(terminal, commandLine);
  }

  private put(terminal: vscode.Terminal, commandLine: string): void {
    terminal.sendText(BACKSPACE.repeat(this.waiting.get(terminal)?.length ?? 0) + commandLine, false);
    this.waiting.set(terminal, commandLine);
  }
}

function ready(terminal: vscode.Terminal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      listener.dispose();
      resolve();
    };
    let timer = setTimeout(done, tells(terminal) ? READY : SILENT);
    const listener = vscode.window.onDidChangeTerminalShellIntegration((event) => {
      if (event.terminal !== terminal) return;
      clearTimeout(timer);
      timer = setTimeout(done, PROMPT);
    });
  });
}

function tells({ creationOptions }: vscode.Terminal): boolean {
  const isOn = vscode.workspace.getConfiguration(INTEGRATION).get('enabled') !== false;
  return isOn && !('pty' in creationOptions) && TELLING.test(vscode.env.shell);
}
