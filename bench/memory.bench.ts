// A thousand edits of one script, by the engine in this process: what of their memory is left after a collection.
import fs from 'node:fs';
import path from 'node:path';
import { Settings, standardConfiguration } from '../src/engine/configuration';
import { createEngine } from '../src/engine/engine';
import { createEvidence } from '../src/engine/evidence/collector';
import { nodeFileSystem } from '../src/worker/nodeFileSystem';
import { record, residentMegabytes } from './harness';
import { notebook, script, withKeystroke } from './inputs/pythonUnits';

const WARMUP = 300;
const EDITS = 1000;
const DIST = path.resolve(__dirname, '../dist');

async function main(): Promise<void> {
  const [runtimeWasm, grammarWasm] = ['web-tree-sitter.wasm', 'tree-sitter-python.wasm'].map((name) =>
    fs.readFileSync(path.join(DIST, name)),
  );
  if (runtimeWasm === undefined || grammarWasm === undefined) throw new Error('Two wasm files were to be read.');
  const linter = await createEngine({ runtimeWasm, grammarWasm });
  const evidence = createEvidence({
    fs: nodeFileSystem,
    roots: ['/bench'],
    parse: (unit, token) => linter.parse(unit, token),
  });
  const settings = new Settings(standardConfiguration('/bench'));
  for (const [name, unit, cell] of [
    ['1,000-line script', script(1000), 0],
    ['200-cell notebook', notebook(200), 100],
  ] as const) {
    const open = linter.open();
    let count = 0;
    const edit = (times: number): void => {
      for (let done = 0; done < times; done++) open.lint(withKeystroke(unit, cell, count++), evidence, { settings });
    };
    edit(WARMUP);
    const before = memory();
    edit(EDITS);
    const after = memory();
    record(`${name}: growth of heap and buffers over ${EDITS} edits`, 'MB', [after.held - before.held], 10);
    record(`${name}: growth of resident memory`, 'MB', [after.resident - before.resident]);
    open.dispose();
  }
}

/** Megabytes after a collection. Resident memory holds pages that V8 gives back when it likes, some 20 MB more or less. */
function memory(): { readonly held: number; readonly resident: number } {
  const resident = residentMegabytes();
  const { heapUsed, external } = process.memoryUsage();
  return { held: (heapUsed + external) / 1024 / 1024, resident };
}

void main();
