// The language status item: what was found and how long it took; and, apart, what was not checked and why.
import * as vscode from 'vscode';
import type { Notice } from '../../engine/finding';
import { findingCount } from '../counts';
import type { Findings } from '../findings/findings';
import type { LintService, UnitState } from './lintService';
import { SELECTOR, unitOf, type OpenUnit } from './units';
import { uriOfPath } from './workspaceFiles';

const STATUS_COMMAND = 'assay.showStatus';

/** What the two items say; separate from VS Code's objects, which cannot be read back. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
  readonly severity: 'information' | 'warning' | 'error';
  /** What the list of the parts that were not checked is headed by: says that all was checked only where that is so. */
  readonly coverage: string;
  /** Absent where everything was checked. */
  readonly notChecked?: { readonly text: string; readonly detail: string };
}

/** Follows the active editor; the second item is there only while something was not checked. */
export class Status {
  private readonly state: vscode.LanguageStatusItem;
  private notChecked: vscode.LanguageStatusItem | undefined;
  private readonly disposables: { dispose(): unknown }[] = [];

  constructor(
    private readonly service: LintService,
    private readonly findings: Findings,
  ) {
    this.state = vscode.languages.createLanguageStatusItem('assay.state', SELECTOR);
    this.state.name = 'Assay';
    this.state.command = { command: STATUS_COMMAND, title: vscode.l10n.t('Details') };
    this.disposables.push(
      this.state,
      service.onDidChangeState(() => this.update()),
      findings.onDidChange(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.update()),
    );
    this.update();
  }

  /** What the status says of a unit. */
  describe(unit: OpenUnit | undefined): StatusText {
    const state = unit && this.service.stateOf(unit.key);
    if (!unit || !state) {
      const detail = vscode.l10n.t('nothing to check here');
      return { text: 'Assay', detail, busy: false, severity: 'information', coverage: vscode.l10n.t('Not checked') };
    }
    const notices = this.noticesOf(unit);
    const coverage = coverageOf(state, notices);
    return { ...this.describeState(unit, state), coverage, ...this.describeNotices(notices) };
  }

  /** Everything of a unit that was not checked, with its reason. */
  noticesOf(unit: OpenUnit): readonly Notice[] {
    const state = this.service.stateOf(unit.key);
    if (state?.kind === 'too-large') return [state.notice];
    return this.findings.get(unit.key)?.result.notices ?? [];
  }

  dispose(): void {
    this.notChecked?.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private describeState(unit: OpenUnit, state: UnitState): Omit<StatusText, 'coverage' | 'notChecked'> {
    const checked = this.findings.get(unit.key);
    const count = checked?.result.findings.length ?? 0;
    const found = findingCount(count);
    const calm = { busy: false, severity: 'information' } as const;
    switch (state.kind) {
      case 'checking':
        return { ...calm, text: vscode.l10n.t('Assay: checking…'), detail: checked ? found : '', busy: true };
      case 'checked': {
        // Its answer is of nothing that was looked at.
        const stopped = checked?.result.notices.find(({ kind }) => kind === 'timeout');
        if (stopped)
          return { ...calm, text: vscode.l10n.t('Assay: not checked'), detail: stopped.message, severity: 'warning' };
        return {
          ...calm,
          text: vscode.l10n.t('Assay: {0}', found),
          detail: vscode.l10n.t('checked in {0} ms', Math.round(checked?.milliseconds ?? 0)),
        };
      }
      case 'waiting-for-save':
        return {
          ...calm,
          text: vscode.l10n.t('Assay: {0}', found),
          detail:
            state.reason === 'size'
              ? vscode.l10n.t('over 1 MB: checked when saved')
              : vscode.l10n.t('checked when saved'),
        };
      case 'too-large':
        return {
          text: vscode.l10n.t('Assay: too large'),
          detail: state.notice.message,
          busy: false,
          severity: 'warning',
        };
      case 'failed':
        return { text: vscode.l10n.t('Assay: not checked'), detail: state.message, busy: false, severity: 'error' };
    }
  }

  private describeNotices(notices: readonly Notice[]): Pick<StatusText, 'notChecked'> {
    const [first] = notices;
    if (!first) return {};
    const text =
      notices.length === 1
        ? vscode.l10n.t('Assay: 1 part not checked')
        : vscode.l10n.t('Assay: {0} parts not checked', notices.length);
    return { notChecked: { text, detail: describeNotice(first) } };
  }

  private update(): void {
    const { text, detail, busy, severity, notChecked } = this.describe(activeUnit());
    this.state.text = text;
    this.state.detail = shortened(detail);
    this.state.busy = busy;
    this.state.severity = SEVERITY[severity];
    if (!notChecked) {
      this.notChecked?.dispose();
      this.notChecked = undefined;
      return;
    }
    this.notChecked ??= vscode.languages.createLanguageStatusItem('assay.notChecked', SELECTOR);
    this.notChecked.name = vscode.l10n.t('Assay: what was not checked');
    this.notChecked.text = notChecked.text;
    this.notChecked.detail = shortened(notChecked.detail);
    this.notChecked.command = { command: STATUS_COMMAND, title: vscode.l10n.t('Show') };
  }
}

/** Characters: VS Code cuts what is longer, and the link behind it, which leads to the whole. */
const MOST_OF_DETAIL = 36;

/** One line of the status item's details. */
export function shortened(detail: string): string {
  return detail.length <= MOST_OF_DETAIL ? detail : `${detail.slice(0, MOST_OF_DETAIL - 1).trimEnd()}…`;
}

function coverageOf(state: UnitState, notices: readonly Notice[]): string {
  if (notices.length > 0) return vscode.l10n.t('What was not checked, and why');
  switch (state.kind) {
    case 'checking':
      return vscode.l10n.t('Still checking');
    case 'checked':
      return vscode.l10n.t('Everything here was checked');
    case 'waiting-for-save':
      return vscode.l10n.t('Changes since the last save are not checked yet');
    case 'too-large':
    case 'failed':
      return vscode.l10n.t('Not checked');
  }
}

const SEVERITY = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
} as const;

/** The unit that the user looks at. */
export function activeUnit(): OpenUnit | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const fromText = document && unitOf(document);
  if (fromText) return fromText;
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  const cell = notebook && notebook.cellCount > 0 ? notebook.cellAt(0) : undefined;
  return cell && unitOf(cell.document);
}

/** Messages name their cell themselves, but for syntax errors, which a script has too; another file is named here. */
export function describeNotice(notice: Notice): string {
  if (notice.path !== undefined) {
    const file = vscode.workspace.asRelativePath(uriOfPath(notice.path));
    return notice.line === undefined
      ? vscode.l10n.t('{0}: {1}', file, notice.message)
      : vscode.l10n.t('{0}, line {1}: {2}', file, notice.line, notice.message);
  }
  return notice.cell === null || notice.kind !== 'syntax'
    ? notice.message
    : vscode.l10n.t('cell {0}: {1}', notice.cell + 1, notice.message);
}
