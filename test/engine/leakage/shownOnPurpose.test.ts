// A mistake that is made to show what it does is told as a hint, and every other one as before.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { testEngine } from '../../support/engine';
import { checkFixture, readFixture } from '../../support/fixture';

const NAME = 'cv-leak-shown-on-purpose.py';
const TEXT = readFileSync(path.join(__dirname, 'cases', NAME), 'utf8');

async function severities(text: string): Promise<string[]> {
  const { open, result } = await checkFixture(await testEngine(), readFixture(NAME, text, new Map()), ['LKG006']);
  open.dispose();
  return result.findings.map(({ severity }) => severity);
}

describe('scores that are called leaky', () => {
  it('are a hint', async () => {
    assert.deepEqual(await severities(TEXT), ['hint']);
  });

  it('are a warning where another score is of the same rows', async () => {
    assert.deepEqual(await severities(`${TEXT}print(cross_val_score(LogisticRegression(C=2), whole, y))\n`), [
      'warning',
    ]);
  });

  it('are none where leaks are what is predicted', async () => {
    const pipes = TEXT.replace('leaky = ', 'scores = ').replace(
      /(scores = cross_val_score\(.*), y\)/,
      '$1, pipes["leak"])',
    );
    assert.notEqual(pipes, TEXT);
    assert.match(pipes, /pipes\["leak"\]/);
    assert.deepEqual(await severities(pipes), ['warning']);
  });

  it('are none in a network of leaky units', async () => {
    const network = TEXT.replace('leaky = ', 'scores = ').replace(
      'LogisticRegression(), whole',
      'network("leaky_relu", nn.LeakyReLU), whole',
    );
    assert.deepEqual(await severities(network), ['warning']);
  });
});

describe('a fit that a comment above calls a mistake', () => {
  const badly = (comment: string): string => `import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler
from sklearn.svm import SVC

rows = pd.read_csv("rows.csv")
X_train, X_test, y_train, y_test = train_test_split(rows.drop(columns="y"), rows["y"])
scaler = MinMaxScaler().fit(X_train)
model = SVC().fit(scaler.transform(X_train), y_train)
print(model.score(scaler.transform(X_test), y_test))

${comment}
alone = MinMaxScaler()
alone.fit(X_test)
print(model.score(alone.transform(X_test), y_test))
`;
  const severityOf = async (text: string): Promise<string[]> => {
    const { open, result } = await checkFixture(await testEngine(), readFixture('badly.py', text, new Map()), [
      'LKG002',
    ]);
    open.dispose();
    return result.findings.map(({ severity }) => severity);
  };

  it('is a hint', async () => {
    assert.deepEqual(await severityOf(badly('# DO NOT DO THIS! For illustration only.')), ['hint']);
  });

  it('is a warning where the comment says something else, or stands elsewhere', async () => {
    assert.deepEqual(await severityOf(badly('# scale the test part')), ['warning']);
    assert.deepEqual(await severityOf(badly('# DO NOT DO THIS! For illustration only.\n\n')), ['warning']);
  });
});

describe('a column that is made from the target', () => {
  const severityOf = async (column: string, target = 'depth'): Promise<string[]> => {
    const text = `import pandas as pd
from sklearn.linear_model import LinearRegression

table = pd.read_csv("wells.csv")
table["${column}"] = table["${target}"] * 1.01
LinearRegression().fit(table[["clay", "${column}"]], table["${target}"])
`;
    const { open, result } = await checkFixture(await testEngine(), readFixture('planted.py', text, new Map()), [
      'LKG007',
    ]);
    open.dispose();
    return result.findings.map(({ severity }) => severity);
  };

  it('is a hint where its name says that it was planted', async () => {
    assert.deepEqual(await severityOf('FAKE_signal'), ['hint']);
    assert.deepEqual(await severityOf('depth_leaky'), ['hint']);
    assert.deepEqual(await severityOf('deep'), ['warning']);
  });

  it('is a warning where such a word is what is predicted', async () => {
    assert.deepEqual(await severityOf('is_fake', 'label'), ['warning']);
    assert.deepEqual(await severityOf('Cheat', 'Cheat'), ['warning']);
  });
});
