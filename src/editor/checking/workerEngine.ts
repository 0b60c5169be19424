// The editor's questions, asked of the engine's worker: with the configuration that holds, and about the result last shown.
import * as vscode from 'vscode';
import { CancelledError } from '../../base/platform';
import type { Edit, Finding, Fix, FixSafety, LintResult, Notice } from '../../engine/finding';
import type { Span } from '../../engine/python/ast';
import type { SourceUnit } from '../../engine/python/unit';
import type { ReportSource } from '../../engine/report/report';
import type { WrittenReport } from '../../engine/report/write';
import type { Insertion, StageEntry } from '../../engine/evidence/dvc/addToStage';
import type { ListEntry, TextEdit } from '../../engine/configure/ignoreRuleEdit';
import { fillSnippet } from '../../engine/snippets/fill';
import type { Snippet } from '../../engine/snippets/snippet';
import type { IgnoreScope } from '../../engine/suppress/directives';
import { EngineClient, type ClientOptions } from '../../worker/client';
import type { Linted, Surveyed } from '../../worker/protocol';
import { Configurations } from './configuration';
import type { Answer, Engine, FilledText } from './engine';
import { settingsFor } from './settings';
import { enginePath } from './units';

/** How a host starts the worker and reads files for it. */
export type WorkerHost = Pick<ClientOptions, 'openPort' | 'start' | 'files'>;

interface Known {
  readonly version: number;
  readonly result: LintResult;
  /** Of the configuration file; each result carries them. */
  readonly notices: readonly Notice[];
}

/** The engine in its worker, with the version of each file that it knows; fires when a file's answer changes by itself. */
export class WorkerEngine implements Engine {
  private readonly client: EngineClient;
  /** What holds for each file. */
  readonly configurations: Configurations;
  private readonly known = new Map<string, Known>();
  private nextVersion = 1;
  private readonly updated = new vscode.EventEmitter<{ readonly path: string; readonly answer: Answer }>();
  readonly onDidUpdate = this.updated.event;
  private readonly restarted = new vscode.EventEmitter<void>();
  readonly onDidRestart = this.restarted.event;

  constructor(
    host: WorkerHost,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.client = new EngineClient({
      ...host,
      onUpdate: (path, linted) => this.update(path, linted),
      onTrouble: (message) => log.warn(message),
    });
    this.configurations = new Configurations((path, root, layer) => this.client.configuration(path, root, layer));
  }

  async lint(uri: vscode.Uri, unit: SourceUnit, token: vscode.CancellationToken): Promise<Answer> {
    const version = this.nextVersion++;
    const { configuration, notices, excluded: isExcluded } = await this.configurations.of(uri, unit.path);
    const { layer, cellOrder, logTimings } = settingsFor(uri);
    // The settings win over the project's file.
    if (isExcluded) return excluded(layer.exclude === undefined ? configuration.file : null);
    const job = {
      unit,
      version,
      configuration,
      timing: logTimings,
      ...(cellOrder === null ? {} : { order: cellOrder }),
    };
    const linted = await this.client.lint(job, token);
    if (!linted) throw new CancelledError();
    return this.remember(unit.path, linted, notices);
  }

  async fixes(path: string, finding: Finding, token?: vscode.CancellationToken): Promise<readonly Fix[]> {
    const asked = this.known.get(path);
    const index = asked?.result.findings.indexOf(finding) ?? -1;
    if (!asked || index < 0) return [];
    const fixes = await this.client.fixes(path, asked.version, index, token);
    // An update came in between: the index may mean another finding by now.
    return this.known.get(path) === asked ? fixes : [];
  }

  async fixAll(
    path: string,
    safeties: readonly FixSafety[],
    codes: readonly string[] | null,
    token: vscode.CancellationToken,
  ): Promise<readonly Edit[]> {
    const asked = this.known.get(path);
    if (!asked) return [];
    return (await this.client.fixAll(path, asked.version, safeties, codes, token)).edits;
  }

  async ignore(path: string, finding: Finding, scope: IgnoreScope, reason: string): Promise<Edit | null> {
    const asked = this.known.get(path);
    const index = asked?.result.findings.indexOf(finding) ?? -1;
    if (!asked || index < 0) return null;
    return this.client.ignoreEdit(path, asked.version, index, scope, reason);
  }

  async settled(path: string, token: vscode.CancellationToken): Promise<LintResult | null> {
    const asked = this.known.get(path);
    if (!asked) return null;
    await this.client.settle(path, asked.version, token);
    if (token.isCancellationRequested) throw new CancelledError();
    const now = this.known.get(path);
    return now?.version === asked.version ? now.result : null;
  }

  async survey(path: string, token: vscode.CancellationToken): Promise<Surveyed | null> {
    const asked = this.known.get(path);
    return asked ? this.client.survey(path, asked.version, token) : null;
  }

  report(source: ReportSource, placeCommand: string): Promise<WrittenReport> {
    return this.client.report(source, placeCommand);
  }

  modelCard(source: ReportSource, model: string): Promise<string | null> {
    return this.client.modelCard(source, model);
  }

  stageEntry(text: string, entry: StageEntry): Promise<Insertion | null> {
    return this.client.stageEntry(text, entry);
  }

  listEntry(text: string, entry: ListEntry): Promise<TextEdit | null> {
    return this.client.listEntry(text, entry);
  }

  async fillSnippet(path: string, snippet: Snippet, at: Span): Promise<FilledText> {
    const asked = this.known.get(path);
    const filled = asked && (await this.client.snippet(path, asked.version, snippet, at));
    if (filled) return filled;
    // Nothing is known of the document: the snippet's own names stand.
    const { imports, snippet: body } = fillSnippet(snippet);
    const lines = imports.length > 0 ? `${imports.join('\n')}\n\n` : '';
    return { imports: null, newLine: null, snippet: lines + body };
  }

  close(path: string): void {
    this.known.delete(path);
    this.client.close(path);
  }

  forgetConfiguration(): void {
    this.configurations.forget();
  }

  filesChanged(uris: readonly vscode.Uri[]): void {
    this.client.filesChanged(uris.map(enginePath));
  }

  restart(): void {
    this.client.dispose();
    this.known.clear();
    this.log.info('The engine was restarted.');
    this.restarted.fire();
  }

  dispose(): void {
    this.client.dispose();
    this.updated.dispose();
    this.restarted.dispose();
  }

  private update(path: string, linted: Linted): void {
    const before = this.known.get(path);
    if (before?.version === linted.version) {
      this.updated.fire({ path, answer: this.remember(path, linted, before.notices) });
    }
  }

  private remember(path: string, linted: Linted, notices: readonly Notice[]): Answer {
    const result = { ...linted.result, notices: [...notices, ...linted.result.notices] };
    this.known.set(path, { version: linted.version, result, notices });
    if (linted.result.timings) this.log.info(`${path}: ${timingsText(linted.result.timings)}`);
    return { result, milliseconds: linted.milliseconds };
  }
}

/** Slowest first. */
function timingsText(timings: Readonly<Record<string, number>>): string {
  const slowest = Object.entries(timings).sort(([, a], [, b]) => b - a);
  return slowest.map(([stage, milliseconds]) => `${stage} ${milliseconds.toFixed(1)} ms`).join(', ');
}

function excluded(file: string | null): Answer {
  const notice: Notice =
    file === null
      ? { kind: 'configuration', message: vscode.l10n.t('Not checked: excluded by the settings.'), cell: null }
      : {
          kind: 'configuration',
          message: vscode.l10n.t('excludes this file, so it is not checked'),
          cell: null,
          path: file,
        };
  return { result: { findings: [], suppressed: [], notices: [notice] }, milliseconds: 0 };
}
