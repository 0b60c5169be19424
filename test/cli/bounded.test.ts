// A file that the engine never comes back from costs its own answer, also in the thread that runs the command line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bounded, CutOffError } from '../../src/cli/bounded';
import { FileChecker } from '../../src/cli/checkFile';
import { createEngine } from '../../src/engine/engine';
import { createEvidence } from '../../src/engine/evidence/collector';
import { nodeFileSystem } from '../../src/worker/nodeFileSystem';

const hang = (): never => {
  for (;;);
};

describe('work that is bounded', () => {
  it('gives what it returns or throws', () => {
    const mistake = new RangeError('mine');
    assert.equal(
      bounded(() => 7, 10_000),
      7,
    );
    assert.throws(
      () =>
        bounded(() => {
          throw mistake;
        }, 10_000),
      (error) => error === mistake,
    );
  });

  it('is cut off where it never ends, in loops and in regular expressions', () => {
    assert.throws(() => bounded(hang, 20), CutOffError);
    assert.throws(() => bounded(() => /^(?:a+)+$/.test(`${'a'.repeat(50)}b`), 20), CutOffError);
  });

  it('is the check of a file', async () => {
    const linter = await createEngine({
      runtimeWasm: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
      grammarWasm: readFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm')),
    });
    const hanging = {
      ...linter,
      open: () => Object.assign(linter.open(), { foresee: () => undefined, lint: hang }),
    };
    const evidence = createEvidence({
      fs: nodeFileSystem,
      roots: [],
      parse: (unit, token) => linter.parse(unit, token),
    });
    const write = () => Promise.reject(new Error('nothing is to be written'));
    const options = { folder: '/', layer: {}, configuration: null, fix: [], order: null, timing: false };
    const checker = new FileChecker(
      { files: nodeFileSystem, linter: hanging, evidence, write },
      { ...options, offerFixes: false, timeout: 20 },
    );
    const { error } = await checker.check('/bounded.py', { text: 'x = 1\n' });
    assert.match(error ?? '', /^Checking took longer than/);
    assert.equal(checker.isCutOff, true);
  });
});
