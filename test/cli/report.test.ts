// `assay report` and `assay data` as a user runs them: the bundled command line in a real git repository.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { needsTool, Sandbox } from '../support/tools';

const ROOT = path.join(__dirname, '../..');
const CLI = path.join(ROOT, 'dist/cli.js');

const TRAIN = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.svm import SVC

rows = pd.read_csv("data/kept.csv").merge(pd.read_csv("data/new.csv"), on="id")
model = LogisticRegression().fit(rows[["a", "age"]], rows["y"])
other = SVC().fit(rows[["a", "age"]], rows["y"])
`;

describe('assay report and assay data', () => {
  let sandbox: Sandbox;
  before(() => {
    if (!existsSync(CLI)) execFileSync(process.execPath, ['esbuild.js'], { cwd: ROOT, stdio: 'ignore' });
  });
  beforeEach(function () {
    sandbox = new Sandbox();
    needsTool(this, 'git');
    sandbox.git('init', '-q');
    sandbox.write('train.py', TRAIN);
    sandbox.write('data/kept.csv', 'id,a,y\n1,2,0\n');
    sandbox.git('add', '.');
    sandbox.write('data/new.csv', 'id,full_name,sex,age\n1,A B,f,50\n');
  });
  afterEach(() => sandbox.remove());

  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: sandbox.root,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('writes Markdown to standard output and touches no file', () => {
    const { status, stdout, stderr } = run('report');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^# Responsible-ML report: /);
    assert.match(stdout, /\| `data\/kept\.csv` \| \*\*kept\*\* /);
    assert.match(stdout, /\| `data\/new\.csv` \| \*\*not kept\*\* /);
    // One file is looked at: its lines are enough.
    assert.match(stdout, /LogisticRegression \(model\) \(line 6\)/);
    assert.deepEqual(readdirSync(sandbox.root).sort(), ['.git', 'data', 'train.py']);
  });

  it('writes one HTML file where it is told to', () => {
    const { status, stdout, stderr } = run('report', 'train.py', '--out', 'report.html');
    assert.deepEqual([status, stdout], [0, ''], stderr);
    const html = readFileSync(sandbox.path('report.html'), 'utf8');
    assert.match(html, /^<!DOCTYPE html>/);
    assert.match(html, /<title>Responsible-ML report: train\.py<\/title>/);
    assert.match(run('report', '--format', 'html').stdout, /^<!DOCTYPE html>/);
  });

  it('counts what copies of a file say once, as a check does', () => {
    for (const name of ['scores.py', 'scores-copy.py'])
      sandbox.write(
        name,
        [
          'from sklearn.model_selection import train_test_split',
          'from sklearn.preprocessing import StandardScaler',
          'train, test = train_test_split([[1.0], [2.0], [3.0]], random_state=0)',
          'scaler = StandardScaler()',
          'first = scaler.fit_transform(train)',
          'second = scaler.fit_transform(test)',
          '',
        ].join('\n'),
      );
    const { stdout } = run('report', 'scores.py', 'scores-copy.py');
    assert.match(stdout, /1 open finding: 1 on leakage/);
    assert.match(stdout, /\(LKG002\) \| scores\.py, line 6; scores-copy\.py, line 6 \|/);
  });

  it('makes the model card of the model that is named', () => {
    const several = run('report', '--model-card');
    assert.equal(several.status, 2);
    assert.match(several.stderr, /there are 2 models: .*LogisticRegression \(model\) in train\.py.*SVC/);
    const { status, stdout } = run('report', '--model-card', 'SVC');
    assert.equal(status, 0);
    assert.match(stdout, /^---\n# license: not found\n/);
    assert.match(stdout, /\n---\n\n# Model card: SVC \(other\)\n/);
    assert.equal(run('report', '--model-card', 'nothing').status, 2);
  });

  it('lists the data with its state, its people and what mends it', () => {
    const { status, stdout } = run('data');
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `data/new.csv   untracked: not in git
    read in train.py, line 5
    tells who a person is: full_name
    sensitive: sex, age
    $ dvc init && dvc add data/new.csv
data/kept.csv  clean: in git
    read in train.py, line 5

2 inputs: 1 untracked, 1 clean.
`,
    );
    const json = JSON.parse(run('data', '--format', 'json').stdout) as {
      inputs: { name: string; state: string; personal: string[]; commands: string[]; readers: { line: number }[] }[];
    };
    assert.deepEqual(
      json.inputs.map(({ name, state, personal, commands, readers }) => [
        name,
        state,
        personal,
        commands,
        readers[0]?.line,
      ]),
      [
        ['data/new.csv', 'untracked', ['full_name'], ['dvc init && dvc add data/new.csv'], 5],
        ['data/kept.csv', 'clean', [], [], 5],
      ],
    );
  });

  it('ends with status 2 and one sentence where it cannot look', () => {
    const absent = run('report', 'gone/');
    assert.equal(absent.status, 2);
    assert.match(absent.stderr, /^assay: .*gone: Not found\.\n$/);
    sandbox.write('empty/readme.md', '');
    const { status, stderr } = run('data', 'empty');
    assert.deepEqual([status, stderr], [2, 'assay: no Python file or notebook was found there.\n']);
    assert.equal(run('report', '--out', 'no/such/folder/report.md').status, 2);
  });
});
