// The parser's two wasm files, as they lie beside the bundles in dist/.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParserBinaries } from '../engine/python/treeSitter';

/** Both binaries of the parser from one folder. Rejects as Node's `readFile` does. */
export async function readWasmFiles(folder: string): Promise<ParserBinaries> {
  const [runtimeWasm, grammarWasm] = await Promise.all([
    readFile(join(folder, 'web-tree-sitter.wasm')),
    readFile(join(folder, 'tree-sitter-python.wasm')),
  ]);
  return { runtimeWasm, grammarWasm };
}
