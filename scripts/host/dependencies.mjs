// The project's own node_modules: installed only where it does not hold what package-lock.json names.
import fs from 'node:fs';
import path from 'node:path';
import { npm, seconds } from './run.mjs';

/** Says what to do where this Node is too old for the project, and ends the process. */
export function requireNode(root) {
  const { engines } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const wanted = /(\d+)\.(\d+)/.exec(engines.node).slice(1).map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  console.error(`Assay needs Node ${wanted.join('.')} or later; this is Node ${process.versions.node}.`);
  process.exit(2);
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function installDependencies(root, say) {
  if (upToDate(root)) return;
  const start = performance.now();
  const loglevel = '--loglevel=error';
  try {
    await npm(['ci', '--prefer-offline', '--no-audit', '--no-fund', loglevel], { cwd: root });
  } catch (error) {
    throw new Error(`The dependencies could not be installed. ${error.message}`);
  }
  say(`dependencies installed (${seconds(start)})`);
}

/** True where every package of the lock file is there in its version; npm notes what it installed beside the packages. */
function upToDate(root) {
  const modules = path.join(root, 'node_modules');
  const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  try {
    if (fs.lstatSync(modules).isSymbolicLink()) return true; // shared with another work tree, which looks after it
    const wanted = read(path.join(root, 'package-lock.json'));
    const there = read(path.join(modules, '.package-lock.json'));
    return Object.entries(wanted).every(
      ([name, entry]) => name === '' || entry.optional === true || there[name]?.version === entry.version,
    );
  } catch {
    return false;
  }
}
