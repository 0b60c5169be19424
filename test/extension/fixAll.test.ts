// Fix all: on save, in a script and in a notebook as a whole, and by command.
import * as vscode from 'vscode';
import {
  assay,
  cleanUp,
  equal,
  FIT_ON_TEST,
  FIT_ON_TEST_CELLS,
  openNotebook,
  openScript,
  until,
  untilCodes,
} from './support/editing';

describe('fix all', () => {
  before(assay);
  afterEach(async () => {
    await setting('editor', 'codeActionsOnSave', undefined);
    await setting('notebook', 'codeActionsOnSave', undefined);
    await cleanUp();
  });

  it('mends a script when it is saved', async () => {
    await setting('editor', 'codeActionsOnSave', { 'source.fixAll.assay': 'explicit' });
    const document = await openScript(FIT_ON_TEST);
    await untilCodes(document.uri, ['LKG002']);
    // VS Code goes on without an action that is late to a save, so another save gets its chance.
    const isMended = () => /test = scaler\.transform\(X_test\)/.test(document.getText());
    await until('the saved script is mended', async () => {
      await dirty(document);
      await document.save();
      return isMended();
    });
  });

  it('mends a whole notebook when it is saved, though its first cell is text', async () => {
    await setting('notebook', 'codeActionsOnSave', { 'notebook.source.fixAll.assay': 'explicit' });
    const notebook = await openNotebook([['markdown', '# Title'], ...FIT_ON_TEST_CELLS]);
    const { document } = notebook.cellAt(3);
    await untilCodes(document.uri, ['LKG002']);
    await until('the saved notebook is mended', async () => {
      await dirty(notebook.cellAt(1).document);
      await notebook.save();
      return document.getText() === 'test = scaler.transform(X_test)';
    });
  });

  it('is a command, also for a notebook', async () => {
    const notebook = await openNotebook(FIT_ON_TEST_CELLS);
    const { document } = notebook.cellAt(2);
    await untilCodes(document.uri, ['LKG002']);
    await vscode.commands.executeCommand('assay.fixAll');
    await until('the cell is mended', () => document.getText() === 'test = scaler.transform(X_test)');
    await untilCodes(document.uri, []);
  });

  it('is not put off by others that want to know of the same text', async () => {
    const document = await openScript('x = 1\n');
    const { service } = await assay();
    const unit = { kind: 'script', key: document.uri.toString(), document } as const;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), FIT_ON_TEST);
    await vscode.workspace.applyEdit(edit);
    const answers = await Promise.all([1, 2, 3].map(() => service.checkNow(unit)));
    equal(
      answers.map((checked) => checked?.placed.length),
      [1, 1, 1],
    );
  });

  it('leaves a script alone where there is nothing safe to do', async () => {
    const document = await openScript('x = 1\n');
    await vscode.commands.executeCommand('assay.fixAll');
    equal(document.getText(), 'x = 1\n');
  });
});

async function dirty(document: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), '\n');
  await vscode.workspace.applyEdit(edit);
}

async function setting(section: string, key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration(section).update(key, value, vscode.ConfigurationTarget.Workspace);
}
