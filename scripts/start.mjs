// `npm start`: a VS Code with Assay and the folder examples/ loaded, from a fresh clone.
//   node scripts/start.mjs [--port N] [--folder DIR] [--desktop] [--no-open]
// Only Node's own modules are used up here, since a fresh clone has no others.
//
// examples/ is opened where it is, not as a copy: some findings depend on the git repository around it,
// and the editor shall say the same as `assay check examples/`. `git checkout examples` undoes every change.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installDependencies, requireNode } from './host/dependencies.mjs';
import { installHost } from './host/install.mjs';
import { must, run, seconds } from './host/run.mjs';
import { startServer, workbenchAddress } from './host/server.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const FIRST_FILE = path.join('credit-scoring', 'train.ipynb');

requireNode(ROOT);
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    folder: { type: 'string', default: path.join(ROOT, 'examples') },
    desktop: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) fail('--port takes a number from 1 to 65535.');
const folder = path.resolve(values.folder);
if (!fs.existsSync(folder)) fail(`The folder ${folder} was not found.`);

const begin = performance.now();
const say = (line) => console.log(`  ${line}`);
try {
  if (values.desktop) await startDesktop();
  else await startInBrowser();
} catch (error) {
  fail(error.message);
}

async function startInBrowser() {
  console.log('Assay: installing what is not there yet, building, starting VS Code');
  // Neither needs the other: the host comes from the network while npm unpacks.
  const [host] = await Promise.all([installHost('current', say), prepare()]);
  const starting = performance.now();
  const server = await startServer(host, { port, installed: ROOT });
  const notebook = path.join(folder, FIRST_FILE);
  const open = fs.existsSync(notebook) ? notebook : undefined;
  const address = workbenchAddress(server.port, { folder, open });
  say(`VS Code ${server.version} started (${seconds(starting)})`);
  console.log(`Assay is ready after ${seconds(begin)}. Open this address; Ctrl+C here ends it:\n\n${address}\n`);
  if (!values['no-open']) openBrowser(address);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const code = await server.exited;
  if (!stopping) fail(`The VS Code server ended with status ${code}:\n${server.log().slice(-2000)}`);
}

/** Desktop VS Code of this machine, with Assay loaded from this folder. */
async function startDesktop() {
  await prepare();
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, folder];
  const { code, output } = await run('code', args, { shell: process.platform === 'win32' });
  if (code === 127)
    fail('The command `code` was not found on the PATH. Without --desktop, VS Code opens in the browser.');
  if (code !== 0) fail(output);
  console.log(`Assay is open in VS Code after ${seconds(begin)}.`);
}

async function prepare() {
  await installDependencies(ROOT, say);
  const building = performance.now();
  await must(process.execPath, [path.join(ROOT, 'esbuild.js')], { cwd: ROOT });
  say(`Assay built (${seconds(building)})`);
}

/** Opens the system's browser where there is a desktop; the printed address serves everywhere else. */
function openBrowser(address) {
  const { platform, env } = process;
  if (env.CI || env.SSH_CONNECTION || (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)) return;
  const [command, ...args] =
    platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : [platform === 'darwin' ? 'open' : 'xdg-open', address];
  spawn(command, args, { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
