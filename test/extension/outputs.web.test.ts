// Saved outputs with personal data: the command clears all of them as one edit, and nothing else.
import * as vscode from 'vscode';
import { assay, cleanUp, equal, showNotebook, until, untilCodes, writeFile } from './support/editing';

const PERSON = 'patient E364912(5) was called at +852 9123 4567';

describe('outputs with personal data', () => {
  before(assay);
  afterEach(cleanUp);

  it('are cleared by one command, tracebacks too, and one undo brings them back', async () => {
    const notebook = await openSaved([
      ['print(row)', [stream(PERSON)]],
      ['print(1)', [stream('1')]],
      ['both()', [stream('fine'), { output_type: 'error', ename: 'ValueError', evalue: PERSON, traceback: [PERSON] }]],
    ]);
    const counts = () => notebook.getCells().map(({ outputs }) => outputs.length);
    await untilCodes(notebook.cellAt(0).document.uri, ['PRV002']);
    await untilCodes(notebook.cellAt(2).document.uri, ['PRV002']);
    await vscode.commands.executeCommand('assay.clearOutputs');
    await until('the outputs are cleared', () => counts().join() === '0,1,1');
    await untilCodes(notebook.cellAt(0).document.uri, []);
    await vscode.commands.executeCommand('undo');
    await until('the outputs are back', () => counts().join() === '1,1,2');
  });

  it('leaves other notebooks alone', async () => {
    const notebook = await openSaved([['print(1)', [stream('1')]]]);
    await vscode.commands.executeCommand('assay.clearOutputs');
    equal(notebook.cellAt(0).outputs.length, 1);
  });
});

type Cell = readonly [source: string, outputs: readonly object[]];

function stream(text: string): object {
  return { output_type: 'stream', name: 'stdout', text };
}

let files = 0;

async function openSaved(cells: readonly Cell[]): Promise<vscode.NotebookDocument> {
  const content = {
    cells: cells.map(([source, outputs]) => ({
      cell_type: 'code',
      metadata: {},
      source,
      outputs,
      execution_count: null,
    })),
    metadata: { language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 4,
  };
  const uri = await writeFile(`saved-${++files}.ipynb`, JSON.stringify(content));
  const notebook = await vscode.workspace.openNotebookDocument(uri);
  await showNotebook(notebook);
  return notebook;
}
