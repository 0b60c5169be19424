// Assay where it may do less: Restricted Mode, and the browser's own extension host.
import { CodeWindow } from './window';

const NOTEBOOK = 'credit-scoring/train.ipynb';

describe('Restricted Mode', () => {
  let window: CodeWindow;
  before(async () => (window = await CodeWindow.open({ open: NOTEBOOK, trusted: false })));
  after(() => window.close());

  it('shows findings all the same', async () => {
    await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
    await window.problem('LKG001');
  });
});

describe('the web extension host', () => {
  let window: CodeWindow;
  before(async () => (window = await CodeWindow.open({ open: NOTEBOOK, web: true })));
  after(() => window.close());

  it('shows findings, and mends one', async () => {
    await window.goToProblem('LKG002');
    await window.takeQuickFix('Replace `fit_transform`');
    await window.noProblem('LKG002');
  });
});
