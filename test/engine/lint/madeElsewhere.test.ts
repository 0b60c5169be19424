import assert from 'node:assert/strict';
import { createEvidence, type ProjectEvidence } from '../../../src/engine/evidence/collector';
import type { Finding, Fix } from '../../../src/engine/finding';
import type { Linter, OpenUnit } from '../../../src/engine/lint';
import { lintUntilSettled } from '../../../src/engine/settle';
import { testEngine } from '../../support/engine';
import { MemoryFileSystem } from '../../support/memoryFileSystem';
import { scriptUnit } from '../../support/units';
import { standardSettings } from './support';

const READ = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("data/clean.csv")
X = loans.drop(columns=["default"])
y = loans["default"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
`;

const SCALED = `import pandas as pd
from sklearn.preprocessing import StandardScaler

loans = pd.read_csv("data/raw.csv")
loans[["income", "debt"]] = StandardScaler().fit_transform(loans[["income", "debt"]])
loans.to_csv("data/clean.csv", index=False)
`;

const notebook = (...cells: string[]): string =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map((source) => ({ cell_type: 'code', source, metadata: {}, outputs: [], execution_count: null })),
  });

describe('what another script or notebook of the project wrote', () => {
  let linter: Linter;
  let open: OpenUnit;
  before(async () => {
    linter = await testEngine();
  });
  beforeEach(() => {
    open = linter.open();
  });
  afterEach(() => open.dispose());

  const evidenceOf = (files: Readonly<Record<string, string>>): ProjectEvidence =>
    createEvidence({
      fs: new MemoryFileSystem({ '/p/pyproject.toml': '', ...files }),
      roots: ['/p'],
      parse: (source, token) => linter.parse(source, token),
    });

  const findingsIn = async (code: string, evidence: ProjectEvidence): Promise<readonly Finding[]> => {
    const unit = { ...scriptUnit(code), path: '/p/train.py' };
    const options = { settings: standardSettings };
    const { findings } = await lintUntilSettled(
      () => open.lint(unit, evidence, options),
      evidence,
      undefined,
      (from) => open.foresee(from, unit, evidence, options),
    );
    return findings.filter(({ severity }) => severity === 'warning');
  };

  const told = async (files: Readonly<Record<string, string>>, code = READ): Promise<readonly string[]> =>
    (await findingsIn(code, evidenceOf(files))).map((one) => `${one.code} ${one.message.split(' before ')[0]}`);

  it('brings with it what was learnt of all rows there', async () => {
    const learnt = ['LKG001 `StandardScaler` in `prep.py` learns from all rows, including the later test rows,'];
    assert.deepEqual(await told({ '/p/prep.py': SCALED }), learnt);
    // The header of the file says the same.
    assert.deepEqual(await told({ '/p/prep.py': SCALED, '/p/data/clean.csv': 'income,debt,default\n1,2,0\n' }), learnt);
  });

  it('is no copy of a row where rows were left out, as the name of the sampler says', async () => {
    const sampled = (sampler: string): string => `import pandas as pd
from imblearn.${sampler.includes('Under') ? 'under' : 'over'}_sampling import ${sampler}

loans = pd.read_csv("data/raw.csv")
X, y = ${sampler}().fit_resample(loans[["income"]], loans["default"])
X.assign(default=y).to_csv("data/clean.csv", index=False)
`;
    assert.deepEqual(await told({ '/p/prep.py': sampled('RandomUnderSampler') }), []);
    assert.deepEqual(await told({ '/p/prep.py': sampled('RandomOverSampler') }), [
      'LKG003 `RandomOverSampler` in `prep.py` repeats or invents rows',
    ]);
  });

  it('is told where it is read, and mended where it is written', async () => {
    const [finding] = await findingsIn(READ, evidenceOf({ '/p/prep.py': SCALED }));
    assert.ok(finding !== undefined);
    assert.equal(READ.slice(finding.span.start, finding.span.end), 'pd.read_csv("data/clean.csv")');
    assert.deepEqual(
      finding.related.map(({ path, message }) => [path ?? 'here', message]),
      [
        ['/p/prep.py', '`StandardScaler` learns here'],
        ['here', 'Only then split into parts here'],
        ['here', 'The model is fitted here'],
        ['here', 'Evaluated here'],
      ],
    );
    assert.deepEqual(open.fixesOf(finding), [] satisfies Fix[]);
  });

  it('may have come through a notebook and a further file', async () => {
    const files = {
      '/p/first.ipynb': notebook(
        'import pandas as pd\nloans = pd.read_csv("data/raw.csv")',
        'loans["income"] = loans["income"].fillna(loans["income"].median())\nloans.to_parquet("data/filled.parquet")',
      ),
      '/p/second.py': `import pandas as pd
loans = pd.read_parquet("data/filled.parquet")
loans.rename(columns={"inc": "income"}).to_csv("data/clean.csv", index=False)
`,
    };
    assert.deepEqual(await told(files), [
      'LKG005 The `median` of `income` in `first.ipynb` is computed over all rows and goes into the features',
    ]);
  });

  it('has its name from a module that both import', async () => {
    const files = {
      '/p/paths.py': 'from pathlib import Path\n\nDATA = Path("data")\nCLEAN = DATA / "clean.csv"\n',
      '/p/prep.py': `from paths import CLEAN\n${SCALED.replace('"data/clean.csv"', 'CLEAN')}`,
    };
    const read = `from paths import CLEAN\n${READ.replace('"data/clean.csv"', 'CLEAN')}`;
    assert.deepEqual(await told(files, read), [
      'LKG001 `StandardScaler` in `prep.py` learns from all rows, including the later test rows,',
    ]);
  });

  it('is silent of what learns nothing, or from the training part alone', async () => {
    const renamed = `import pandas as pd
loans = pd.read_csv("data/raw.csv").rename(columns={"inc": "income"})
loans["debt"] = loans["debt"] / 100
loans.to_csv("data/clean.csv", index=False)
`;
    assert.deepEqual(await told({ '/p/prep.py': renamed }), []);
    const divided = `import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

train, test = train_test_split(pd.read_csv("data/raw.csv"), random_state=0)
scaler = StandardScaler().fit(train[["income"]])
for part in (train, test):
    part[["income"]] = scaler.transform(part[["income"]])
train.to_csv("data/train.csv")
test.to_csv("data/test.csv")
`;
    const read = `import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("data/train.csv")
test = pd.read_csv("data/test.csv")
model = LogisticRegression().fit(train[["income"]], train["default"])
print(model.score(test[["income"]], test["default"]))
`;
    assert.deepEqual(await told({ '/p/prep.py': divided }, read), []);
    assert.deepEqual(await told({ '/p/prep.py': SCALED }, READ.replace('clean.csv', 'raw.csv')), []);
  });

  it('is not known where several write it, or the file itself does', async () => {
    assert.deepEqual(await told({ '/p/prep.py': SCALED, '/p/old/prep.py': SCALED.replace('"data/', '"../data/') }), []);
    const both = READ.replace('loans = ', 'if not os.path.exists("data/clean.csv"):\n    make()\nloans = ').replace(
      'import pandas',
      'import os\nimport pandas',
    );
    const made = 'def make():\n    pd.read_csv("data/raw.csv").to_csv("data/clean.csv")\n\n\n';
    assert.deepEqual(await told({ '/p/prep.py': SCALED }, both.replace('if not', `${made}if not`)), []);
    assert.equal((await told({ '/p/prep.py': SCALED }, both.replace('    make()', '    raise SystemExit'))).length, 1);
  });

  it('is looked at again when that script has become another', async () => {
    const files = new MemoryFileSystem({ '/p/pyproject.toml': '', '/p/prep.py': SCALED });
    const watched = createEvidence({ fs: files, roots: ['/p'], parse: (source, token) => linter.parse(source, token) });
    assert.equal((await findingsIn(READ, watched)).length, 1);
    files.write('/p/prep.py', SCALED.replace(/loans\[\[.*\n/, ''));
    watched.invalidate(['/p/prep.py']);
    assert.deepEqual(await findingsIn(READ, watched), []);
  });

  it('has the columns that were written, where the file is not here', async () => {
    const prepared = `import pandas as pd
people = pd.read_csv("data/raw.csv")
people = people[["age", "sex", "income", "loan_approved"]]
people.to_pickle("data/clean.pkl")
`;
    const read = READ.replace('read_csv("data/clean.csv")', 'read_pickle("data/clean.pkl")').replaceAll(
      'default',
      'loan_approved',
    );
    assert.deepEqual(await told({ '/p/prep.py': prepared }, read), [
      "FAI001 This model (a credit or insurance decision) is scored for everybody at once; no metric of it by group was found in this file. Compare groups by `age` and `sex` (named in the code), for instance with Fairlearn's `MetricFrame`, to see whether it works as well for each.",
    ]);
  });
});
