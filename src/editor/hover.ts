// What a hover over a finding adds to its message: why it matters, and the way that led to it. Silent elsewhere.
import * as vscode from 'vscode';
import { basename } from '../base/paths';
import { explainUri, type PlacedFinding } from './diagnostics';
import type { Findings } from './findings';
import type { RulePages } from './rulePages';
import { unitOf } from './units';

/** The findings at a position with why they matter; only of a result for the text that is shown. */
export class FindingHover implements vscode.HoverProvider {
  constructor(
    private readonly findings: Findings,
    private readonly pages: RulePages,
  ) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const unit = unitOf(document);
    const here =
      (unit && this.findings.current(unit.key))?.placed.filter(
        (placed) => placed.document === document && placed.range.contains(position),
      ) ?? [];
    const [first] = here;
    if (!first) return undefined;
    const codes = new Set<string>();
    const texts: vscode.MarkdownString[] = [];
    for (const placed of here) {
      // Several findings of one rule at one place: its reason is said once.
      texts.push(await this.describe(placed, !codes.has(placed.finding.code), unit?.kind === 'notebook'));
      codes.add(placed.finding.code);
    }
    return new vscode.Hover(texts, first.range);
  }

  private async describe(
    { finding, diagnostic }: PlacedFinding,
    withReason: boolean,
    isInNotebook: boolean,
  ): Promise<vscode.MarkdownString> {
    const text = new vscode.MarkdownString('', true);
    text.isTrusted = { enabledCommands: ['assay.explainRule'] };
    text.appendMarkdown(`[**${finding.code}**](${explainUri(finding.code).toString()}) ${finding.name}\n\n`);
    const why = withReason ? await this.pages.section(finding.code, 'Why it matters') : undefined;
    if (why !== undefined) text.appendMarkdown(`${why}\n\n`);
    // VS Code lists the places by itself, but without their cells.
    const way = isInNotebook ? (diagnostic.relatedInformation ?? []) : [];
    way.forEach(({ location, message }, index) => {
      const line = location.range.start.line + 1;
      const target = location.uri.with({ fragment: location.uri.fragment || `L${line}` });
      text.appendMarkdown(`${index + 1}. `);
      text.appendText(message);
      text.appendMarkdown(` ([${placeName(location.uri, line)}](${target.toString()}))\n`);
    });
    return text;
  }
}

/** `cell 5, line 3` of a notebook, `prep.py, line 3` of a module: cells are counted from 1, as the editor's status bar does. */
function placeName(document: vscode.Uri, line: number): string {
  const cell = vscode.workspace.notebookDocuments
    .flatMap((notebook) => notebook.getCells())
    .find((one) => one.document.uri.toString() === document.toString());
  return cell === undefined
    ? vscode.l10n.t('{0}, line {1}', basename(document.path), line)
    : vscode.l10n.t('cell {0}, line {1}', cell.index + 1, line);
}
