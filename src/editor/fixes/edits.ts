// Fixes become workspace edits for the documents that they name; nothing depends on which editor is active.
import * as vscode from 'vscode';
import type { Edit } from '../../engine/finding';
import { blockInsertion } from '../../engine/fix/applyEdits';
import { rangeOf } from '../checking/positions';
import { notebookOf, type Snapshot } from '../checking/units';

/** All edits as one step of undo per document; nothing where a place that they name is gone. */
export function workspaceEdit(snapshot: Snapshot, edits: readonly Edit[]): vscode.WorkspaceEdit | undefined {
  const workspaceEdit = new vscode.WorkspaceEdit();
  const cleared = clearedOutputs(edits);
  const notebookEdits: vscode.NotebookEdit[] = [];
  for (const edit of edits) {
    // A cell whose outputs are cleared is replaced as a whole, text edits included.
    if (edit.kind === 'clear-output' || (edit.kind === 'replace' && cleared.has(edit.span.cell))) continue;
    if (edit.kind === 'replace') {
      const document = snapshot.documents[edit.span.cell];
      const range = rangeOf(snapshot, edit.span);
      if (!document || !range) return undefined;
      workspaceEdit.replace(document.uri, range, edit.text);
    } else if (snapshot.source.kind === 'notebook') {
      const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, edit.text, 'python');
      notebookEdits.push(vscode.NotebookEdit.insertCells(edit.before, [cell]));
    } else if (!insertBlock(workspaceEdit, snapshot, edit)) return undefined;
  }
  for (const [cell, outputs] of cleared) {
    const replacement = withoutOutputs(snapshot, cell, outputs, edits);
    if (!replacement) return undefined;
    notebookEdits.push(vscode.NotebookEdit.replaceCells(new vscode.NotebookRange(cell, cell + 1), [replacement]));
  }
  if (notebookEdits.length > 0) workspaceEdit.set(snapshot.uri, notebookEdits);
  return workspaceEdit;
}

/** The edits that touch one document only, for actions that may not reach further. */
export function editsWithin(snapshot: Snapshot, edits: readonly Edit[], document: vscode.TextDocument): Edit[] {
  return edits.filter((edit) => edit.kind === 'replace' && snapshot.documents[edit.span.cell] === document);
}

/** In a script, where the engine put it when it proved the fix. */
function insertBlock(
  target: vscode.WorkspaceEdit,
  snapshot: Snapshot,
  edit: Extract<Edit, { kind: 'insert-cell' }>,
): boolean {
  const document = snapshot.documents[0];
  const content = snapshot.source.cells[0]?.text;
  if (!document || content === undefined) return false;
  const { at, text } = blockInsertion(content, edit);
  target.insert(document.uri, document.positionAt(at), text);
  return true;
}

/** Cell to the outputs to clear: indexes, or all. */
function clearedOutputs(edits: readonly Edit[]): Map<number, 'all' | Set<number>> {
  const cleared = new Map<number, 'all' | Set<number>>();
  for (const edit of edits) {
    if (edit.kind !== 'clear-output') continue;
    const known = cleared.get(edit.cell);
    if (edit.output === null || known === 'all') cleared.set(edit.cell, 'all');
    else if (known) known.add(edit.output);
    else cleared.set(edit.cell, new Set([edit.output]));
  }
  return cleared;
}

/** VS Code's API has no edit for outputs: the cell is replaced by a copy of itself without them. */
function withoutOutputs(
  snapshot: Snapshot,
  index: number,
  outputs: 'all' | ReadonlySet<number>,
  edits: readonly Edit[],
): vscode.NotebookCellData | undefined {
  const document = snapshot.documents[index];
  const cell =
    document &&
    notebookOf(document)
      ?.getCells()
      .find((candidate) => candidate.document === document);
  if (!cell) return undefined;
  const data = new vscode.NotebookCellData(
    cell.kind,
    replaced(cell.document.getText(), index, edits),
    document.languageId,
  );
  data.metadata = cell.metadata;
  data.outputs = outputs === 'all' ? [] : cell.outputs.filter((_, position) => !outputs.has(position));
  if (cell.executionSummary) data.executionSummary = cell.executionSummary;
  return data;
}

function replaced(text: string, cell: number, edits: readonly Edit[]): string {
  const own = edits.filter((edit) => edit.kind === 'replace').filter((edit) => edit.span.cell === cell);
  return own
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, edit) => result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end), text);
}
