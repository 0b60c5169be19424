// The package that people install, in a VS Code that knows nothing of the source folder.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CodeWindow } from './window';

const ROOT = path.resolve(__dirname, '../..');
const NOTEBOOK = 'credit-scoring/train.ipynb';

describe('the package of this platform', () => {
  let folder: string;
  let window: CodeWindow;

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-vsix-'));
    const vsix = path.join(folder, 'assay.vsix');
    const script = path.join(ROOT, 'scripts', 'package.mjs');
    const args = [script, '--no-build', '--out', vsix];
    const said = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    assert.match(said, /assay\.vsix: [\d.]+ MB/);
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
    await window.goToProblem('LKG001');
    await (await window.quickFixes()).filter({ hasText: 'Explain LKG001' }).click();
    await window.webviewWith('h2:has-text("Why it matters")');
  });
});
