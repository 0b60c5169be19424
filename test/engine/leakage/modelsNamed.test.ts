// A finding of leakage points at every model that it reaches, cross-validated ones too.
import assert from 'node:assert/strict';
import type { Linter } from '../../../src/engine/lint';
import { testEngine } from '../../support/engine';
import { checkFixture, readFixture } from '../../support/fixture';

const HEAD = `import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.preprocessing import StandardScaler

rows = pd.read_csv("rows.csv")
`;

describe('models that a finding of leakage names', () => {
  let linter: Linter;
  before(async () => {
    linter = await testEngine();
  });

  /** The texts of the lines that a finding points at beside its own, where they say so. */
  async function named(code: string, body: string, words: RegExp): Promise<string[]> {
    const text = HEAD + body;
    const { open, result } = await checkFixture(linter, readFixture('rows.py', text, new Map()), [code]);
    open.dispose();
    assert.equal(result.findings.length, 1);
    const places = result.findings[0]?.related.filter(({ message }) => words.test(message)) ?? [];
    return places.map(({ span }) => text.slice(span.start, span.end));
  }

  it('are those fitted behind a split and those of each cross-validation', async () => {
    const body = `X, y = StandardScaler().fit_transform(rows[["a", "b"]]), rows["y"]
train, test, y_train, y_test = train_test_split(X, y, random_state=0)
logistic = LogisticRegression().fit(train, y_train)
print(logistic.score(test, y_test))
print(cross_val_score(LogisticRegression(), X, y))
print(cross_val_score(RandomForestClassifier(), X, y))
`;
    assert.deepEqual(await named('LKG001', body, /fitted|Cross-validated/), [
      'cross_val_score(LogisticRegression(), X, y)',
      'cross_val_score(RandomForestClassifier(), X, y)',
      'LogisticRegression().fit(train, y_train)',
    ]);
  });

  it('are the networks alone that a layer was built into', async () => {
    const body = `from tensorflow import keras
from tensorflow.keras import layers
X, y = rows[["a", "b"]].values, rows["y"].values
scale = layers.Normalization()
scale.adapt(X)
train, test, y_train, y_test = train_test_split(X, y, random_state=0)
first = keras.Sequential([scale, layers.Dense(1)])
first.fit(train, y_train)
first.evaluate(test, y_test)
apart = layers.Normalization()
apart.adapt(train)
second = keras.Sequential([apart, layers.Dense(1)])
second.fit(train, y_train)
second.evaluate(test, y_test)
`;
    assert.deepEqual(await named('LKG001', body, /fitted here/), ['first.fit(train, y_train)']);
  });

  it('are detectors of outliers as well', async () => {
    const body = `from sklearn.svm import OneClassSVM
X = StandardScaler().fit_transform(rows[["a", "b"]])
train, test, y_train, y_test = train_test_split(X, rows["y"], random_state=0)
odd = OneClassSVM().fit(train[y_train == 0])
print(((odd.predict(test) == -1) == y_test).mean())
`;
    assert.deepEqual(await named('LKG001', body, /fitted here/), ['OneClassSVM().fit(train[y_train == 0])']);
  });

  it('are all that get a table with the answer', async () => {
    const body = `X, y = rows[["a", "b", "y"]], rows["y"]
LogisticRegression().fit(X, y)
RandomForestClassifier().fit(X, y)
`;
    assert.deepEqual(await named('LKG007', body, /given it/), ['RandomForestClassifier().fit(X, y)']);
  });

  it('are all of many, and then where one of them is scored', async () => {
    const names = Array.from({ length: 14 }, (_, index) => `m${index}`);
    const body = `X = StandardScaler().fit_transform(rows[["a", "b"]])
train, test, y_train, y_test = train_test_split(X, rows["y"], random_state=0)
${names.map((name) => `${name} = LogisticRegression().fit(train, y_train)\nprint(${name}.score(test, y_test))\n`).join('')}`;
    const places = await named('LKG001', body, /fitted here|Evaluated/);
    assert.equal(places.length, 15);
    assert.equal(places.at(-1), 'm0.score(test, y_test)');
  });

  it('are those tried on rows that were scaled by themselves', async () => {
    const body = `train, test, y_train, y_test = train_test_split(rows[["a", "b"]], rows["y"], random_state=0)
scaler = StandardScaler()
train_s, test_s = scaler.fit_transform(train), scaler.fit_transform(test)
logistic = LogisticRegression().fit(train_s, y_train)
forest = RandomForestClassifier().fit(train, y_train)
print(logistic.score(test_s, y_test), forest.score(test, y_test))
`;
    assert.deepEqual(await named('LKG002', body, /tried on/), ['LogisticRegression().fit(train_s, y_train)']);
  });

  it('are those tried on rows that their own mean filled', async () => {
    const body = `train, test = train_test_split(rows, random_state=0)
train["a"] = train["a"].fillna(train["a"].mean())
test["a"] = test["a"].fillna(test["a"].mean())
logistic = LogisticRegression().fit(train[["a", "b"]], train["y"])
forest = RandomForestClassifier().fit(train[["b", "c"]], train["y"])
print(logistic.score(test[["a", "b"]], test["y"]), forest.score(test[["b", "c"]], test["y"]))
`;
    assert.deepEqual(await named('LKG002', body, /tried on/), [
      'LogisticRegression().fit(train[["a", "b"]], train["y"])',
    ]);
  });

  it('are those fitted on a part of a split in the wrong order', async () => {
    const body = `rows["before"] = rows["a"].shift(1)
train, test, y_train, y_test = train_test_split(rows[["a", "before"]], rows["y"], random_state=0)
logistic = LogisticRegression().fit(train, y_train)
`;
    assert.deepEqual(await named('LKG009', body, /fitted on a part/), ['LogisticRegression().fit(train, y_train)']);
  });

  it('are those of a function that is run for each fold in parallel', async () => {
    const body = `from joblib import Parallel, delayed
from sklearn.model_selection import KFold
X, y = StandardScaler().fit_transform(rows[["a", "b"]]), rows["y"].values
def score(model, X, y, learn, held):
    fitted = model.fit(X[learn], y[learn])
    return (fitted.predict(X[held]) == y[held]).mean()
folds = KFold(5).split(X)
print(sum(Parallel(n_jobs=4)(delayed(score)(LogisticRegression(), X, y, learn, held) for learn, held in folds)) / 5)
`;
    assert.deepEqual(await named('LKG006', body, /fitted here/), ['model.fit(X[learn], y[learn])']);
  });

  it('are told of the figure that leaks, whatever a module computes of the same name before', async () => {
    const module = [
      'import pandas as pd',
      'def report(rows):',
      '    prices = rows["price"].dropna()',
      '    return {"usual": float(prices.median())}',
      'def load(path):',
      '    rows = pd.read_csv(path)',
      '    found = report(rows)',
      '    rows["a"] = rows["a"].fillna(rows["a"].median())',
      '    return rows, found',
      '',
    ].join('\n');
    const text = `# file: prep.py = ${JSON.stringify(module)}
from sklearn.linear_model import Ridge
from prep import load
rows, found = load("rows.csv")
train, test = rows.iloc[:800], rows.iloc[800:]
model = Ridge().fit(train[["a", "b"]], train["price"])
print(model.score(test[["a", "b"]], test["price"]))
`;
    const { open, result } = await checkFixture(linter, readFixture('rows.py', text, new Map()), ['LKG005']);
    open.dispose();
    const learns = result.findings.flatMap(({ related }) =>
      related.filter(({ message }) => /learns here/.test(message)),
    );
    assert.deepEqual(
      learns.map(({ span }) => module.slice(span.start, span.end)),
      ['rows["a"].median()'],
    );
  });

  it('speaks of the target where means of all columns are taken by group', async () => {
    const body = `rows = rows[["age", "city", "bad"]].copy()
means = rows.groupby("city").mean()["bad"]
rows["city_bad"] = rows["city"].apply(lambda one, means=means: means[one])
X, y = rows[["city_bad", "age"]], rows["bad"]
train, test, y_train, y_test = train_test_split(X, y, random_state=0)
print(LogisticRegression().fit(train, y_train).score(test, y_test))
`;
    const { open, result } = await checkFixture(linter, readFixture('rows.py', HEAD + body, new Map()), ['LKG008']);
    open.dispose();
    assert.match(result.findings[0]?.message ?? '', /^The `mean` of `bad` by group /);
  });
});
