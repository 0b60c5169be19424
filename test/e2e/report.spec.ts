// The report as a file of its own, in a browser: on a phone's width, and on paper.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { scratchProject } from '../host/project';

const CLI = path.resolve(__dirname, '../../dist/cli.js');
/** A4 within margins of 1 cm, in CSS pixels. */
const PAPER = { width: 718, height: 1046 };

describe('the report in a browser', () => {
  const project = scratchProject();
  let browser: Browser;
  let page: Page;

  before(async () => {
    const file = path.join(project.folder, 'report.html');
    const wide = ['MEASUREMENTS_OF_ALL_MEMBERS_WWW_2024.CSV', '會員資料及全部測量結果二零二四年度.csv'];
    fs.writeFileSync(path.join(project.folder, 'wide.py'), readingAll(wide));
    for (const name of wide) fs.writeFileSync(path.join(project.folder, name), 'a,y\n1,0\n');
    execFileSync(process.execPath, [CLI, 'report', '.', '--out', file], { cwd: project.folder, stdio: 'pipe' });
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(`file://${file}`);
  });
  after(async () => {
    await browser.close();
    project.remove();
  });

  /** What reaches beyond the right edge, by its text. */
  const beyond = (selector: string): Promise<string[]> =>
    page.locator(selector).evaluateAll((all) => {
      const width = document.documentElement.clientWidth;
      return all
        .filter((one) => one.getBoundingClientRect().right > width + 1)
        .map((one) => one.textContent.slice(0, 60));
    });

  it('fits a narrow window: only tables scroll, by themselves', async () => {
    await page.setViewportSize({ width: 340, height: 700 });
    assert.deepEqual(await beyond('h1, h2, p, .answers > div, figure'), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  });

  it('keeps the words of its pictures readable there', async () => {
    const height = await page
      .locator('figure svg text')
      .first()
      .evaluate((text) => text.getBoundingClientRect().height);
    assert.ok(height > 10, `${height} pixels high`);
  });

  it('keeps the words of a box inside it, also wide ones', async () => {
    const outside = await page.locator('figure svg g').evaluateAll((boxes) =>
      boxes.flatMap((one) => {
        const edge = one.querySelector('rect.box')?.getBoundingClientRect().right ?? 0;
        const words = [...one.querySelectorAll('text')];
        return words.filter((text) => text.getBoundingClientRect().right > edge).map((text) => text.textContent);
      }),
    );
    assert.deepEqual(outside, []);
    assert.equal(await page.locator('figure svg text', { hasText: /^MEAS.*….*CSV$/ }).count(), 1);
  });

  it('prints whole tables', async () => {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await beyond('td, th'), []);
  });
});

/** A model that learns from all of them, so that they come first in the picture. */
function readingAll(names: readonly string[]): string {
  const tables = names.map((name) => `pd.read_csv("${name}")`).join(', ');
  const lines = [
    'import pandas as pd',
    'from sklearn.linear_model import LogisticRegression',
    `rows = pd.concat([${tables}])`,
    'model = LogisticRegression().fit(rows[["a"]], rows["y"])',
  ];
  return `${lines.join('\n')}\n`;
}
