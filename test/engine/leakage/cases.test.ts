// Labelled cases of leakage: one file each, every expectation found and nothing else said by the leakage rules.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Linter } from '../../../src/engine/lint';
import { testEngine } from '../../support/engine';
import { checkFixture, differences, readFixture } from '../../support/fixture';

const FOLDER = path.join(__dirname, 'cases');
/** At this many the ground truth counts as one (the project's own bar). */
const ENOUGH = 150;

describe('leakage cases', () => {
  let linter: Linter;
  before(async () => {
    linter = await testEngine();
  });

  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));

  it(`are at least ${ENOUGH}`, () => {
    assert.ok(files.length >= ENOUGH, `${files.length}`);
  });

  for (const name of files) {
    it(name, async () => {
      const fixture = readFixture(name, readFileSync(path.join(FOLDER, name), 'utf8'), new Map());
      const codes = linter.rules.map(({ code }) => code).filter((code) => code.startsWith('LKG'));
      const { open, result } = await checkFixture(linter, fixture, codes);
      open.dispose();
      assert.deepEqual(differences(fixture, result.findings), []);
    });
  }
});
