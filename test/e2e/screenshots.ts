// Takes the pictures of the README: `npm run screenshots` writes media/screenshots/NAME-THEME.png.
// Look at each of them afterwards: only a person sees what looks wrong.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { appears, CodeWindow, packageInto, until } from './window';

const TARGET = path.resolve(__dirname, '../../media/screenshots');
const NOTEBOOK = 'credit-scoring/train.ipynb';
const SIZE = { width: 1200, height: 760 };
/** What GitHub and the marketplace load at once should stay small. */
const LIMIT_KB = 150;

const THEMES = [
  { name: 'light', id: 'Light Modern', part: 'light_modern' },
  { name: 'dark', id: 'Dark Modern', part: 'dark_modern' },
  { name: 'high-contrast', id: 'Default High Contrast', part: 'hc_black' },
] as const;

/** A window of the size of the pictures, without what a reader does not need. */
async function open(theme: (typeof THEMES)[number], vsix: string): Promise<CodeWindow> {
  const window = await CodeWindow.open({
    open: NOTEBOOK,
    vsix,
    settings: {
      'workbench.colorTheme': theme.id,
      'problems.defaultViewMode': 'tree',
      'window.title': 'Credit scoring',
      'editor.minimap.enabled': false,
      'workbench.layoutControl.enabled': false,
    },
  });
  await window.page.setViewportSize(SIZE);
  await window.page.locator(`.monaco-workbench[class*="${theme.part}"]`).waitFor();
  return window;
}

async function main(): Promise<void> {
  fs.mkdirSync(TARGET, { recursive: true });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-vsix-'));
  const vsix = packageInto(folder);
  for (const theme of THEMES) {
    const window = await open(theme, vsix);
    const take = async (name: string): Promise<void> => {
      const file = path.join(TARGET, `${name}-${theme.name}.png`);
      // The pointer rests where it hovers over nothing.
      await window.page.mouse.move(SIZE.width - 1, SIZE.height - 1);
      await window.page.screenshot({ path: file, caret: 'hide', animations: 'disabled' });
      const kilobytes = fs.statSync(file).size / 1024;
      console.log(`  ${path.basename(file)} ${kilobytes.toFixed(0)} KB${kilobytes > LIMIT_KB ? ', too large' : ''}`);
    };
    try {
      await window.filterProblems('LKG001');
      await window.goToProblem('LKG001');
      const others = window.page.locator('.markers-panel .monaco-list-row').nth(3);
      // The box may be emptied while what stood in it is still taken up.
      await until('all problems are shown again', async () => {
        for (const text of ['LKG', '']) await window.filterProblems(text);
        return (await appears(others)) ? true : undefined;
      });
      await window.page.locator('.code-cell-row .squiggly-warning').first().waitFor();
      await take('notebook');
      await window.filterProblems('LKG002');
      await window.goToProblem('LKG002');
      await window.page.keyboard.press('Control+j');
      await window.page.locator('.markers-panel').waitFor({ state: 'hidden' });
      await window.quickFixes();
      await take('quick-fix');
      await window.page.keyboard.press('Escape');
      await window.takeQuickFix('Explain LKG002');
      await window.webviewWith('h2:has-text("Why it matters")');
      await take('rule-page');
      await window.command('View: Close All Editors');
      await window.openFile('digit_reader.onnx');
      await window.webviewWith('assay-inspector .verdict');
      await take('inspector');
    } finally {
      await window.close();
    }
  }
  fs.rmSync(folder, { recursive: true, force: true });
}

void main();
