// A Chromium for the tests: quiet, offline, nothing kept.
import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from '../../scripts/host/chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = await ensureChromium((line: string) => console.log(line));
  return chromium.launch({ executablePath, args: FLAGS, env: withoutDesktop() });
}

/** Chromium asks a session bus for its settings and prints an error for each one that is not there. */
function withoutDesktop(): Record<string, string> {
  const defined = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(defined), DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
}
