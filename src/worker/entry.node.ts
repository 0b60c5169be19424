// The engine as a worker thread: reads files itself, and its wasm beside itself.
import { createEngine } from '../engine/engine';
import { createEvidence } from '../engine/evidence/collector';
import { serve } from './engineSession';
import { nodeFileSystem } from './nodeFileSystem';
import { ownThreadPort } from './nodePort';
import { readWasmFiles } from './wasmFiles';

serve(ownThreadPort(), {
  files: nodeFileSystem,
  readWasm: () => readWasmFiles(__dirname),
  createLinter: createEngine,
  createEvidence: (fs, roots, parse) => createEvidence({ fs, roots, parse }),
  soon: setImmediate,
});
