// A notebook with mistakes: seen, typed, mended, explained, silenced.
import assert from 'node:assert/strict';
import { CodeWindow } from './window';

const NOTEBOOK = 'credit-scoring/train.ipynb';
const FITTED_ON_TEST = /`ranks` forgets what it learnt/;

describe('a notebook with mistakes', () => {
  let window: CodeWindow;
  before(async () => (window = await CodeWindow.open({ open: NOTEBOOK })));
  after(() => window.close());

  it('lists its findings in Problems', async () => {
    await window.problem('LKG001');
    await window.problem('LKG002');
  });

  it('underlines a finding in its cell', async () => {
    await window.goToProblem('LKG001');
    await window.page.locator('.code-cell-row .squiggly-warning').first().waitFor();
  });

  it('opens the page of a rule from the light bulb', async () => {
    await window.goToProblem('LKG001');
    await window.takeQuickFix('Explain LKG001');
    const page = await window.webviewWith('h2:has-text("Why it matters")');
    assert.match(await page.locator('body').innerText(), /LKG001/);
  });

  it('reports a mistake while it is typed, and forgets it when it is undone', async () => {
    const { keyboard } = window.page;
    await window.goToProblem(FITTED_ON_TEST);
    await keyboard.press('Control+End');
    await keyboard.type('\nagain = StandardScaler().fit_transform(X_test)');
    await window.problem(/`StandardScaler` .*`X_test`/);
    await keyboard.press('Shift+Home');
    await keyboard.press('Backspace');
    await window.noProblem(/`StandardScaler` .*`X_test`/);
  });

  it('mends a finding with its quick fix', async () => {
    await window.goToProblem(FITTED_ON_TEST);
    await window.takeQuickFix('Replace `fit_transform` by `transform`');
    await window.noProblem(FITTED_ON_TEST);
    await window.page.keyboard.press('Control+s');
    await window.saved(NOTEBOOK, (text) => text.includes('ranks.transform(X_test)'));
  });

  it('silences a finding in its cell with a reason', async () => {
    await window.goToProblem('LKG001');
    await window.takeQuickFix('Ignore LKG001 in this cell');
    await window.answer('synthetic data, no real people');
    await window.noProblem('LKG001');
    await window.page.keyboard.press('Control+s');
    const text = await window.saved(NOTEBOOK, (saved) => saved.includes('synthetic data, no real people'));
    assert.match(text, /# assay: .*LKG001.* synthetic data, no real people/);
  });

  it('forgets the findings of a cell that is deleted', async () => {
    await window.goToProblem('LKG005');
    await window.page.keyboard.press('Escape');
    await window.command('Notebook: Delete Cell');
    await window.noProblem('LKG005');
  });
});

describe('a notebook whose cells are moved', () => {
  let window: CodeWindow;
  before(async () => (window = await CodeWindow.open({ open: NOTEBOOK })));
  after(() => window.close());

  it('takes a finding away when its cell no longer runs before the split', async () => {
    await window.goToProblem('LKG001');
    await window.page.keyboard.press('Escape');
    // The scaler is now fitted after the split, which no longer sees scaled rows.
    await window.command('Notebook: Move Cell Down');
    await window.noProblem('LKG001');
    await window.command('Notebook: Move Cell Up');
    await window.problem('LKG001');
  });
});

describe('a notebook that is mended on save', () => {
  let window: CodeWindow;
  before(async () => {
    const settings = { 'notebook.codeActionsOnSave': { 'notebook.source.fixAll.assay': 'explicit' } };
    window = await CodeWindow.open({ open: NOTEBOOK, settings });
  });
  after(() => window.close());

  it('has its safe fixes applied, and nothing else', async () => {
    await window.goToProblem(FITTED_ON_TEST);
    await window.page.keyboard.press('Control+s');
    const text = await window.saved(NOTEBOOK, (saved) => saved.includes('ranks.transform(X_test)'));
    assert.match(text, /scaler\.fit_transform\(X\)/);
    await window.noProblem(FITTED_ON_TEST);
  });

  it('has the fixes taken back by one undo', async () => {
    await window.page.keyboard.press('Control+z');
    await window.problem(FITTED_ON_TEST);
  });

  // What an attempt before this one saved is told from what this one saves.
  let attempts = 0;

  it('is mended as well where it was typed in just before', async () => {
    const { keyboard } = window.page;
    const line = `seen_${++attempts} = len(X_test)`;
    await window.goToProblem(FITTED_ON_TEST);
    await keyboard.press('Control+End');
    await keyboard.type(`\n${line}`);
    await keyboard.press('Control+s');
    const text = await window.saved(NOTEBOOK, (saved) => saved.includes(line));
    assert.match(text, /ranks\.transform\(X_test\)/);
  });
});
