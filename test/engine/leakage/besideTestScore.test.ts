// A score of all rows that stands beside that of the test part is an information: nobody takes it for that.
import assert from 'node:assert/strict';
import { testEngine } from '../../support/engine';
import { checkFixture, readFixture } from '../../support/fixture';

const FITTED = `import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

rows = pd.read_csv("rows.csv")
X, y = rows[["hours"]], rows["mark"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LinearRegression()
model.fit(X_train, y_train)
print(model.score(X, y))
print(model.score(X_train, y_train))
`;

async function severities(text: string): Promise<string[]> {
  const fixture = readFixture('beside.py', text, new Map());
  const { open, result } = await checkFixture(await testEngine(), fixture, ['LKG004']);
  open.dispose();
  return result.findings.map(({ severity }) => severity);
}

describe('a score of all rows', () => {
  it('is an information beside that of the test part', async () => {
    assert.deepEqual(await severities(`${FITTED}print(model.score(X_test, y_test))\n`), ['information']);
  });

  it('is a warning where it stands alone, or beside the test score of another model', async () => {
    assert.deepEqual(await severities(FITTED), ['warning']);
    const other = 'other = LinearRegression()\nother.fit(X_train, y_train)\nprint(other.score(X_test, y_test))\n';
    assert.deepEqual(await severities(`${FITTED}${other}`), ['warning']);
  });
});
