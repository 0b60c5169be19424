// Numbers of things in words.
import * as vscode from 'vscode';

/** `1 finding`, `3 findings` */
export function findingCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}

/** `1 file`, `3 files` */
export function fileCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);
}
