// What the scripts and notebooks of the workspace show of data, people and models, kept per file: the inventory and the
// report are made from it. Only code is read; data folders are neither walked nor watched.
import * as vscode from 'vscode';
import { CancelledError } from '../../base/platform';
import type { PlacedFinding, ReportUnit } from '../../engine/report/report';
import { workspaceSources } from '../findings/checkWorkspace';
import { placeClosed, type ClosedFinding } from '../findings/closedFindings';
import type { Configurations } from '../checking/configuration';
import { messageOf } from '../errors';
import type { FileCheck, SurveyedFile } from '../findings/fileCheck';
import { enginePath } from '../checking/units';

export interface SurveysParts {
  readonly check: FileCheck;
  readonly configurations: Configurations;
  readonly log: vscode.LogOutputChannel;
}

/** Hears how far a scan is: files done, of how many, and the one at hand. */
export type ScanProgress = (done: number, total: number, uri: vscode.Uri) => void;

/** Surveys by path of the workspace's scripts and notebooks, kept until their file changes or goes. */
export class Surveys {
  private readonly units = new Map<string, ReportUnit>();
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when what is known of some file became another. */
  readonly onDidChange = this.changed.event;
  private isComplete = false;

  constructor(private readonly parts: SurveysParts) {}

  /** Every file of the workspace was looked at once. */
  get complete(): boolean {
    return this.isComplete;
  }

  /** In the order of their paths. */
  all(): readonly ReportUnit[] {
    return [...this.units.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  /** Looks at every script and notebook anew. Rejects with `CancelledError`; what was seen until then stays. */
  async scan(token: vscode.CancellationToken, progress: ScanProgress): Promise<void> {
    try {
      const uris = await workspaceSources(token);
      check(token);
      const found = new Set(uris.map((uri) => uri.toString()));
      for (const key of this.units.keys()) if (!found.has(key)) this.units.delete(key);
      for (const [done, uri] of uris.entries()) {
        progress(done, uris.length, uri);
        await this.look(uri, token);
        check(token);
      }
      this.isComplete = true;
    } finally {
      this.changed.fire();
    }
  }

  /** A folder was added that nobody looked at yet. */
  outgrown(): void {
    this.isComplete = false;
    this.changed.fire();
  }

  /** Looks again at files that changed, or were made; those that are gone are forgotten. */
  async refresh(uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<void> {
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
      await this.look(uri, token);
    }
    this.changed.fire();
  }

  /** Looks again at all files that are known: what lies around them has changed. */
  async refreshAll(token: vscode.CancellationToken): Promise<void> {
    await this.refresh(
      [...this.units.keys()].map((key) => vscode.Uri.parse(key)),
      token,
    );
  }

  forget(isGone: (uri: vscode.Uri) => boolean): void {
    const gone = [...this.units.keys()].filter((key) => isGone(vscode.Uri.parse(key)));
    for (const key of gone) this.units.delete(key);
    if (gone.length > 0) this.changed.fire();
  }

  /** One file as it is now, whether or not it belongs to the workspace. */
  async surveyOf(uri: vscode.Uri, token: vscode.CancellationToken): Promise<ReportUnit> {
    return reportUnit(uri, await this.parts.check.survey(uri, token));
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async look(uri: vscode.Uri, token: vscode.CancellationToken): Promise<void> {
    const path = enginePath(uri);
    try {
      const { excluded } = await this.parts.configurations.of(uri, path);
      if (excluded) this.units.delete(uri.toString());
      else this.units.set(uri.toString(), await this.surveyOf(uri, token));
    } catch (error) {
      if (error instanceof CancelledError) return;
      if (error instanceof vscode.FileSystemError) {
        this.units.delete(uri.toString());
        return;
      }
      const message = messageOf(error);
      this.parts.log.warn(`${vscode.workspace.asRelativePath(uri)}: ${message}`);
      this.units.set(uri.toString(), { path, survey: null, findings: [], suppressed: [], notices: [message] });
    }
  }
}

function check(token: vscode.CancellationToken): void {
  if (token.isCancellationRequested) throw new CancelledError();
}

async function reportUnit(uri: vscode.Uri, { source, result, survey }: SurveyedFile): Promise<ReportUnit> {
  const reasons = new Map(result.suppressed.map(({ finding, reason }) => [finding, reason]));
  const [findings, suppressed] = await Promise.all(
    [result.findings, [...reasons.keys()]].map((some) => placeClosed(uri, { source, findings: some })),
  );
  const placed = ({ told, finding: { name } }: ClosedFinding): PlacedFinding => {
    const { code, concern, severity, message, cell, line, column } = told.finding;
    return { code, name, concern, severity, message, at: { path: source.path, cell, line, column }, told };
  };
  return {
    path: source.path,
    survey,
    findings: (findings ?? []).map(placed),
    suppressed: (suppressed ?? []).map((one) => ({ ...placed(one), reason: reasons.get(one.finding) ?? '' })),
    notices: result.notices.map(({ message, cell, path }) => {
      if (path !== undefined) return `\`${vscode.workspace.asRelativePath(path)}\`: ${message}`;
      return cell === null ? message : vscode.l10n.t('cell {0}: {1}', cell + 1, message);
    }),
  };
}
