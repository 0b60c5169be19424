// A quick pick over all rules, by code, name or what they find.
import * as vscode from 'vscode';
import type { RuleList } from './rules';

interface RulePick extends vscode.QuickPickItem {
  readonly code?: string;
}

/** Code of the chosen rule; undefined where the user leaves the pick. */
export async function chooseRule(rules: RuleList): Promise<string | undefined> {
  const chosen = await vscode.window.showQuickPick<RulePick>(picks(rules), {
    title: vscode.l10n.t('Explain a rule'),
    placeHolder: vscode.l10n.t('Code, name, or what it finds'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.code;
}

async function picks(rules: RuleList): Promise<RulePick[]> {
  const all = await rules.all();
  const byConcern = new Map<string, RulePick[]>();
  for (const { code, name, concern, summary } of all) {
    const list = byConcern.get(concern) ?? [];
    list.push({ label: code, description: name, detail: summary, code });
    byConcern.set(concern, list);
  }
  // Assay's own come last: they are about its comments, not about models.
  const sorted = [...byConcern].sort(([one], [other]) => Number(one === 'assay') - Number(other === 'assay'));
  return sorted.flatMap(([concern, list]) => [
    { label: concern.replace('-', ' '), kind: vscode.QuickPickItemKind.Separator },
    ...list,
  ]);
}
