// Labelled cases: a folder of one-file fixtures in which every expectation is found and nothing else is said.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Linter } from '../../src/engine/lint';
import { testEngine } from './engine';
import { checkFixture, differences, readFixture } from './fixture';

/** One test for each file of `folder`. `groups` are the first letters of the rules that run: `LKG`; `enough` is how many cases there are to be. */
export function labelledCases(title: string, folder: string, groups: readonly string[], enough: number): void {
  describe(title, () => {
    let linter: Linter;
    before(async () => {
      linter = await testEngine();
    });

    const files = readdirSync(folder).filter((name) => /\.(?:py|ipynb)$/.test(name));

    it(`are at least ${enough}`, () => {
      assert.ok(files.length >= enough, `${files.length}`);
    });

    for (const name of files) {
      it(name, async () => {
        const fixture = readFixture(name, readFileSync(path.join(folder, name), 'utf8'), new Map());
        const codes = linter.rules
          .map(({ code }) => code)
          .filter((code) => groups.some((group) => code.startsWith(group)));
        const { open, result } = await checkFixture(linter, fixture, codes);
        open.dispose();
        assert.deepEqual(differences(fixture, result.findings), []);
        assert.deepEqual(
          result.notices.filter(({ kind }) => kind === 'rule-failed'),
          [],
        );
      });
    }
  });
}
