// What a person sees first.
import { CodeWindow } from './window';

describe('a window on the examples, as `npm start` opens it', () => {
  let window: CodeWindow;
  before(async () => (window = await CodeWindow.open({ installed: true, open: 'credit-scoring/train.ipynb' })));
  after(() => window.close());

  it('shows the notebook with its findings', async () => {
    await window.page.locator('.notebook-editor .code-cell-row').first().waitFor();
    await window.problem('LKG001');
  });

  it('shows no error of VS Code', async () => {
    const errors = await window.page.locator('.notifications-toasts .codicon-error').count();
    if (errors > 0) throw new Error(await window.page.locator('.notifications-toasts').innerText());
  });

  it('tells what it does where it takes a while', async () => {
    await window.command('Assay: Create responsible-ML report');
    await window.answer('Report of the workspace');
    await window.page.locator('.notification-toast', { hasText: 'Assay reads the code for the report' }).waitFor();
    await window.webviewWith('h1:has-text("Responsible-ML report")');
  });
});
