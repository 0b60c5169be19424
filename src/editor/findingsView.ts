// The findings of all that was checked as a tree: concern, rule, place. Typing in it filters, as in every tree of VS Code.
import * as vscode from 'vscode';
import { basename } from '../base/paths';
import type { Concern, Finding, Severity } from '../engine/finding';
import type { Findings, ShownFinding } from './findings';
import { notebookOf } from './units';

export const FINDINGS_VIEW = 'assay.findings';

export type FindingNode =
  | {
      readonly kind: 'concern';
      readonly concern: Concern;
      readonly rules: readonly FindingNode[];
      readonly count: number;
    }
  | { readonly kind: 'rule'; readonly rule: Finding; readonly places: readonly FindingNode[] }
  | { readonly kind: 'place'; readonly shown: ShownFinding };

const ICONS: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  information: new vscode.ThemeIcon('info'),
  hint: new vscode.ThemeIcon('lightbulb'),
};
const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export class FindingsTree implements vscode.TreeDataProvider<FindingNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly findings: Findings) {}

  refresh(): void {
    this.changed.fire();
  }

  getChildren(node?: FindingNode): FindingNode[] {
    switch (node?.kind) {
      case undefined:
        return concerns(this.findings.all());
      case 'concern':
        return [...node.rules];
      case 'rule':
        return [...node.places];
      case 'place':
        return [];
    }
  }

  getTreeItem(node: FindingNode): vscode.TreeItem {
    switch (node.kind) {
      case 'concern': {
        const item = new vscode.TreeItem(title(node.concern), vscode.TreeItemCollapsibleState.Expanded);
        item.id = node.concern;
        item.description = String(node.count);
        return item;
      }
      case 'rule':
        return ruleItem(node.rule, node.places.length);
      case 'place':
        return placeItem(node.shown);
    }
  }
}

/** Shows the tree and keeps it up to date; changes that come together redraw it once. */
export function registerFindingsView(tree: FindingsTree, findings: Findings): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = findings.onDidChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => tree.refresh(), 100);
  });
  const view = vscode.window.createTreeView(FINDINGS_VIEW, { treeDataProvider: tree, showCollapseAll: true });
  return vscode.Disposable.from(view, changed, { dispose: () => clearTimeout(timer) });
}

/** Concerns with most findings first, rules by severity and code, places by file and line. */
function concerns(all: readonly ShownFinding[]): FindingNode[] {
  return [...grouped(all, ({ finding }) => finding.concern)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([concern, found]) => ({ kind: 'concern', concern, count: found.length, rules: rules(found) }));
}

function rules(found: readonly ShownFinding[]): FindingNode[] {
  return [...grouped(found, ({ finding }) => finding.code).values()]
    .flatMap((places) => (places[0] ? [{ rule: places[0].finding, places }] : []))
    .sort((a, b) => rank(a.rule) - rank(b.rule) || compare(a.rule.code, b.rule.code))
    .map(({ rule, places }) => ({
      kind: 'rule',
      rule,
      places: [...places].sort(byPlace).map((shown) => ({ kind: 'place', shown })),
    }));
}

function grouped<Key>(all: readonly ShownFinding[], keyOf: (shown: ShownFinding) => Key): Map<Key, ShownFinding[]> {
  const groups = new Map<Key, ShownFinding[]>();
  for (const shown of all) {
    const group = groups.get(keyOf(shown));
    if (group) group.push(shown);
    else groups.set(keyOf(shown), [shown]);
  }
  return groups;
}

function byPlace(a: ShownFinding, b: ShownFinding): number {
  return (
    compare(a.uri.path, b.uri.path) ||
    a.finding.span.cell - b.finding.span.cell ||
    a.finding.span.start - b.finding.span.start
  );
}

function rank({ severity }: Finding): number {
  return SEVERITY_ORDER.indexOf(severity);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ruleItem({ code, name, severity }: Finding, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(`${code} ${name}`, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = code;
  item.description = String(count);
  item.iconPath = ICONS[severity];
  return item;
}

function placeItem({ finding, uri, diagnostic }: ShownFinding): vscode.TreeItem {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  const notebook = document && notebookOf(document);
  const file = vscode.workspace.asRelativePath(notebook?.uri ?? uri);
  const line = diagnostic.range.start.line + 1;
  const item = new vscode.TreeItem(placeText(basename(file), notebook ? finding.span.cell + 1 : undefined, line));
  item.description = diagnostic.message;
  item.tooltip = `${file}\n\n${diagnostic.message}`;
  item.iconPath = ICONS[finding.severity];
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to the finding'),
    arguments: [uri, { selection: diagnostic.range }],
  };
  return item;
}

/** Of a closed notebook only the file is known; its message tells the cell. */
function placeText(file: string, cell: number | undefined, line: number): string {
  if (cell !== undefined) return vscode.l10n.t('{0}, cell {1}, line {2}', file, cell, line);
  return file.endsWith('.ipynb') ? file : vscode.l10n.t('{0}, line {1}', file, line);
}

const TITLES: Partial<Readonly<Record<Concern, string>>> = {
  'data-versions': 'Data versions',
  automl: 'AutoML',
  federated: 'Federated learning',
  assay: 'Suppressions',
};

function title(concern: Concern): string {
  return vscode.l10n.t(TITLES[concern] ?? concern.charAt(0).toUpperCase() + concern.slice(1));
}
