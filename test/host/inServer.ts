// Runs a module's `run()` in the extension host of a VS Code server, with the workbench in a headless Chromium.
import path from 'node:path';
import { installHost } from '../../scripts/host/install.mjs';
import { startServer, workbenchAddress } from '../../scripts/host/server.mjs';
import { launchBrowser } from './browser';
import { scratchProject } from './project';

export const ROOT = path.resolve(__dirname, '../..');
/** Long past any run that goes on; a host that hangs must end, not time a test. */
const LAST_RESORT_MS = 600_000;
/** For the workbench: a busy machine takes more than Playwright's half minute. */
const OPENING_MS = 120_000;

export interface InServerOptions {
  readonly version: 'current' | 'oldest';
  /** The bundle that exports `run()`. */
  readonly module: string;
  /** Runs it, and the extension, in the web worker host. */
  readonly web?: boolean;
  /** The source folder of the extension; or a package to install instead. */
  readonly extension?: string;
  readonly vsix?: string;
  /** Hears each line of the host's console. */
  readonly hear: (line: string) => void;
}

/** Gives the status with which VS Code ended the run; rejects where it did not end, with the server's last words. */
export async function runInServer(options: InServerOptions): Promise<number> {
  const host = await installHost(options.version, (line: string) => console.log(`  ${line}`));
  const project = scratchProject();
  const server = await startServer(host, options.vsix === undefined ? {} : { vsix: options.vsix });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const exitCode = new Promise<number>((resolve, reject) => {
      void page.exposeFunction('codeAutomationExit', resolve);
      page.on('crash', () => reject(new Error('The page of the workbench crashed.')));
      setTimeout(() => reject(new Error('The run did not end within ten minutes.')), LAST_RESORT_MS).unref();
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
      for (const line of args.map(String).join(' ').split('\n')) options.hear(line);
    });
    const address = workbenchAddress(server.port, {
      folder: project.folder,
      extension: options.extension ?? ROOT,
      tests: options.module,
      web: options.web,
    });
    await page.goto(address, { timeout: OPENING_MS });
    return await exitCode;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\n${server.log().split('\n').slice(-30).join('\n')}`, { cause: error });
  } finally {
    await browser.close();
    await server.stop();
    project.remove();
  }
}
