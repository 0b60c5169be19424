// What a person sees first.
import { CodeWindow } from './window';

describe('a window on the examples', () => {
  let window: CodeWindow;
  before(async () => (window = await CodeWindow.open()));
  after(() => window.close());

  it('opens the notebook', async () => {
    await window.openFile('train.ipynb');
    await window.page.locator('.notebook-editor .code-cell-row').first().waitFor();
  });

  it('shows no error of VS Code', async () => {
    const errors = await window.page.locator('.notifications-toasts .codicon-error').count();
    if (errors > 0) throw new Error(await window.page.locator('.notifications-toasts').innerText());
  });
});
