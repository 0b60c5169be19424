import assert from 'node:assert/strict';
import { createEvidence, type EvidenceOptions } from '../../../src/engine/evidence/collector';
import { parseUnit } from '../../../src/engine/python/parseUnit';
import { normalizeName, parseRequirement } from '../../../src/engine/evidence/requirements';
import { MemoryFileSystem } from '../../support/memoryFileSystem';
import { pythonParser } from '../../support/pythonParser';

async function ask<T>(
  files: Record<string, string>,
  question: (evidence: ReturnType<typeof createEvidence>) => T,
  options: Partial<EvidenceOptions> = {},
): Promise<{ answer: T; notices: readonly string[] }> {
  const evidence = createEvidence({ fs: new MemoryFileSystem(files), roots: ['/p'], ...options });
  question(evidence);
  await evidence.settle();
  const answer = question(evidence);
  assert.equal(evidence.wanted, 0);
  return { answer, notices: evidence.notices().map((notice) => `${notice.path}: ${notice.message}`) };
}

describe('requirements', () => {
  it('reads one line', () => {
    assert.deepEqual(parseRequirement('Scikit_Learn[x] >= 1.2, <2 ; python_version > "3.9"  # why'), {
      name: 'scikit-learn',
      specifier: '>=1.2,<2',
    });
    assert.deepEqual(parseRequirement('pkg @ https://example.org/p.whl'), {
      name: 'pkg',
      specifier: '@ https://example.org/p.whl',
    });
    for (const line of ['', '# only a comment', '-e .', '--index-url https://x', 'two words']) {
      assert.equal(parseRequirement(line), null, line);
    }
    assert.equal(normalizeName('A.b__C'), 'a-b-c');
  });

  it('reads them from every file that names them', async () => {
    const { answer, notices } = await ask(
      {
        '/p/train.py': '',
        '/p/requirements.txt': 'pandas==2.2.0\n-r more/extra.txt\n-r ../../etc/passwd\nnumpy\n',
        '/p/more/extra.txt': 'fairlearn>=0.10\n',
        '/p/pyproject.toml':
          '[project]\ndependencies=["numpy>=1.26"]\n[project.optional-dependencies]\ndev=["pytest"]\n[tool.poetry.dependencies]\npython="^3.11"\nscipy="^1.11"\ntorch={version="2.1", extras=["x"]}\n',
        '/p/environment.yml':
          'dependencies:\n  - python=3.11\n  - conda-forge::xgboost=2.0=py_1\n  - pip:\n    - shap==0.44\n',
        '/p/Pipfile': '[packages]\nlightgbm = "*"\n',
        '/p/setup.cfg': '[options]\ninstall_requires =\n    requests>=2\n    tqdm\n',
        '/p/setup.py': "setup(install_requires=['joblib>1', 'click'])",
      },
      (evidence) => evidence.project('/p/train.py'),
    );
    assert.deepEqual(Object.fromEntries([...(answer?.requirements ?? [])].sort()), {
      click: '',
      fairlearn: '>=0.10',
      joblib: '>1',
      lightgbm: '',
      numpy: '>=1.26',
      pandas: '==2.2.0',
      pytest: '',
      requests: '>=2',
      scipy: '^1.11',
      shap: '==0.44',
      torch: '==2.1',
      tqdm: '',
      xgboost: '==2.0',
    });
    assert.deepEqual(notices, []);
  });

  it('gives one notice for each file that is broken', async () => {
    const { answer, notices } = await ask(
      { '/p/a.py': '', '/p/pyproject.toml': '[project\n', '/p/environment.yml': 'a: [', '/p/requirements.txt': 'x\n' },
      (evidence) => evidence.project('/p/a.py'),
    );
    assert.deepEqual([...(answer?.requirements.keys() ?? [])], ['x']);
    assert.equal(notices.length, 2);
    assert.match(notices[0] ?? '', /^\/p\/pyproject\.toml: not valid TOML \(.+\)$/);
    assert.match(notices[1] ?? '', /^\/p\/environment\.yml: not valid YAML/);
  });
});

describe('project facts', () => {
  it('finds work on fairness by name, import, metric and heading', async () => {
    const { answer } = await ask(
      {
        '/p/pyproject.toml': '',
        '/p/src/train.py': 'import pandas as pd\n',
        '/p/src/audit.py': 'from fairlearn.metrics import MetricFrame\n',
        '/p/src/own.py': 'def group_gap(y): ...\n',
        '/p/nb/check.ipynb': '{"cells":[{"cell_type":"code","source":["import aif360\\n"]}]}',
        '/p/docs/card.md': '# Model card\n## Fairness and bias\nRecall: women 0.81, men 0.84\n',
        '/p/docs/plan.md': '# Plan\n## Fairness audit\nWe will compare groups by race.\n',
        '/p/README.md': 'We do not look at fairness.\n',
        '/p/reports/fairness_2024.md': 'x',
        '/p/node_modules/x/fairness.py': 'x',
      },
      (evidence) => evidence.fairnessWork('/p/src/train.py'),
      { fairnessTerms: ['group_gap'] },
    );
    assert.deepEqual(answer?.files, [
      'docs/card.md',
      'nb/check.ipynb',
      'reports/fairness_2024.md',
      'src/audit.py',
      'src/own.py',
    ]);
    assert.equal(answer.searched, 8);
  });

  it('reads no code for work on fairness until that is asked for', async () => {
    const fs = new MemoryFileSystem({ '/p/pyproject.toml': '', '/p/a.py': 'x = 1\n', '/p/b.py': 'import aif360\n' });
    const evidence = createEvidence({ fs, roots: ['/p'] });
    evidence.project('/p/a.py');
    await evidence.settle();
    assert.equal(evidence.project('/p/a.py')?.root, '/p');
    const reads = (): string[] => fs.log.filter((line) => line.startsWith('range') && line.includes('.py'));
    assert.deepEqual(reads(), []);
    evidence.fairnessWork('/p/a.py');
    await evidence.settle();
    assert.deepEqual(evidence.fairnessWork('/p/a.py')?.files, ['b.py']);
    assert.notDeepEqual(reads(), []);
  });

  it('does not enter folders that hold data', async () => {
    const fs = new MemoryFileSystem({ '/p/a.py': '', '/p/img.dvc': 'outs: []', '/p/img/1/x.md': 'x' });
    for (let i = 0; i < 1100; i++) fs.write(`/p/crowd/${i}.png`, '');
    fs.write('/p/crowd/sub/x.md', '');
    const evidence = createEvidence({ fs, roots: ['/p'] });
    evidence.project('/p/a.py');
    await evidence.settle();
    assert.deepEqual(
      fs.log.filter((line) => line.startsWith('list')),
      ['list /p', 'list /p/crowd'],
    );
  });

  it('knows whether data has a remote, and the stages', async () => {
    const files = {
      '/p/a.py': '',
      '/p/.dvc/config': '[core]\n    remote = store\n[\'remote "store"\']\n    url = s3://b\n',
      '/p/dvc.yaml':
        'stages:\n  train:\n    cmd: python ${script}\n    deps: [a.py]\n    params: [lr, conf.yaml: [a.b]]\n    outs: [m.pkl]\n',
      '/p/params.yaml': 'script: a.py\nlr: 0.1\n',
    };
    const { answer } = await ask(files, (evidence) => evidence.project('/p/a.py'));
    assert.equal(answer?.dvcRemote, true);
    assert.deepEqual(answer.stages, [
      {
        name: 'train',
        file: '/p/dvc.yaml',
        command: 'python a.py',
        folder: '/p',
        dependencies: ['/p/a.py'],
        outputs: ['/p/m.pkl'],
        parameters: ['params.yaml:lr', 'conf.yaml:a.b'],
      },
    ]);
    const local = await ask({ ...files, '/p/.dvc/config': '' }, (evidence) => evidence.project('/p/a.py'));
    assert.equal(local.answer?.dvcRemote, false);
    const other = await ask(
      { ...files, '/p/.dvc/config': '', '/p/.dvc/config.local': '[\'remote "x"\']\nurl = /mnt/x\n' },
      (evidence) => evidence.project('/p/a.py'),
    );
    assert.equal(other.answer?.dvcRemote, true);
  });

  it('takes a remote in a folder of one machine for none', async () => {
    for (const url of ['../store', 'store', '/tmp/store', 'C:\\store']) {
      const files = { '/p/a.py': '', '/p/.dvc/config': `['remote "x"']\n    url = ${url}\n` };
      const { answer } = await ask(files, (evidence) => evidence.project('/p/a.py'));
      assert.deepEqual([answer?.dvcRemote, answer?.dvcFolder], [false, url]);
    }
  });
});

describe('settings', () => {
  it('are the mapping in a file, of YAML, JSON or TOML', async () => {
    const { answer } = await ask(
      {
        '/p/params.yaml': 'train: {lr: 0.1, name: x}\nlist: [1]\n',
        '/p/config.json': '{"data": {"train": "rows.csv"}}',
        '/p/settings.toml': '[data]\ntrain = "rows.csv"\n',
        '/p/list.yaml': '- a\n',
      },
      (evidence) =>
        ['params.yaml', 'config.json', 'settings.toml', 'list.yaml', 'none.yaml'].map((name) =>
          evidence.settings(`/p/${name}`),
        ),
    );
    const rows = { data: { train: 'rows.csv' } };
    const plain: unknown = JSON.parse(JSON.stringify(answer));
    assert.deepEqual(plain, [{ train: { lr: 0.1, name: 'x' }, list: [1] }, rows, rows, null, null]);
  });

  it('are not known where the file is broken, with one notice', async () => {
    const { answer, notices } = await ask({ '/p/params.yaml': 'a: [1\nb: }' }, (evidence) =>
      evidence.settings('/p/params.yaml'),
    );
    assert.equal(answer, undefined);
    assert.deepEqual(notices, ['/p/params.yaml: not valid YAML, line 2: a quote or bracket is not closed']);
  });
});

describe("Kedro's catalog", () => {
  const CATALOG =
    'rows:\n  filepath: data/rows.csv\nkept:\n  filepath: data/kept.csv\n  versioned: true\nfar:\n  filepath: s3://b/x.csv\n_part:\n  filepath: y.csv\n';

  it('tells the plain local files of its data sets, those of the local environment first', async () => {
    const { answer } = await ask(
      {
        '/p/conf/base/catalog.yml': CATALOG,
        '/p/conf/base/catalog_models/more.yaml': 'model:\n  filepath: data/model.pkl\n',
        '/p/conf/local/catalog.yml': 'rows:\n  filepath: data/small.csv\n',
        '/p/data/kept.csv/2026-02-11T08.00.00.000Z/kept.csv': 'a\n1\n',
        '/p/data/kept.csv/2026-03-01T09.15.00.123Z/kept.csv': 'a\n2\n',
        '/p/data/kept.csv/notes/kept.csv': 'a\n3\n',
      },
      (evidence) =>
        ['rows', 'kept', 'far', '_part', 'model', 'none'].map((name) =>
          evidence.catalogFile(name, '/p/notebooks/a.ipynb'),
        ),
    );
    const newest = '/p/data/kept.csv/2026-03-01T09.15.00.123Z/kept.csv';
    assert.deepEqual(answer, ['/p/data/small.csv', newest, undefined, undefined, '/p/data/model.pkl', undefined]);
  });

  it('keeps the versions of what it calls versioned, and of nothing else', async () => {
    const kept = '/p/data/kept.csv/2026-03-01T09.15.00.123Z/kept.csv';
    const plain = '/p/data/rows.csv/2026-03-01T09.15.00.123Z/rows.csv';
    const { answer } = await ask(
      { '/p/conf/base/catalog.yml': CATALOG, [kept]: 'a\n2\n', [plain]: 'a\n1\n' },
      (evidence) => [evidence.dataVersion(kept), evidence.dataVersion(plain)],
    );
    const [version, other] = answer;
    assert.deepEqual(version, {
      level: 'A',
      by: 'kedro',
      state: 'clean',
      pointer: '/p/conf/base/catalog.yml',
      detail: 'version 2026-03-01T09.15.00.123Z of `kept` in catalog.yml, as Kedro keeps it',
      size: 4,
    });
    assert.equal(other?.state, 'untracked');
  });

  it('is not known where the file is broken, with one notice', async () => {
    const { answer, notices } = await ask({ '/p/conf/base/catalog.yml': 'a: [1\nb: }' }, (evidence) =>
      evidence.catalogFile('a', '/p/x.py'),
    );
    assert.equal(answer, undefined);
    assert.deepEqual(notices, ['/p/conf/base/catalog.yml: not valid YAML, line 2: a quote or bracket is not closed']);
  });
});

describe('modules of the project', () => {
  it('are found as Python finds them', async () => {
    const parser = await pythonParser();
    const parse: EvidenceOptions['parse'] = (source, token) => parseUnit(parser, source, token);
    const { answer } = await ask(
      {
        '/p/notebooks/n.py': '',
        '/p/src/features/__init__.py': 'a = 1',
        '/p/src/features/build.py': 'b = 1',
        '/p/src/features/more/deep.py': 'c = 1',
        '/p/utils.py': 'd = 1',
        '/other/lib.py': 'e = 1',
      },
      (evidence) =>
        (
          [
            ['features.build', 0, '/p/notebooks/n.py'],
            ['features', 0, '/p/notebooks/n.py'],
            ['features.more.deep', 0, '/p/notebooks/n.py'],
            ['utils', 0, '/p/notebooks/n.py'],
            ['numpy', 0, '/p/notebooks/n.py'],
            ['build', 1, '/p/src/features/x.py'],
            ['', 1, '/p/src/features/x.py'],
            ['build', 2, '/p/src/features/more/deep.py'],
            ['lib', 3, '/p/notebooks/n.py'],
          ] as const
        ).map(([name, level, from]) => evidence.module(name, level, from)?.path),
      { parse },
    );
    assert.deepEqual(answer, [
      '/p/src/features/build.py',
      '/p/src/features/__init__.py',
      '/p/src/features/more/deep.py',
      '/p/utils.py',
      undefined,
      '/p/src/features/build.py',
      '/p/src/features/__init__.py',
      '/p/src/features/build.py',
      undefined,
    ]);
  });

  it('are looked for where the whole machine, or a page with one folder, is the project', async () => {
    const parser = await pythonParser();
    const evidence = createEvidence({
      fs: new MemoryFileSystem({ '/src/features.py': 'x = 1', '/shop/train.py': '' }),
      roots: ['/'],
      parse: (source, token) => parseUnit(parser, source, token),
    });
    const look = () => [
      evidence.module('features', 0, '/shop/train.py')?.path,
      evidence.module('numpy', 0, '/train.py')?.path,
    ];
    look();
    await evidence.settle();
    assert.deepEqual(look(), ['/src/features.py', undefined]);
    assert.equal(evidence.wanted, 0);
  });

  it('are parsed again only where their text changed', async () => {
    const fs = new MemoryFileSystem({ '/p/a.py': 'x = 1', '/p/b.py': 'y = 1' });
    const parser = await pythonParser();
    const parsed: string[] = [];
    const evidence = createEvidence({
      fs,
      roots: ['/p'],
      parse: (source, token) => {
        parsed.push(source.path);
        return parseUnit(parser, source, token);
      },
    });
    const look = () => [evidence.module('a', 0, '/p/c.py'), evidence.module('b', 0, '/p/c.py')];
    look();
    await evidence.settle();
    const [before] = look();
    fs.write('/p/a.py', 'x = 1');
    fs.write('/p/b.py', 'y = 2');
    evidence.invalidate(['/p/a.py', '/p/b.py']);
    assert.equal(await evidence.settle(), true);
    assert.deepEqual(parsed, ['/p/a.py', '/p/b.py', '/p/b.py']);
    assert.equal(look()[0], before);
  });

  it('finds modules that appear after they were asked for, however many are', async () => {
    const fs = new MemoryFileSystem({ '/p/train.py': '' });
    const parser = await pythonParser();
    const evidence = createEvidence({
      fs,
      roots: ['/p'],
      parse: (source, token) => parseUnit(parser, source, token),
    });
    const look = () => ['a', 'b', 'c'].map((name) => evidence.module(name, 0, '/p/train.py')?.path);
    look();
    await evidence.settle();
    assert.deepEqual(look(), [undefined, undefined, undefined]);
    for (const name of ['b', 'c']) {
      fs.write(`/p/${name}.py`, 'x = 1');
      evidence.invalidate([`/p/${name}.py`]);
    }
    assert.equal(await evidence.settle(), true);
    assert.deepEqual(look(), [undefined, '/p/b.py', '/p/c.py']);
  });
});
