// The whole engine over the wasm of node_modules, made once for all tests of a run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { createEngine } from '../../src/engine/engine';
import type { Linter } from '../../src/engine/lint';
import type { ParserBinaries } from '../../src/engine/python/treeSitter';

const require = createRequire(__filename);

export function parserBinaries(): ParserBinaries {
  return {
    runtimeWasm: readFileSync(join(dirname(require.resolve('web-tree-sitter')), 'web-tree-sitter.wasm')),
    grammarWasm: readFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm')),
  };
}

let engine: Promise<Linter> | undefined;

export function testEngine(): Promise<Linter> {
  engine ??= createEngine(parserBinaries());
  return engine;
}
