// Damaged scripts and notebooks end with findings and notices that hold, whatever the text. The long run is scripts/fuzz-lint.mts.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { damagedUnit, editsOf, faultsOf, watchedLinter, type WatchedLinter } from '../../support/fuzzLint';
import { seeded } from '../../support/damage';
import { noEvidence, settingsFrom } from './support';

const ROUNDS = 150;
const ROOT = path.join(__dirname, '../../..');

function sources(): string[] {
  return ['src/engine/rules', 'test/engine', 'examples'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(py|ipynb)$/.test(name))
      .sort()
      .map((name) => path.join(ROOT, folder, name)),
  );
}

describe('linting damaged texts', () => {
  let watched: WatchedLinter;
  before(async () => {
    watched = await watchedLinter();
  });

  for (const kind of ['.py', '.ipynb']) {
    it(`throws nothing, points inside ${kind} files, and finds after edits what it finds anew`, () => {
      const files = sources().filter((name) => name.endsWith(kind));
      assert.ok(files.length > 0);
      const options = { settings: settingsFrom(watched.linter, 'select = ["ALL"]') };
      for (let round = 0; round < ROUNDS; round++) {
        const random = seeded(round + 1);
        const file = files[random(files.length)] ?? '';
        const unit = damagedUnit(file, readFileSync(file, 'utf8'), random);
        if (unit === null) continue;
        const edits = editsOf(unit, random);
        assert.deepEqual(faultsOf(watched, unit, edits, noEvidence, options), [], `${file} round ${round}`);
      }
    }).timeout(240_000);
  }
});
