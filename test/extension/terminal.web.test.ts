// Command lines that are typed and left for the user to run; the terminals are played, so that no shell is needed.
import * as vscode from 'vscode';
import { CommandTerminals } from '../../src/editor/fixes/terminal';
import { assay, equal, until } from './support/editing';

/** A line as a shell would hold it. */
function playedTerminal() {
  const played = { line: '' };
  const pty: vscode.Pseudoterminal = {
    onDidWrite: new vscode.EventEmitter<string>().event,
    open: () => undefined,
    close: () => undefined,
    handleInput: (text) => {
      for (const key of text) played.line = key === '\x7f' ? played.line.slice(0, -1) : played.line + key;
    },
  };
  return { played, terminal: vscode.window.createTerminal({ name: 'played', pty }) };
}

describe('a command line in the terminal', () => {
  before(assay);

  it('takes the place of one that still waits, and has a terminal of its own in another folder', async () => {
    const all: ReturnType<typeof playedTerminal>[] = [];
    const terminals = new CommandTerminals(() => {
      const one = playedTerminal();
      all.push(one);
      return one.terminal;
    });
    const folder = (name: string): vscode.WorkspaceFolder => ({ uri: vscode.Uri.file(`/${name}`), name, index: 0 });
    terminals.type('dvc add private/claims.csv', folder('one'));
    await until('it is typed', () => all[0]?.played.line === 'dvc add private/claims.csv');
    terminals.type('git add data/late.csv.dvc', folder('one'));
    await until('the other is in its place', () => all[0]?.played.line === 'git add data/late.csv.dvc');
    terminals.type('dvc pull', folder('two'));
    await until('it is typed elsewhere', () => all[1]?.played.line === 'dvc pull');
    terminals.type('git add early.csv', folder('three'));
    terminals.type('git add later.csv', folder('three'));
    await until('the last one is typed where the shell had not begun', () => all[2]?.played.line !== '');
    equal(all[2]?.played.line, 'git add later.csv');
    equal(all.length, 3, 'terminals');
    terminals.dispose();
    for (const { terminal } of all) terminal.dispose();
  });

  it('is handed over where no terminal starts, also the next time', async () => {
    const { terminal } = playedTerminal();
    let start = (_id: number): void => undefined;
    const process = new Promise<number>((resolve) => (start = resolve));
    const late = new Proxy(terminal, {
      get: (all, name) => (name === 'processId' ? process : (Reflect.get(all, name) as unknown)),
    });
    const told: string[] = [];
    const terminals = new CommandTerminals(
      () => late,
      (commandLine) => told.push(commandLine),
      50,
    );
    const folder: vscode.WorkspaceFolder = { uri: vscode.Uri.file('/one'), name: 'one', index: 0 };
    terminals.type('dvc pull', folder);
    await until('it is told', () => told.length === 1);
    terminals.type('git add data.csv', folder);
    equal(told, ['dvc pull', 'git add data.csv']);
    // It was only slow.
    start(1);
    await process;
    terminals.type('dvc push', folder);
    equal(told.length, 2, 'command lines that were handed over');
    terminals.dispose();
    terminal.dispose();
  });
});
