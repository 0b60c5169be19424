// The engine as a web worker: files and wasm come from the host.
import { createEngine } from '../engine/engine';
import { createEvidence } from '../engine/evidence/collector';
import { serve } from './engineSession';
import { ownWebPort } from './webPort';

serve(ownWebPort(), {
  files: null,
  readWasm: () => Promise.reject(new Error('the host sends the wasm to a web worker')),
  createLinter: createEngine,
  createEvidence: (fs, roots, parse) => createEvidence({ fs, roots, parse }),
  soon: (work) => void setTimeout(work, 0),
});
