// The findings of all that was checked as a tree: by concern, rule and file, or by file; with counts. Typing in it searches,
// as in every tree of VS Code.
import * as vscode from 'vscode';
import type { Finding } from '../../engine/finding';
import { findingCount } from '../counts';
import { chooseFilter, NO_FILTER, passes, type FindingFilter } from './findingFilter';
import { itemOf } from './findingItems';
import { byConcern, byFile, sayingsOf, uncheckedNodes, type FindingNode, type Grouping } from './findingNodes';
import type { Findings } from './findings';
import type { ShownFinding } from './shownFinding';
import { lineOf } from './findingWords';

const FINDINGS_VIEW = 'assay.findings';
const GROUPING_CONTEXT = 'assay.findings.grouping';
const FILTERED_CONTEXT = 'assay.findings.filtered';

/** The Findings view: grouped and filtered, drawn anew on `refresh`. */
export class FindingsTree implements vscode.TreeDataProvider<FindingNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  grouping: Grouping = 'concern';
  filter: FindingFilter = NO_FILTER;
  /** What was said once for several places when the view was drawn last. */
  private said: ReadonlySet<string> = new Set();
  private readonly noted = new vscode.EventEmitter<void>();
  readonly onDidNote = this.noted.event;
  private text: string | undefined;

  constructor(private readonly findings: Findings) {}

  refresh(): void {
    this.changed.fire();
  }

  /** What the view says above its entries, until something else is said. */
  get note(): string | undefined {
    return this.text;
  }

  say(note: string | undefined): void {
    this.text = note;
    this.noted.fire();
  }

  /** What the filter lets through, and how many there are in all. */
  shown(): { readonly shown: readonly ShownFinding[]; readonly total: number } {
    const all = this.findings.all();
    return { shown: all.filter(({ finding }) => passes(this.filter, finding)), total: all.length };
  }

  getChildren(node?: FindingNode): FindingNode[] {
    switch (node?.kind) {
      case undefined:
        return [
          ...(this.grouping === 'concern' ? this.concerns() : byFile(this.shown().shown)),
          ...(this.filter === NO_FILTER ? uncheckedNodes(this.findings.uncheckedParts()) : []),
        ];
      case 'concern':
        return [...node.rules];
      case 'rule':
      case 'saying':
      case 'file':
        return [...node.places];
      case 'unchecked':
        return [...node.parts];
      case 'place':
      case 'part':
        return [];
    }
  }

  getTreeItem(node: FindingNode): vscode.TreeItem {
    return itemOf(node);
  }

  private concerns(): FindingNode[] {
    const concerns = byConcern(this.shown().shown, this.said);
    this.said = sayingsOf(concerns);
    return concerns;
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
        : tree.note;
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
    tree.onDidNote(redraw),
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
