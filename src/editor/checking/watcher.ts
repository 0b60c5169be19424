// Files that decide what is found: configuration, requirements, pointers of data versions, and of data what the code reads.
import * as vscode from 'vscode';
import { dirname } from '../../base/paths';
import { isSkipped, workspaceSources } from '../findings/checkWorkspace';

const CONFIGURATION = { glob: '**/{assay.toml,pyproject.toml}', name: /\/(?:assay|pyproject)\.toml$/ };
const EVIDENCE = {
  glob: '**/{*.dvc,dvc.yaml,dvc.lock,params.yaml,.dvcignore,.gitignore,.gitattributes,requirements*.txt,environment.yml}',
  name: /\.dvc$|\/(?:dvc\.(?:yaml|lock)|params\.yaml|\.dvcignore|\.git(?:ignore|attributes)|requirements[^/]*\.txt|environment\.yml)$/,
};
/** Staging and committing change what git tracks. */
const GIT_INDEX = '**/.git/index';
/** Milliseconds: a checkout changes many of them at once. */
const PAUSE = 300;

/** Modules tell what the code that imports them does, and other files of the project whether groups are compared. */
const SOURCES = { glob: '**/*.{py,ipynb}', name: /\.(?:py|ipynb)$/ };
/** What folders of code have not: `v1.2` may be one. */
const EXTENSION = /\.[a-z]\w*$/i;
/** Git makes and deletes files there with each command. */
const OF_GIT = /\/\.git\//;
/** Installing a package writes thousands of files there, none of which is the project's. */
const NOT_OURS = /\/(?:site-packages|node_modules|\.ipynb_checkpoints)\//;

export interface WatchEvents {
  configurationChanged(): void;
  evidenceChanged(uris: readonly vscode.Uri[]): void;
  sourcesChanged(uris: readonly vscode.Uri[]): void;
  /** Of files, or of folders with all that was in them. */
  deleted(isGone: (uri: vscode.Uri) => boolean): void;
  /** Whether a file is data that is known to be read, or a folder holds such. Asked of every file that changes. */
  isData(uri: vscode.Uri): boolean;
  /** Whether it is such data, or lies in a folder of it: no code is looked for there. */
  isWithinData(uri: vscode.Uri): boolean;
  dataChanged(uris: readonly vscode.Uri[]): void;
}

/** Changes and deletions are gathered for 300 ms; a changed configuration is told at once. */
export function watchProjectFiles(events: WatchEvents): vscode.Disposable {
  const evidence = new Gathered((uris) => events.evidenceChanged(uris));
  // First, since a file may be there again by then.
  const deleted = new Gathered((uris) => events.deleted(within(uris)));
  const sources = new Gathered((uris) => events.sourcesChanged(uris));
  const data = new Gathered((uris) => events.dataChanged(uris));
  const touched = (uri: vscode.Uri): void => {
    if (events.isData(uri)) data.add(uri);
  };
  const source = (uri: vscode.Uri): void => {
    if (!NOT_OURS.test(uri.path)) sources.add(uri);
  };
  const made = new Gathered((uris) => void eachSourceIn(uris, source));
  return vscode.Disposable.from(
    evidence,
    deleted,
    sources,
    data,
    made,
    watch(CONFIGURATION.glob, () => events.configurationChanged()),
    watch(EVIDENCE.glob, (uri) => evidence.add(uri)),
    watch(GIT_INDEX, (uri) => evidence.add(uri)),
    watch(SOURCES.glob, source),
    watchAll({
      created: (uri) => {
        touched(uri);
        if (!EXTENSION.test(uri.path) && !isSkipped(uri.path) && !events.isWithinData(uri)) made.add(uri);
      },
      changed: touched,
      deleted: (uri) => {
        deleted.add(uri);
        touched(uri);
      },
    }),
    // Where files cannot be watched (some remotes and virtual workspaces), what is saved here is still known.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (CONFIGURATION.name.test(uri.path)) events.configurationChanged();
      else if (EVIDENCE.name.test(uri.path)) evidence.add(uri);
      else if (SOURCES.name.test(uri.path)) source(uri);
    }),
  );
}

/** Tells of files together that come one after another. */
class Gathered {
  private readonly files = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (uris: readonly vscode.Uri[]) => void) {}

  add(uri: vscode.Uri): void {
    this.files.set(uri.toString(), uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const uris = [...this.files.values()];
      this.files.clear();
      this.tell(uris);
    }, PAUSE);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}

/** Whether a file is one of these, or lies in one. */
export function within(uris: readonly vscode.Uri[]): (uri: vscode.Uri) => boolean {
  const paths = new Set(uris.map(({ path }) => path));
  return ({ path }) => {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) if (paths.has(at)) return true;
    return false;
  };
}

/** Tells of scripts and notebooks in folders that were moved here, with one search at a time: a checkout makes hundreds. */
async function eachSourceIn(made: readonly vscode.Uri[], tell: (uri: vscode.Uri) => void): Promise<void> {
  const isMade = within(made);
  for (const uri of made) {
    // The search of the folder around it finds what is in it.
    if (!isMade(uri.with({ path: dirname(uri.path) }))) (await sourcesIn(uri)).forEach(tell);
  }
}

/** Nothing of a file. */
async function sourcesIn(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.Directory ? await workspaceSources(undefined, uri) : [];
  } catch {
    return []; // Gone already.
  }
}

type FileEvents = Readonly<Record<'created' | 'changed' | 'deleted', (uri: vscode.Uri) => void>>;

/** Of a folder that is moved or deleted VS Code tells the folder alone. */
function watchAll({ created, changed, deleted }: FileEvents): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  const outsideGit = (listener: (uri: vscode.Uri) => void) => (uri: vscode.Uri) => {
    if (!OF_GIT.test(uri.path)) listener(uri);
  };
  watcher.onDidCreate(outsideGit(created));
  watcher.onDidChange(outsideGit(changed));
  watcher.onDidDelete(outsideGit(deleted));
  return watcher;
}

/** Files of the pattern that are made, written or deleted. */
function watch(pattern: string, listener: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  watcher.onDidCreate(listener);
  watcher.onDidChange(listener);
  watcher.onDidDelete(listener);
  return watcher;
}
