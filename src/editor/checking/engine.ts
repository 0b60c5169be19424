// What the editor asks of the engine, wherever that runs: a worker thread on the desktop, a web worker in the browser.
import type * as vscode from 'vscode';
import type { Insertion, StageEntry } from '../../engine/evidence/dvc/addToStage';
import type { ListEntry, TextEdit } from '../../engine/configure/ignoreRuleEdit';
import type { Edit, Finding, Fix, FixSafety, LintResult } from '../../engine/finding';
import type { Span } from '../../engine/python/ast';
import type { SourceUnit } from '../../engine/python/unit';
import type { ReportSource } from '../../engine/report/report';
import type { WrittenReport } from '../../engine/report/write';
import type { NewLine } from '../../engine/snippets/place';
import type { Snippet } from '../../engine/snippets/snippet';
import type { IgnoreScope } from '../../engine/suppress/directives';
import type { Surveyed } from '../../worker/protocol';

export interface Answer {
  readonly result: LintResult;
  /** Spent in the engine itself. */
  readonly milliseconds: number;
}

export interface FilledText {
  /** Imports that the document lacks; null where it has them, or where the snippet brings its own. */
  readonly imports: Edit | null;
  /** The line that is to be made for it; null where it can stand at the place itself. */
  readonly newLine: NewLine | null;
  /** In VS Code's snippet syntax. */
  readonly snippet: string;
}

/** Every question but `lint` is about the unit's last result. Rejects with `CancelledError` where the token was cancelled. */
export interface Engine {
  dispose(): void;
  lint(uri: vscode.Uri, unit: SourceUnit, token: vscode.CancellationToken): Promise<Answer>;
  /** The fixes of a finding, each proven by checking the fixed text. */
  fixes(path: string, finding: Finding, token?: vscode.CancellationToken): Promise<readonly Fix[]>;
  /** All fixes of these kinds together, proven as a whole; those of some rules only, where `codes` names them. */
  fixAll(
    path: string,
    safeties: readonly FixSafety[],
    codes: readonly string[] | null,
    token: vscode.CancellationToken,
  ): Promise<readonly Edit[]>;
  /** The comment that silences a finding, where it holds for the whole statement; null where none can stand. */
  ignore(path: string, finding: Finding, scope: IgnoreScope, reason: string): Promise<Edit | null>;
  /** The unit's last result once the project has been looked at; null where it has moved on. */
  settled(path: string, token: vscode.CancellationToken): Promise<LintResult | null>;
  /** What the unit shows of data, people and models, once the project has been looked at; null where it has moved on. */
  survey(path: string, token: vscode.CancellationToken): Promise<Surveyed | null>;
  /** `placeCommand`: command that a link of the page calls with a place. */
  report(source: ReportSource, placeCommand: string): Promise<WrittenReport>;
  modelCard(source: ReportSource, model: string): Promise<string | null>;
  /** What to insert into the text of a `dvc.yaml`, so that a stage names one entry more; null where nothing is. */
  stageEntry(text: string, entry: StageEntry): Promise<Insertion | null>;
  /** How a list in the text of a configuration comes to hold a value; null where nothing is to be done. */
  listEntry(text: string, entry: ListEntry): Promise<TextEdit | null>;
  fillSnippet(path: string, snippet: Snippet, place: Span): Promise<FilledText>;
  /** The engine may forget the unit. */
  close(path: string): void;
  /** The project's configuration is read anew for the next lint: not every change of it is heard of. */
  forgetConfiguration(): void;
  filesChanged(uris: readonly vscode.Uri[]): void;
  /** Ends the worker; the next question starts a new one. */
  restart(): void;
  /** A better result for the text checked last: the project has been looked at in the meantime. */
  readonly onDidUpdate: vscode.Event<{ readonly path: string; readonly answer: Answer }>;
  readonly onDidRestart: vscode.Event<void>;
}
