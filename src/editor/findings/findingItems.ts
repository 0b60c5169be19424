// How the entries of the findings view look, and what is said of them aloud.
import * as vscode from 'vscode';
import { basename } from '../../base/paths';
import type { Concern, Severity } from '../../engine/finding';
import { findingCount } from '../counts';
import { concernTitle } from './findingFilter';
import { sayingKey, type FindingNode } from './findingNodes';
import type { ShownFinding } from './shownFinding';
import { lineText, messageOf, placeOf, placeText } from './findingWords';
import { OPEN_PLACE } from '../openPlace';
import { describeNotice } from '../checking/status';

const ICONS: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  information: new vscode.ThemeIcon('info'),
  hint: new vscode.ThemeIcon('lightbulb'),
};

/** The entry for a node; findings lead to their place. */
export function itemOf(node: FindingNode): vscode.TreeItem {
  switch (node.kind) {
    case 'concern':
      return concernItem(node.concern, node.count);
    case 'rule':
      return ruleItem(node);
    case 'saying':
      return sayingItem(node);
    case 'file':
      return fileItem(node);
    case 'place':
      return placeItem(node.shown, node.under);
    case 'unchecked':
      return uncheckedItem(node.parts.length);
    case 'part':
      return partItem(node);
  }
}

function concernItem(concern: Concern, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(concernTitle(concern), vscode.TreeItemCollapsibleState.Expanded);
  item.id = concern;
  item.description = String(count);
  item.accessibilityInformation = { label: `${concernTitle(concern)}, ${findingCount(count)}` };
  return item;
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
  item.id = sayingKey(code, message);
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

function uncheckedItem(count: number): vscode.TreeItem {
  const label = vscode.l10n.t('Not checked in full');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = 'unchecked';
  item.description = String(count);
  item.tooltip = vscode.l10n.t('What could not be read or followed: nothing was looked for there.');
  item.accessibilityInformation = { label: `${label}, ${count}` };
  return item;
}

function partItem({ uri, notice }: Extract<FindingNode, { kind: 'part' }>): vscode.TreeItem {
  const path = vscode.workspace.asRelativePath(uri);
  const message = describeNotice(notice);
  const item = new vscode.TreeItem(basename(path));
  item.description = message;
  item.tooltip = `${path}\n\n${message}`;
  item.iconPath = new vscode.ThemeIcon('circle-slash');
  item.accessibilityInformation = { label: `${path}, ${message}` };
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
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
  // The rule's name would push the place, which tells several of one rule apart, out of a narrow side bar.
  const item = new vscode.TreeItem(under === 'file' ? `${finding.code} · ${where}` : where);
  item.description = under === 'saying' ? folderOf(file) : message;
  item.tooltip = `${placeText(file, cell, line)}\n${finding.code} ${finding.name}\n\n${message}`;
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
