// What Assay inserts, Assay does not complain of.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Settings, standardConfiguration } from '../../../src/engine/configuration';
import { createEngine } from '../../../src/engine/engine';
import type { Evidence } from '../../../src/engine/evidence/evidence';
import { applyEdits } from '../../../src/engine/fixes';
import type { Linter } from '../../../src/engine/lint';
import { scriptUnit } from '../../../src/engine/python/script';
import { emptyWorld } from '../../../src/engine/semantics/world';
import { fillSnippet, wholeText } from '../../../src/engine/snippets/fill';
import { parseSnippets } from '../../../src/engine/snippets/snippet';

const snippets = parseSnippets(readFileSync('snippets/python-ml.code-snippets', 'utf8'));
const options = { settings: new Settings(standardConfiguration('/project')) };

/** A project whose data is kept, so that only the snippet itself is judged. */
const evidence: Evidence = {
  ...emptyWorld,
  resolve: (path) => `/project/${path}`,
  dataColumns: (path) =>
    path.endsWith('data/train.csv')
      ? { names: ['income', 'years', 'target'], complete: true, origin: 'header' }
      : undefined,
  dataVersion: () => ({ level: 'A', by: 'git', state: 'clean', pointer: null, detail: 'in git', size: 1 }),
  modelFacts: () => undefined,
  project: () => undefined,
  fairnessWork: () => undefined,
  maker: () => undefined,
};

const DOCUMENT = `import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

df = pd.read_csv("data/train.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["income", "years"]], df["target"], random_state=0)
model = RandomForestRegressor(random_state=0)
model.fit(X_train, y_train)
y_pred = model.predict(X_test)
`;

describe('snippets under the rules', () => {
  let linter: Linter;
  before(async () => {
    const require = createRequire(join(process.cwd(), 'package.json'));
    linter = await createEngine({
      runtimeWasm: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
      grammarWasm: readFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm')),
    });
  });

  const findings = (text: string) =>
    linter
      .lint(scriptUnit('/project/a.py', text), evidence, options)
      .findings.map(({ code, message }) => `${code} ${message}`);

  it('has a document without findings to insert into', () => {
    assert.deepEqual(findings(DOCUMENT), []);
  });

  for (const snippet of snippets) {
    it(`${snippet.prefix} raises nothing`, () => {
      assert.deepEqual(findings(wholeText(fillSnippet(snippet))), []);
    });

    it(`${snippet.prefix} raises nothing in a document`, () => {
      const open = linter.open();
      try {
        const unit = scriptUnit('/project/a.py', DOCUMENT);
        open.lint(unit, evidence, options);
        const at = { cell: 0, start: DOCUMENT.length, end: DOCUMENT.length };
        const inserted = open.snippetInsertion(snippet, at);
        assert.ok(inserted);
        const edits = [
          ...(inserted.imports === null ? [] : [inserted.imports]),
          { kind: 'replace', span: at, text: `\n${inserted.text}` } as const,
        ];
        const [cell] = applyEdits(unit, edits).unit.cells;
        assert.deepEqual(findings(cell?.text ?? ''), []);
      } finally {
        open.dispose();
      }
    });
  }
});
