// Findings in the order of the cells as written and as last run.
import assert from 'node:assert/strict';
import { Settings, standardConfiguration } from '../../../src/engine/configuration';
import type { Finding } from '../../../src/engine/finding';
import type { Linter } from '../../../src/engine/lint';
import type { LintOptions } from '../../../src/engine/lint/parts';
import { notebookUnit } from '../../../src/engine/python/notebook';
import { testEngine } from '../../support/engine';
import { noEvidence } from './support';

const SETTINGS = new Settings(standardConfiguration('/repo'));

const SETUP = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
df = pd.read_csv('people.csv')
X, y = df.drop(columns=['y']), df['y']`;
const SCALE = 'X = StandardScaler().fit_transform(X)';
const SPLIT = 'X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)';
const FIT = 'model = LogisticRegression().fit(X_train, y_train)\nprint(model.score(X_test, y_test))';

describe('cell orders', () => {
  let linter: Linter;
  before(async () => {
    linter = await testEngine();
  });

  function lint(cells: readonly (readonly [string, number | null])[], order?: LintOptions['order']): string[] {
    const text = JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: { kernelspec: { name: 'python3', language: 'python' } },
      cells: cells.map(([source, execution_count], index) => ({
        id: `c${index}`,
        cell_type: 'code',
        metadata: {},
        outputs: [],
        source,
        execution_count,
      })),
    });
    const options = { settings: SETTINGS, ...(order === undefined ? {} : { order }) };
    const { findings } = linter.lint(notebookUnit('/repo/a.ipynb', text), noEvidence, options);
    return findings.filter(({ code }) => code === 'LKG001').map(told);
  }

  function told({ span, order, message }: Finding): string {
    return `cell ${span.cell} ${order ?? 'both'}: ${message.slice(0, message.indexOf(' ', 4))}`;
  }

  it('says nothing of the order where both have the finding', () => {
    const found = lint([
      [SETUP, 1],
      [SCALE, 2],
      [SPLIT, 4],
      [FIT, 5],
      ['print(1)', 3],
    ]);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^cell 1 both/);
  });

  it('takes a cell of imports that was run again for one that was run before, too', () => {
    const [imports, rows] = [SETUP.slice(0, SETUP.indexOf('df =')), SETUP.slice(SETUP.indexOf('df ='))];
    const cells = (last: string) =>
      [
        [`${imports}\n%matplotlib inline`, 9],
        [rows, 1],
        [SCALE, 2],
        [SPLIT, 3],
        [last, 4],
      ] as const;
    assert.deepEqual(lint(cells(FIT)), ['cell 2 both: `StandardScaler`']);
    assert.equal(lint([...cells(FIT), ['print(1)', 8], ['print(2)', 7]]).length, 1);
  });

  it('finds what holds only as the cells were last run, and says so', () => {
    const cells = [
      [SETUP, 1],
      [SPLIT, 3],
      [FIT, 4],
      [SCALE, 2],
    ] as const;
    assert.deepEqual(
      lint(cells).map((one) => one.split(':')[0]),
      ['cell 3 execution'],
    );
    assert.match(lint(cells)[0] ?? '', /In the$/);
    assert.deepEqual(lint(cells, 'document'), []);
  });

  it('says which findings hold from top to bottom only', () => {
    const cells = [
      [SETUP, 1],
      [SCALE, 5],
      [SPLIT, 2],
      [FIT, 3],
    ] as const;
    assert.deepEqual(
      lint(cells).map((one) => one.split(':')[0]),
      ['cell 1 document'],
    );
    assert.deepEqual(lint(cells, 'execution'), []);
  });

  it('does not believe counts where a cell was not run or the kernel was started anew', () => {
    const cells = (last: number | null) =>
      [
        [SETUP, 1],
        [SPLIT, 3],
        [FIT, last],
        [SCALE, 2],
      ] as const;
    assert.deepEqual(lint(cells(null)), []);
    assert.deepEqual(lint(cells(1)), []);
  });
});
