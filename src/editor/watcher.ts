// Small files that decide what is found: configuration, requirements, pointers of data versions. Data is never watched.
import * as vscode from 'vscode';

const CONFIGURATION = { glob: '**/{assay.toml,pyproject.toml}', name: /\/(?:assay|pyproject)\.toml$/ };
const EVIDENCE = {
  glob: '**/{*.dvc,dvc.yaml,dvc.lock,params.yaml,.dvcignore,.gitignore,.gitattributes,requirements*.txt,environment.yml}',
  name: /\.dvc$|\/(?:dvc\.(?:yaml|lock)|params\.yaml|\.dvcignore|\.git(?:ignore|attributes)|requirements[^/]*\.txt|environment\.yml)$/,
};
/** Staging and committing change what git tracks. */
const GIT_INDEX = '**/.git/index';
/** Milliseconds: a checkout changes many of them at once. */
const PAUSE = 300;

export interface WatchEvents {
  configurationChanged(): void;
  evidenceChanged(uris: readonly vscode.Uri[]): void;
  sourceDeleted(uri: vscode.Uri): void;
}

/** Changes of evidence are gathered for 300 ms; a changed configuration or a deleted source is told at once. */
export function watchProjectFiles(events: WatchEvents): vscode.Disposable {
  let changed: vscode.Uri[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const evidence = (uri: vscode.Uri) => {
    changed.push(uri);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const uris = changed;
      changed = [];
      events.evidenceChanged(uris);
    }, PAUSE);
  };
  return vscode.Disposable.from(
    watch(CONFIGURATION.glob, () => events.configurationChanged()),
    watch(EVIDENCE.glob, evidence),
    watch(GIT_INDEX, evidence),
    watchDeleted('**/*.{py,ipynb}', (uri) => events.sourceDeleted(uri)),
    // Where files cannot be watched (some remotes and virtual workspaces), what is saved here is still known.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (CONFIGURATION.name.test(uri.path)) events.configurationChanged();
      else if (EVIDENCE.name.test(uri.path)) evidence(uri);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

function watch(pattern: string, listener: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  watcher.onDidCreate(listener);
  watcher.onDidChange(listener);
  watcher.onDidDelete(listener);
  return watcher;
}

function watchDeleted(pattern: string, listener: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern, true, true, false);
  watcher.onDidDelete(listener);
  return watcher;
}
