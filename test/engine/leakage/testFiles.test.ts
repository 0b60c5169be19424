// Tests of a library are let be; a notebook that only lies in a folder of that name is not.
import assert from 'node:assert/strict';
import type { Linter } from '../../../src/engine/lint';
import { testEngine } from '../../support/engine';
import { checkFixture, readFixture } from '../../support/fixture';

const LEAK = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

rows = pd.read_csv("rows.csv")
X = StandardScaler().fit_transform(rows.drop(columns=["y"]))
X_train, X_test, y_train, y_test = train_test_split(X, rows["y"], random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
`;

const ANSWER = `import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.DataFrame(columns=["a", "b", "y"])
LogisticRegression().fit(rows[["a", "b", "y"]], rows["y"])
`;

/** Stopped by the test rows, with a metric whose arguments change places. */
const STOPPED = `import pandas as pd
from lightgbm import LGBMRegressor, early_stopping
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split

rows = pd.read_csv("rows.csv")
X_train, X_test, y_train, y_test = train_test_split(rows.drop(columns=["y"]), rows["y"], random_state=0)
model = LGBMRegressor()
model.fit(X_train, y_train, eval_set=[(X_test, y_test)], callbacks=[early_stopping(5)])
print(log_loss(model.predict(X_test), y_test))
`;

async function codes(linter: Linter, name: string, text: string): Promise<string[]> {
  const rules = ['LKG001', 'LKG007', 'LKG012', 'EVL003'];
  const { open, result } = await checkFixture(linter, readFixture(name, text, new Map()), rules);
  open.dispose();
  return result.findings.map(({ code }) => code);
}

describe('leakage in files of tests', () => {
  let linter: Linter;
  before(async () => {
    linter = await testEngine();
  });

  it('is told of a script below tests/ that tests nothing', async () => {
    assert.deepEqual(await codes(linter, 'tests/explore.py', LEAK), ['LKG001']);
    assert.deepEqual(await codes(linter, 'tests/explore.py', STOPPED), ['LKG012', 'EVL003']);
  });

  it('is not told where pytest or unittest is imported, or a test is defined', async () => {
    assert.deepEqual(await codes(linter, 'tests/test_fit.py', `import pytest\n${LEAK}`), []);
    assert.deepEqual(await codes(linter, 'tests/test_fit.py', `${LEAK}\n\ndef test_fit():\n    assert True\n`), []);
    assert.deepEqual(await codes(linter, 'tests/test_fit.py', `import pytest\n${ANSWER}`), []);
    assert.deepEqual(await codes(linter, 'tests/test_fit.py', `import pytest\n${STOPPED}`), []);
    assert.deepEqual(await codes(linter, 'tests/steps/test_fit.py', LEAK), [], 'it is named as one, too');
  });
});
