// The model inspector as a person meets it: tabs, table by keyboard, and what axe says of it.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';
import { CodeWindow, until } from './window';

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The frames of VS Code around a page are not ours, so axe runs inside the page alone. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  const found = await frame.evaluate(async () => {
    // SAFETY: the script above has just set it.
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
  // Parts of a page, not the page: VS Code's frame gives landmarks and title.
  return found.filter((one) => !/^(?:region|landmark-one-main|page-has-heading-one)/.test(one));
}

describe('the model inspector', () => {
  let window: CodeWindow;
  let frame: Frame;
  before(async function () {
    this.timeout(120_000);
    window = await CodeWindow.open();
    await window.openFile('digit_reader.onnx');
    frame = await window.webviewWith('assay-inspector .verdict');
  });
  after(() => window.close());

  const tab = (title: string) => frame.getByRole('tab', { name: title });

  it('begins with the verdict for the target', async () => {
    const verdict = await frame.locator('.verdict').innerText();
    assert.match(verdict, /(?:Fits|Tight on|Too large for) \S+/);
    assert.match(await frame.locator('main').innerText(), /8-bit integers, one scale per channel/);
  });

  const TITLES = ['Overview', 'Size', 'Run', 'Layers', 'Tensors', 'Readiness', 'Targets', 'Weights', 'Compare'];
  for (const title of TITLES) {
    it(`gives axe nothing to say on ${title}`, async () => {
      await tab(title).click();
      if (title === 'Layers' || title === 'Tensors') await frame.locator('.spacer .row').first().waitFor();
      if (title === 'Weights') {
        await frame.locator('vscode-button', { hasText: 'Measure the weights' }).focus();
        await window.page.keyboard.press('Enter');
        await frame.locator('.spacer .row').first().waitFor();
        // The button is gone; the keyboard is not.
        await until('the heading has the focus', async () =>
          (await frame.evaluate(() => document.activeElement?.id)) === 'weights' ? true : undefined,
        );
        await frame.locator('.spacer .row').first().click();
        await frame.locator('.details .chosen').first().waitFor();
      }
      assert.deepEqual(await violations(frame), []);
    });
  }

  it('opens the formula, the source and the confidence behind a number', async () => {
    await tab('Overview').click();
    const number = frame.locator('dd .explained').first();
    await number.locator('summary').focus();
    await window.page.keyboard.press('Enter');
    assert.match(await number.innerText(), /Source: .+ Exact: follows from the file/);
  });

  it('marks the target of the project among all', async () => {
    await tab('Targets').click();
    assert.match(await frame.locator('tr.chosen').innerText(), /Arduino Nicla Vision/);
  });

  it('marks the node at the peak and has a table beside the picture', async () => {
    await tab('Run').click();
    const memory = frame.locator('section[aria-labelledby="memory-course"]');
    assert.equal(await memory.locator('.peak').count(), 1);
    await memory.locator('summary', { hasText: 'The same as a table' }).click();
    assert.ok((await memory.locator('tbody tr').count()) > 3);
  });

  it('filters layers by operator', async () => {
    await tab('Layers').click();
    await frame.getByRole('combobox', { name: 'Filter layers by Operator' }).selectOption('Conv');
    await until('the convolutions alone', async () => {
      const operators = await frame.locator('.spacer .row [aria-colindex="3"]').allInnerTexts();
      return operators.length > 0 && operators.every((operator) => operator === 'Conv') ? true : undefined;
    });
    await frame.getByRole('combobox', { name: 'Filter layers by Operator' }).selectOption('');
  });

  it('has the Python for a way to quantize, with the names of the model', async () => {
    await tab('Readiness').click();
    const way = frame.locator('section[aria-labelledby="ways"] details', { hasText: 'quantize_static' });
    await way.locator('summary').focus();
    await window.page.keyboard.press('Enter');
    const code = await way.locator('pre').innerText();
    assert.match(code, /quant_pre_process\("digit_reader\.onnx", "digit_reader\.prepared\.onnx"\)/);
    assert.match(code, /\{"image": row\[np\.newaxis\]\}/);
    assert.deepEqual(await violations(frame), []);
    await way.locator('vscode-button', { hasText: 'Copy' }).focus();
    await window.page.keyboard.press('Enter');
    await window.page.locator('.statusbar-item', { hasText: 'the code copied' }).waitFor();
  });

  it('puts a second model beside the first, and axe has nothing to say of that', async () => {
    await tab('Compare').click();
    await frame.locator('vscode-button', { hasText: 'Compare with' }).click();
    await window.answer('Another model');
    await window.page.getByPlaceholder('Models of this workspace').waitFor();
    await window.answer('credit_mlp.onnx');
    await frame.locator('section[aria-labelledby="compare"] table').first().waitFor();
    assert.match(await frame.locator('section[aria-labelledby="compare"]').innerText(), /credit_mlp\.onnx/);
    assert.deepEqual(await violations(frame), []);
  });

  it('walks the tabs by arrow keys', async () => {
    await tab('Overview').click();
    await window.page.keyboard.press('ArrowRight');
    await until('the next tab', async () =>
      (await tab('Size').getAttribute('aria-selected')) === 'true' ? true : undefined,
    );
  });

  it('sorts, searches and walks the table by keyboard', async () => {
    await tab('Tensors').click();
    const bytes = frame.getByRole('columnheader', { name: 'Bytes' });
    await until('the sorted column', async () => {
      if ((await bytes.getAttribute('aria-sort')) === 'descending') return true;
      await bytes.getByRole('button').press('Enter');
      return undefined;
    });
    const all = Number(await frame.getByRole('grid').getAttribute('aria-rowcount')) - 1;
    const name = await frame.locator('.spacer .row').first().locator('[role=gridcell]').first().innerText();
    await frame.getByRole('searchbox').focus();
    await window.page.keyboard.type(name);
    await until('fewer rows', async () => {
      const count = Number(await frame.getByRole('grid').getAttribute('aria-rowcount')) - 1;
      return count >= 1 && count < all ? true : undefined;
    });
    await frame.getByRole('searchbox').fill('');
    await frame.locator('.spacer .row[tabindex="0"]').focus();
    await window.page.keyboard.press('End');
    await until('the last row has the focus', async () => {
      const index = await frame.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'));
      return index === String(all + 1) ? true : undefined;
    });
  });

  it('keeps the tab while it is hidden', async () => {
    frame = await window.webviewWith('assay-inspector [role=tablist]');
    await tab('Layers').click();
    await window.openFile('train.py');
    await window.openFile('digit_reader.onnx');
    // VS Code may make the page twice on its way back: what counts is the one that stays.
    await until('the tab that was open before', async () => {
      frame = await window.webviewWith('assay-inspector [role=tablist]');
      const selected = await tab('Layers')
        .getAttribute('aria-selected', { timeout: 5000 })
        .catch(() => null);
      return selected === 'true' ? true : undefined;
    });
  });
});
