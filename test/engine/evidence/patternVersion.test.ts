// The version of the files that a pattern means.
import assert from 'node:assert/strict';
import type { DataVersion } from '../../../src/engine/evidence/evidence';
import { patternVersion } from '../../../src/engine/evidence/patternVersion';
import type { Probe } from '../../../src/engine/evidence/queries';

const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  '/p/runs': ['gin', 'gat'],
  '/p/runs/gin': ['best_model.pt', 'metrics.json'],
  '/p/runs/gat': ['best_model.pt', 'metrics.json'],
};

// SAFETY: only `list` is asked for.
const probe = {
  list: (folder: string) => Promise.resolve((FOLDERS[folder] ?? []).map((name) => ({ name, kind: 'file' }))),
} as unknown as Probe;

/** Weights are not pulled, and so not the folders that hold them. */
function versionOf(path: string): Promise<DataVersion> {
  const isKept = path.endsWith('.json');
  return Promise.resolve({
    level: 'A',
    by: isKept ? 'git' : 'git-lfs',
    state: isKept ? 'clean' : 'not-pulled',
    pointer: null,
    detail: isKept ? 'in git' : 'in Git LFS, only its pointer is here',
    size: null,
  });
}

describe('the version of what a pattern means', () => {
  it('is that of the files of such names, in folders below, too', async () => {
    assert.equal((await patternVersion(probe, '/p/runs', '*/metrics.json', versionOf)).state, 'clean');
    assert.equal((await patternVersion(probe, '/p/runs', '*/best_model.pt', versionOf)).state, 'not-pulled');
  });

  it('is looked for in few folders, however deep the pattern goes', async () => {
    let asked = 0;
    // SAFETY: only `list` is asked for.
    const wide = {
      list: (folder: string) => {
        asked++;
        const isInnermost = folder.split('/').length > 5;
        const names = Array.from({ length: 30 }, (_, i) => (isInnermost ? `${i}.json` : `part${i}`));
        return Promise.resolve(names.map((name) => ({ name, kind: 'file' })));
      },
    } as unknown as Probe;
    assert.equal((await patternVersion(wide, '/p/runs', '*/*/*/*.json', versionOf)).state, 'clean');
    assert.ok(asked < 50, `${asked} folders listed`);
  });

  it('is not known by files of other names that were not pulled', async () => {
    assert.equal((await patternVersion(probe, '/p/runs', '*/history.json', versionOf)).state, 'unknown');
  });
});
