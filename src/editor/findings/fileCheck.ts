// Checks a file whether it is open or not: the open document where there is one, else the file as it is saved.
import * as vscode from 'vscode';
import { CancelledError } from '../../base/platform';
import type { LintResult } from '../../engine/finding';
import { notebookUnit } from '../../engine/python/notebook';
import { scriptUnit } from '../../engine/python/script';
import type { SourceUnit } from '../../engine/python/unit';
import type { UnitSurvey } from '../../engine/survey/survey';
import type { Engine } from '../checking/engine';
import type { LintService } from '../checking/lintService';
import { enginePath, openUnits, uriOf, type OpenUnit } from '../checking/units';

/** Bytes; a notebook's outputs count too. */
const LIMIT = 50 * 1024 * 1024;

export interface CheckedFile {
  readonly source: SourceUnit;
  readonly result: LintResult;
}

export interface SurveyedFile extends CheckedFile {
  /** Null where the file could not be analysed. */
  readonly survey: UnitSurvey | null;
}

export interface FileCheckOptions {
  /** Also build and prove the fix of each finding. */
  readonly fixes: boolean;
  readonly token: vscode.CancellationToken;
}

/** What is asked of a unit after its check. */
type Then<T> = (source: SourceUnit, result: LintResult) => Promise<T>;

/** For commands and agents, which name files that need not be open. A closed file leaves nothing behind in the engine. */
export class FileCheck {
  /** By URI: who asks for a closed file waits until the one before has left it; they would take its unit from each other. */
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly engine: Pick<Engine, 'lint' | 'settled' | 'survey' | 'fixes' | 'close'>,
    private readonly service: Pick<LintService, 'checkNow'>,
  ) {}

  /** With what the project answers. Throws an error with one sentence where the file cannot be read or is too large. */
  async check(uri: vscode.Uri, { fixes, token }: FileCheckOptions): Promise<CheckedFile> {
    return this.look(uri, token, async (source, first) => {
      const result = (await this.engine.settled(source.path, token)) ?? first;
      return { source, result: fixes ? await this.withFixes(source.path, result, token) : result };
    });
  }

  /** As {@link check}, with what the file shows of data, people and models. */
  async survey(uri: vscode.Uri, token: vscode.CancellationToken): Promise<SurveyedFile> {
    return this.look(uri, token, async (source, first) => {
      const surveyed = await this.engine.survey(source.path, token);
      return { source, result: surveyed?.result ?? first, survey: surveyed?.survey ?? null };
    });
  }

  private async look<T extends object>(uri: vscode.Uri, token: vscode.CancellationToken, then: Then<T>): Promise<T> {
    try {
      return await this.lookOnce(uri, token, then);
    } catch (error) {
      if (!(error instanceof CancelledError) || token.isCancellationRequested) throw error;
      // It was opened meanwhile, or the engine was started anew.
      return this.lookOnce(uri, token, then);
    }
  }

  private async lookOnce<T extends object>(
    uri: vscode.Uri,
    token: vscode.CancellationToken,
    then: Then<T>,
  ): Promise<T> {
    const opened = await this.opened(uri, then);
    if (opened) return opened;
    // It may have been opened while it waited for its turn.
    return this.inTurn(uri, async () => (await this.opened(uri, then)) ?? this.closed(uri, token, then));
  }

  /** Undefined where it is not open, or has no check. */
  private async opened<T>(uri: vscode.Uri, then: Then<T>): Promise<T | undefined> {
    const open = openUnitAt(uri);
    const checked = open && (await this.service.checkNow(open));
    return checked && then(checked.snapshot.source, checked.result);
  }

  private async closed<T>(uri: vscode.Uri, token: vscode.CancellationToken, then: Then<T>): Promise<T> {
    const source = await readUnit(uri);
    try {
      return await then(source, (await this.engine.lint(uri, source, token)).result);
    } finally {
      // Where it was opened meanwhile, its document has the engine's unit.
      if (openUnitAt(uri) === undefined) this.engine.close(source.path);
    }
  }

  private inTurn<T>(uri: vscode.Uri, ask: () => Promise<T>): Promise<T> {
    const key = uri.toString();
    const turn = (this.turns.get(key) ?? Promise.resolve()).then(ask, ask);
    this.turns.set(key, turn);
    return turn.finally(() => {
      if (this.turns.get(key) === turn) this.turns.delete(key);
    });
  }

  private async withFixes(path: string, result: LintResult, token: vscode.CancellationToken): Promise<LintResult> {
    const findings: LintResult['findings'][number][] = [];
    for (const finding of result.findings) {
      if (token.isCancellationRequested) throw new CancelledError();
      findings.push({ ...finding, fixes: await this.engine.fixes(path, finding, token) });
    }
    return { ...result, findings };
  }
}

/** The unit of a file that is open. */
export function openUnitAt(uri: vscode.Uri): OpenUnit | undefined {
  return openUnits().find((unit) => uriOf(unit).toString() === uri.toString());
}

async function readUnit(uri: vscode.Uri): Promise<SourceUnit> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > LIMIT) throw new Error(vscode.l10n.t('over {0} MB: not checked', LIMIT / (1024 * 1024)));
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const path = enginePath(uri);
  return path.endsWith('.ipynb') ? notebookUnit(path, text) : scriptUnit(path, text);
}
