// Whose audit counts in a folder of many: that of the module which it imports. The files stand in no comment here, for a name in
// a comment would join them already.
import assert from 'node:assert/strict';
import type { Linter } from '../../../src/engine/lint';
import { testEngine } from '../../support/engine';
import { checkFixture, readFixture } from '../../support/fixture';

const MODEL = `
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

people = pd.read_csv("candidates.csv")
X_train, X_test, y_train, y_test = train_test_split(people[["score"]], people["hired"], random_state=0)
model = RandomForestClassifier().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
`;

const auditOf = (module: string): string => `
from ${module} import model


def four_fifths(chosen, groups):
    return chosen.groupby(groups).mean()
`;

const OTHERS = Array.from({ length: 20 }, (_, index): [string, string] => [`part${index}.py`, 'import numpy as np\n']);

describe('an audit in another file of a folder of many', () => {
  let linter: Linter;
  before(async () => {
    linter = await testEngine();
  });

  async function codesWith(audit: string, own = 'hiring.py', place = 'fairness_check.py'): Promise<string[]> {
    const beside: [string, string][] = [
      ...OTHERS,
      ['candidates.csv', 'age,gender,score,hired\n30,F,10,1\n'],
      [place, audit],
    ];
    const companions = new Map(beside.map(([place, text]) => [place, new TextEncoder().encode(text)]));
    const { open, result } = await checkFixture(linter, readFixture(own, MODEL, companions), ['FAI001']);
    open.dispose();
    return result.findings.map(({ code }) => code);
  }

  it('counts where it imports the module with the model', async () => {
    assert.deepEqual(await codesWith(auditOf('hiring')), []);
  });

  it('counts where both are numbered steps of one folder', async () => {
    const audit = auditOf('part3');
    assert.deepEqual(await codesWith(audit, '07_train.py', '08_fairness_audit.py'), []);
    assert.deepEqual(await codesWith(audit, '07_train.py', 'fairness_audit.py'), ['FAI001']);
    assert.deepEqual(await codesWith(audit, '07_train.py', 'other/08_fairness_audit.py'), ['FAI001']);
  });

  it('counts where it scores one group after the other', async () => {
    const inTurn = (groups: string, ...lines: string[]): string =>
      ['from hiring import model', `for one in ${groups}:`, ...lines.map((line) => `    ${line}`), ''].join('\n');
    for (const audit of [
      inTurn('np.unique(groups)', 'mask = groups == one', 'print(recall_score(y[mask], guess[mask]))'),
      inTurn(
        'rows["race"].unique()',
        'mask = (rows["race"] == one) & kept',
        'chosen = y[mask]',
        'f(chosen, guess[mask])',
      ),
      inTurn('set(gender)', 'print(recall_score(y[gender == one], guess[gender == one]))'),
    ])
      assert.deepEqual(await codesWith(audit, 'hiring.py', 'part_by_part.py'), [], audit);
    for (const other of [
      inTurn('np.unique(labels)', 'mask = labels == one', 'print(recall_score(y[mask], guess[mask]))'),
      inTurn(
        'rows["race"].unique()',
        'mask = rows["race"] == one',
        'print(rows[mask].pay.mean(), rows[mask].age.mean())',
      ),
      inTurn('np.unique(groups)', 'print(one)'),
    ])
      assert.deepEqual(await codesWith(other, 'hiring.py', 'part_by_part.py'), ['FAI001'], other);
  });

  it('does not count where it imports another', async () => {
    assert.deepEqual(await codesWith(auditOf('part3')), ['FAI001']);
  });
});
