// The engine on this machine: its files, and evidence about the folders that are checked.
import { rename, writeFile } from 'node:fs/promises';
import { createEngine } from '../engine/engine';
import { createEvidence } from '../engine/evidence/collector';
import type { Linter } from '../engine/lint';
import { readWasmFiles } from '../worker/wasmFiles';
import { readModelFacts } from '../worker/modelFacts';
import type { CheckWorld } from './checkFile';
import { directFiles } from './directFiles';

/** UTF-16 units of statements that are kept for the next files; as objects they take about a hundred bytes each. */
const SPARE = 128 * 1024;

/** `assets`: the folder of the wasm files. */
export async function openEngine(assets: string): Promise<Linter> {
  return createEngine(await readWasmFiles(assets), { spare: SPARE });
}

/** Real files and evidence for these roots (absolute). A file is replaced as a whole or not at all. */
export function worldOf(linter: Linter, roots: readonly string[]): CheckWorld {
  return {
    files: directFiles,
    linter,
    evidence: createEvidence({
      fs: directFiles,
      roots,
      parse: (unit, token) => linter.parse(unit, token),
      readModel: readModelFacts,
    }),
    // A write that is cut off leaves the file as it was.
    async write(path, text) {
      const temporary = `${path}.assay-tmp`;
      await writeFile(temporary, text);
      await rename(temporary, path);
    },
  };
}
