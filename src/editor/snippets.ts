// "Insert snippet…": a pick over the project's snippets, with the document's own variable names filled in.
import * as vscode from 'vscode';
import type { Edit } from '../engine/finding';
import { parseSnippets, type Snippet } from '../engine/snippets/snippet';
import { workspaceEdit } from './fixes/edits';
import type { Engine } from './checking/engine';
import type { LintService } from './checking/lintService';
import { activeUnit } from './checking/status';
import type { OpenUnit } from './checking/units';

interface SnippetPick extends vscode.QuickPickItem {
  readonly snippet: Snippet;
}

/** Takes the prefix of a snippet, or asks for one where none of that prefix exists. */
export function registerInsertSnippet(
  extensionUri: vscode.Uri,
  engine: Engine,
  service: LintService,
): vscode.Disposable {
  return vscode.commands.registerCommand('assay.insertSnippet', async (prefix?: unknown) => {
    const unit = activeUnit();
    if (!unit) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a Python file or a notebook first.'));
      return;
    }
    const snippets = await readSnippets(extensionUri);
    const chosen = snippets.find((snippet) => snippet.prefix === prefix) ?? (await choose(snippets));
    if (chosen) await insert(unit, chosen, engine, service);
  });
}

async function readSnippets(extensionUri: vscode.Uri): Promise<readonly Snippet[]> {
  const file = vscode.Uri.joinPath(extensionUri, 'snippets', 'python-ml.code-snippets');
  return parseSnippets(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}

async function choose(snippets: readonly Snippet[]): Promise<Snippet | undefined> {
  const picks = snippets.map((snippet): SnippetPick => ({
    label: snippet.name,
    description: snippet.prefix,
    detail: snippet.description,
    snippet,
  }));
  const chosen = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t('Insert snippet'),
    placeHolder: vscode.l10n.t('Its names are filled in with those of this document'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.snippet;
}

/** At the cursor of the active editor, on a line of its own; without one, as a new cell after the selected one. */
async function insert(unit: OpenUnit, snippet: Snippet, engine: Engine, service: LintService): Promise<void> {
  const editor = await editorFor(unit);
  const checked = await service.checkNow(unit);
  if (!editor || !checked) return;
  const cell = checked.snapshot.documents.indexOf(editor.document);
  if (cell < 0) return;
  const position = editor.selection.active;
  const offset = editor.document.offsetAt(position);
  const filled = await engine.fillSnippet(checked.snapshot.source.path, snippet, { cell, start: offset, end: offset });
  const { imports, newLine } = filled;
  const edits: Edit[] = imports ? [imports] : [];
  if (newLine) {
    const span = { cell, start: newLine.offset, end: newLine.offset };
    edits.push({ kind: 'replace', span, text: `\n${newLine.indent}` });
  }
  const place = newLine
    ? editor.document.positionAt(newLine.offset).with({ character: newLine.indent.length })
    : position;
  const before = editor.document.lineCount;
  if (edits.length > 0) {
    const edit = workspaceEdit(checked.snapshot, edits);
    if (!edit || !(await vscode.workspace.applyEdit(edit))) return;
  }
  // The imports may have gone into this very document, above the place.
  const moved = place.translate(editor.document.lineCount - before);
  await editor.insertSnippet(new vscode.SnippetString(filled.snippet), moved);
}

async function editorFor(unit: OpenUnit): Promise<vscode.TextEditor | undefined> {
  const active = vscode.window.activeTextEditor;
  const notebook = vscode.window.activeNotebookEditor;
  if (unit.kind === 'script') return vscode.window.showTextDocument(unit.document);
  if (active && active.document.languageId === 'python') return active;
  if (!notebook) return undefined;
  const at = notebook.selection.end;
  const edit = new vscode.WorkspaceEdit();
  const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, '', 'python');
  edit.set(notebook.notebook.uri, [vscode.NotebookEdit.insertCells(at, [cell])]);
  if (!(await vscode.workspace.applyEdit(edit))) return undefined;
  notebook.selection = new vscode.NotebookRange(at, at + 1);
  await vscode.commands.executeCommand('notebook.cell.edit');
  return vscode.window.activeTextEditor;
}
