// What a hover over a finding adds to its message and places, which VS Code shows itself: why it matters. Silent elsewhere.
import * as vscode from 'vscode';
import { explainUri, type PlacedFinding } from './diagnostics';
import type { Findings } from './findings';
import type { RulePages } from '../rulePages';
import { unitOf } from '../checking/units';

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
      texts.push(await this.describe(placed, !codes.has(placed.finding.code)));
      codes.add(placed.finding.code);
    }
    return new vscode.Hover(texts, first.range);
  }

  private async describe({ finding }: PlacedFinding, withReason: boolean): Promise<vscode.MarkdownString> {
    const text = new vscode.MarkdownString('', true);
    text.isTrusted = { enabledCommands: ['assay.explainRule'] };
    text.appendMarkdown(`[**${finding.code}**](${explainUri(finding.code).toString()}) ${finding.name}\n\n`);
    const why = withReason ? await this.pages.section(finding.code, 'Why it matters') : undefined;
    if (why !== undefined) text.appendMarkdown(`${why}\n\n`);
    return text;
  }
}
