// Findings appear where they belong and go when what they are about goes.
import * as vscode from 'vscode';
import {
  assay,
  codesOf,
  cleanUp,
  equal,
  findingsOf,
  FIT_ON_TEST,
  FIT_ON_TEST_CELLS,
  matches,
  openNotebook,
  openScript,
  showNotebook,
  until,
  untilCodes,
  writeFile,
  PREPARING,
  USING,
} from './support/editing';

describe('findings', () => {
  before(assay);
  afterEach(cleanUp);

  it('are shown in a script, with code, severity and a link to the rule', async () => {
    const document = await openScript(FIT_ON_TEST);
    await untilCodes(document.uri, ['LKG002']);
    const [finding] = findingsOf(document.uri);
    equal(finding?.range.start.line, 8, 'line');
    equal(finding?.severity, vscode.DiagnosticSeverity.Warning, 'severity');
    const target = typeof finding?.code === 'object' ? finding.code.target.toString(true) : '';
    matches(target, /^command:assay\.explainRule\?.*LKG002/, 'the link');
  });

  it('follow the text as it is typed', async () => {
    // Untitled: nothing of it is saved anywhere.
    const document = await vscode.workspace.openTextDocument({ language: 'python', content: 'x = 1\n' });
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), FIT_ON_TEST);
    await vscode.workspace.applyEdit(edit);
    await untilCodes(document.uri, ['LKG002']);
    const undo = new vscode.WorkspaceEdit();
    undo.replace(document.uri, new vscode.Range(9, 0, 10, 0), 'test = scaler.transform(X_test)\n');
    await vscode.workspace.applyEdit(undo);
    await untilCodes(document.uri, []);
  });

  it('are shown in the cell they are about, judged by the cells before it', async () => {
    const notebook = await openNotebook([['markdown', '# Title'], ...FIT_ON_TEST_CELLS]);
    const last = notebook.cellAt(3).document.uri;
    await untilCodes(last, ['LKG002']);
    equal(
      [1, 2].map((index) => codesOf(notebook.cellAt(index).document.uri)),
      [[], []],
      'other cells',
    );
  });

  it('go with a deleted cell', async () => {
    const notebook = await openNotebook(FIT_ON_TEST_CELLS);
    const gone = notebook.cellAt(2).document.uri;
    await untilCodes(gone, ['LKG002']);
    await change(notebook, vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(2, 3)));
    await untilCodes(gone, []);
  });

  it('move with a moved cell and leave nothing behind', async () => {
    const notebook = await openNotebook(FIT_ON_TEST_CELLS);
    const before = notebook.cellAt(2).document.uri;
    await untilCodes(before, ['LKG002']);
    await change(notebook, vscode.NotebookEdit.insertCells(0, [cell('# first')]));
    await change(notebook, vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(3, 4)));
    await change(notebook, vscode.NotebookEdit.insertCells(3, [cell(FIT_ON_TEST_CELLS[2] ?? '')]));
    const after = notebook.cellAt(3).document.uri;
    await untilCodes(after, ['LKG002']);
    if (before.toString() !== after.toString()) equal(codesOf(before), [], 'the old place');
  });

  it('go when the notebook closes', async () => {
    // VS Code keeps a saved notebook open for a while after its editor closed.
    const data = new vscode.NotebookData(FIT_ON_TEST_CELLS.map(cell));
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    await showNotebook(notebook);
    const { uri } = notebook.cellAt(2).document;
    await untilCodes(uri, ['LKG002']);
    await cleanUp();
    await until('the notebook shows nothing', () => notebook.isClosed && codesOf(uri).length === 0);
  });

  it('lead to the lines of another module', async () => {
    const module = await writeFile('rides_prep.py', PREPARING);
    const document = await openScript(USING);
    await untilCodes(document.uri, ['LKG001']);
    // The module is read after the first answer.
    const places = () => findingsOf(document.uri)[0]?.relatedInformation ?? [];
    const inside = () => places().find(({ location }) => location.uri.toString() === module.toString());
    await until('a place in the module is told', () => inside() !== undefined);
    equal(inside()?.message, '`StandardScaler` learns here, in `scale`');
    equal(inside()?.location.range.start, new vscode.Position(3, 11), 'its place');
    const notebook = await openNotebook([USING]);
    const [cell] = notebook.getCells();
    if (cell === undefined) throw new Error('the notebook has no cells');
    await untilCodes(cell.document.uri, ['LKG001']);
    const led = () => (findingsOf(cell.document.uri)[0]?.relatedInformation ?? []).map(({ location }) => location);
    await until('a place in the module is told in the cell', () =>
      led().some(({ uri, range }) => uri.toString() === module.toString() && range.start.line === 3),
    );
  });

  it('follow what becomes of another module', async () => {
    const document = await openScript(USING);
    const module = await writeFile('rides_prep.py', PREPARING);
    await untilCodes(document.uri, ['LKG001']);
    const write = (text: string) => vscode.workspace.fs.writeFile(module, new TextEncoder().encode(text));
    await write(PREPARING.replace('fit_transform', 'transform'));
    await untilCodes(document.uri, []);
    await write(PREPARING);
    await untilCodes(document.uri, ['LKG001']);
  });

  it('are told anew for the same text only where they are others', async () => {
    const notebook = await openNotebook(FIT_ON_TEST_CELLS);
    const { uri } = notebook.cellAt(2).document;
    await untilCodes(uri, ['LKG002']);
    const { findings } = await assay();
    const known = findings.get(notebook.uri.toString());
    if (!known) throw new Error('the notebook was not checked');
    const [shown] = findingsOf(uri);
    // As further rounds of evidence end: first with the same answer, then with another.
    findings.publish(known.snapshot, known.result, 0, new Map());
    equal(findingsOf(uri)[0] === shown, true, 'left alone');
    findings.publish(known.snapshot, { ...known.result, findings: [] }, 0, new Map());
    equal(codesOf(uri), []);
    findings.publish(known.snapshot, known.result, 0, new Map());
    equal(codesOf(uri), ['LKG002']);
  });

  it('are about Python only', async () => {
    const notebook = await openNotebook([...FIT_ON_TEST_CELLS.slice(0, 2), ['r', FIT_ON_TEST_CELLS[2] ?? '']]);
    const { status } = await assay();
    await until(
      'the notebook is checked',
      () => status.describe({ kind: 'notebook', key: notebook.uri.toString(), notebook }).text !== 'Assay: checking…',
    );
    equal(codesOf(notebook.cellAt(2).document.uri), []);
  });
});

async function change(notebook: vscode.NotebookDocument, ...edits: vscode.NotebookEdit[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, edits);
  await vscode.workspace.applyEdit(edit);
}

function cell(text: string): vscode.NotebookCellData {
  return new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python');
}
