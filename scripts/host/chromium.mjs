// Finds a Chromium to drive, or installs one where that is possible.
import fs from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

const USUAL_PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] === undefined ? [] : [path.join(process.env[name], 'Google/Chrome/Application/chrome.exe')],
  ),
};

/** The path of a Chromium on this machine: `CHROMIUM`, a usual place, or Playwright's own download. */
export async function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const usual = (USUAL_PLACES[process.platform] ?? []).find((file) => fs.existsSync(file));
  if (usual !== undefined) return usual;
  const { chromium } = await import('playwright-core');
  return fs.existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the path; an error is one sentence on what to install
 */
export async function ensureChromium(say) {
  const found = await findChromium();
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')) {
    say('Chromium not found: installing the package of the system');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    const installed = await findChromium();
    if (installed !== undefined) return installed;
  }
  say("Chromium not found: trying Playwright's own download");
  const { createRequire } = await import('node:module');
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  await run(process.execPath, [path.join(path.dirname(manifest), 'cli.js'), 'install', 'chromium']);
  const downloaded = await findChromium();
  if (downloaded !== undefined) return downloaded;
  throw new Error('Chromium not found: install it (or Google Chrome), or set CHROMIUM to the path of one.');
}
