// Real repositories, made by git, Git LFS and DVC themselves, and what they say about each file.
import assert from 'node:assert/strict';
import { rmSync, utimesSync } from 'node:fs';
import type { DataVersion } from '../../../src/engine/evidence/evidence';
import { createEvidence, type ProjectEvidence } from '../../../src/engine/evidence/collector';
import { moveCommand } from '../../../src/engine/rules/data-versions/large-file-in-git/rule';
import { nodeFileSystem } from '../../../src/worker/nodeFileSystem';
import { needsTool, Sandbox } from '../../support/tools';

/** A file last written an hour ago is not in the moment in which git cannot tell by the time. */
function settleTimes(sandbox: Sandbox, ...paths: string[]): void {
  const hourAgo = Date.now() / 1000 - 3600;
  for (const path of paths) utimesSync(sandbox.path(path), hourAgo, hourAgo);
}

async function versions(
  evidence: ProjectEvidence,
  sandbox: Sandbox,
  paths: readonly string[],
): Promise<Map<string, DataVersion>> {
  for (const path of paths) evidence.dataVersion(sandbox.path(path));
  await evidence.settle();
  return new Map(
    paths.map((path) => {
      const version = evidence.dataVersion(sandbox.path(path));
      assert.ok(version, path);
      return [path, version];
    }),
  );
}

async function states(sandbox: Sandbox, paths: readonly string[]): Promise<Record<string, string>> {
  const evidence = createEvidence({ fs: nodeFileSystem, roots: [sandbox.root] });
  const found = await versions(evidence, sandbox, paths);
  assert.deepEqual(evidence.notices(), []);
  return Object.fromEntries([...found].map(([path, v]) => [path, `${v.by} ${v.level} ${v.state}`]));
}

describe('a git repository', () => {
  let sandbox: Sandbox;
  beforeEach(function () {
    sandbox = new Sandbox();
    needsTool(this, 'git');
    sandbox.git('init', '-q');
    sandbox.write('.gitignore', '/scratch/\n*.tmp.csv\n!keep.tmp.csv\n');
    sandbox.write('nested/.gitignore', 'hidden.csv\n');
    for (const name of ['clean', 'touched', 'edited', 'longer', 'gone', 'crlf'])
      sandbox.write(`data/${name}.csv`, 'a,b\n1,2\n');
    sandbox.write('data/keep.tmp.csv', 'a\n1\n');
    settleTimes(sandbox, 'data/clean.csv', 'data/touched.csv', 'data/edited.csv');
    sandbox.git('add', '.');
    sandbox.git('commit', '-qm', 'x');
    sandbox.write('data/edited.csv', 'a,b\n1,3\n');
    sandbox.write('data/longer.csv', 'a,b\n1,2\n3,4\n');
    settleTimes(sandbox, 'data/touched.csv');
    rmSync(sandbox.path('data/gone.csv'));
    for (const name of ['scratch/x.csv', 'nested/hidden.csv', 'nested/seen.csv', 'new.csv', 'y.tmp.csv'])
      sandbox.write(name, 'a\n1\n');
  });
  afterEach(() => sandbox.remove());

  const EXPECTED = {
    'data/clean.csv': 'git A clean',
    'data/touched.csv': 'git A clean',
    'data/edited.csv': 'git B modified',
    'data/longer.csv': 'git B modified',
    'data/gone.csv': 'git A absent',
    'data/keep.tmp.csv': 'git A clean',
    'scratch/x.csv': 'none C ignored',
    'nested/hidden.csv': 'none C ignored',
    'nested/seen.csv': 'none C untracked',
    'new.csv': 'none C untracked',
    'y.tmp.csv': 'none C ignored',
    'nowhere.csv': 'none C absent',
    data: 'git B modified',
    nested: 'git A clean',
    scratch: 'none C ignored',
  };

  it('is read as git reads it', async () => {
    assert.deepEqual(await states(sandbox, Object.keys(EXPECTED)), EXPECTED);
    const porcelain = sandbox.git('status', '--porcelain', '--ignored', '-uall');
    assert.match(porcelain, /^ M data\/edited\.csv$/m);
    assert.match(porcelain, /^ M data\/longer\.csv$/m);
    assert.doesNotMatch(porcelain, /touched|clean/);
    assert.match(porcelain, /^\?\? nested\/seen\.csv$/m);
    assert.match(porcelain, /^!! nested\/hidden\.csv$/m);
  });

  for (const [name, prepare] of [
    ['version 4', (): unknown => sandbox.git('update-index', '--index-version', '4')],
    [
      'split',
      (): unknown => {
        sandbox.git('update-index', '--split-index');
        sandbox.write('late.csv', 'a\n1\n');
        sandbox.git('add', 'late.csv');
        sandbox.git('rm', '-q', '--cached', 'data/keep.tmp.csv');
        sandbox.write('data/crlf.csv', 'a,b\n9,9\n');
        return sandbox.git('add', 'data/crlf.csv');
      },
    ],
  ] as const) {
    it(`is read the same with a ${name} index`, async () => {
      prepare();
      const changed =
        name === 'split'
          ? { 'data/keep.tmp.csv': 'none C untracked', 'late.csv': 'git A clean', 'data/crlf.csv': 'git A clean' }
          : {};
      const expected = { ...EXPECTED, ...changed };
      assert.deepEqual(await states(sandbox, Object.keys(expected)), expected);
    });
  }

  it('knows a pointer of Git LFS that was committed where no attribute names LFS', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;
    sandbox.write('data/pointer.csv', pointer);
    sandbox.write('data/about.csv', `# ${pointer}`);
    sandbox.git('add', 'data');
    sandbox.git('commit', '-qm', 'y');
    assert.deepEqual(await states(sandbox, ['data/pointer.csv', 'data/about.csv']), {
      'data/pointer.csv': 'git-lfs A not-pulled',
      'data/about.csv': 'git A clean',
    });
  });

  it('takes other line ends for no change', async () => {
    sandbox.git('config', 'core.autocrlf', 'true');
    rmSync(sandbox.path('data/crlf.csv'));
    sandbox.git('checkout', '-q', '--', 'data/crlf.csv');
    assert.deepEqual(await states(sandbox, ['data/crlf.csv']), { 'data/crlf.csv': 'git A clean' });
  });

  it('has a file that is not there where it has others of its kind', async () => {
    sandbox.write('.gitignore', '*.csv\n!/data/*.csv\n');
    const evidence = createEvidence({ fs: nodeFileSystem, roots: [sandbox.root] });
    const ask = (path: string) => evidence.resolve(path, sandbox.path('code/read/rows.py'));
    const names = ['data/next.csv', 'data/*.tsv', 'other/next.csv'];
    names.forEach(ask);
    await evidence.settle();
    assert.deepEqual(
      names.map(ask),
      ['data/next.csv', 'data/*.tsv', 'code/read/other/next.csv'].map((path) => sandbox.path(path)),
    );
    assert.deepEqual(await states(sandbox, ['data/next.csv']), { 'data/next.csv': 'none C absent' });
  });

  it('is found from another work tree', async () => {
    sandbox.git('worktree', 'add', '-q', 'elsewhere', '-b', 'other');
    const evidence = createEvidence({ fs: nodeFileSystem, roots: [sandbox.path('elsewhere')] });
    const found = await versions(evidence, sandbox, ['elsewhere/data/clean.csv', 'elsewhere/data/none.csv']);
    assert.deepEqual(
      [...found.values()].map((v) => v.state),
      ['clean', 'absent'],
    );
  });

  it('is found from a folder of it that is the workspace', async () => {
    const evidence = createEvidence({ fs: nodeFileSystem, roots: [sandbox.path('data')] });
    const found = await versions(evidence, sandbox, ['data/clean.csv', 'new.csv']);
    assert.deepEqual(
      [...found.values()].map((v) => v.state),
      ['clean', 'untracked'],
    );
  });

  it('knows a file left out by a sparse checkout', async () => {
    sandbox.git('checkout', '-q', '-f');
    sandbox.git('sparse-checkout', 'set', 'nested');
    assert.deepEqual(await states(sandbox, ['data/clean.csv', 'data']), {
      'data/clean.csv': 'git A not-pulled',
      data: 'git A not-pulled',
    });
  });

  it('gives one notice for a damaged index, and asks git where it may', async () => {
    sandbox.write('.git/index', 'DIRC nonsense that is long enough to be one');
    const evidence = createEvidence({ fs: nodeFileSystem, roots: [sandbox.root] });
    const found = await versions(evidence, sandbox, ['data/clean.csv', 'new.csv']);
    assert.deepEqual(
      [...found.values()].map((v) => v.state),
      ['unknown', 'unknown'],
    );
    // Rules on what is in git must not take it for that.
    assert.deepEqual(
      [...found.values()].map((v) => v.by),
      ['none', 'none'],
    );
    assert.equal(evidence.notices().length, 1);
    assert.match(
      evidence.notices()[0]?.message ?? '',
      /^git index is cut short or damaged: what git tracks in .* is not known$/,
    );

    const asked: string[][] = [];
    const runGit = (_: string, args: readonly string[]): Promise<string> => {
      asked.push([...args]);
      return Promise.resolve('data/clean.csv\0');
    };
    const helped = createEvidence({ fs: nodeFileSystem, roots: [sandbox.root], runGit });
    const answers = await versions(helped, sandbox, ['data/clean.csv', 'new.csv']);
    assert.deepEqual(
      [...answers.values()].map((v) => v.state),
      ['unknown', 'untracked'],
    );
    assert.deepEqual(asked, [['ls-files', '-z', '--cached']]);
    assert.deepEqual(helped.notices(), []);
  });
});

describe('a repository with Git LFS', () => {
  let sandbox: Sandbox;
  beforeEach(function () {
    sandbox = new Sandbox();
    needsTool(this, 'git', 'lfs', 'version');
    sandbox.git('init', '-q');
    sandbox.git('lfs', 'install', '--local');
    sandbox.write(
      '.gitattributes',
      '[attr]big filter=lfs diff=lfs merge=lfs -text\n*.bin big\n/data/**/*.csv filter=lfs diff=lfs merge=lfs -text\nplain.bin -big !filter\n',
    );
    sandbox.write('data/raw/.gitattributes', 'small.csv -filter -diff -merge\n');
    for (const name of [
      'data/x.csv',
      'data/deep/y.csv',
      'data/edit.csv',
      'data/fetch.csv',
      'm.bin',
      'plain.bin',
      'data/raw/small.csv',
    ]) {
      sandbox.write(name, `a,b\n1,${name}\n`);
    }
    sandbox.git('add', '.');
    sandbox.git('commit', '-qm', 'x');
  });
  afterEach(() => sandbox.remove());

  it('is read as git lfs reads it', async () => {
    sandbox.write('data/edit.csv', 'a,b\n2,data/edit.csv\n');
    const pointer = sandbox.git('cat-file', 'blob', ':data/fetch.csv');
    assert.match(pointer, /^version https:\/\/git-lfs/);
    sandbox.write('data/fetch.csv', pointer);
    const expected = {
      'data/x.csv': 'git-lfs A clean',
      'data/deep/y.csv': 'git-lfs A clean',
      'data/edit.csv': 'git-lfs B modified',
      'data/fetch.csv': 'git-lfs A not-pulled',
      'm.bin': 'git-lfs A clean',
      'plain.bin': 'git A clean',
      'data/raw/small.csv': 'git A clean',
    };
    assert.deepEqual(await states(sandbox, Object.keys(expected)), expected);
    const tracked = sandbox.git('lfs', 'ls-files', '--name-only').trim().split('\n').sort();
    assert.deepEqual(
      tracked,
      Object.keys(expected)
        .filter((name) => expected[name as keyof typeof expected].startsWith('git-lfs'))
        .sort(),
    );
    assert.match(sandbox.git('status', '--porcelain'), /^ M data\/edit\.csv$/m);
  });

  it('knows a file that was committed raw though LFS should have it', async () => {
    sandbox.write('raw.bin', 'raw');
    const object = sandbox.git('hash-object', '-w', '--no-filters', 'raw.bin').trim();
    sandbox.git('update-index', '--add', '--cacheinfo', `100644,${object},raw.bin`);
    assert.deepEqual(await states(sandbox, ['raw.bin']), { 'raw.bin': 'git A clean' });
  });

  it('takes in a large file by the command that DVL012 shows', async () => {
    sandbox.write('big rows.csv', 'a\n1\n');
    sandbox.git('add', '.');
    sandbox.git('commit', '-qm', 'y');
    assert.deepEqual(await states(sandbox, ['big rows.csv']), { 'big rows.csv': 'git A clean' });
    sandbox.run('sh', ['-c', moveCommand('big rows.csv', false)]);
    assert.deepEqual(await states(sandbox, ['big rows.csv']), { 'big rows.csv': 'git-lfs A clean' });
  });
});

describe('a repository with git-annex', () => {
  let sandbox: Sandbox;
  beforeEach(function () {
    sandbox = new Sandbox();
    needsTool(this, 'git', 'annex', 'version');
    sandbox.git('init', '-q');
    sandbox.git('annex', 'init', '-q', 'here');
    for (const name of ['locked', 'gone', 'unlocked', 'edited', 'fetch'])
      sandbox.write(`data/${name}.csv`, `a,b\n1,${name}\n`);
    sandbox.git('annex', 'add', '-q', 'data');
    sandbox.git('annex', 'unlock', '-q', 'data/unlocked.csv', 'data/edited.csv', 'data/fetch.csv');
    sandbox.write('plain.csv', 'a\n1\n');
    sandbox.git('-c', 'annex.largefiles=nothing', 'add', '.');
    sandbox.git('commit', '-qm', 'x');
    sandbox.git('annex', 'drop', '-q', '--force', 'data/gone.csv', 'data/fetch.csv');
    sandbox.write('data/edited.csv', 'a,b\n2,edited and longer\n');
  });
  afterEach(() => {
    // git-annex takes away the right to write from what it keeps.
    sandbox.run('chmod', ['-R', 'u+w', '.']);
    sandbox.remove();
  });

  it('is read as git-annex reads it', async () => {
    assert.deepEqual(
      await states(
        sandbox,
        ['locked', 'gone', 'unlocked', 'edited', 'fetch'].map((name) => `data/${name}.csv`),
      ),
      {
        'data/locked.csv': 'git-annex A clean',
        'data/gone.csv': 'git-annex A not-pulled',
        'data/unlocked.csv': 'git-annex A clean',
        'data/edited.csv': 'git-annex B modified',
        'data/fetch.csv': 'git-annex A not-pulled',
      },
    );
    assert.deepEqual(await states(sandbox, ['plain.csv']), { 'plain.csv': 'git A clean' });
  });
});

describe('a DVC repository', () => {
  let sandbox: Sandbox;
  before(function () {
    sandbox = new Sandbox();
    needsTool(this, 'dvc');
    this.timeout(120_000);
    sandbox.git('init', '-q');
    sandbox.run('dvc', ['init', '-q']);
    sandbox.run('dvc', ['config', 'core.analytics', 'false']);
    sandbox.run('dvc', ['remote', 'add', '-d', 'store', sandbox.path('store')]);
    for (const name of ['clean.csv', 'edit.csv', 'longer.csv', 'gone.csv', 'far.csv', '123.csv'])
      sandbox.write(`data/${name}`, `a,b\n1,${name}\n`);
    const odd = ['Z.csv', 'b.csv', 'sub/a.csv', 'é.csv', '名.csv', '～.csv', '😀.csv', 'with"quote.csv'];
    for (const folder of ['whole', 'part', 'gone-folder'])
      for (const name of odd) sandbox.write(`data/${folder}/${name}`, `a,${name}\r\n`);
    sandbox.run('dvc', [
      'add',
      '-q',
      ...['clean.csv', 'edit.csv', 'longer.csv', 'gone.csv', 'far.csv', '123.csv', 'whole', 'part', 'gone-folder'].map(
        (name) => `data/${name}`,
      ),
    ]);
    sandbox.write('make.py', 'import sys\nfor p in sys.argv[1:]:\n    open(p, "w").write("x,y\\n1,2\\n")\n');
    sandbox.write('params.yaml', 'out: results\nmodels:\n  small: {n: 1}\n  large: {n: 2}\nseeds: [7, 8]\n');
    sandbox.write(
      'pipeline/dvc.yaml',
      [
        'vars:',
        '  - ../params.yaml',
        '  - name: prepared',
        'stages:',
        '  prepare:',
        '    cmd: python ../make.py ${name}.csv metrics.csv',
        '    deps: [../make.py]',
        '    outs:',
        '      - ${name}.csv',
        '      - metrics.csv: {cache: false}',
        '  train:',
        '    foreach: ${models}',
        '    do:',
        '      wdir: ../runs',
        '      cmd: python ../make.py ${key}-${item.n}.csv',
        '      outs: ["${key}-${item.n}.csv"]',
        '  grid:',
        '    matrix:',
        '      seed: ${seeds}',
        '      mode: [a, b]',
        '    cmd: python ../make.py grid-${item.seed}-${item.mode}.csv',
        '    outs: ["grid-${item.seed}-${item.mode}.csv"]',
        '  never:',
        '    cmd: python ../make.py never.csv',
        '    outs: [never.csv]',
        '',
      ].join('\n'),
    );
    sandbox.write('runs/.gitkeep', '');
    sandbox.run(
      'dvc',
      ['repro', '-q', 'prepare', 'train@small', 'train@large', 'grid@7-a', 'grid@7-b', 'grid@8-a'],
      'pipeline',
    );
    sandbox.run('dvc', ['push', '-q']);
    sandbox.git('add', '.');
    sandbox.git('commit', '-qm', 'x');
    sandbox.write('data/edit.csv', 'a,b\n2,edit.csv\n');
    sandbox.write('data/longer.csv', 'a,b\n1,longer.csv\n3,4\n');
    rmSync(sandbox.path('data/gone.csv'));
    rmSync(sandbox.path('data/far.csv'));
    rmSync(sandbox.path('data/gone-folder'), { recursive: true });
    sandbox.write('data/part/b.csv', 'a,c.csv\r\n');
    sandbox.write('data/part/new.csv', 'a\n');
    sandbox.write('data/loose.csv', 'a\n');
    sandbox.write('pipeline/grid-7-b.csv', 'changed\n');
  });
  after(() => sandbox.remove());

  const EXPECTED = {
    'data/clean.csv': 'dvc A clean',
    'data/123.csv': 'dvc A clean',
    'data/edit.csv': 'dvc B modified',
    'data/longer.csv': 'dvc B modified',
    'data/gone.csv': 'dvc A not-pulled',
    'data/far.csv': 'dvc A not-pulled',
    'data/whole': 'dvc A clean',
    'data/whole/😀.csv': 'dvc A clean',
    'data/whole/sub': 'dvc A clean',
    'data/part': 'dvc B modified',
    'data/part/b.csv': 'dvc B modified',
    'data/part/Z.csv': 'dvc A clean',
    'data/part/new.csv': 'dvc B modified',
    'data/gone-folder': 'dvc A not-pulled',
    'data/gone-folder/b.csv': 'dvc A not-pulled',
    'data/loose.csv': 'none C untracked',
    'pipeline/prepared.csv': 'dvc A clean',
    'pipeline/metrics.csv': 'git A clean',
    'runs/small-1.csv': 'dvc A clean',
    'runs/large-2.csv': 'dvc A clean',
    'pipeline/grid-7-a.csv': 'dvc A clean',
    'pipeline/grid-7-b.csv': 'dvc B modified',
    'pipeline/grid-8-b.csv': 'dvc B absent',
    'pipeline/never.csv': 'dvc B absent',
  };

  it('is read as DVC reads it', async function () {
    this.timeout(60_000);
    assert.deepEqual(await states(sandbox, Object.keys(EXPECTED)), EXPECTED);
    const status = JSON.parse(sandbox.run('dvc', ['data', 'status', '--granular', '--unchanged', '--json'])) as {
      uncommitted: Record<string, string[]>;
      unchanged: string[];
    };
    const mine = (state: string): string[] =>
      Object.entries(EXPECTED)
        .filter(([, v]) => v === state)
        .map(([path]) => path);
    // What was put into a tracked folder since changes that folder.
    const modified = [...(status.uncommitted.modified ?? []), ...(status.uncommitted.added ?? [])];
    for (const path of mine('dvc B modified'))
      assert.ok(
        modified.some((m) => m.replace(/\/$/, '') === path),
        path,
      );
    for (const path of mine('dvc A clean'))
      assert.ok(
        // Of a folder in a tracked one, DVC lists the files.
        status.unchanged.some((m) => m.replace(/\/$/, '') === path || m.startsWith(`${path}/`)),
        path,
      );
    const deleted = status.uncommitted.deleted ?? [];
    for (const path of mine('dvc A not-pulled'))
      assert.ok(
        deleted.some((m) => m.replace(/\/$/, '') === path),
        path,
      );
  });

  it('says why in one clause', async () => {
    const evidence = createEvidence({ fs: nodeFileSystem, roots: [sandbox.root] });
    rmSync(sandbox.path('.dvc/cache'), { recursive: true });
    const paths = ['data/far.csv', 'data/whole/b.csv', 'data/part/b.csv', 'runs/small-1.csv', 'pipeline/never.csv'];
    const found = await versions(evidence, sandbox, paths);
    assert.deepEqual(
      paths.map((path) => found.get(path)?.detail),
      [
        'tracked by far.csv.dvc, not pulled',
        'in a folder tracked by whole.dvc; its list of files is not in the cache',
        'in a folder tracked by part.dvc; its list of files is not in the cache',
        'tracked by dvc.lock, stage train@small',
        'declared by stage never of dvc.yaml, but no version of it is recorded',
      ],
    );
    assert.equal(found.get('data/far.csv')?.pointer, sandbox.path('data/far.csv.dvc'));
  });
});
