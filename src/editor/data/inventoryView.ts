// The data inventory in Assay's side bar: each input that the code names, what keeps its version, its columns about people,
// who reads it; and the commands that mend it, typed into a terminal for the user to run.
import * as vscode from 'vscode';
import { distinctTails } from '../../base/paths';
import {
  inventoryOf,
  type CommandId,
  type InventoryAction,
  type InventoryItem,
} from '../../engine/inventory/inventory';
import { STATES } from '../../engine/inventory/states';
import type { FoundAt } from '../../engine/survey/places';
import { TERMINAL_COMMAND } from '../fixes/codeActions';
import type { Writer } from '../fixes/disableRule';
import { markIntermediate } from '../fixes/markIntermediate';
import { OPEN_PLACE, placeText } from '../openPlace';
import type { Surveys } from './surveys';
import { enginePath } from '../checking/units';
import { uriOfPath } from '../checking/workspaceFiles';

export const DATA_VIEW = 'assay.data';

export type InventoryNode =
  /** `file`: its name, with as many folders as tell it from the others. */
  | { readonly kind: 'item'; readonly item: InventoryItem; readonly file: string }
  | {
      readonly kind: 'columns';
      readonly about: 'personal' | 'sensitive';
      readonly names: readonly string[];
      readonly key: string;
    }
  | { readonly kind: 'place'; readonly role: 'reader' | 'maker'; readonly at: FoundAt; readonly key: string };

const ICONS = {
  good: new vscode.ThemeIcon('pass', new vscode.ThemeColor('charts.green')),
  look: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  open: new vscode.ThemeIcon('question'),
} as const;

/** The Data view: data first, under each what is known of its columns, readers and makers. */
export class InventoryTree implements vscode.TreeDataProvider<InventoryNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly surveys: Surveys) {}

  refresh(): void {
    this.changed.fire();
  }

  items(): InventoryItem[] {
    const surveys = this.surveys.all().flatMap(({ survey }) => survey ?? []);
    const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => enginePath(uri));
    return inventoryOf(surveys, roots);
  }

  getChildren(node?: InventoryNode): InventoryNode[] {
    if (node === undefined) {
      const items = this.items();
      const files = distinctTails(items.map(shownName));
      return items.map((item, at) => ({ kind: 'item', item, file: files[at] ?? item.name }));
    }
    if (node.kind !== 'item') return [];
    const { key, personal, sensitive, readers, makers } = node.item;
    const columns = (about: 'personal' | 'sensitive', names: readonly string[]): InventoryNode[] =>
      names.length > 0 ? [{ kind: 'columns', about, names, key }] : [];
    return [
      ...columns('personal', personal),
      ...columns('sensitive', sensitive),
      ...readers.map((at): InventoryNode => ({ kind: 'place', role: 'reader', at, key })),
      ...makers.map((at): InventoryNode => ({ kind: 'place', role: 'maker', at, key })),
    ];
  }

  getTreeItem(node: InventoryNode): vscode.TreeItem {
    switch (node.kind) {
      case 'item':
        return itemOf(node.item, node.file);
      case 'columns':
        return columnsItem(node.about, node.names, node.key);
      case 'place':
        return placeItem(node.role, node.at, node.key);
    }
  }
}

function itemOf(item: InventoryItem, file: string): vscode.TreeItem {
  const { key, state, personal, sensitive, actions, size } = item;
  // The name first: side bars are narrow, and its folder matters less than its state.
  const folder = shownName(item).slice(0, -file.length - 1);
  const tree = new vscode.TreeItem(file, vscode.TreeItemCollapsibleState.Collapsed);
  const { label, tone } = STATES[state];
  const about = [
    ...(personal.length > 0 ? [vscode.l10n.t('{0} personal', personal.length)] : []),
    ...(sensitive.length > 0 ? [vscode.l10n.t('{0} sensitive', sensitive.length)] : []),
  ];
  tree.id = key;
  tree.description = [vscode.l10n.t(label), ...about, ...(folder === '' ? [] : [folder])].join(' · ');
  tree.iconPath = ICONS[tone];
  tree.tooltip = tooltipOf(item);
  tree.accessibilityInformation = { label: `${shownName(item)}, ${tree.description}` };
  // Words that the menus of package.json look for.
  tree.contextValue = ['input', ...(actions.length > 0 ? ['mend'] : []), ...(size === null ? [] : ['file'])].join(' ');
  return tree;
}

/** With its folder of the workspace where there are several, as VS Code names files then. */
function shownName({ name, path }: InventoryItem): string {
  const isOneOfSeveral = path !== null && (vscode.workspace.workspaceFolders ?? []).length > 1;
  return isOneOfSeveral ? vscode.workspace.asRelativePath(uriOfPath(path)) : name;
}

/** `data/train.csv` as `train.csv` and `data`. */
function inParts(name: string): { readonly file: string; readonly folder: string } {
  const slash = name.replace(/\/+$/, '').lastIndexOf('/');
  return { file: name.slice(slash + 1), folder: name.slice(0, Math.max(0, slash)) };
}

function tooltipOf(item: InventoryItem): vscode.MarkdownString {
  const { state, detail, dataset, personal, sensitive, actions } = item;
  const { label, meaning } = STATES[state];
  const text = new vscode.MarkdownString();
  const line = (before: string, rest: string): vscode.MarkdownString =>
    text.appendMarkdown(before).appendText(rest).appendMarkdown('\n\n');
  line('', shownName(item));
  line(`**${vscode.l10n.t(label)}**`, `${detail === '' ? '' : ` (${detail})`}: ${vscode.l10n.t(meaning)}`);
  if (dataset !== null) line('', vscode.l10n.t('Data set: {0}', dataset));
  if (personal.length > 0) line('', vscode.l10n.t('Tells who a person is: {0}', personal.join(', ')));
  if (sensitive.length > 0) line('', vscode.l10n.t('Sensitive: {0}', sensitive.join(', ')));
  for (const action of actions) if (action.kind === 'command') text.appendCodeblock(action.command, 'sh');
  return text;
}

function columnsItem(about: 'personal' | 'sensitive', names: readonly string[], key: string): vscode.TreeItem {
  const label = about === 'personal' ? vscode.l10n.t('Tells who a person is') : vscode.l10n.t('Sensitive');
  const tree = new vscode.TreeItem(label);
  tree.id = `${key}\n${about}`;
  tree.description = names.join(', ');
  tree.tooltip = vscode.l10n.t('Columns, by their names: {0}', names.join(', '));
  tree.iconPath = new vscode.ThemeIcon(about === 'personal' ? 'account' : 'eye');
  return tree;
}

function placeItem(role: 'reader' | 'maker', at: FoundAt, key: string): vscode.TreeItem {
  const { file, folder } = inParts(placeText(at));
  const does = role === 'reader' ? vscode.l10n.t('reads it') : vscode.l10n.t('makes it');
  const tree = new vscode.TreeItem(file);
  tree.id = `${key}\n${role} ${at.path} ${at.cell ?? ''} ${at.line}`;
  tree.description = folder === '' ? does : `${does} · ${folder}`;
  tree.tooltip = `${placeText(at)} (${does})`;
  tree.iconPath = new vscode.ThemeIcon(role === 'reader' ? 'arrow-right' : 'edit');
  tree.command = { command: OPEN_PLACE, title: vscode.l10n.t('Go to the code'), arguments: [at] };
  return tree;
}

const ACTION_TEXTS: Readonly<Record<CommandId, string>> = {
  'dvc-add': 'Record its version with DVC',
  'dvc-commit': 'Record the version that the pipeline made',
  'git-add': 'Record its version with git',
  'dvc-pull': 'Fetch it from the DVC remote',
  'dvc-checkout': 'Bring it from the cache of DVC',
  'lfs-pull': 'Fetch it with Git LFS',
  'annex-get': 'Fetch it with git-annex',
  'add-pointer': 'Add what DVC wrote down to git',
};

interface ActionPick extends vscode.QuickPickItem {
  readonly action: InventoryAction;
}

/** Shows the commands that mend an input; the one chosen is typed into a terminal and waits for Enter. */
export async function mend(writer: Writer, item: InventoryItem): Promise<void> {
  const picks = item.actions.map((action): ActionPick =>
    action.kind === 'command'
      ? { label: `$(terminal) ${action.command}`, detail: vscode.l10n.t(ACTION_TEXTS[action.id]), action }
      : {
          label: vscode.l10n.t('$(settings) Mark as intermediate'),
          detail: vscode.l10n.t(
            'Other code makes it: adds it to the project’s configuration, which you can look at first',
          ),
          action,
        },
  );
  const chosen = await vscode.window.showQuickPick(picks, {
    title: `${item.name}: ${vscode.l10n.t(STATES[item.state].label)}`,
    placeHolder: item.actions.some(({ kind }) => kind === 'command')
      ? vscode.l10n.t('A command is typed into a terminal and runs when you press Enter there')
      : vscode.l10n.t('What can be done about it'),
    matchOnDetail: true,
  });
  if (!chosen || item.path === null) return;
  const { action } = chosen;
  const uri = uriOfPath(item.path);
  if (action.kind === 'command') await vscode.commands.executeCommand(TERMINAL_COMMAND, action.command, uri.toString());
  else await markIntermediate(writer, item.path, action.pattern, uriOfPath(item.readers[0]?.path ?? item.path));
}
