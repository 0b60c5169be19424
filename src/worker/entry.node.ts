// The engine as a worker thread: reads files itself, and its wasm beside itself.
import { createEngine } from '../engine/engine';
import { createEvidence } from '../engine/evidence/collector';
import type { ReadModelFacts } from '../engine/evidence/modelFacts';
import { serve } from './engineSession';
import { nodeFileSystem } from './nodeFileSystem';
import { ownThreadPort } from './nodePort';
import { readWasmFiles } from './wasmFiles';

/** The reader of models is large and seldom wanted: it lies in a bundle of its own beside this one (worker/modelFacts.ts). */
const readModel: ReadModelFacts = async (file, target) => {
  const path = './model.facts.js';
  const bundle: unknown = await import(path);
  // SAFETY: the bundle exports the function of that name.
  return (bundle as { readModelFacts: ReadModelFacts }).readModelFacts(file, target);
};

serve(ownThreadPort(), {
  files: nodeFileSystem,
  readWasm: () => readWasmFiles(__dirname),
  createLinter: createEngine,
  createEvidence: (fs, roots, parse) => createEvidence({ fs, roots, parse, readModel }),
  soon: setImmediate,
});
