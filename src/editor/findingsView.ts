// The findings of all that was checked as a tree: by concern, rule and file, or by file; with counts. Typing in it searches,
// as in every tree of VS Code.
import * as vscode from 'vscode';
import { basename } from '../base/paths';
import { SEVERITIES, type Concern, type Finding, type Severity } from '../engine/finding';
import { findingCount } from './counts';
import { chooseFilter, concernTitle, NO_FILTER, passes, type FindingFilter } from './findingFilter';
import type { Findings, ShownFinding } from './findings';
import { OPEN_PLACE } from './openPlace';

const FINDINGS_VIEW = 'assay.findings';
const GROUPING_CONTEXT = 'assay.findings.grouping';
const FILTERED_CONTEXT = 'assay.findings.filtered';

export type FindingNode =
  | {
      readonly kind: 'concern';
      readonly concern: Concern;
      readonly rules: readonly FindingNode[];
      readonly count: number;
    }
  /** `said`: what all its places say; none has it then. */
  | {
      readonly kind: 'rule';
      readonly rule: Finding;
      readonly count: number;
      readonly said?: string;
      readonly places: readonly FindingNode[];
    }
  /** What many places of a rule say alike. */
  | {
      readonly kind: 'saying';
      readonly code: string;
      readonly message: string;
      readonly places: readonly FindingNode[];
    }
  /** `within`: the rule that it stands under; empty at the top. */
  | { readonly kind: 'file'; readonly path: string; readonly within: string; readonly places: readonly FindingNode[] }
  /** `under` says what its parents tell already. */
  | {
      readonly kind: 'place';
      readonly shown: ShownFinding;
      readonly under: 'rule' | 'rule and file' | 'file' | 'saying';
    };

export type Grouping = 'concern' | 'file';

const ICONS: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  information: new vscode.ThemeIcon('info'),
  hint: new vscode.ThemeIcon('lightbulb'),
};

/** The Findings view: grouped and filtered, drawn anew on `refresh`. */
export class FindingsTree implements vscode.TreeDataProvider<FindingNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  grouping: Grouping = 'concern';
  filter: FindingFilter = NO_FILTER;

  constructor(private readonly findings: Findings) {}

  refresh(): void {
    this.changed.fire();
  }

  /** What the filter lets through, and how many there are in all. */
  shown(): { readonly shown: readonly ShownFinding[]; readonly total: number } {
    const all = this.findings.all();
    return { shown: all.filter(({ finding }) => passes(this.filter, finding)), total: all.length };
  }

  getChildren(node?: FindingNode): FindingNode[] {
    switch (node?.kind) {
      case undefined:
        return this.grouping === 'concern' ? byConcern(this.shown().shown) : files(this.shown().shown);
      case 'concern':
        return [...node.rules];
      case 'rule':
      case 'saying':
      case 'file':
        return [...node.places];
      case 'place':
        return [];
    }
  }

  getTreeItem(node: FindingNode): vscode.TreeItem {
    switch (node.kind) {
      case 'concern': {
        const item = new vscode.TreeItem(concernTitle(node.concern), vscode.TreeItemCollapsibleState.Expanded);
        item.id = node.concern;
        item.description = String(node.count);
        item.accessibilityInformation = { label: `${concernTitle(node.concern)}, ${findingCount(node.count)}` };
        return item;
      }
      case 'rule':
        return ruleItem(node);
      case 'saying':
        return sayingItem(node);
      case 'file':
        return fileItem(node);
      case 'place':
        return placeItem(node.shown, node.under);
    }
  }
}

/** Shows the tree and keeps it up to date; changes that come together redraw it once. */
export function registerFindingsView(tree: FindingsTree, findings: Findings): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const view = vscode.window.createTreeView(FINDINGS_VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const redraw = (): void => {
    tree.refresh();
    const { shown, total } = tree.shown();
    const filtered = tree.filter !== NO_FILTER;
    view.description = filtered ? vscode.l10n.t('{0} of {1}', shown.length, total) : total > 0 ? String(total) : '';
    view.message =
      filtered && shown.length === 0 && total > 0
        ? vscode.l10n.t('The filter hides what was found: {0}.', findingCount(total))
        : undefined;
    void vscode.commands.executeCommand('setContext', GROUPING_CONTEXT, tree.grouping);
    void vscode.commands.executeCommand('setContext', FILTERED_CONTEXT, filtered);
  };
  const group = (grouping: Grouping) => (): void => {
    tree.grouping = grouping;
    redraw();
  };
  const showAll = (): void => {
    tree.filter = NO_FILTER;
    redraw();
  };
  const choose = async (): Promise<void> => {
    const filter = await chooseFilter(tree.filter, findings.all());
    if (!filter) return;
    tree.filter = filter;
    redraw();
  };
  redraw();
  return vscode.Disposable.from(
    view,
    findings.onDidChange(() => {
      clearTimeout(timer);
      timer = setTimeout(redraw, 100);
    }),
    vscode.commands.registerCommand('assay.groupFindingsByFile', group('file')),
    vscode.commands.registerCommand('assay.groupFindingsByConcern', group('concern')),
    vscode.commands.registerCommand('assay.filterFindings', choose),
    vscode.commands.registerCommand('assay.showAllFindings', showAll),
    vscode.commands.registerCommand('assay.explainFinding', (node?: FindingNode) => {
      const finding = findingOf(node ?? view.selection[0]);
      return finding && vscode.commands.executeCommand('assay.explainRule', finding.code);
    }),
    vscode.commands.registerCommand('assay.copyFinding', (node?: FindingNode) => {
      const chosen = node ?? view.selection[0];
      return chosen?.kind === 'place' ? vscode.env.clipboard.writeText(lineOf(chosen.shown)) : undefined;
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** The finding, or one of the rule, that an entry stands for. */
function findingOf(node: FindingNode | undefined): Finding | undefined {
  if (node?.kind === 'rule') return node.rule;
  if (node?.kind === 'saying') return findingOf(node.places[0]);
  return node?.kind === 'place' ? node.shown.finding : undefined;
}

/** Concerns with most findings first, rules by severity and code, files by path, places by line. */
function byConcern(all: readonly ShownFinding[]): FindingNode[] {
  return [...grouped(all, ({ finding }) => finding.concern)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([concern, found]) => ({ kind: 'concern', concern, count: found.length, rules: rules(found) }));
}

function rules(found: readonly ShownFinding[]): FindingNode[] {
  return [...grouped(found, ({ finding }) => finding.code).values()]
    .flatMap((all) => (all[0] ? [{ rule: all[0].finding, all }] : []))
    .sort((a, b) => rank(a.rule) - rank(b.rule) || compare(a.rule.code, b.rule.code))
    .map(({ rule, all }) => ({ kind: 'rule', rule, count: all.length, ...sayingsWithin(rule.code, all) }));
}

/** From so many places on, what they say alike is said once. */
const MANY_PLACES = 3;

/** Sayings first, those with most places before; then what is said of one or two. */
function sayingsWithin(
  code: string,
  all: readonly ShownFinding[],
): { readonly said?: string; readonly places: readonly FindingNode[] } {
  const groups = [...grouped(all, messageOf)].sort(
    ([said, a], [other, b]) => b.length - a.length || compare(said, other),
  );
  const many = groups.filter(([, found]) => found.length >= MANY_PLACES);
  const sayings = many.map(([message, found]) => ({
    kind: 'saying' as const,
    code,
    message,
    places: [...found].sort(byPlace).map((shown) => ({ kind: 'place' as const, shown, under: 'saying' as const })),
  }));
  const [only] = sayings;
  if (only && groups.length === 1) return { said: only.message, places: only.places };
  const rest = groups.slice(many.length).flatMap(([, found]) => found);
  return { places: [...sayings, ...filesWithin(code, rest)] };
}

/** Without its place, which a closed notebook has in its diagnostic. */
function messageOf({ diagnostic, inCell }: ShownFinding): string {
  return inCell?.message ?? diagnostic.message;
}

/** A file of its own only where it has more than one place. */
function filesWithin(code: string, all: readonly ShownFinding[]): FindingNode[] {
  const groups = [...grouped(all, filePath)].sort(([a], [b]) => compare(a, b));
  return groups.flatMap(([path, found]): FindingNode[] => {
    const places = [...found].sort(byPlace);
    if (places.length === 1 || groups.length === 1)
      return places.map((shown) => ({ kind: 'place', shown, under: 'rule' }));
    return [
      {
        kind: 'file',
        path,
        within: code,
        places: places.map((shown) => ({ kind: 'place', shown, under: 'rule and file' })),
      },
    ];
  });
}

function files(all: readonly ShownFinding[]): FindingNode[] {
  return [...grouped(all, filePath)]
    .sort(([a], [b]) => compare(a, b))
    .map(([path, found]) => ({
      kind: 'file',
      path,
      within: '',
      places: [...found].sort(byPlace).map((shown) => ({ kind: 'place', shown, under: 'file' })),
    }));
}

/** As the workspace shows it; that of the notebook for its cells. */
function filePath({ uri }: ShownFinding): string {
  return vscode.workspace.asRelativePath(notebookWith(uri)?.uri ?? uri);
}

/** The open notebook that a cell belongs to. A cell has the path of its notebook, so that few are looked through. */
function notebookWith(uri: vscode.Uri): vscode.NotebookDocument | undefined {
  if (uri.fragment === '') return undefined;
  const text = uri.toString();
  return vscode.workspace.notebookDocuments.find(
    (notebook) =>
      notebook.uri.path === uri.path && notebook.getCells().some(({ document }) => document.uri.toString() === text),
  );
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
  return SEVERITIES.indexOf(severity);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ruleItem({ rule, count, said }: Extract<FindingNode, { kind: 'rule' }>): vscode.TreeItem {
  const { code, name, severity } = rule;
  const item = new vscode.TreeItem(`${code} ${name}`, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = code;
  item.description = said === undefined ? String(count) : `${count} · ${said}`;
  item.tooltip = said;
  item.iconPath = ICONS[severity];
  item.contextValue = 'rule';
  const parts = [`${code} ${name}`, severity, findingCount(count), ...(said === undefined ? [] : [said])];
  item.accessibilityInformation = { label: parts.join(', ') };
  return item;
}

function sayingItem({ code, message, places }: Extract<FindingNode, { kind: 'saying' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(message, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${code}\n${message}`;
  item.description = String(places.length);
  item.tooltip = message;
  item.contextValue = 'saying';
  item.accessibilityInformation = { label: `${message}, ${findingCount(places.length)}` };
  return item;
}

function fileItem({ path, within, places }: Extract<FindingNode, { kind: 'file' }>): vscode.TreeItem {
  const state = within === '' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(basename(path), state);
  item.id = `${within}\n${path}`;
  item.description = [String(places.length), folderOf(path)].filter((part) => part !== '').join(' · ');
  item.tooltip = path;
  item.accessibilityInformation = { label: `${path}, ${findingCount(places.length)}` };
  item.iconPath = new vscode.ThemeIcon(path.endsWith('.ipynb') ? 'notebook' : 'file-code');
  return item;
}

/** Empty at the top of the workspace. */
function folderOf(path: string): string {
  return path.slice(0, -basename(path).length - 1);
}

function placeItem(shown: ShownFinding, under: Extract<FindingNode, { kind: 'place' }>['under']): vscode.TreeItem {
  const { finding, uri, diagnostic, inCell } = shown;
  const { file, cell, line } = placeOf(shown);
  const message = messageOf(shown);
  const isNamed = under === 'rule' || under === 'saying';
  const where = isNamed ? placeText(basename(file), cell, line) : lineText(cell, line);
  const item = new vscode.TreeItem(under === 'file' ? `${finding.code} ${finding.name}` : where);
  const saying = under === 'file' ? `${where} · ${message}` : message;
  item.description = under === 'saying' ? folderOf(file) : saying;
  item.tooltip = `${placeText(file, cell, line)}\n\n${message}`;
  item.iconPath = ICONS[finding.severity];
  item.contextValue = 'place';
  item.accessibilityInformation = {
    label: `${finding.code}, ${finding.severity}, ${placeText(basename(file), cell, line)}: ${message}`,
  };
  const title = vscode.l10n.t('Go to the finding');
  item.command = inCell
    ? { command: OPEN_PLACE, title, arguments: [inCell.place] }
    : { command: 'vscode.open', title, arguments: [uri, { selection: diagnostic.range }] };
  return item;
}

/** `train.ipynb, cell 3, line 2: LKG001 …`: what one sends to a colleague. */
function lineOf(shown: ShownFinding): string {
  const { file, cell, line } = placeOf(shown);
  return `${placeText(file, cell, line)}: ${shown.finding.code} ${shown.finding.message}`;
}

/** As a person counts: cells and lines from 1; no cell in a script. */
function placeOf({ finding, uri, diagnostic, inCell }: ShownFinding): {
  readonly file: string;
  readonly cell: number | undefined;
  readonly line: number;
} {
  const notebook = notebookWith(uri);
  return {
    file: vscode.workspace.asRelativePath(notebook?.uri ?? uri),
    cell: notebook || inCell ? finding.span.cell + 1 : undefined,
    line: inCell?.place.line ?? diagnostic.range.start.line + 1,
  };
}

function placeText(file: string, cell: number | undefined, line: number): string {
  return cell === undefined
    ? vscode.l10n.t('{0}, line {1}', file, line)
    : vscode.l10n.t('{0}, cell {1}, line {2}', file, cell, line);
}

function lineText(cell: number | undefined, line: number): string {
  return cell === undefined ? vscode.l10n.t('line {0}', line) : vscode.l10n.t('cell {0}, line {1}', cell, line);
}
