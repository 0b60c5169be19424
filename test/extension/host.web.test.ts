// The ground that the other tests stand on: Assay is loaded, and the folder is the copy of examples/.
import * as vscode from 'vscode';

describe('the extension host', () => {
  it('has Assay loaded', () => {
    if (!vscode.extensions.getExtension('assay.assay')) throw new Error('The extension assay.assay was not found.');
  });

  it('finds the files of the examples', async () => {
    const notebooks = await vscode.workspace.findFiles('**/*.ipynb');
    if (notebooks.length === 0) throw new Error('No notebook was found in the workspace.');
  });
});
