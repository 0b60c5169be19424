// `activate()` in a real VS Code server: each sample is a window of its own, so that nothing is loaded yet.
// Measured from the extension host, the time holds reading and compiling dist/extension.js too.
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT, runInServer } from '../test/host/inServer';
import { record } from './harness';

const WINDOWS = 5;
const PREFIX = 'assay-activation ';

async function main(): Promise<void> {
  const module = path.join(ROOT, '.test', 'activation.js');
  const entryPoints = [path.join(ROOT, 'bench', 'host', 'activation.ts')];
  await build({ entryPoints, outfile: module, bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] });
  const times: number[] = [];
  for (let window = 0; window < WINDOWS; window++) {
    const code = await runInServer({
      version: 'current',
      module,
      hear: (line) => {
        const at = line.indexOf(PREFIX);
        if (at >= 0) times.push(Number.parseFloat(line.slice(at + PREFIX.length)));
      },
    });
    if (code !== 0) throw new Error(`VS Code ended the run with status ${code}.`);
  }
  record('load and activate in the extension host', 'ms', times, 20);
}

void main();
