// Loads the two wasm files from node_modules for tests.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createPythonParser, type PythonParser } from '../../src/engine/python/treeSitter';

let shared: Promise<PythonParser> | undefined;

/** One parser for all tests of the process. */
export function pythonParser(): Promise<PythonParser> {
  const require = createRequire(join(process.cwd(), 'package.json'));
  shared ??= createPythonParser({
    runtimeWasm: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammarWasm: readFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm')),
  });
  return shared;
}
