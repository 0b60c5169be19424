// Code that nobody would write and everybody may open: the processor time of a first lint of each, which stays below two seconds.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Settings, standardConfiguration } from '../src/engine/configuration';
import { createEngine } from '../src/engine/engine';
import { createEvidence } from '../src/engine/evidence/collector';
import { scriptUnit } from '../src/engine/python/script';
import { nodeFileSystem } from '../src/worker/nodeFileSystem';
import { processorMilliseconds, record } from './harness';
import { PATHOLOGICAL } from './inputs/pathological';

const require = createRequire(__filename);
const SAMPLES = 3;
const LIMIT = 2000;

async function main(): Promise<void> {
  const linter = await createEngine({
    runtimeWasm: readFileSync(path.join(path.dirname(require.resolve('web-tree-sitter')), 'web-tree-sitter.wasm')),
    grammarWasm: readFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm')),
  });
  const settings = new Settings(standardConfiguration('/bench'));
  for (const [name, text] of Object.entries(PATHOLOGICAL)) {
    const unit = scriptUnit('/bench/a.py', text);
    const times: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      const evidence = createEvidence({
        fs: nodeFileSystem,
        roots: ['/bench'],
        parse: (source, token) => linter.parse(source, token),
      });
      const start = processorMilliseconds();
      linter.lint(unit, evidence, { settings });
      times.push(processorMilliseconds() - start);
    }
    record(name, 'ms', times, LIMIT);
  }
}

void main();
