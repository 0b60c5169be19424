// What a finding says and where it stands, as a person counts: file, cell and line.
import * as vscode from 'vscode';
import type { ShownFinding } from './shownFinding';

/** Without its place, which a closed notebook has in its diagnostic. */
export function messageOf({ diagnostic, inCell }: ShownFinding): string {
  return inCell?.message ?? diagnostic.message;
}

/** As the workspace shows it; that of the notebook for its cells. */
export function filePath({ uri }: ShownFinding): string {
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

/** `train.ipynb, cell 3, line 2: LKG001 …`: what one sends to a colleague. */
export function lineOf(shown: ShownFinding): string {
  const { file, cell, line } = placeOf(shown);
  return `${placeText(file, cell, line)}: ${shown.finding.code} ${shown.finding.message}`;
}

/** As a person counts: cells and lines from 1; no cell in a script. */
export function placeOf({ finding, uri, diagnostic, inCell }: ShownFinding): {
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

export function placeText(file: string, cell: number | undefined, line: number): string {
  return cell === undefined
    ? vscode.l10n.t('{0}, line {1}', file, line)
    : vscode.l10n.t('{0}, cell {1}, line {2}', file, cell, line);
}

export function lineText(cell: number | undefined, line: number): string {
  return cell === undefined ? vscode.l10n.t('line {0}', line) : vscode.l10n.t('cell {0}, line {1}', cell, line);
}
