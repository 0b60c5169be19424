// The package that people install, in a VS Code that knows nothing of the source folder.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CodeWindow, packageInto } from './window';

const NOTEBOOK = 'credit-scoring/train.ipynb';

describe('the package of this platform', () => {
  let folder: string;
  let window: CodeWindow;

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-vsix-'));
    const vsix = packageInto(folder);
    window = await CodeWindow.open({ open: NOTEBOOK, vsix });
  });

  after(async () => {
    await window.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('shows findings in a notebook', async () => {
    await window.problem('LKG001');
  });

  it('opens the page of a rule', async () => {
    await window.filterProblems('LKG001');
    await window.goToProblem('LKG001');
    await window.takeQuickFix('Explain LKG001');
    await window.webviewWith('h2:has-text("Why it matters")');
  });
});
