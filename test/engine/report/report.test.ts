// Inventory and report over the files of a project: what is merged, what is said, and how it is written.
import assert from 'node:assert/strict';
import { inventoryOf } from '../../../src/engine/inventory/inventory';
import { composeReport } from '../../../src/engine/report/compose';
import { fromMarkdown } from '../../../src/engine/report/document';
import { renderHtml } from '../../../src/engine/report/html';
import { renderMarkdown } from '../../../src/engine/report/markdown';
import { cardMetadata, composeModelCard } from '../../../src/engine/report/modelCard';
import { gatherReport, type Report, type ReportUnit } from '../../../src/engine/report/report';
import { summaryOf } from '../../../src/engine/report/summary';
import { relativePath } from '../../../src/base/paths';
import { PROJECT } from '../../support/fixture';
import { surveyProject } from '../../support/survey';

const TRAIN = `# %% [markdown]
# # Who pays back <script>alert(1)</script>
# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
loans = pd.read_csv("data/loans.csv")
# %%
y = loans["paid_back"]
X = loans.drop(columns=["paid_back", "email"])
X_train, X_test, y_train, y_test = train_test_split(X, y)
model = LogisticRegression(C=0.5).fit(X_train, y_train)
print(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))
# %%
loans.head()  # assay: ignore[PRV003] invented people
`;
const FILES = {
  'train.nb.py': TRAIN,
  'prepare.py': `import pandas as pd
loans = pd.read_csv("data/loans.csv")
loans.to_csv("data/clean.csv")
`,
  'use.py': 'import pandas as pd\npd.read_csv("data/clean.csv")\n',
  '.dvc/config': '',
  'data/loans.csv': 'email,sex,amount,paid_back\nb@example.org,f,1000,1\n',
};

function reportOf(units: readonly ReportUnit[]): Report {
  return gatherReport({ name: 'loans', folder: PROJECT, units, roots: [PROJECT], version: '0.1.0', day: '2026-01-31' });
}

const shown = (path: string): string => relativePath(PROJECT, path);
const plain = (report: Report): string => renderMarkdown(composeReport(report), { shown });

describe('the data inventory', () => {
  it('tells each input once, with all who read it and the commands that mend it', async () => {
    const units = await surveyProject(FILES);
    const items = inventoryOf(
      units.flatMap(({ survey }) => survey ?? []),
      [PROJECT],
    );
    assert.deepEqual(
      items.map(({ name, state, readers, makers }) => [
        name,
        state,
        readers.map(({ path, cell, line }) => `${shown(path)} ${cell ?? '-'} ${line}`),
        makers.map(({ path, line }) => `${shown(path)} ${line}`),
      ]),
      [
        ['data/loans.csv', 'untracked', ['prepare.py - 2', 'train.ipynb 1 5'], []],
        ['data/clean.csv', 'made', ['use.py - 2'], ['prepare.py 3']],
      ],
    );
    assert.deepEqual(
      items.map(({ personal, sensitive }) => [personal, sensitive]),
      [
        [['email'], ['sex']],
        [[], []],
      ],
    );
    assert.deepEqual(items[0]?.actions, [
      { kind: 'command', id: 'dvc-add', command: 'dvc add data/loans.csv' },
      { kind: 'mark-intermediate', pattern: 'data/loans.csv', root: PROJECT },
    ]);
  });

  it('adds to git what DVC wrote down, with the `.gitignore` beside it where there is one', async () => {
    const kept = 'outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 16\n  hash: md5\n  path: rows.csv\n';
    const units = await surveyProject({
      'read.py': 'import pandas as pd\npd.read_csv("data/rows.csv")\npd.read_csv("more/rows.csv")\n',
      '.dvc/config': '',
      '.git/HEAD': 'ref: refs/heads/main\n',
      'data/rows.csv': 'a,b,label\n1,2,0\n',
      'data/rows.csv.dvc': kept,
      'data/.gitignore': '/rows.csv\n',
      'more/rows.csv': 'a,b,label\n1,2,0\n',
      'more/rows.csv.dvc': kept,
    });
    const items = inventoryOf(
      units.flatMap(({ survey }) => survey ?? []),
      [PROJECT],
    );
    assert.deepEqual(
      items.map(({ actions }) => actions),
      [
        [{ kind: 'command', id: 'add-pointer', command: 'git add data/rows.csv.dvc data/.gitignore' }],
        [{ kind: 'command', id: 'add-pointer', command: 'git add more/rows.csv.dvc' }],
      ],
    );
  });

  it('sets DVC up first where the project has none', async () => {
    const commandsIn = async (files: Readonly<Record<string, string>>): Promise<string[]> => {
      const units = await surveyProject({
        'read.py': 'import pandas as pd\npd.read_csv("people.csv")\n',
        'people.csv': 'email,age\nb@example.org,3\n',
        ...files,
      });
      return inventoryOf(
        units.flatMap(({ survey }) => survey ?? []),
        [PROJECT],
      ).flatMap(({ actions }) => actions.flatMap((one) => (one.kind === 'command' ? [one.command] : [])));
    };
    assert.deepEqual(await commandsIn({}), ['dvc init --no-scm && dvc add people.csv']);
    assert.deepEqual(await commandsIn({ '.git/HEAD': 'ref: refs/heads/main\n' }), ['dvc init && dvc add people.csv']);
    assert.deepEqual(await commandsIn({ '.dvc/config': '' }), ['dvc add people.csv']);
  });

  it('shows paths and commands from the folder of the workspace that holds them', async () => {
    const units = await surveyProject(FILES);
    const surveys = units.flatMap(({ survey }) => survey ?? []);
    const items = inventoryOf(surveys, [PROJECT, `${PROJECT}/data`]);
    assert.equal(items[0]?.name, 'loans.csv');
    assert.deepEqual(items[0].actions[0], { kind: 'command', id: 'dvc-add', command: 'dvc add loans.csv' });
  });
});

describe('the report', () => {
  let report: Report;
  before(async () => {
    report = reportOf(await surveyProject(FILES));
  });

  it('tells a model once, in the file that trains it', async () => {
    const units = await surveyProject({
      'training.py': `import pandas as pd
from sklearn.linear_model import LogisticRegression

def train(rows):
    model = LogisticRegression(C=0.5)
    model.fit(rows[["amount"]], rows["paid_back"])
    return model

train(pd.read_csv("data/loans.csv"))
`,
      'run.py': 'import pandas as pd\nfrom training import train\n\ntrain(pd.read_csv("data/loans.csv"))\n',
      'data/loans.csv': 'amount,paid_back\n1000,1\n',
    });
    assert.deepEqual(
      reportOf(units).models.map(({ type, at }) => [type, shown(at.path), at.line]),
      [['LogisticRegression', 'training.py', 5]],
    );
  });

  it('tells columns that one was spread into as one', async () => {
    const spread = reportOf(
      await surveyProject({
        'fit.py': 'import pandas as pd\nrows = pd.read_csv("rows.csv")\n',
        'rows.csv': 'race_White,race_Black,race_Asian,race_Other,sex_f,sex_m\n1,0,0,0,1,0\n',
      }),
    );
    const text = plain(spread);
    assert.match(text, /\| `race_…` \(4 columns\) \| sensitive: race /);
    assert.match(text, /\| `sex_f` \| sensitive: sex /);
    assert.doesNotMatch(text, /\| `race_White` \|/);
  });

  it('answers first what anybody would ask', () => {
    const answers = new Map(
      summaryOf(report).map(({ question, mark, answer }) => [
        question,
        `${mark}: ${answer.map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : '')).join('')}`,
      ]),
    );
    assert.match(
      answers.get('What is the model?') ?? '',
      /^Found: 1 model: LogisticRegression, to predict paid_back\./,
    );
    assert.match(answers.get('Was it measured on data that it had not seen?') ?? '', /^Found: Yes, by ROC AUC/);
    assert.match(
      answers.get('Can the data be brought back?') ?? '',
      /^Look here: 2 inputs: 1 that the code makes, 1 without a version that is kept: data\/loans.csv/,
    );
    assert.match(
      answers.get('Does it use data about people?') ?? '',
      /email tells who a person is; sex is sensitive\. A model uses sex/,
    );
    assert.match(answers.get('Were results compared between groups of people?') ?? '', /^Look here: Not found/);
    assert.match(answers.get('What did the team set aside?') ?? '', /^Found: 1 finding, each with a reason/);
  });

  it('says of each statement where it was found', () => {
    const text = plain(report);
    assert.match(
      text,
      /\*\*LogisticRegression\*\* \(`model`\).*train\.ipynb, cell 3, line 4.*rows kept apart from training \(train\.ipynb, cell 3, line 5\)/,
    );
    assert.match(
      text,
      /\| `email` \| tells who a person is: contact .* taken out before training \(train\.ipynb, cell 3, line 2\)/,
    );
    assert.match(
      text,
      /\| `data\/clean\.csv` \| \*\*made by the code\*\* .*Made in prepare\.py, line 3\..*use\.py, line 2/,
    );
    assert.match(text, /“invented people” \| train\.ipynb, cell 4, line 1/);
  });

  it('shows no value of a person', () => {
    assert.doesNotMatch(plain(report) + renderHtml(composeReport(report), { shown }), /b@example/);
  });

  it('is one HTML file that asks for nothing and takes no markup from the project', () => {
    const html = renderHtml(composeReport(report), { shown });
    assert.doesNotMatch(html, /<script|<link|<img|\bsrc=|@import|url\((?!#)/);
    assert.match(html, /default-src 'none'/);
    const tags = [
      'table',
      'thead',
      'tbody',
      'tr',
      'td',
      'th',
      'dl',
      'div',
      'figure',
      'svg',
      'ul',
      'li',
      'p',
      'code',
      'span',
      'g',
    ];
    for (const tag of tags) {
      const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
      assert.equal(count(new RegExp(`<${tag}[ >]`, 'g')), count(new RegExp(`</${tag}>`, 'g')), tag);
    }
  });

  it('links places where the host can open them', () => {
    const html = renderHtml(composeReport(report), { shown, link: ({ path, line }) => `open:${path}:${line}"` });
    assert.match(html, /<a class="place" href="open:\/project\/train.ipynb:4&quot;">/);
  });

  it('puts no place under words that were said of another', () => {
    const at = (line: number) => ({ path: `${PROJECT}/train.py`, cell: null, line, column: 1 });
    const finding = (line: number, severity: 'warning' | 'information', message: string) =>
      ({
        code: 'PRV011',
        name: 'identified-data-in-git',
        concern: 'privacy',
        severity,
        message,
        at: at(line),
      }) as const;
    const findings = [
      finding(1, 'information', 'The less grave.'),
      finding(2, 'warning', '`a.csv` is in git.'),
      finding(3, 'warning', '`b.csv` is in git.'),
      finding(4, 'warning', '`b.csv` is in git.'),
      finding(5, 'information', 'Another.'),
    ];
    const path = `${PROJECT}/train.py`;
    const unit = { path, survey: null, suppressed: [], notices: [] };
    const rows = (all: typeof findings): string[] =>
      plain(reportOf([{ ...unit, findings: all }]))
        .split('\n')
        .filter((line) => line.includes('PRV011'));
    assert.deepEqual(rows(findings), [
      '| should be looked at | `b.csv` is in git. (PRV011) | line 3; line 4 |',
      '| should be looked at | `a.csv` is in git. (PRV011) | line 2 |',
      '| good to know | The less grave. (PRV011) | line 1 |',
      '| good to know | Another. (PRV011) | line 5 |',
    ]);
    const more = [6, 7, 8].map((line) => finding(line, 'information', `Number ${line}.`));
    assert.equal(
      rows([...findings, ...more]).at(-1),
      '| good to know | 3 more places of the same kind, with other names (PRV011) | line 6; line 7; line 8 |',
    );
  });

  it('says what it does not find', async () => {
    const text = plain(reportOf(await surveyProject({ 'empty.py': 'x = 1\n' })));
    for (const sentence of [
      'No training of a model was found.',
      'No data that is read by name was found.',
      'No comparison of results between groups of people was found in these files.',
      'Nothing: no finding was suppressed.',
    ])
      assert.ok(text.includes(sentence), sentence);
    assert.doesNotMatch(text, /undefined|null|NaN|\[object/);
  });

  it('fills in a model card, and leaves to people what only they know', () => {
    const [model] = report.models;
    assert.ok(model);
    const card = renderMarkdown(composeModelCard(report, model), { shown });
    assert.match(card, /- \*\*Settings:\*\* `C=0\.5`/);
    assert.match(card, /- \*\*Licence:\*\* not found/);
    assert.match(card, /- \*\*Sensitive data:\*\* in the data: `email` and `sex`; used by the model: `sex`/);
    const metadata = cardMetadata(report, model);
    assert.match(metadata, /^library_name: scikit-learn$/m);
    assert.match(metadata, /^pipeline_tag: tabular-classification$/m);
    assert.match(metadata, /^metrics:\n- "roc_auc"$/m);
    assert.match(metadata, /^# license: not found$/m);
  });

  it('tells of which of several models a file is, and models that are alike once', async () => {
    const several = reportOf(
      await surveyProject({
        'fit.py': `import joblib
import load
import pandas as pd
from sklearn.linear_model import LogisticRegression

first = LogisticRegression().fit(load.rows, load.answers)
second = LogisticRegression().fit(load.rows, load.answers)
joblib.dump(second, "second.joblib")
people = pd.read_csv("people.csv")
print(people["gender"].value_counts())
`,
      }),
    );
    const text = plain(several);
    assert.match(text, /\*\*LogisticRegression\*\* \(`second`\) is saved as `second\.joblib`/);
    assert.match(text, /data that could not be told → \*\*LogisticRegression\*\* \(2 models\) → not found/);
    assert.match(
      text,
      /\| `gender` \| sensitive: sex \| `people\.csv` \| could not be told whether the model uses it \|/,
    );
    const cards = several.models.map((model) => renderMarkdown(composeModelCard(several, model), { shown }));
    const saved = cards.map((card) => /\*\*Saved as:\*\* (.*)/.exec(card)?.[1]);
    assert.deepEqual(saved, ['not found', '`second.joblib` (fit.py, line 8)']);
  });

  it('takes code apart from words in what rules say', () => {
    assert.deepEqual(fromMarkdown('`a` goes to `fit`.'), [{ code: 'a' }, ' goes to ', { code: 'fit' }, '.']);
    assert.deepEqual(fromMarkdown('a ` b'), ['a ` b']);
  });
});
