// Runs the extension's tests in a VS Code server:
//   tsx test/host/server.ts [--version current|oldest] [--web] [--vsix FILE]
// Prints each test as it ends and `N passing, N failing, N skipped` at last; the exit status follows.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests } from '../../scripts/host/bundle-tests.mjs';
import { installHost } from '../../scripts/host/install.mjs';
import { startServer, workbenchAddress } from '../../scripts/host/server.mjs';
import { parseEvent } from '../extension/support/protocol';
import { launchBrowser } from './browser';
import { scratchProject } from './project';
import { Tally } from './tally';

const ROOT = path.resolve(__dirname, '../..');
/** Long past any run that goes on; a host that hangs must end, not time a test. */
const LAST_RESORT_MS = 300_000;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      version: { type: 'string', default: 'current' },
      web: { type: 'boolean', default: false },
      extension: { type: 'string', default: ROOT },
    },
  });
  const which = values.version === 'oldest' ? 'oldest' : 'current';
  const [bundles, host] = await Promise.all([bundleTests(), installHost(which, (line: string) => console.log(line))]);
  const project = scratchProject();
  const server = await startServer(host);
  const browser = await launchBrowser();
  const tally = new Tally();
  try {
    const page = await browser.newPage();
    const exitCode = new Promise<number>((resolve, reject) => {
      void page.exposeFunction('codeAutomationExit', resolve);
      page.on('crash', () => reject(new Error('The page of the workbench crashed.')));
      setTimeout(() => reject(new Error('The tests did not end within five minutes.')), LAST_RESORT_MS).unref();
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => hear(tally, args));
    await page.goto(
      workbenchAddress(server.port, {
        folder: project.folder,
        extension: values.extension,
        tests: values.web ? bundles.web : bundles.node,
        web: values.web,
      }),
    );
    const code = await exitCode;
    if (code !== 0 && tally.failed === 0) tally.broke(`VS Code ended the run with status ${code}.`);
  } catch (error) {
    tally.broke(error instanceof Error ? error.message : String(error));
    console.log(server.log().split('\n').slice(-30).join('\n'));
  } finally {
    await browser.close();
    await server.stop();
    project.remove();
  }
  return tally.report();
}

/** Console output of the extension host: the tests' events, and with ASSAY_TEST_VERBOSE everything else. */
function hear(tally: Tally, args: readonly unknown[]): void {
  for (const line of args.map(String).join(' ').split('\n')) {
    const event = parseEvent(line);
    if (event) tally.add(event);
    else if (process.env['ASSAY_TEST_VERBOSE'] !== undefined) console.log(`    ${line}`);
  }
}

void main().then((code) => (process.exitCode = code));
