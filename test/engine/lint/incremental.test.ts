// What is kept between edits changes nothing: an edited unit has the findings that it has when linted anew.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, LintResult } from '../../../src/engine/finding';
import type { Linter } from '../../../src/engine/lint';
import { notebookUnit } from '../../../src/engine/python/notebook';
import { scriptUnit } from '../../../src/engine/python/script';
import type { SourceUnit } from '../../../src/engine/python/unit';
import { testEngine } from '../../support/engine';
import { percentNotebook } from '../../support/units';
import { noEvidence, standardSettings } from './support';

const ROOT = path.join(__dirname, '../../..');
const options = { settings: standardSettings };

function sources(): SourceUnit[] {
  const rules = path.join(ROOT, 'src/engine/rules');
  const examples = path.join(ROOT, 'examples');
  const files = [rules, examples].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(py|ipynb)$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  return files.sort().map((file) => {
    const text = readFileSync(file, 'utf8');
    if (file.endsWith('.ipynb')) return notebookUnit(file, text);
    return file.endsWith('.nb.py') ? percentNotebook(text, file) : scriptUnit(file, text);
  });
}

/** Without one line of one cell. */
function without(unit: SourceUnit, cell: number, line: number): SourceUnit {
  const cells = unit.cells.map((one) => {
    if (one.index !== cell) return one;
    const lines = one.text.split('\n');
    lines.splice(line, 1);
    return { ...one, text: lines.join('\n') };
  });
  return { ...unit, cells };
}

const said = ({ findings, notices }: LintResult): unknown => [
  findings.map(({ code, span, message, related }: Finding) => ({ code, span, message, related })),
  notices,
];

describe('linting after edits', () => {
  let linter: Linter;
  before(async () => {
    linter = await testEngine();
  });

  it('knows what a cell shows after the cell went on', () => {
    const shown = 'import pandas as pd\npeople = pd.read_csv("people.csv")\npeople[["surname", "email"]]\n';
    const texts = [shown, `${shown}# %%\ncount = 1\n`, `${shown}count = 1\n# %%\n`, `${shown}# %%\ncount = 1\n`];
    const open = linter.open();
    for (const text of texts) {
      const unit = scriptUnit('/people.py', text);
      const anew = linter.open();
      assert.deepEqual(said(open.lint(unit, noEvidence, options)), said(anew.lint(unit, noEvidence, options)), text);
      anew.dispose();
    }
    open.dispose();
  });

  it('finds the same again in an unchanged text', () => {
    for (const unit of sources()) {
      const open = linter.open();
      const first = said(open.lint(unit, noEvidence, options));
      assert.deepEqual(said(open.lint(unit, noEvidence, options)), first, unit.path);
      open.dispose();
    }
  });

  it('finds what is found anew, with a line gone and with it back', () => {
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (const unit of sources()) {
      const open = linter.open();
      open.lint(unit, noEvidence, options);
      for (let round = 0; round < 4; round++) {
        const cell = random(unit.cells.length);
        const line = random((unit.cells[cell]?.text ?? '').split('\n').length);
        const edited = without(unit, cell, line);
        const place = `${unit.path} without line ${line + 1} of cell ${cell}`;
        assert.deepEqual(
          said(open.lint(edited, noEvidence, options)),
          said(linter.lint(edited, noEvidence, options)),
          place,
        );
        assert.deepEqual(
          said(open.lint(unit, noEvidence, options)),
          said(linter.lint(unit, noEvidence, options)),
          place,
        );
      }
      open.dispose();
    }
  }).timeout(400_000);

  it('keeps what functions of an imported module do, however often the line that calls them is run again', () => {
    const helper = linter.parse(
      scriptUnit(
        '/project/prepare.py',
        [
          'from sklearn.preprocessing import StandardScaler',
          'def scaled(train, test):',
          '    return StandardScaler().fit_transform(train), StandardScaler().fit_transform(test)',
        ].join('\n'),
      ),
    );
    const evidence = { ...noEvidence, module: (name: string) => (name === 'prepare' ? helper : undefined) };
    const unit = (edits: number): SourceUnit =>
      scriptUnit(
        '/project/train.py',
        [
          'import pandas as pd',
          'from sklearn.linear_model import LogisticRegression',
          'from sklearn.model_selection import train_test_split',
          'from prepare import scaled',
          'df = pd.read_csv("data.csv")',
          'X, X_test, y, y_test = train_test_split(df.drop(columns="y"), df["y"], random_state=0)',
          `edits = ${edits}`,
          'X, X_test = scaled(X, X_test)',
          'LogisticRegression().fit(X, y).score(X_test, y_test)',
        ].join('\n'),
      );
    const open = linter.open();
    const first = open.lint(unit(0), evidence, options).findings.map(({ code }) => code);
    assert.ok(first.includes('LKG002'), first.join());
    for (let edits = 1; edits <= 30; edits++) {
      const codes = open.lint(unit(edits), evidence, options).findings.map(({ code }) => code);
      assert.deepEqual(codes, first, `after ${edits} edits`);
    }
    open.dispose();
  });
});
