// Numbers of things in words.
import * as vscode from 'vscode';
import { basename } from '../base/paths';

/** `1 finding`, `3 findings` */
export function findingCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}

/** `1 file`, `3 files` */
export function fileCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);
}

/** `train.py (3 of 12)`: where long work stands. A whole path would make its message jump. */
export function stepText({ path }: vscode.Uri, done: number, total: number): string {
  return vscode.l10n.t('{0} ({1} of {2})', basename(path), done, total);
}
