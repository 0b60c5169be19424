// Windows with no folder, and with several.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { appears, CodeWindow, until } from './window';

describe('a window with no folder', () => {
  let window: CodeWindow;
  before(async () => (window = await CodeWindow.open({ folders: 'none' })));
  after(() => window.close());

  it('shows the walkthrough, whose buttons say what has to be open first', async () => {
    await window.command('Welcome: Open Walkthrough...');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get started with Assay' }).waitFor();
    await window.answer('Get started with Assay');
    const says = async (step: string, button: string, text: string): Promise<void> => {
      const shown = window.page.locator('.getting-started-step', { hasText: step }).first();
      const wanted = shown.getByText(button, { exact: true });
      const told = window.page.locator('.notifications-center', { hasText: text });
      // A click that comes while the page is drawn is lost.
      await until(`${button} says what has to be open`, async () => {
        if (!(await wanted.isVisible())) await shown.click();
        if (!(await appears(wanted))) return undefined;
        await wanted.click();
        await window.command('Notifications: Show Notifications');
        return (await appears(told)) ? true : undefined;
      });
      await window.command('Notifications: Clear All Notifications');
    };
    await says('Apply a fix', 'Fix all safe problems', 'Open a Python file or a notebook first.');
    await says('Set up the project', 'Check workspace', 'Open the folder of the project first.');
  });

  it('checks an untitled notebook, and says nothing of files around it', async () => {
    await window.command('Assay: Open example notebook');
    await window.problem('LKG001');
    const row = await window.problem('FAI001');
    const text = await row.innerText();
    assert.match(text, /no metric of it by group was found in this file/);
    assert.doesNotMatch(text, /other files/);
  });
});

describe('a workspace that a folder is added to', () => {
  let window: CodeWindow;
  before(async () => (window = await CodeWindow.open({ folders: 'workspace' })));
  after(() => window.close());

  it('shows the data of that folder too', async () => {
    const folder = path.join(window.project.folder, '..', 'rides');
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'fares.csv'), 'a,b\n1,2\n');
    fs.writeFileSync(path.join(folder, 'fares.py'), 'import pandas as pd\nfares = pd.read_csv("fares.csv")\n');
    await window.command('Assay: Scan the workspace for data');
    const inputs = window.page.locator('.pane', { hasText: 'Data' }).locator('.monaco-list-row');
    await inputs.first().waitFor();
    await window.command('Workspaces: Add Folder to Workspace');
    const input = window.page.locator('.quick-input-widget input:visible');
    await input.waitFor();
    const add = window.page.locator('.quick-input-widget').getByText('Add', { exact: true });
    await until('the folder is added', async () => {
      await input.fill(folder, { timeout: 5000 }).catch(() => undefined);
      await add.click({ timeout: 5000 }).catch(() => undefined);
      const isClosed = input.waitFor({ state: 'hidden', timeout: 5000 });
      return isClosed.then(
        () => true,
        () => undefined,
      );
    });
    await inputs.filter({ hasText: 'fares.csv' }).filter({ hasText: 'rides' }).first().waitFor();
  });
});
