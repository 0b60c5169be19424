// Runs the extension's tests in desktop VS Code, the same bundle as in the server:
//   npm run test:desktop [-- --version 1.100.0|stable]
// VS Code is downloaded into .vscode-test/; on Linux without a screen, run it under xvfb-run.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { bundleTests } from '../../scripts/host/bundle-tests.mjs';
import { parseEvent } from '../extension/support/protocol';
import { scratchProject } from './project';
import { Tally } from './tally';

const ROOT = path.resolve(__dirname, '../..');

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { version: { type: 'string', default: 'stable' } } });
  const [bundles, executable] = await Promise.all([bundleTests(), downloadAndUnzipVSCode(values.version)]);
  const project = scratchProject();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-desktop-'));
  const tally = new Tally();
  try {
    const code = await runVsCode(executable, project.folder, data, bundles.node, tally);
    if (code !== 0 && tally.failed === 0) tally.broke(`VS Code ended the run with status ${code}.`);
  } finally {
    project.remove();
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return tally.report();
}

/** Its console output comes line by line, the tests' events among the rest. */
function runVsCode(executable: string, folder: string, data: string, tests: string, tally: Tally): Promise<number> {
  const args = [folder, `--extensionDevelopmentPath=${ROOT}`, `--extensionTestsPath=${tests}`];
  args.push('--no-sandbox', '--disable-gpu', '--disable-updates', '--skip-welcome', '--skip-release-notes');
  args.push('--disable-workspace-trust', '--disable-extensions', `--user-data-dir=${data}`);
  // Started from a terminal inside VS Code, these would make the new one a plain Node.
  const { ELECTRON_RUN_AS_NODE: _node, VSCODE_IPC_HOOK_CLI: _hook, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let rest = '';
    const hear = (chunk: Buffer): void => {
      const lines = (rest + chunk.toString()).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = parseEvent(line);
        if (event) tally.add(event);
        else tally.other(line);
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

void main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
