// Numbers that saved outputs state for scores: taken where they leave no doubt, and nowhere else.
import assert from 'node:assert/strict';
import { surveyProject } from '../../support/survey';

const HEAD = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import train_test_split
rows = pd.read_csv("rows.csv")
X_train, X_test, y_train, y_test = train_test_split(rows[["a", "b"]], rows["c"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
found = model.predict(X_test)`;

type Shown = readonly [code: string, kind: 'stream' | 'execute_result', text: string];

/** The values of the first model, by metric, in a notebook of these cells. */
async function values(...cells: readonly Shown[]): Promise<Record<string, string | null>> {
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [[HEAD, 'stream', ''] as const, ...cells].map(([source, kind, text]) => ({
      cell_type: 'code',
      metadata: {},
      execution_count: null,
      source,
      outputs:
        text === ''
          ? []
          : kind === 'stream'
            ? [{ output_type: 'stream', name: 'stdout', text }]
            : [{ output_type: 'execute_result', execution_count: null, metadata: {}, data: { 'text/plain': text } }],
    })),
  };
  const [unit] = await surveyProject({ 'train.ipynb': JSON.stringify(notebook) });
  const [model] = unit?.survey?.models ?? [];
  return Object.fromEntries(
    (model?.evaluations ?? []).map(({ metric, printed }) => [
      metric,
      printed === null ? null : `${printed.text} in cell ${printed.at.cell}`,
    ]),
  );
}

describe('printed scores', () => {
  it('are read where the cell ends with the score', async () => {
    assert.deepEqual(await values(['accuracy_score(y_test, found)', 'execute_result', '0.8125']), {
      accuracy_score: '0.8125 in cell 1',
    });
    assert.deepEqual(await values(['accuracy_score(y_test, found)', 'execute_result', 'np.float64(0.75)']), {
      accuracy_score: '0.75 in cell 1',
    });
  });

  it('are read out of every way to print', async () => {
    const shown: Shown = [
      `acc = accuracy_score(y_test, found)
print("Accuracy:", acc)
print(f"F1 {f1_score(y_test, found):.3f} of {len(found)} rows")
print("own {:.1f} %".format(model.score(X_test, y_test) * 100))`,
      'stream',
      'Accuracy: 0.8125\nF1 0.790 of 32 rows\nown 81.2 %\n',
    ];
    assert.deepEqual(await values(shown), {
      accuracy_score: '0.8125 in cell 1',
      f1_score: '0.790 in cell 1',
      score: '81.2 in cell 1',
    });
  });

  it('are read in a later cell, while the name holds the same number', async () => {
    const made: Shown = ['acc = accuracy_score(y_test, found)', 'stream', ''];
    const printed: Shown = ['print("acc %.2f" % acc)', 'stream', 'acc 0.81\n'];
    assert.deepEqual(await values(made, printed), { accuracy_score: '0.81 in cell 2' });
    assert.deepEqual(await values(made, ['acc = 1', 'stream', ''], printed), { accuracy_score: null });
  });

  it('are left out where two lines fit, where another name was printed, and where nothing is a number', async () => {
    const twice: Shown = ['print("a", accuracy_score(y_test, found))', 'stream', 'a 0.8\na 0.9\n'];
    assert.deepEqual(await values(twice), { accuracy_score: null });
    const other: Shown = ['acc = accuracy_score(y_test, found)\nprint("acc", 0.9)', 'stream', 'acc 0.9\n'];
    assert.deepEqual(await values(other), { accuracy_score: null });
    const text: Shown = ['print("who", accuracy_score(y_test, found))', 'stream', 'who Ann Lee\n'];
    assert.deepEqual(await values(text), { accuracy_score: null });
  });

  it('of a name that is bound anew are told one by one', async () => {
    const shown: Shown = [
      `acc = accuracy_score(y_test, found)
print("first", acc)
acc = f1_score(y_test, found)
print("second", acc)`,
      'stream',
      'first 0.8\nsecond 0.7\n',
    ];
    assert.deepEqual(await values(shown), { accuracy_score: '0.8 in cell 1', f1_score: '0.7 in cell 1' });
  });

  it('inside a function or a loop are left out', async () => {
    const shown: Shown = [
      'for _ in range(2):\n    print("acc", accuracy_score(y_test, found))',
      'stream',
      'acc 0.8\nacc 0.8\n',
    ];
    assert.deepEqual(await values(shown), { accuracy_score: null });
  });
});
