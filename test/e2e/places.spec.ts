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

  it('reads a model, and judges it for the target', () => inspects(window));

  it('writes no mended model, and says why', async () => {
    const inspector = await window.webviewWith('assay-inspector [role=tab]');
    await inspector.getByRole('button', { name: 'Fold batch normalizations' }).first().click();
    await window.command('Notifications: Show Notifications');
    await window.page.locator('.notifications-center', { hasText: 'until the workspace is trusted' }).waitFor();
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

  it('reads a model, and judges it for the target', () => inspects(window));
});

async function inspects(window: CodeWindow): Promise<void> {
  await window.openFile('digit_reader.onnx');
  const inspector = await window.webviewWith('assay-inspector .verdict');
  await inspector.locator('.verdict', { hasText: 'Fits' }).first().waitFor();
  await inspector.getByRole('tab', { name: 'Readiness' }).click();
  await inspector.getByText('BN-UNFOLDED').first().waitFor();
}
