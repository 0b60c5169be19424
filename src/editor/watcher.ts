// Small files that decide what is found: configuration, requirements, pointers of data versions. Data folders are never watched.
import * as vscode from 'vscode';

const CONFIGURATION = '**/{assay.toml,pyproject.toml}';
const EVIDENCE =
  '**/{*.dvc,dvc.yaml,dvc.lock,params.yaml,.dvcignore,.gitignore,.gitattributes,requirements*.txt,environment.yml}';
/** Staging and committing change what git tracks. */
const GIT_INDEX = '**/.git/index';
/** Milliseconds: a checkout changes many of them at once. */
const PAUSE = 300;

export interface WatchEvents {
  configurationChanged(): void;
  evidenceChanged(uris: readonly vscode.Uri[]): void;
}

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
    watch(CONFIGURATION, () => events.configurationChanged()),
    watch(EVIDENCE, evidence),
    watch(GIT_INDEX, evidence),
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
