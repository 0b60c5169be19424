// "Check workspace": every script and notebook, with progress, until it is done or cancelled.
import * as vscode from 'vscode';
import { CancelledError } from '../../base/platform';
import type { Notice } from '../../engine/finding';
import { causesIn, placeClosed, type FileFindings } from './closedFindings';
import type { Configurations } from '../checking/configuration';
import { fileCount, findingCount, stepText } from '../counts';
import { SHOW_PROBLEMS } from './diagnostics';
import { messageOf } from '../errors';
import { openUnitAt, type FileCheck } from './fileCheck';
import type { Findings } from './findings';
import type { LintService } from '../checking/lintService';
import type { ModelNames } from '../modelNames';
import { folderOrSay } from '../openFirst';
import { enginePath } from '../checking/units';

const FILES = '**/*.{py,ipynb}';
/** Code of others, which the user cannot mend. */
const SKIPPED_FOLDERS =
  '.git,.hg,node_modules,.venv,venv,env,site-packages,__pycache__,.ipynb_checkpoints,.tox,.nox,build,dist'.split(',');
const SKIPPED = `**/{${SKIPPED_FOLDERS.join(',')}}/**`;

export interface WorkspaceCheckParts {
  readonly check: Pick<FileCheck, 'check'>;
  readonly configurations: { of(...file: Parameters<Configurations['of']>): Promise<{ readonly excluded: boolean }> };
  readonly findings: Pick<Findings, 'publishClosed'>;
  readonly log: Pick<vscode.LogOutputChannel, 'warn' | 'debug'>;
  readonly models: Pick<ModelNames, 'rememberClosed'>;
  readonly service: Pick<LintService, 'onDidForget'>;
  /** Tells of scripts and notebooks that were made, written or deleted. */
  readonly onDidChangeSources: vscode.Event<readonly vscode.Uri[]>;
  /** Says above the findings that they are of a part of the workspace only; nothing once all was looked at. */
  readonly say: (note: string | undefined) => void;
  /** Inspects the models of the workspace. */
  readonly checkModels: (token: vscode.CancellationToken) => Promise<{ readonly problems: number }>;
}

interface Totals {
  files: number;
  findings: number;
  /** Of models, which are files of another kind. */
  modelProblems: number;
  failed: number;
  /** Files of which something was not checked, with those that could not be checked at all. */
  partly: number;
  /** Not looked at, since it was cancelled; none are known yet where that was while they were searched for. */
  left: number;
  /** Cancelled before the last file. */
  stopped: boolean;
}

/** Set while the last check read every file of the workspace: the Findings view then says what it means that it is empty. */
const CHECKED_CONTEXT = 'assay.findings.workspaceChecked';

/** The command returns its totals; called again while it runs, it goes on as it is. What could not be checked is in the log. */
export function registerCheckWorkspace(parts: WorkspaceCheckParts): vscode.Disposable {
  const check = new WorkspaceCheck(parts);
  let running: Promise<Totals> | undefined;
  const command = vscode.commands.registerCommand('assay.checkWorkspace', async () => {
    if (!folderOrSay()) return undefined;
    running ??= withNotification(check).finally(() => (running = undefined));
    return running;
  });
  // What was added was not checked.
  const folders = vscode.workspace.onDidChangeWorkspaceFolders(() => void setChecked(false));
  return vscode.Disposable.from(command, folders, check);
}

function setChecked(whole: boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', CHECKED_CONTEXT, whole);
}

async function withNotification(check: WorkspaceCheck): Promise<Totals> {
  const totals = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Assay checks the workspace'),
      cancellable: true,
    },
    (progress, token) => check.run(progress, token),
  );
  const { files, findings, modelProblems, partly, left, stopped } = totals;
  // The status bar cuts what is long.
  const parts = [
    vscode.l10n.t('Assay: {0}', findingCount(findings)),
    ...(modelProblems > 0
      ? [
          modelProblems === 1
            ? vscode.l10n.t('1 problem of a model')
            : vscode.l10n.t('{0} problems of models', modelProblems),
        ]
      : []),
    vscode.l10n.t('{0} checked', fileCount(files)),
    ...(partly > 0 ? [vscode.l10n.t('{0} not in full (see Findings)', partly)] : []),
    ...(left > 0
      ? [vscode.l10n.t('stopped with {0} left', fileCount(left))]
      : stopped
        ? [vscode.l10n.t('stopped')]
        : []),
  ];
  void vscode.window.setStatusBarMessage(parts.join(', '), 10_000);
  // A virtual workspace may not be able to search for files.
  void setChecked(!stopped && files > 0);
  if (findings + modelProblems > 0) await vscode.commands.executeCommand(SHOW_PROBLEMS);
  return totals;
}

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/**
 * Checks of the whole workspace. What one said of a file is said again, of the file as it is saved, when that was open meanwhile and is
 * closed, and when it is written by something else; after a check that was not stopped, of new files too. Nothing runs on when it is
 * disposed of.
 */
export class WorkspaceCheck implements vscode.Disposable {
  private readonly covered = new Set<string>();
  /** Since the last check of all began: what that found before is outdated. */
  private readonly saidAgain = new Set<string>();
  private readonly ending = new vscode.CancellationTokenSource();
  private readonly listening: vscode.Disposable;
  /** The last check came to the last file. */
  private isWhole = false;
  private readonly changed = new Map<string, vscode.Uri>();
  private isSaying = false;

  constructor(private readonly parts: WorkspaceCheckParts) {
    this.listening = vscode.Disposable.from(
      parts.service.onDidForget((uri) => {
        if (this.covered.has(uri.toString())) void this.sayAgain(uri);
      }),
      parts.onDidChangeSources((uris) => void this.sayOfChanged(uris)),
    );
  }

  /** Until all is checked, or this is cancelled. */
  async run(progress: Progress, token: vscode.CancellationToken): Promise<Totals> {
    const either = new vscode.CancellationTokenSource();
    const links = [token, this.ending.token].map((one) => one.onCancellationRequested(() => either.cancel()));
    try {
      this.saidAgain.clear();
      this.parts.say(undefined);
      const totals = await checkAll(
        this.parts,
        { covered: this.covered, saidAgain: this.saidAgain },
        progress,
        either.token,
      );
      this.isWhole = !totals.stopped;
      // The status bar soon forgets it, and a list that is not whole looks like one that is.
      if (totals.left > 0)
        this.parts.say(vscode.l10n.t('The check was stopped: {0} not looked at.', fileCount(totals.left)));
      return totals;
    } finally {
      for (const link of [...links, either]) link.dispose();
    }
  }

  private async sayAgain(uri: vscode.Uri): Promise<void> {
    this.saidAgain.add(uri.toString());
    try {
      this.parts.findings.publishClosed([await checkOne(this.parts, uri, this.ending.token)]);
    } catch (error) {
      // Often it is closed because it was deleted, maybe while it was being checked.
      const isGone = error instanceof vscode.FileSystemError;
      if (!(error instanceof CancelledError))
        this.parts.findings.publishClosed([isGone ? [uri, []] : unread(uri, error)]);
      if (isGone) this.covered.delete(uri.toString());
      this.parts.log.debug(`${vscode.workspace.asRelativePath(uri)}: ${messageOf(error)}`);
    }
  }

  /** One after another: another branch may change hundreds. */
  private async sayOfChanged(uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris) this.changed.set(uri.toString(), uri);
    if (this.isSaying) return;
    this.isSaying = true;
    try {
      for (const [key, uri] of this.changed) {
        this.changed.delete(key);
        if (this.ending.token.isCancellationRequested) return;
        if (!(await this.isToBeSaid(uri))) continue;
        this.covered.add(key);
        await this.sayAgain(uri);
      }
    } finally {
      this.isSaying = false;
    }
  }

  private async isToBeSaid(uri: vscode.Uri): Promise<boolean> {
    // An open one has checks of its own.
    if (openUnitAt(uri) !== undefined) return false;
    if (this.covered.has(uri.toString())) return true;
    const path = enginePath(uri);
    if (!this.isWhole || isSkipped(path) || !vscode.workspace.getWorkspaceFolder(uri)) return false;
    return !(await this.parts.configurations.of(uri, path)).excluded;
  }

  dispose(): void {
    this.listening.dispose();
    this.ending.cancel();
    this.ending.dispose();
  }
}

/** Every script and notebook of the workspace, or of one folder in it, that is its own, by path. */
export async function workspaceSources(token?: vscode.CancellationToken, folder?: vscode.Uri): Promise<vscode.Uri[]> {
  if (folder && isSkipped(folder.path)) return [];
  const files = folder ? new vscode.RelativePattern(folder, FILES) : FILES;
  const uris = await vscode.workspace.findFiles(files, SKIPPED, undefined, token);
  return uris.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a path lies in a folder that {@link workspaceSources} leaves out. */
export function isSkipped(path: string): boolean {
  return path.split('/').some((part) => SKIPPED_FOLDERS.includes(part));
}

async function checkAll(
  parts: WorkspaceCheckParts,
  { covered, saidAgain }: { readonly covered: Set<string>; readonly saidAgain: ReadonlySet<string> },
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<Totals> {
  const uris = await workspaceSources(token);
  const totals: Totals = {
    files: 0,
    findings: 0,
    modelProblems: 0,
    failed: 0,
    partly: 0,
    left: uris.length,
    stopped: true,
  };
  const isCancelled = (): boolean => token.isCancellationRequested;
  const found: FileFindings[] = [];
  let published = 0;
  const publish = (): void => {
    parts.findings.publishClosed(found.slice(published).filter(([uri]) => !saidAgain.has(uri.toString())));
    published = found.length;
  };
  try {
    for (const uri of uris) {
      if (isCancelled()) return totals;
      progress.report({
        message: stepText(uri, uris.length - totals.left + 1, uris.length),
        increment: 100 / uris.length,
      });
      const { excluded } = await parts.configurations.of(uri, enginePath(uri));
      if (!excluded) {
        try {
          found.push(await checkOne(parts, uri, token));
          totals.files += 1;
          covered.add(uri.toString());
        } catch (error) {
          if (isCancelled()) return totals;
          totals.failed += 1;
          parts.log.warn(`${vscode.workspace.asRelativePath(uri)}: ${messageOf(error)}`);
          found.push(unread(uri, error));
          covered.add(uri.toString());
        }
      }
      totals.left -= 1;
      if (found.length - published >= MANY_FILES) publish();
    }
  } finally {
    publish();
    totals.partly = found.filter(([, , notices = []]) => notices.length > 0).length;
    totals.findings = causesIn(found.flatMap(([, shown]) => shown));
  }
  // A search that is cancelled finds nothing.
  totals.stopped = uris.length === 0 && token.isCancellationRequested;
  progress.report({ message: vscode.l10n.t('models') });
  totals.modelProblems = (await parts.checkModels(token)).problems;
  return totals;
}

/** Shown together, for their findings are joined with those of all files before. */
const MANY_FILES = 20;

/** Configuration has problems of its own, and data are what the Data view is for. */
function isOfText({ kind }: Notice): boolean {
  return kind !== 'configuration' && kind !== 'evidence';
}

/** Of a file that could not be checked, why not. */
function unread(uri: vscode.Uri, error: unknown): FileFindings {
  return [uri, [], [{ kind: 'syntax', message: messageOf(error), cell: null }]];
}

/** What is to be shown of a file, unless it is open. */
async function checkOne(
  parts: WorkspaceCheckParts,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<FileFindings> {
  const checked = await parts.check.check(uri, { fixes: false, token });
  parts.models.rememberClosed(uri, checked.source, checked.result);
  const { findings, notices } = checked.result;
  return [uri, await placeClosed(uri, { source: checked.source, findings }), notices.filter(isOfText)];
}
