// A step that moves leaves nothing behind where lines end as Windows ends them.
import assert from 'node:assert/strict';
import { testEngine } from '../../support/engine';
import { checkFixture, readFixture } from '../../support/fixture';

const MOVED = `import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB

notes = pd.read_csv("notes.csv")
X = notes["text"]
counter = CountVectorizer()
X = counter.fit_transform(X)  # counts of words
X_train, X_test, y_train, y_test = train_test_split(X, notes["kind"], random_state=0)
print(MultinomialNB().fit(X_train, y_train).score(X_test, y_test))
`;

describe('a fit that moves below the split', () => {
  it('takes the comment on its line along, whatever ends the line', async () => {
    for (const text of [MOVED, MOVED.replaceAll('\n', '\r\n')]) {
      const { open } = await checkFixture(await testEngine(), readFixture('notes.py', text, new Map()), ['LKG001']);
      const done = open.fixAll(({ code }) => code === 'LKG001');
      open.dispose();
      assert.ok(done !== null);
      const fixed = done.edited.unit.cells.map((cell) => cell.text).join('');
      assert.doesNotMatch(fixed, /pass|counts of words/);
      assert.match(fixed, /X_train = counter\.fit_transform\(X_train\)/);
    }
  });
});
