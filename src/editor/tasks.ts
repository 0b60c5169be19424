// The task type `assay`: `assay check` in a terminal, with its findings in Problems. Only where there is Node to run it.
import * as vscode from 'vscode';

const TYPE = 'assay';

interface CheckTask extends vscode.TaskDefinition {
  readonly paths: readonly string[];
  readonly failOn?: string;
}

/** Tasks that run the command line on folders on disk; other file systems have none. */
export function registerTasks(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => taskFor(extensionUri, folder, { type: TYPE, paths: ['.'] })),
    resolveTask: (task) => {
      const { scope } = task;
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      // SAFETY: VS Code asks for tasks of this type only, whose definition the manifest describes.
      return folder && taskFor(extensionUri, folder, task.definition as CheckTask);
    },
  });
}

function taskFor(extensionUri: vscode.Uri, folder: vscode.WorkspaceFolder, definition: CheckTask): vscode.Task {
  const cli = vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
  const failOn = definition.failOn === undefined ? [] : ['--fail-on', definition.failOn];
  // The editor's own Node: on the desktop that is Electron, which needs to be told.
  // One line for each finding, with its line in the file: what the problem matcher reads.
  const args = [cli, 'check', '--format', 'github', ...failOn, ...definition.paths];
  const execution = new vscode.ProcessExecution(process.execPath, args, {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const name = vscode.l10n.t('check {0}', definition.paths.join(' '));
  const task = new vscode.Task(definition, folder, name, 'assay', execution, '$assay');
  task.group = vscode.TaskGroup.Test;
  return task;
}
