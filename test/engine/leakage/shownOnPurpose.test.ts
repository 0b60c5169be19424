// A mistake that is made to show what it does is told as a hint, and every other one as before.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { testEngine } from '../../support/engine';
import { checkFixture, readFixture } from '../../support/fixture';

const NAME = 'cv-leak-shown-on-purpose.py';
const TEXT = readFileSync(path.join(__dirname, 'cases', NAME), 'utf8');

async function severities(text: string): Promise<string[]> {
  const { open, result } = await checkFixture(await testEngine(), readFixture(NAME, text, new Map()), ['LKG006']);
  open.dispose();
  return result.findings.map(({ severity }) => severity);
}

describe('scores that are called leaky', () => {
  it('are a hint', async () => {
    assert.deepEqual(await severities(TEXT), ['hint']);
  });

  it('are a warning where another score is of the same rows', async () => {
    assert.deepEqual(await severities(`${TEXT}print(cross_val_score(LogisticRegression(C=2), whole, y))\n`), [
      'warning',
    ]);
  });

  it('are none where leaks are what is predicted', async () => {
    const pipes = TEXT.replace('leaky = ', 'scores = ').replace(
      /(scores = cross_val_score\(.*), y\)/,
      '$1, pipes["leak"])',
    );
    assert.notEqual(pipes, TEXT);
    assert.match(pipes, /pipes\["leak"\]/);
    assert.deepEqual(await severities(pipes), ['warning']);
  });

  it('are none in a network of leaky units', async () => {
    const network = TEXT.replace('leaky = ', 'scores = ').replace(
      'LogisticRegression(), whole',
      'network("leaky_relu", nn.LeakyReLU), whole',
    );
    assert.deepEqual(await severities(network), ['warning']);
  });
});
