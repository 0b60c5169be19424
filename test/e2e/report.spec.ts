// The report as a file of its own, in a browser: on a phone's width, and on paper.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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

  it('prints whole tables', async () => {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await beyond('td, th'), []);
  });
});
