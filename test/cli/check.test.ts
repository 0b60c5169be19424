// `assay check` as a user runs it: the bundled command line in a process of its own, on a project in a temporary folder.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const CLI = path.join(ROOT, 'dist/cli.js');

const LEAK = [
  'import pandas as pd',
  'from sklearn.preprocessing import StandardScaler',
  'from sklearn.model_selection import train_test_split',
  'from sklearn.linear_model import LogisticRegression',
  'df = pd.read_csv("data.csv")',
  'y = df.pop("y")',
  'train, test, y_train, y_test = train_test_split(df, y, random_state=0)',
  'scaler = StandardScaler().fit(train)',
  'model = LogisticRegression().fit(scaler.transform(train), y_train)',
  'model.score(scaler.fit_transform(test), y_test)',
];
const MENDED = LEAK.map((line) => line.replace('fit_transform(test)', 'transform(test)'));

/** What happens to the rows stands in a module, what is told of it at the calls here. */
const PREPARING = [
  'import pandas as pd',
  'from sklearn.preprocessing import StandardScaler',
  'def load(path):',
  '    return pd.read_csv(path)',
  'def scale(rides):',
  '    return StandardScaler().fit_transform(rides)',
];
const USING = [
  'from sklearn.linear_model import LogisticRegression',
  'from sklearn.model_selection import train_test_split',
  'from lib.prep import load, scale',
  'rides = load("rides.csv")',
  'X = scale(rides[["age", "fare"]])',
  'train, test, y_train, y_test = train_test_split(X, rides["late"], random_state=0)',
  'model = LogisticRegression().fit(train, y_train)',
  'print(model.score(test, y_test))',
];

/** A module that scales before it divides, scripts that only run it, and one that scales before a division of its own. */
const TRAINING = [
  'from sklearn.linear_model import LogisticRegression',
  'from sklearn.model_selection import train_test_split',
  'from sklearn.preprocessing import StandardScaler',
  'def scaled(rides):',
  '    return StandardScaler().fit_transform(rides)',
  'def train(rides, late):',
  '    X = scaled(rides)',
  '    fitted, held, known, asked = train_test_split(X, late, random_state=0)',
  '    model = LogisticRegression().fit(fitted, known)',
  '    return model.score(held, asked)',
];
const RUNNING = [
  'import pandas as pd',
  'from training import train',
  'rides = pd.read_csv("rides.csv")',
  'print(train(rides[["age", "fare"]], rides["late"]))',
];
const OWN = ['rides = pd.read_csv("rides.csv")', ...USING.slice(4)];

const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** A notebook as Jupyter writes it, with a number that JSON.parse would change. */
function notebook(...cells: readonly (readonly string[])[]): string {
  const source = (lines: readonly string[]): string[] =>
    lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line));
  return `${JSON.stringify(
    {
      cells: cells.map((lines, index) => ({
        cell_type: 'code',
        execution_count: index + 1,
        metadata: { scrolled: true },
        outputs: [{ name: 'stdout', output_type: 'stream', text: ['done\n'] }],
        source: source(lines),
      })),
      metadata: { kernelspec: { language: 'python', name: 'python3' }, version: 'VERSION' },
      nbformat: 4,
      nbformat_minor: 4,
    },
    null,
    1,
  ).replace('"VERSION"', '1.0')}\n`;
}

interface Json {
  findings: {
    code: string;
    path: string;
    cell: number | null;
    line: number;
    column: number;
    severity: string;
    toldWith?: { path: string; cell: number | null; line: number; column: number };
    related: { path: string; line: number; message: string }[];
  }[];
  files: number;
  errors: { path: string; message: string }[];
  suppressed: { code: string; reason: string }[];
  notices: { kind: string; path: string }[];
}

describe('assay check', () => {
  let folder: string;
  before(() => {
    if (!existsSync(CLI)) execFileSync(process.execPath, ['esbuild.js'], { cwd: ROOT, stdio: 'ignore' });
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'assay-check-'));
    mkdirSync(path.join(folder, '.git'));
    write('assay.toml', 'select = ["LKG", "ASY"]\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const run = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const json = (args: readonly string[], input = ''): Json & { status: number | null } => {
    const { status, stdout, stderr } = run(['--format', 'json', ...args], input);
    assert.notEqual(stdout, '', stderr);
    return { status, ...(JSON.parse(stdout) as Json) };
  };

  it('prints JSON with places as the contract counts them', () => {
    write('train.py', text(LEAK));
    write('nb/train.ipynb', notebook(['x = 1'], LEAK));
    const { findings, files, errors, status } = json(['.']);
    assert.deepEqual(
      findings.map(({ code, severity, path: file, cell, line, column }) => [code, severity, file, cell, line, column]),
      [
        ['LKG002', 'warning', 'nb/train.ipynb', 1, 10, 13],
        ['LKG002', 'warning', 'train.py', null, 10, 13],
      ],
    );
    assert.deepEqual({ files, errors, status }, { files: 2, errors: [], status: 1 });
    assert.deepEqual(Object.keys(findings[0] ?? {}).slice(0, 10), [
      'code',
      'name',
      'severity',
      'path',
      'cell',
      'line',
      'column',
      'endLine',
      'endColumn',
      'message',
    ]);
  });

  it('tells a leak of a module where it stands, and names who runs it', () => {
    write('training.py', text(TRAINING));
    write('run.py', text([...RUNNING, ...RUNNING.slice(3)]));
    write(
      'own.py',
      text([...USING.slice(0, 2), 'from training import scaled as scale', 'import pandas as pd', ...OWN]),
    );
    const places = ({ findings }: Json) => findings.map(({ path: file, line }) => `${file}:${line}`);
    assert.deepEqual(places(json(['--every-place', '.'])), ['own.py:6', 'run.py:4', 'training.py:5']);
    const told = json(['.']).findings;
    assert.deepEqual(
      told.map(({ path: file, toldWith }) => [file, toldWith]),
      [
        ['own.py', undefined],
        ['run.py', { path: 'training.py', cell: null, line: 5, column: 12 }],
        ['training.py', undefined],
      ],
    );
    const shown = run(['.']).stdout;
    const heads = [...shown.matchAll(/^(\w+\.py)$/gm)].map(([, file]) => file);
    assert.deepEqual(heads, ['own.py', 'training.py'], 'a division of its own is its own fault');
    assert.match(shown, /also run\.py:4:7 {2}This file uses it/);
    assert.doesNotMatch(shown, /run\.py:5/);
    // Alone it has to be said somewhere, and once.
    assert.deepEqual(places(json(['run.py'])), ['run.py:4']);
    assert.match(run(['run.py']).stdout, /5:7 {2}The same from here/);
  });

  it('tells once of a module that divides rows in time at random, whoever runs it', () => {
    write(
      'parts.py',
      text([
        'from sklearn.model_selection import train_test_split',
        'def parts(rows):',
        '    return train_test_split(rows, random_state=1)',
      ]),
    );
    write(
      'lags.py',
      text([
        'import pandas as pd',
        'from parts import parts',
        'def prepare():',
        '    rows = pd.read_csv("rides.csv")',
        '    rows["before"] = rows["fare"].shift(1)',
        '    return parts(rows)',
        'prepare()',
      ]),
    );
    write('app.py', text(['from lags import prepare', 'prepare()']));
    const shown = run(['--select', 'LKG009', '.']).stdout;
    assert.equal(shown.match(/LKG009/g)?.length, 1, shown);
    assert.match(shown, /parts\.py:3:12 {2}Split here, in `parts`/);
  });

  it('keeps apart what a file does wrong itself, whatever modules it calls', () => {
    write('lib/prep.py', text(PREPARING));
    write('lib/trial.py', text(['def tried(model, rows, answers):', '    return model.score(rows, answers)']));
    const own = [
      ...USING.slice(0, 2),
      'from lib.prep import load',
      'from lib.trial import tried',
      'rides = load("rides.csv")',
      'X, late = rides[["age", "fare"]], rides["late"]',
      USING[5]?.replace('rides["late"]', 'late') ?? '',
      ...Array<string[]>(2)
        .fill(['model = LogisticRegression().fit(X, late)', 'print(tried(model, test, y_test))'])
        .flat(),
    ];
    for (const name of ['a.py', 'b.py']) write(name, text(own));
    const shown = run(['--select', 'LKG004', '.']).stdout;
    assert.equal(shown.match(/LKG004/g)?.length, 4, shown);
    assert.doesNotMatch(shown, /The same from here|This file uses it/);
  });

  it('tells of a file that nothing tracks once, and names who else reads it', () => {
    write('assay.toml', 'select = ["DVL001"]\n');
    execFileSync('git', ['init', '-q', folder]);
    write('.gitignore', 'rides.csv\n');
    write('rides.csv', 'age,fare,late\n1,2,0\n');
    const fitting = ['import pandas as pd', 'from sklearn.linear_model import LogisticRegression'];
    const own = ['rides = pd.read_csv("rides.csv")', 'LogisticRegression().fit(rides[["age"]], rides["late"])'];
    for (const name of ['a.py', 'b.py', 'c.py']) write(name, text([...fitting, ...own]));
    const heads = () => json(['.']).findings.flatMap(({ path: file, toldWith }) => (toldWith ? [] : [file]));
    const tellers = () => json(['.']).findings.map(({ toldWith }) => toldWith?.path);
    assert.deepEqual(tellers(), [undefined, 'a.py', 'a.py']);
    assert.ok(json(['--every-place', '.']).findings.every(({ toldWith }) => toldWith === undefined));
    const shown = run(['.']);
    assert.equal(shown.status, 1);
    assert.equal(shown.stdout.match(/DVL001/g)?.length, 1);
    assert.match(shown.stdout, /^ {6}also b\.py:3:9\n {6}also c\.py:3:9$/m);
    assert.match(
      run(['--format', 'github', '.']).stdout,
      /^::warning file=a\.py,[^\n]*The same at b\.py \(3:9\), c\.py \(3:9\)\.\n$/,
    );
    assert.match(run(['--format', 'sarif', '.']).stdout, /The same at \[b\.py\]\(1\), \[c\.py\]\(2\)\./);
    // One that is suppressed speaks for no other.
    write('a.py', text([...fitting, `${own[0] ?? ''}  # assay: ignore[DVL001] kept elsewhere`, own[1] ?? '']));
    assert.deepEqual(heads(), ['b.py']);
    // The gravest tells it, whichever file it is in.
    const tracked = ['import mlflow', 'mlflow.log_input(mlflow.data.from_pandas(rides))'];
    write('b.py', text([...fitting, own[0] ?? '', ...tracked, own[1] ?? '']));
    assert.deepEqual(tellers(), ['c.py', undefined]);
  });

  it('counts all places of a cause that `--fix` mends', () => {
    write('assay.toml', 'select = ["PRV013"]\n');
    const output = { output_type: 'stream', name: 'stdout', text: '/home/annlee/data/rides.csv\n' };
    const cell = { cell_type: 'code', metadata: {}, source: 'print(path)', execution_count: 1, outputs: [output] };
    const whole = JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
    for (const name of ['a.ipynb', 'b.ipynb', 'c.ipynb']) write(name, whole);
    const ending = (...args: string[]) =>
      run([...args, '.'])
        .stdout.trimEnd()
        .split('\n')
        .at(-1);
    assert.equal(ending(), '1 finding (1 information) in 1 file; 3 files checked; --fix can fix up to 1, in 3 places.');
    assert.equal(ending('--fix'), '3 fixed; No findings; 3 files checked.');
  });

  it('joins causes alike however many threads look', () => {
    write('assay.toml', 'select = ["DVL004"]\n');
    const load = (name: string): string => `model = AutoModel.from_pretrained("${name}")`;
    for (let at = 0; at < 40; at++)
      write(
        `run${String(at).padStart(2, '0')}.py`,
        text(['from transformers import AutoModel', load('bert-base-cased'), ...(at === 30 ? [load('gpt2')] : [])]),
      );
    const one = json(['--jobs', '1', '.']);
    assert.equal(one.findings.filter(({ toldWith }) => toldWith?.path === 'run30.py').length, 39);
    assert.deepEqual(json(['--jobs', '3', '.']), one);
  });

  it('tells of a folder that was not pulled once, whichever of its files a script reads', () => {
    write('assay.toml', 'select = ["DVL013"]\n');
    execFileSync('git', ['init', '-q', folder]);
    write('.dvc/config', '[core]\n    remote = store\n[\'remote "store"\']\n    url = s3://store/rides\n');
    write('data.dvc', 'outs:\n- md5: 22a1a2931c8370d3aeedd7183606fd7f.dir\n  nfiles: 2\n  hash: md5\n  path: data\n');
    for (const [name, file] of [
      ['a.py', 'rides'],
      ['b.py', 'stops'],
      ['c.py', 'rides'],
    ] as const)
      write(name, text(['import pandas as pd', `rows = pd.read_csv("data/${file}.csv")`]));
    assert.equal(json(['--every-place', '.']).findings.length, 3);
    const shown = run(['.']).stdout;
    assert.equal(shown.match(/DVL013/g)?.length, 1, shown);
    assert.match(shown, /also b\.py:2:8 {2}The same of `data\/stops\.csv`\n {6}also c\.py:2:8$/m);
  });

  it('tells of a folder that was not pulled in each project that has one of that name', () => {
    write('assay.toml', 'select = ["DVL013"]\n');
    for (const name of ['north', 'south']) {
      write(`${name}/.dvc/config`, '[\'remote "store"\']\n    url = s3://store/rides\n');
      write(`${name}/data.dvc`, 'outs:\n- md5: 22a1a2931c8370d3aeedd7183606fd7f.dir\n  hash: md5\n  path: data\n');
      write(`${name}/read.py`, text(['import pandas as pd', 'rows = pd.read_csv("data/rides.csv")']));
    }
    assert.equal(run(['.']).stdout.match(/DVL013/g)?.length, 2);
  });

  it('shows a path beyond a project within another from the folder of the settings', () => {
    write('assay.toml', 'select = ["DVL001"]\n');
    execFileSync('git', ['init', '-q', folder]);
    write('rides/data.csv', 'age,fare,late\n1,2,0\n');
    write('apps/late/pyproject.toml', '[project]\nname = "late"\n');
    const reading = ['import pandas as pd', 'from sklearn.linear_model import LogisticRegression'];
    const fitting = 'LogisticRegression().fit(rides[["age"]], rides["late"])';
    write('apps/late/train.py', text([...reading, 'rides = pd.read_csv("../../rides/data.csv")', fitting]));
    assert.match(run(['.']).stdout, /`rides\/data\.csv` is in no git index/);
  });

  it('ends with 0, 1 or 2', () => {
    write('train.py', text(LEAK));
    write('clean.py', 'x = 1\n');
    assert.equal(run(['clean.py']).status, 0);
    assert.equal(run(['train.py']).status, 1);
    assert.equal(run(['--fail-on', 'error', 'train.py']).status, 0);
    write('assay.toml', 'select = ["LKG"]\nfail-on = "error"\n');
    assert.equal(run(['train.py']).status, 0);
    assert.equal(run(['gone.py']).status, 2);
    assert.equal(run(['--format', 'xml']).status, 2);
    assert.equal(run(['--unsafe-fixes', 'clean.py']).status, 2, 'goes with --fix');
    assert.equal(run(['--select', 'LKG99', '.']).status, 2);
    assert.match(run(['--select', 'LKG99', '.']).stderr, /^assay: `LKG99` is no rule, prefix or concern of Assay/);
  });

  it('goes on after what cannot be read', () => {
    write('train.py', text(LEAK));
    write('broken.ipynb', '{"cells": [');
    write('data.txt', 'x');
    const { findings, files, errors } = json(['.', 'gone.py', 'data.txt']);
    assert.equal(findings.length, 1);
    assert.equal(files, 1);
    assert.deepEqual(errors.map((error) => error.path).sort(), ['broken.ipynb', 'data.txt', 'gone.py']);
    assert.ok(errors.every(({ message }) => message.endsWith('.')));
  });

  it('says of a file that is no text just that', () => {
    writeFileSync(path.join(folder, 'binary.py'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0, 0x28, 0x22]));
    writeFileSync(path.join(folder, 'shell.py'), Buffer.from(`\ufeff${text(LEAK)}`, 'utf16le'));
    const { errors, notices, findings, status } = json(['binary.py', 'shell.py']);
    assert.deepEqual(
      errors.map(({ message }) => message),
      Array<string>(2).fill('Holds NUL bytes, so it is no text in UTF-8: not checked.'),
    );
    assert.deepEqual([notices, findings, status], [[], [], 2]);
  });

  it('tells a broken pyproject.toml once, though it is read for two purposes', () => {
    write('train.py', text(LEAK));
    rmSync(path.join(folder, 'assay.toml'), { force: true });
    write('pyproject.toml', '[tool.assay\nselect = 1\n');
    const { errors, notices, findings } = json(['train.py']);
    assert.deepEqual([errors.length, notices.length], [1, 0]);
    assert.ok(findings.length > 0);
  });

  it('honours .gitignore at every depth, and leaves out what tools made', () => {
    write('.gitignore', 'ignored/\n*.tmp.py\n/only-top.py\n');
    write('sub/.gitignore', '!keep.tmp.py\n');
    const names = [
      'a.py',
      'ignored/b.py',
      'x.tmp.py',
      'only-top.py',
      'sub/only-top.py',
      'sub/keep.tmp.py',
      '.ipynb_checkpoints/a.py',
      'node_modules/a.py',
      'env/lib/site-packages/a.py',
      'venv/a.py',
      'excluded/a.py',
    ];
    for (const name of names) write(name, text(LEAK));
    write('venv/pyvenv.cfg', '');
    write('assay.toml', 'select = ["LKG"]\nexclude = ["excluded"]\n');
    symlinkSync(folder, path.join(folder, 'sub/loop'));
    const paths = (args: readonly string[]): string[] => json(args).findings.map((finding) => finding.path);
    assert.deepEqual(paths(['.']), ['a.py', 'sub/keep.tmp.py', 'sub/only-top.py']);
    assert.deepEqual(paths(['sub']), ['sub/keep.tmp.py', 'sub/only-top.py'], 'the ignore files above count');
    assert.deepEqual(paths(['ignored/b.py']), ['ignored/b.py'], 'a file that is named is checked');
  });

  it('checks what git tracks, also where .gitignore would leave it out', () => {
    write('.gitignore', 'models/\n');
    for (const name of ['src/models/train.py', 'src/models/scratch.py', 'models/old.py']) write(name, text(LEAK));
    const git = (...args: string[]): void => void execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
    git('init');
    git('add', '--force', 'src/models/train.py');
    const paths = (args: readonly string[]): string[] => json([...args, '--select', 'LKG']).findings.map((f) => f.path);
    assert.deepEqual(paths(['.']), ['src/models/train.py']);
    assert.deepEqual(paths(['src']), ['src/models/train.py']);
  });

  it('knows what git tracks from a split index too, and in a linked work tree', () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
    write('.gitignore', 'models/\n');
    write('src/models/train.py', text(LEAK));
    git('init', '-q');
    git('add', '.');
    git('add', '-f', 'src/models/train.py');
    git('update-index', '--split-index');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.invalid', 'commit', '-qm', 'start');
    git('worktree', 'add', '-q', 'linked');
    for (const at of ['src', 'linked']) {
      const { findings } = json([at]);
      assert.ok(
        findings.some(({ path: file }) => file.endsWith('src/models/train.py')),
        at,
      );
    }
  });

  it('says one sentence of a link that leads back to itself, and tells of data outside the repository', () => {
    execFileSync('git', ['init'], { cwd: folder, stdio: 'ignore' });
    symlinkSync('round.csv', path.join(folder, 'round.csv'));
    write('train.py', text(LEAK).replace('"data.csv"', '"round.csv"'));
    const looped = json(['train.py', '--select', 'DVL']);
    assert.deepEqual([looped.findings.length, looped.notices.map((notice) => notice.path)], [0, ['round.csv']]);
    writeFileSync(path.join(folder, '../outside-of-it.csv'), 'x,y\n1,2\n');
    write('train.py', text(LEAK).replace('"data.csv"', '"../outside-of-it.csv"'));
    const { findings } = json(['train.py', '--select', 'DVL']);
    rmSync(path.join(folder, '../outside-of-it.csv'));
    assert.deepEqual(
      findings.map(({ code, line }) => [code, line]),
      [['DVL015', 5]],
    );
  });

  it('takes a folder for the project by its name only where few are called so', () => {
    for (const name of ['data', 'churn-model']) {
      mkdirSync(path.join(folder, name, '.git'), { recursive: true });
      write(`${name}/train.py`, text(LEAK).replace('"data.csv"', `"/mnt/${name}/rows.csv"`));
    }
    const { stdout } = run(['data', 'churn-model', '--select', 'DVL015']);
    assert.match(stdout, /`\/mnt\/data\/rows\.csv` lies outside the project/);
    assert.match(stdout, /`\/mnt\/churn-model\/rows\.csv` names the folder of this project/);
  });

  it('fixes scripts and notebooks, and leaves every other byte alone', () => {
    write('train.py', text(LEAK).replaceAll('\n', '\r\n'));
    const before = notebook(['x = 1'], LEAK);
    write('train.ipynb', before);
    const { stdout, status } = run(['--fix', '.']);
    assert.equal(status, 0);
    assert.match(stdout, /^2 fixed; No findings; 2 files checked\.\n$/);
    assert.equal(read('train.py'), text(MENDED).replaceAll('\n', '\r\n'));
    assert.equal(read('train.ipynb'), before.replace('fit_transform(test)', 'transform(test)'));
  });

  it('reads standard input under a name', () => {
    const { findings, status } = json(['--stdin-filename', 'src/new.py'], text(LEAK));
    assert.deepEqual(
      findings.map((finding) => finding.path),
      ['src/new.py'],
    );
    assert.equal(status, 1);
    assert.equal(json(['--stdin-filename', 'a.ipynb'], 'no json').status, 2);
    const fixed = run(['--fix', '--stdin-filename', 'src/new.py'], text(LEAK));
    assert.deepEqual([fixed.status, fixed.stdout], [2, '']);
    assert.match(fixed.stderr, /standard input/);
  });

  it('tells suppressions, mistakes of configuration, and what was not checked', () => {
    write('train.py', text(LEAK.map((line, at) => (at === 9 ? `${line}  # assay: ignore[LKG002] a demo` : line))));
    write('odd.ipynb', notebook(['%%bash', 'ls'], ['f((']));
    write('assay.toml', 'select = ["LKG"]\nselct = 1\n');
    const { suppressed, errors, notices, status } = json(['.']);
    assert.deepEqual(
      suppressed.map(({ code, reason }) => [code, reason]),
      [['LKG002', 'a demo']],
    );
    assert.deepEqual(errors, [
      { path: 'assay.toml', message: 'Line 2: `selct` is no setting of Assay. Did you mean `select`?' },
    ]);
    assert.deepEqual(
      notices.map(({ kind }) => kind),
      ['not-python', 'syntax'],
    );
    assert.equal(status, 0);
    const shown = run(['.']).stdout;
    assert.match(shown, /Not checked, or only in part:\n {2}assay\.toml:2: `selct`/);
    assert.match(shown, /No findings; 2 files checked; 1 suppressed\.\n$/);
  });

  it('prints text with the line and its related places', () => {
    write('train.ipynb', notebook(['x = 1'], LEAK));
    const { stdout } = run(['--statistics', '--timing', '.']);
    const lines = stdout.split('\n');
    assert.deepEqual(lines.slice(0, 2), ['train.ipynb', '  cell 2, 10:13  warning  LKG002 fit-on-test']);
    assert.deepEqual(lines.slice(3, 5), [
      '      model.score(scaler.fit_transform(test), y_test)',
      '                  ^^^^^^^^^^^^^^^^^^^^^^^^^^',
    ]);
    assert.match(stdout, /^ {5}1 {2}LKG002 {2}fit-on-test$/m);
    assert.match(stdout, / ms +[\d.]+ % {2}analyse$/m);
    assert.match(stdout, /^1 finding \(1 warning\) in 1 file; 1 file checked; --fix can fix up to 1\.$/m);
  });

  it('says once what many files have in common, and counts the rules of a long list', () => {
    write('assay.toml', 'select = ["LKG", "DVL004"]\n');
    const loads = ['from transformers import AutoModel', 'model = AutoModel.from_pretrained("bert-base-cased")'];
    for (let at = 1; at <= 20; at++) {
      write(`v${at}/load.py`, text(loads));
      write(`v${at}/train.py`, text(LEAK.map((line) => line.replace('model.score', `score_${at} = model.score`))));
      write(`v${at}/copy.py`, text(LEAK));
    }
    write(
      'a.py',
      text([...LEAK, 'final = StandardScaler().fit(train)', 'model.score(final.fit_transform(test), y_test)']),
    );
    write(
      'v1/whole.ipynb',
      notebook(['x = (', 'y = 1'], ['y = (', 'x = 1'], ['x = 1'], ['%%bash', 'ls'], ['%%bash', 'pwd']),
    );
    const { stdout } = run(['.']);
    // A suggestion stands with the first, as does what copies say again; any other warning has a line in each file.
    assert.equal(stdout.match(/without a fixed version/g)?.length, 1);
    assert.match(stdout, /^ {6}also v10\/load\.py:2:9$/m);
    assert.equal(stdout.match(/^ {6}and in 15 more places$/gm)?.length, 1);
    assert.match(stdout, /^ {6}also v1\/copy\.py:10:13$/m);
    assert.doesNotMatch(stdout, /^v2\/copy\.py$/m);
    assert.doesNotMatch(stdout, /^v2\/load\.py$/m);
    assert.match(stdout, /^v2\/train\.py\n {2}10:23 {2}warning {2}LKG002 fit-on-test {2}as in a\.py:10:13$/m);
    // In one file the names are enough.
    assert.match(stdout, /^ {4}The same as at 10:13, of `final`\.$/m);
    assert.match(stdout, /^ {4}22 {2}LKG002 {2}fit-on-test$/m);
    assert.match(stdout, /^ {2}v1\/whole\.ipynb \(cells 1, 2\): `\(` is never closed$/m);
    assert.match(stdout, /^ {2}v1\/whole\.ipynb \(cells 4, 5\): Not Python \(%%bash\): not checked\.$/m);
  });

  it('tells a warning in full in both of two files, though one has it twice', () => {
    write('assay.toml', 'select = ["LKG"]\n');
    write('a.py', text(LEAK.map((line) => line.replace('model.score', 'score = model.score'))));
    write('b.py', text([...LEAK, ...LEAK]));
    const { stdout } = run(['.']);
    assert.doesNotMatch(stdout, /as in a\.py/);
    assert.match(stdout, /^b\.py\n {2}10:13 {2}warning {2}LKG002 fit-on-test\n/m);
    assert.match(stdout, /^ {4}The same as at 10:13\.$/m);
  });

  it('leads to the lines of another module in every format', () => {
    write('lib/__init__.py', '');
    write('lib/prep.py', text(PREPARING));
    write('train.py', text(USING));
    write('train.ipynb', notebook(['x = 1'], USING));
    const shown = run(['.']).stdout;
    assert.match(shown, /^ {6}cell 2, 4:9; lib\/prep\.py:4:12 {2}The rows are read here, in `load`$/m);
    assert.match(shown, /^ {6}lib\/prep\.py:6:12 {2}`StandardScaler` learns here, in `scale`$/m);
    assert.match(shown, /^ {6}cell 2, 7:9 {2}The model is fitted here$/m);
    const { findings } = JSON.parse(run(['--format', 'json', 'train.ipynb']).stdout) as {
      findings: { related: { path: string; cell: number | null; line: number; message: string }[] }[];
    };
    assert.deepEqual(
      findings[0]?.related.slice(0, 3).map(({ path: file, cell, line }) => [file, cell, line]),
      [
        ['train.ipynb', 1, 4],
        ['lib/prep.py', null, 4],
        ['lib/prep.py', null, 6],
      ],
    );
    const { runs } = JSON.parse(run(['--format', 'sarif', 'train.ipynb']).stdout) as {
      runs: {
        results: {
          relatedLocations: { physicalLocation: { artifactLocation: { uri: string }; region: unknown } }[];
        }[];
      }[];
    };
    assert.deepEqual(runs[0]?.results[0]?.relatedLocations[2]?.physicalLocation, {
      artifactLocation: { uri: 'lib/prep.py' },
      region: { startLine: 6, startColumn: 12, endLine: 6, endColumn: 49 },
    });
  });

  it('reads the project of a file that lies outside the working folder', () => {
    write('lib/__init__.py', '');
    write('lib/prep.py', text(PREPARING));
    write('train.py', text(USING));
    const outside = mkdtempSync(path.join(tmpdir(), 'assay-outside-'));
    try {
      const args = [CLI, 'check', '--format', 'json', path.join(folder, 'train.py')];
      const { stdout } = spawnSync(process.execPath, args, { cwd: outside, encoding: 'utf8' });
      assert.deepEqual(
        (JSON.parse(stdout) as Json).findings.map(({ code }) => code),
        ['LKG001'],
      );
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it('leads into the cell that writes a module', () => {
    write(
      'train.ipynb',
      notebook(
        ['%%writefile prep.py', '', ...PREPARING],
        ['x = 1'],
        USING.map((line) => line.replace('lib.prep', 'prep')),
      ),
    );
    assert.match(run(['.']).stdout, /^ {6}cell 1, 8:12 {2}`StandardScaler` learns here, in `scale`$/m);
  });

  it('prints workflow commands for GitHub, escaped, with lines of the file', () => {
    write('a,b.py', text(LEAK));
    write('n.ipynb', notebook(['x = 1'], [...LEAK.slice(0, -1), `score = ${LEAK.at(-1) ?? ''}`]));
    const lines = run(['--format', 'github', '.']).stdout.trimEnd().split('\n');
    assert.match(
      lines[0] ?? '',
      /^::warning file=a%2Cb\.py,line=10,endLine=10,col=13,endColumn=39,title=LKG002 fit-on-test::/,
    );
    const line = read('n.ipynb')
      .split('\n')
      .findIndex((one) => one.includes('fit_transform(test)'));
    assert.ok(lines[1]?.startsWith(`::warning file=n.ipynb,line=${line + 1},endLine=${line + 1},title=`), lines[1]);
  });

  it('prints SARIF with rules, regions, related places, fixes and suppressions', () => {
    write('train.py', text([...LEAK, 'scaler.fit(test)  # assay: ignore[LKG002] why']));
    const { runs, version } = JSON.parse(run(['--format', 'sarif', '.']).stdout) as {
      version: string;
      runs: {
        tool: { driver: { name: string; rules: { id: string; help: { markdown: string } }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          locations: { physicalLocation: { artifactLocation: { uri: string }; region: unknown } }[];
          fixes?: { artifactChanges: { replacements: { insertedContent: { text: string } }[] }[] }[];
          suppressions?: { kind: string; justification: string }[];
        }[];
      }[];
    };
    assert.equal(version, '2.1.0');
    const [first] = runs;
    assert.ok(first !== undefined);
    const own = first.results.filter(({ ruleId }) => ruleId === 'LKG002');
    assert.deepEqual(own[0]?.locations[0]?.physicalLocation, {
      artifactLocation: { uri: 'train.py' },
      region: { startLine: 10, startColumn: 13, endLine: 10, endColumn: 39 },
    });
    for (const result of first.results) {
      assert.equal(first.tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
    }
    assert.ok(first.tool.driver.rules.every(({ help }) => help.markdown.startsWith('# ')));
    assert.equal(own[0].fixes?.length, 1);
    assert.deepEqual(own[1]?.suppressions, [{ kind: 'inSource', justification: 'why' }]);
  });

  it('checks many files in threads with the same result', () => {
    for (let at = 0; at < 40; at++) write(`f${at}.py`, at % 2 === 0 ? text(LEAK) : 'x = 1\n');
    write('sub/assay.toml', 'selct = 1\n');
    write('sub/a.py', text(LEAK));
    const one = json(['--jobs', '1', '.']);
    const two = json(['--jobs', '2', '.']);
    assert.deepEqual(two, one);
    assert.equal(one.files, 41);
    assert.equal(one.findings.length, 21);
    assert.equal(one.errors.length, 1);
  }).timeout(60_000);
});

describe('assay rules and explain', () => {
  const run = (...args: readonly string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });

  it('list every rule', () => {
    const rules = JSON.parse(run('rules', '--format', 'json').stdout) as { code: string }[];
    const lines = run('rules').stdout.trimEnd().split('\n');
    assert.equal(rules.length, lines.length);
    assert.ok(rules.every(({ code }, at) => lines[at]?.startsWith(`${code}  `)));
  });

  it('show a page by code or name', () => {
    assert.match(run('explain', 'lkg001').stdout, /^# LKG001 fit-before-split\n/);
    assert.equal(run('explain', 'fit-before-split').stdout, run('explain', 'LKG001').stdout);
    const { status, stderr } = run('explain', 'LKG999');
    assert.equal(status, 2);
    assert.equal(stderr, 'assay: LKG999 is no rule of Assay. `assay rules` lists them.\n');
  });
});
