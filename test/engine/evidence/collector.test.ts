import assert from 'node:assert/strict';
import { CancelledError, type CancellationToken } from '../../../src/base/platform';
import { createEvidence } from '../../../src/engine/evidence/collector';
import { MemoryFileSystem } from '../../support/memoryFileSystem';

const CSV = 'id,sex,age\n1,F,30\n2,M,41\n';

describe('evidence', () => {
  it('answers at once, remembers what it did not know, and finds it out', async () => {
    const fs = new MemoryFileSystem({ '/p/data/train.csv': CSV });
    const evidence = createEvidence({ fs, roots: ['/p'] });
    assert.equal(evidence.dataColumns('/p/data/train.csv'), undefined);
    assert.equal(evidence.wanted, 1);
    assert.deepEqual(fs.log, []);
    assert.equal(await evidence.settle(), true);
    assert.equal(evidence.wanted, 0);
    assert.deepEqual(evidence.dataColumns('/p/data/train.csv'), {
      names: ['id', 'sex', 'age'],
      complete: true,
      origin: 'header',
    });
    assert.equal(await evidence.settle(), false);
  });

  it('asks only once for what cannot be known', async () => {
    const fs = new MemoryFileSystem({ '/p/a.py': '' });
    const evidence = createEvidence({ fs, roots: ['/p'] });
    assert.equal(evidence.dataColumns('/p/none.csv'), undefined);
    assert.equal(await evidence.settle(), false);
    assert.equal(evidence.dataColumns('/p/none.csv'), undefined);
    assert.equal(evidence.wanted, 0);
  });

  it('finds out anew what an edit concerns, and nothing else', async () => {
    const fs = new MemoryFileSystem({ '/p/a.csv': CSV, '/p/b.csv': CSV });
    const evidence = createEvidence({ fs, roots: ['/p'] });
    evidence.dataColumns('/p/a.csv');
    evidence.dataColumns('/p/b.csv');
    await evidence.settle();
    evidence.dataColumns('/p/a.csv');
    fs.write('/p/a.csv', 'x,y\n1,2\n');
    fs.log.length = 0;
    evidence.invalidate(['/p/a.csv']);
    assert.equal(evidence.wanted, 1);
    assert.deepEqual(evidence.dataColumns('/p/a.csv')?.names, ['id', 'sex', 'age'], 'the old answer stays meanwhile');
    assert.equal(await evidence.settle(), true);
    assert.deepEqual(evidence.dataColumns('/p/a.csv')?.names, ['x', 'y']);
    assert.deepEqual(fs.log, ['range /p/a.csv 0+8']);
  });

  it('notices by time and size what nobody announced', async () => {
    const fs = new MemoryFileSystem({ '/p/a.csv': CSV });
    const evidence = createEvidence({ fs, roots: ['/p'] });
    evidence.dataColumns('/p/a.csv');
    await evidence.settle();
    await evidence.recheck();
    assert.equal(evidence.wanted, 0);
    fs.write('/p/a.csv', 'x,y\n1,2\n');
    await evidence.recheck();
    assert.equal(evidence.wanted, 1);
  });

  it('never reads outside the project', async () => {
    const fs = new MemoryFileSystem({ '/p/a.py': '', '/home/anna/secret.csv': CSV });
    const evidence = createEvidence({ fs, roots: ['/p'] });
    for (const path of ['/home/anna/secret.csv', '/p/../home/anna/secret.csv']) {
      evidence.dataColumns(path);
      evidence.dataVersion(path);
    }
    await evidence.settle();
    assert.equal(evidence.dataColumns('/home/anna/secret.csv'), undefined);
    assert.equal(evidence.dataVersion('/home/anna/secret.csv')?.state, 'outside-project');
    assert.deepEqual(fs.log, []);
  });

  it('reads the beginning of a huge file and no more', async () => {
    const fs = new MemoryFileSystem().writeSparse('/p/big.csv', CSV, 2 ** 30);
    const evidence = createEvidence({ fs, roots: ['/p'] });
    evidence.dataColumns('/p/big.csv');
    evidence.dataVersion('/p/big.csv');
    await evidence.settle();
    assert.deepEqual(evidence.dataColumns('/p/big.csv')?.names, ['id', 'sex', 'age']);
    assert.equal(evidence.dataVersion('/p/big.csv')?.size, 2 ** 30);
    assert.deepEqual(fs.log, ['range /p/big.csv 0+65536']);
  });

  it('says in one sentence what could not be read', async () => {
    const fs = new MemoryFileSystem({ '/p/a.csv': CSV, '/p/b.csv': Uint8Array.from([1, 0, 2, 3, 4, 5, 6, 7, 8, 9]) });
    fs.setReadable('/p/a.csv', false);
    fs.link('/p/loop.csv', 'loop.csv');
    const evidence = createEvidence({ fs, roots: ['/p'] });
    for (const name of ['a', 'b', 'loop']) evidence.dataColumns(`/p/${name}.csv`);
    await evidence.settle();
    assert.deepEqual(evidence.notices(), [
      { path: '/p/a.csv', message: 'not readable' },
      { path: '/p/b.csv', message: 'is not a text file, though its name says so' },
    ]);
    assert.equal(evidence.wanted, 0);
  });

  it('tells of each file what was asked for it alone, and keeps answers for the next', async () => {
    const fs = new MemoryFileSystem({ '/p/a.csv': CSV, '/p/b.csv': CSV });
    fs.setReadable('/p/a.csv', false);
    const evidence = createEvidence({ fs, roots: ['/p'] });
    evidence.dataColumns('/p/a.csv');
    evidence.dataColumns('/p/b.csv');
    await evidence.settle();
    assert.deepEqual(evidence.notices(), [{ path: '/p/a.csv', message: 'not readable' }]);
    evidence.forget();
    const read = fs.log.length;
    assert.deepEqual(evidence.dataColumns('/p/b.csv')?.names, ['id', 'sex', 'age']);
    assert.deepEqual([evidence.wanted, evidence.notices(), fs.log.length], [0, [], read]);
    evidence.dataColumns('/p/a.csv');
    assert.deepEqual(evidence.notices(), [{ path: '/p/a.csv', message: 'not readable' }]);
  });

  it('answers each of many files anew, and keeps no more answers than are allowed', async () => {
    const fs = new MemoryFileSystem();
    for (let i = 0; i < 30; i++) fs.write(`/p/${i}.csv`, CSV);
    const evidence = createEvidence({ fs, roots: ['/p'], limits: { questions: 10, answers: 20 } });
    for (let i = 0; i < 30; i++) {
      evidence.dataColumns(`/p/${i}.csv`);
      await evidence.settle();
      assert.equal(evidence.dataColumns(`/p/${i}.csv`)?.complete, true);
      evidence.forget();
    }
    const read = fs.log.length;
    evidence.dataColumns('/p/0.csv');
    assert.equal(evidence.wanted, 1);
    await evidence.settle();
    assert.equal(fs.log.length, read + 1);
  });

  it('says so where more was asked than is answered, until the next file', async () => {
    const fs = new MemoryFileSystem();
    const evidence = createEvidence({ fs, roots: ['/p'], limits: { questions: 10 } });
    for (let i = 0; i < 13; i++) evidence.dataColumns(`/p/${i}.csv`);
    await evidence.settle();
    const [notice, ...others] = evidence.notices();
    assert.deepEqual([notice?.path, others], ['/p', []]);
    assert.match(notice?.message ?? '', /^10 questions .* were answered, and 3 further ones were not, /);
    evidence.forget();
    assert.deepEqual(evidence.notices(), []);
  });

  it('stops when it is told to, and goes on later', async () => {
    const fs = new MemoryFileSystem();
    for (let i = 0; i < 50; i++) fs.write(`/p/${i}.csv`, CSV);
    const evidence = createEvidence({ fs, roots: ['/p'] });
    for (let i = 0; i < 50; i++) evidence.dataColumns(`/p/${i}.csv`);
    let asked = 0;
    const token: CancellationToken = {
      get isCancellationRequested() {
        return ++asked > 40;
      },
    };
    await assert.rejects(evidence.settle(token), CancelledError);
    assert.ok(evidence.wanted > 0);
    assert.equal(await evidence.settle(), true);
    assert.equal(evidence.dataColumns('/p/49.csv')?.complete, true);
  });

  it('takes relative paths from the own folder, then the root, then between', async () => {
    const fs = new MemoryFileSystem({
      '/p/src/a/own.csv': CSV,
      '/p/root.csv': CSV,
      '/p/src/between.csv': CSV,
      '/p/own.csv': CSV,
      '/p/data/x.csv': CSV,
    });
    const evidence = createEvidence({ fs, roots: ['/p'] });
    const ask = (path: string) => evidence.resolve(path, '/p/src/a/unit.py');
    const names = ['own.csv', 'root.csv', 'between.csv', './data/x.csv', 'data/new.csv', 'none.csv'];
    names.forEach(ask);
    await evidence.settle();
    assert.deepEqual(names.map(ask), [
      '/p/src/a/own.csv',
      '/p/root.csv',
      '/p/src/between.csv',
      '/p/data/x.csv',
      '/p/data/new.csv',
      '/p/src/a/none.csv',
    ]);
    assert.equal(ask('/abs/x.csv'), '/abs/x.csv');
    assert.equal(ask('s3://bucket/x.csv'), undefined);
    assert.equal(evidence.wanted, 0);
  });
});

describe('evidence of files that git ignores everywhere', () => {
  it('takes them for those of a folder that is there', async () => {
    const fs = new MemoryFileSystem({
      '/p/.git/HEAD': 'ref: refs/heads/main\n',
      '/p/.gitignore': '*.csv\n',
      '/p/data/featured/.gitkeep': '',
      '/p/notebooks/model.ipynb': '{}',
    });
    const evidence = createEvidence({ fs, roots: ['/p'] });
    const ask = (path: string) => evidence.resolve(path, '/p/notebooks/model.ipynb');
    const names = ['data/featured/ready.csv', 'data/raw/rows.csv', 'none/rows.csv', 'rows.csv'];
    names.forEach(ask);
    await evidence.settle();
    assert.deepEqual(names.map(ask), [
      '/p/data/featured/ready.csv',
      '/p/data/raw/rows.csv',
      '/p/notebooks/none/rows.csv',
      '/p/notebooks/rows.csv',
    ]);
  });
});

describe('evidence of odd places', () => {
  it('gives up on a file system that does not answer, with one sentence', async () => {
    const files = new MemoryFileSystem({ '/p/a.csv': CSV, '/p/b.csv': CSV });
    const fs = {
      stat: (path: string) => files.stat(path),
      readDirectory: (path: string) => files.readDirectory(path),
      readFile: (path: string, limit?: number) => files.readFile(path, limit),
      readRange: (path: string, offset: number, length: number) =>
        path === '/p/a.csv' ? new Promise<Uint8Array>(() => undefined) : files.readRange(path, offset, length),
    };
    const evidence = createEvidence({ fs, roots: ['/p'], limits: { questionMilliseconds: 50 } });
    evidence.dataColumns('/p/a.csv');
    evidence.dataColumns('/p/b.csv');
    assert.equal(await evidence.settle(), true);
    assert.equal(evidence.dataColumns('/p/a.csv'), undefined);
    assert.equal(evidence.dataColumns('/p/b.csv')?.complete, true);
    assert.equal(evidence.wanted, 0);
    assert.deepEqual(evidence.notices(), [{ path: '/p/a.csv', message: 'took too long to be looked at' }]);
  });

  it('does not take a git folder that is gone for one that tracks nothing', async () => {
    const fs = new MemoryFileSystem({ '/p/.git': 'gitdir: ../gone/worktrees/p\n', '/p/x.csv': CSV });
    const evidence = createEvidence({ fs, roots: ['/p'] });
    evidence.dataVersion('/p/x.csv');
    await evidence.settle();
    assert.equal(evidence.dataVersion('/p/x.csv')?.state, 'unknown');
    assert.equal(evidence.notices().length, 1);
  });

  it('takes the folder for the files that a pattern names', async () => {
    const fs = new MemoryFileSystem({ '/p/.git/HEAD': 'ref: x', '/p/data/x.csv': CSV, '/p/.gitignore': 'data/\n' });
    const evidence = createEvidence({ fs, roots: ['/p'] });
    evidence.dataVersion('/p/data/*.csv');
    await evidence.settle();
    assert.equal(evidence.dataVersion('/p/data/*.csv')?.state, 'ignored');
  });
});
