// Starts an installed VS Code server on a free port with a data folder of its own, and tells the address of its workbench.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { must } from './run.mjs';

/** What no run needs and every run would show: tours, chat, updates, telemetry. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'security.workspace.trust.startupPrompt': 'never',
  'git.openRepositoryInParentFolders': 'always',
  // Without it a notebook that is opened with the window, before its editor is known, is shown as JSON.
  'workbench.editorAssociations': { '*.ipynb': 'jupyter-notebook' },
};

/**
 * @param {{ version: string, root: string, node: string }} host what `installHost` gave
 * @param {{ port?: number, trusted?: boolean, settings?: Record<string, unknown>, env?: NodeJS.ProcessEnv, vsix?: string, installed?: string }} [options]
 *   `trusted: false` starts in Restricted Mode; `vsix` is installed first, as from the marketplace; `installed` is the folder of an
 *   extension that counts as installed. With that one the window is a user's: no test drives it, and notifications come up.
 * @returns {Promise<{ port: number, version: string, log: () => string, exited: Promise<number>, stop: () => Promise<void> }>}
 */
export async function startServer(host, options = {}) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-host-'));
  try {
    // code-server keeps a user's settings in the server's data folder, and not in the browser.
    const settings = path.join(data, 'data', 'User', 'settings.json');
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    fs.writeFileSync(settings, JSON.stringify({ ...QUIET, ...options.settings }, null, 2));
    const entry = path.join(host.root, 'out', 'server-main.js');
    const extensions = path.join(data, 'extensions');
    const folders = ['--server-data-dir', data, '--extensions-dir', extensions];
    if (options.installed !== undefined) {
      fs.mkdirSync(extensions);
      // A link: whoever uninstalls the extension in the window deletes no more than that.
      fs.symlinkSync(options.installed, path.join(extensions, path.basename(options.installed)), 'junction');
    }
    if (options.vsix !== undefined) {
      await must(host.node, [entry, '--install-extension', options.vsix, '--accept-server-license-terms', ...folders]);
    }
    return await listen(host, entry, folders, data, options);
  } catch (error) {
    await remove(data);
    throw error;
  }
}

function listen(host, entry, folders, data, { port = 0, trusted = true, env = process.env, installed }) {
  const args = [entry, '--host', '127.0.0.1', '--port', String(port), ...folders];
  args.push('--without-connection-token', '--accept-server-license-terms', '--disable-telemetry');
  // Without the smoke test driver a built workbench ignores an extension in its address; with it, no notification comes up.
  if (installed === undefined) args.push('--enable-smoke-test-driver');
  if (trusted) args.push('--disable-workspace-trust');
  // Its sockets go where the rest of the run goes; on macOS that path would be too long for one.
  const sockets = process.platform === 'linux' ? { TMPDIR: data, XDG_RUNTIME_DIR: data } : {};
  const child = spawn(host.node, args, {
    env: { ...env, ...sockets },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let log = '';
  const exited = new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  const stop = async () => {
    child.kill();
    const hard = setTimeout(() => child.kill('SIGKILL'), 5000);
    await exited;
    clearTimeout(hard);
    await remove(data);
  };
  return new Promise((resolve, reject) => {
    const read = (chunk) => {
      log = (log + String(chunk)).slice(-200_000);
      const bound = /Extension host agent listening on (\d+)/.exec(log);
      if (bound) resolve({ port: Number(bound[1]), version: host.version, log: () => log, exited, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    void exited.then((code) => reject(new Error(`The VS Code server ended with status ${code}:\n${log.slice(-4000)}`)));
  });
}

/** The extension host outlives its server for a moment and may write once more, so this tries again for a while. */
async function remove(folder) {
  for (let tries = 0; tries < 15; tries++) {
    await wait(200);
    try {
      fs.rmSync(folder, { recursive: true, force: true });
      await wait(100);
      if (!fs.existsSync(folder)) return;
    } catch {
      // Written to meanwhile.
    }
  }
}

/**
 * The address that opens the workbench on a folder.
 * @param {number} port
 * @param {{ folder: string, extension?: string, tests?: string, web?: boolean, open?: string }} what absolute paths:
 *   the extension under development, the module with `run()`, a file to open; `web` runs the extension in the web worker host
 */
export function workbenchAddress(port, { folder, extension, tests, web = false, open }) {
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${urlPath(file)}`;
  const payload = [];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  if (extension !== undefined && web) payload.push(['extensionDevelopmentKind', 'web']);
  if (open !== undefined) payload.push(['openFile', remote(open)]);
  const query = new URLSearchParams({ folder: urlPath(folder) });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query.toString().replaceAll('+', '%20').replaceAll('%2F', '/')}`;
}

/** `/c:/data/x` for `C:\data\x`, and a Unix path as it is. */
function urlPath(file) {
  const slashed = path.resolve(file).replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed.charAt(0).toLowerCase()}${slashed.slice(1)}`;
}
