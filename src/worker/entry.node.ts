// The engine as a worker thread: reads files itself, and its wasm beside itself.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEngine } from '../engine/engine';
import { createEvidence } from '../engine/evidence/collector';
import { serve } from './engineSession';
import { nodeFileSystem } from './nodeFileSystem';
import { ownThreadPort } from './nodePort';

serve(ownThreadPort(), {
  files: nodeFileSystem,
  async readWasm() {
    const [runtimeWasm, grammarWasm] = await Promise.all(
      ['web-tree-sitter.wasm', 'tree-sitter-python.wasm'].map((name) => readFile(join(__dirname, name))),
    );
    if (runtimeWasm === undefined || grammarWasm === undefined) throw new Error('two wasm files were to be read');
    return { runtimeWasm, grammarWasm };
  },
  createLinter: createEngine,
  createEvidence: (fs, roots, parse) => createEvidence({ fs, roots, parse }),
  soon: setImmediate,
});
