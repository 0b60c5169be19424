// The document's own names for what snippets ask for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { knowledge } from '../../../src/engine/knowledge';
import { parseUnit } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import type { PythonParser } from '../../../src/engine/python/treeSitter';
import { analyse } from '../../../src/engine/semantics/analyse';
import { emptyWorld, type World } from '../../../src/engine/semantics/world';
import { insertionOf } from '../../../src/engine/snippets/insert';
import { rolesAt } from '../../../src/engine/snippets/roles';
import { parseSnippets } from '../../../src/engine/snippets/snippet';
import type { Span } from '../../../src/engine/python/ast';
import { pythonParser } from '../../support/pythonParser';

const END: Span = { cell: 9999, start: 0, end: 0 };
const snippets = parseSnippets(readFileSync('snippets/python-ml.code-snippets', 'utf8'));

/** `people.csv` and its header. */
const world: World = {
  ...emptyWorld,
  resolve: (path) => `/p/${path}`,
  dataColumns: (path) =>
    path.endsWith('people.csv')
      ? { names: ['case_id', 'email', 'sex', 'age', 'income', 'repaid'], complete: true, origin: 'header' }
      : undefined,
};

describe('rolesAt', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await pythonParser();
  });
  const analysisOf = (text: string) => analyse(parseUnit(parser, scriptUnit('/p/a.py', text)), knowledge, world);
  const roles = (text: string, at = END) => Object.fromEntries(rolesAt(analysisOf(text), at));

  const CLASSIC = `import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.metrics import f1_score as f1

people = pd.read_csv("data/people.csv")
features = people[["age", "income"]]
label = people["repaid"]
A, B, a, b = train_test_split(features, label)
forest = RandomForestClassifier()
forest.fit(A, a)
guess = forest.predict(B)
print(f1(b, guess))
`;

  it('names what a classic script works with', () => {
    assert.deepEqual(roles(CLASSIC), {
      features: 'features',
      target: 'label',
      trainFeatures: 'A',
      trainTarget: 'a',
      testFeatures: 'B',
      testTarget: 'b',
      model: 'forest',
      prediction: 'guess',
      frame: 'people',
      sensitiveColumn: 'sex',
      identifierColumn: 'email',
      groupColumn: 'case_id',
      targetColumn: 'repaid',
      path: 'data/people.csv',
    });
  });

  it('knows only what stands before the place', () => {
    const start = CLASSIC.indexOf('forest =');
    const { model, prediction, trainFeatures } = roles(CLASSIC, { cell: 0, start, end: start });
    assert.deepEqual([model, prediction, trainFeatures], [undefined, undefined, 'A']);
  });

  it('takes the model that was fitted last, and what it predicted', () => {
    const more = `${CLASSIC}from sklearn.svm import SVC\nsvm = SVC().fit(A, a)\nother = svm.predict(B)\n`;
    const { model, prediction } = roles(more);
    assert.deepEqual([model, prediction], ['svm', 'other']);
  });

  it('does not take scores for labels, nor training rows for test rows', () => {
    const more = CLASSIC.replace('guess = forest.predict(B)', 'p = forest.predict_proba(B)\nq = forest.predict(A)');
    assert.equal(roles(more).prediction, undefined);
    assert.equal(roles(more).testFeatures, 'B');
  });

  it('takes the labels that were scored, made of scores and a threshold', () => {
    const more = CLASSIC.replace('guess = forest.predict(B)', 'guess = forest.predict_proba(B)[:, 1] > 0.4');
    assert.equal(roles(more).prediction, 'guess');
  });

  it('takes the table that still holds people and outcome', () => {
    const text = `import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
raw = pd.read_csv("data/people.csv")
extra = pd.read_csv("data/extra.csv")
whole = raw.merge(extra, on="case_id")
X = whole.drop(columns=["repaid"])
scaled = StandardScaler().fit_transform(X)
clf = LogisticRegression()
clf.fit(scaled, whole["repaid"])
`;
    const { frame, path } = roles(text);
    assert.deepEqual([frame, path], ['whole', 'data/people.csv']);
  });

  it('works without a split', () => {
    const text = `import pandas as pd
from sklearn.linear_model import LogisticRegression
df = pd.read_csv("data/people.csv")
clf = LogisticRegression()
clf.fit(df[["age"]], df["repaid"])
`;
    const found = roles(text);
    assert.equal(found.model, 'clf');
    assert.equal(found.target, 'df["repaid"]');
    assert.equal(found.features, undefined, 'an expression that makes something new is no name');
  });

  it('names the parts of a training loop', () => {
    const text = `import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
data = TensorDataset(torch.zeros(4, 2), torch.zeros(4))
batches = DataLoader(data, batch_size=2)
net = nn.Linear(2, 1)
opt = torch.optim.Adam(net.parameters())
bce = nn.BCEWithLogitsLoss()
`;
    const { optimizer, lossFunction, trainLoader, trainDataset } = roles(text);
    assert.deepEqual([optimizer, lossFunction, trainLoader, trainDataset], ['opt', 'bce', 'batches', 'data']);
  });

  it('takes the names of the function that the place is in', () => {
    const [head = '', body = ''] = CLASSIC.split(/\n\n/);
    const text = `${head}\n\ndef main():\n${body.replace(/^(?=.)/gm, '    ')}    pass\n\nmain()\n`;
    const start = text.indexOf('    pass');
    assert.deepEqual(roles(text, { cell: 0, start, end: start }), roles(CLASSIC));
    assert.equal(roles(text).model, undefined, 'outside of it nobody knows them');
  });

  it('is silent about an empty document', () => {
    assert.deepEqual(roles(''), {});
  });

  it('fills a snippet in place, imports above', () => {
    const snippet = snippets.find(({ prefix }) => prefix === 'ml-group-metrics');
    assert.ok(snippet);
    const { imports, text } = insertionOf(snippet, analysisOf(CLASSIC), END);
    assert.ok(imports?.kind === 'replace');
    assert.equal(CLASSIC.slice(0, imports.span.start).split('\n').at(-1), 'from sklearn.metrics import f1_score as f1');
    assert.match(text, /y_true=b,\n {4}y_pred=guess,\n {4}sensitive_features=people\.loc\[b\.index, "sex"\],/);
  });

  it('begins with the imports where there is nothing to put them below', () => {
    const [snippet] = snippets;
    assert.ok(snippet);
    const { imports, text, snippet: body } = insertionOf(snippet, analysisOf('x = 1\n'), END);
    assert.equal(imports, null);
    assert.match(text, /^from fairlearn/);
    assert.match(body, /^from fairlearn/);
  });

  it('leaves no empty line behind a snippet', () => {
    for (const snippet of snippets) {
      const { text, snippet: body } = insertionOf(snippet, analysisOf(CLASSIC), END);
      assert.doesNotMatch(text, /\n[ \t]*$/, snippet.prefix);
      assert.doesNotMatch(body, /\n[ \t]*\$0$/, snippet.prefix);
    }
  });
});
