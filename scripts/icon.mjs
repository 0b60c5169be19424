// Draws media/icon.png from media/icon.svg with Chromium: `node scripts/icon.mjs`, after the drawing was changed.
import fs from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureChromium } from './host/chromium.mjs';

const SIZE = 256;
const media = new URL('../media/', import.meta.url);

const browser = await chromium.launch({ executablePath: await ensureChromium(console.log), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<style>body { margin: 0 }</style>${fs.readFileSync(new URL('icon.svg', media), 'utf8')}`);
fs.writeFileSync(new URL('icon.png', media), await page.screenshot({ omitBackground: true }));
await browser.close();
