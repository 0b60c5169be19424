import assert from 'node:assert/strict';
import { createEvidence } from '../../../src/engine/evidence/collector';
import { lintUntilSettled } from '../../../src/engine/settle';
import { MemoryFileSystem } from '../../support/memoryFileSystem';
import { testEngine } from '../../support/engine';
import { scriptUnit } from '../../support/units';
import { standardSettings } from './support';

const CODE = `import pandas as pd
from datasets import load_dataset
from features import build
from . import paths

frame = pd.read_csv("train.csv")
other = pd.read_csv(filepath_or_buffer='../raw/other.csv', nrows=5)
remote = pd.read_csv("https://example.org/a.csv")
# A folder of that name may lie beside the code, which one rule alone asks.
reviews = load_dataset("imdb")
`;

describe('what a lint will ask', () => {
  const files = {
    '/p/code/train.csv': 'id,age\n1,30\n',
    '/p/raw/other.csv': 'id,sex\n1,F\n',
    '/p/code/features.py': 'def build(frame):\n    return frame\n',
    '/p/code/paths.py': 'DATA = "data"\n',
  };
  const unit = { ...scriptUnit(CODE), path: '/p/code/train.py' };

  it('is known before the first, which then is the only one', async () => {
    const linter = await testEngine();
    const lints = async (foreseen: boolean) => {
      const evidence = createEvidence({
        fs: new MemoryFileSystem(files),
        roots: ['/p'],
        parse: (source, token) => linter.parse(source, token),
      });
      const open = linter.open();
      const options = { settings: standardSettings };
      let count = 0;
      const lint = () => {
        count++;
        return open.lint(unit, evidence, options);
      };
      const result = foreseen
        ? await lintUntilSettled(lint, evidence, undefined, (from) => open.foresee(from, unit, evidence, options))
        : await lintUntilSettled(lint, evidence);
      open.dispose();
      return { count, codes: result.findings.map(({ code, message }) => `${code} ${message}`) };
    };
    const foreseen = await lints(true);
    const plain = await lints(false);
    assert.deepEqual(foreseen.codes, plain.codes);
    assert.equal(foreseen.count, 1);
    assert.ok(plain.count > 1);
  });
});
