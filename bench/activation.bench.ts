// `activate()` in a real VS Code server: each sample is a window of its own, so that nothing is loaded yet.
// Three times of each: the call of `activate`, reading and compiling dist/extension.js, and all of it as VS Code does it,
// which asks the window for the extension's stored state in between.
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT, runInServer } from '../test/host/inServer';
import { record } from './harness';

const WINDOWS = 5;
const LINE = /assay-activation (\w+) ([\d.]+)/;
const STEPS = {
  activate: 'activate()',
  load: 'load dist/extension.js',
  whole: 'load and activate, as VS Code does it',
};

async function main(): Promise<void> {
  const module = path.join(ROOT, '.test', 'activation.js');
  const entryPoints = [path.join(ROOT, 'bench', 'host', 'activation.ts')];
  await build({ entryPoints, outfile: module, bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] });
  const times: Record<string, number[]> = {};
  for (let window = 0; window < WINDOWS; window++) {
    const code = await runInServer({
      version: 'current',
      module,
      hear: (line) => {
        const [, step = '', milliseconds = ''] = LINE.exec(line) ?? [];
        if (step !== '') (times[step] ??= []).push(Number(milliseconds));
      },
    });
    if (code !== 0) throw new Error(`VS Code ended the run with status ${code}.`);
  }
  for (const [step, name] of Object.entries(STEPS))
    record(name, 'ms', times[step] ?? [], step === 'activate' ? 20 : undefined);
}

void main();
