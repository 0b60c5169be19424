// "Open example notebook": a copy with planted mistakes, untitled, so that nothing of it is ever saved by accident.
import * as vscode from 'vscode';

const FILE = ['media', 'walkthrough', 'example.ipynb'];

/** Rejects where the example is not in the extension, which a test rules out. */
export function registerExample(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('assay.openExample', async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, ...FILE));
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', readExample(bytes));
    await vscode.window.showNotebookDocument(notebook);
  });
}

/** The few fields of the notebook format that the example uses. */
interface ExampleCell {
  readonly cell_type: 'code' | 'markdown';
  readonly source: readonly string[];
  readonly execution_count?: number | null;
}

function readExample(bytes: Uint8Array): vscode.NotebookData {
  // SAFETY: the file is part of the extension, and a test opens it.
  const { cells } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly cells: readonly ExampleCell[] };
  const data = new vscode.NotebookData(cells.map(cellData));
  data.metadata = { metadata: { language_info: { name: 'python' } } };
  return data;
}

function cellData(cell: ExampleCell): vscode.NotebookCellData {
  const code = cell.cell_type === 'code';
  const kind = code ? vscode.NotebookCellKind.Code : vscode.NotebookCellKind.Markup;
  const data = new vscode.NotebookCellData(kind, cell.source.join(''), code ? 'python' : 'markdown');
  if (typeof cell.execution_count === 'number') data.executionSummary = { executionOrder: cell.execution_count };
  return data;
}
