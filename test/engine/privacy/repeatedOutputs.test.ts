// What a notebook shows again is told more quietly than what it shows first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { testEngine } from '../../support/engine';
import { checkFixture, readFixture } from '../../support/fixture';

async function findingsOf(name: string, code: string) {
  const linter = await testEngine();
  const text = readFileSync(path.join(__dirname, 'cases', name), 'utf8');
  const { open, result } = await checkFixture(linter, readFixture(name, text, new Map()), [code]);
  open.dispose();
  return result.findings;
}

describe('outputs that show the same again', () => {
  it('are an information that leads to the first', async () => {
    const [first, again] = await findingsOf('output-shown-again.ipynb', 'PRV002');
    assert.equal(first?.severity, 'warning');
    assert.equal(again?.severity, 'information');
    assert.deepEqual(
      again.related.map(({ span }) => span.cell),
      [first.span.cell],
    );
  });

  it('may spell their columns another way', async () => {
    const findings = await findingsOf('output-respelt-and-empty.ipynb', 'PRV002');
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['warning', 'information'],
    );
  });

  it('hold a login in one finding with all places', async () => {
    const findings = await findingsOf('output-login-in-many-warnings.ipynb', 'PRV013');
    assert.deepEqual(
      findings.map(({ related }) => related.map(({ span }) => span.cell)),
      [[2, 3]],
    );
  });
});
