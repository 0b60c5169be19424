// What a script shows of its data, people, models and care for them.
import assert from 'node:assert/strict';
import type { UnitSurvey } from '../../../src/engine/survey/survey';
import { surveyOf, surveyProject } from '../../support/survey';

const PEOPLE = 'patient_id,full_name,email,sex,age,dose,outcome\n1,A,b@example.org,f,50,1.5,0\n';
const HEAD = `import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split, cross_val_score
from sklearn.metrics import accuracy_score
`;

const states = ({ inputs }: UnitSurvey): Record<string, string> =>
  Object.fromEntries(inputs.map(({ place, state }) => [place, state]));

const fates = ({ inputs }: UnitSurvey): Record<string, string> =>
  Object.fromEntries(inputs.flatMap(({ columns }) => columns.map(({ name, fate }) => [name, fate.end])));

const measured = ({ models }: UnitSurvey): string[] =>
  models.flatMap(({ evaluations }) => evaluations.map(({ metric, on }) => `${metric} ${on}`));

describe('a survey', () => {
  it('tells what keeps the version of each input', async () => {
    const survey = await surveyOf(
      `import pandas as pd
from sklearn.datasets import load_iris, fetch_openml
pd.read_csv("data/kept.csv")
pd.read_csv("data/new.csv")
pd.read_csv("data/gone.csv")
pd.read_csv("/home/jo/rows.csv")
pd.read_csv("../input/titanic/train.csv")
pd.read_csv("https://raw.githubusercontent.com/a/b/main/x.csv")
pd.read_csv("https://raw.githubusercontent.com/a/b/0123456789abcdef0123456789abcdef01234567/x.csv")
load_iris()
fetch_openml("adult")
fetch_openml("adult", version=2)
`,
      {
        '.dvc/config': '',
        'data/kept.csv.dvc': 'outs:\n- md5: d41d8cd98f00b204e9800998ecf8427e\n  path: kept.csv\n',
        'data/new.csv': 'a\n1\n',
      },
    );
    assert.deepEqual(
      survey.inputs.map(({ place, state }) => `${place} ${state}`),
      [
        'data/kept.csv not-pulled',
        'data/new.csv untracked',
        'data/gone.csv absent',
        '~/rows.csv outside-project',
        '../input/titanic/train.csv hosted',
        'https://raw.githubusercontent.com/a/b/main/x.csv mutable',
        'https://raw.githubusercontent.com/a/b/0123456789abcdef0123456789abcdef01234567/x.csv pinned',
        'load_iris bundled',
        'adult mutable',
        'adult pinned',
      ],
    );
  });

  it('tells of columns that code takes without naming them, that are predicted, and that come from joined tables', async () => {
    const table = await surveyOf(
      `${HEAD}
rows = pd.read_csv("rows.csv")
print(rows["sex"].value_counts(), rows["age"].mean(), rows["outcome"].sum())
train, test = train_test_split(rows)
model = RandomForestClassifier().fit(train.drop(columns=["outcome", "age"]), train["outcome"])
`,
      {},
    );
    assert.deepEqual(fates(table), { sex: 'learnt', age: 'dropped' });
    const joined = await surveyOf(
      `${HEAD}
people = pd.read_csv("people.csv").merge(pd.read_csv("loans.csv"), on="id")
print(people["gender"].value_counts())
model = RandomForestClassifier().fit(people[["amount", "gender"]], people["defaulted"])
`,
      {},
    );
    assert.deepEqual(
      joined.unnamedTables.flatMap(({ kind, columns }) => columns.map(({ name, fate }) => [kind, name, fate.end])),
      [['joined', 'gender', 'learnt']],
    );
    const target = await surveyOf(
      `${HEAD}
rows = pd.read_csv("patients.csv")
model = RandomForestClassifier().fit(rows[["dose", "sex"]], rows["diagnosis"])
`,
      {},
    );
    assert.deepEqual(fates(target), { sex: 'learnt', diagnosis: 'predicted' });
  });

  it('leaves out logins, signatures and the text of queries', async () => {
    const survey = await surveyOf(`import pandas as pd
pd.read_csv("https://jo:secret@example.org/rows.csv?signature=abc")
pd.read_csv("ftp://jo:sec@ret@example.org/more.csv")
pd.read_sql("SELECT * FROM patients JOIN visits USING (id) WHERE hkid = 'A123456(3)'", connection)
`);
    const text = JSON.stringify(survey);
    assert.deepEqual(Object.keys(states(survey)), [
      'https://example.org/rows.csv',
      'ftp://example.org/more.csv',
      'query on patients, visits',
    ]);
    assert.doesNotMatch(text, /secret|signature|A123456|ret@/);
  });

  it('takes a query of a database that is a file for that file', async () => {
    const survey = await surveyOf(
      `import pandas as pd
import sqlite3
con = sqlite3.connect("data/lab.db")
pd.read_sql("SELECT * FROM results WHERE hkid = 'A123456(3)'", con)
pd.read_sql("SELECT dose FROM visits", con)
pd.read_sql("SELECT * FROM wards", sqlite3.connect("/srv/wards.db"))
pd.read_sql("SELECT * FROM orders", sqlite3.connect(":memory:"))
`,
      { 'data/lab.db': 'not looked at' },
    );
    assert.deepEqual(
      survey.inputs.map(({ kind, place, path, state }) => [kind, place, path, state]),
      [
        ['file', '/project/data/lab.db', '/project/data/lab.db', 'untracked'],
        ['file', '/project/data/lab.db', '/project/data/lab.db', 'untracked'],
        ['file', '/srv/wards.db', '/srv/wards.db', 'outside-project'],
        ['table', 'query on orders', null, 'mutable'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(survey), /A123456|SELECT/);
  });

  it('knows what data went through before a fit, and the data of a cross-validation', async () => {
    const { models } = await surveyOf(`${HEAD}
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import StandardScaler
rows = pd.read_csv("rows.csv")
X = StandardScaler().fit_transform(SimpleImputer().fit_transform(rows[["dose", "age"]]))
cross_val_score(RandomForestClassifier(), X, rows["outcome"])
train, test = train_test_split(rows)
RandomForestClassifier().fit(train[["dose"]], train["outcome"])
`);
    assert.deepEqual(
      models.flatMap(({ fits }) => fits.map(({ inFolds, inputs, prepared }) => [inFolds, inputs, prepared])).sort(),
      [
        [false, ['/project/rows.csv'], []],
        [true, ['/project/rows.csv'], ['SimpleImputer', 'StandardScaler']],
      ],
    );
  });

  it('takes neither settings, models nor files that are written for data', async () => {
    const survey = await surveyOf(`import joblib, yaml
settings = yaml.safe_load(open("params.yaml"))
model = joblib.load("models/model.joblib")
with open("out.csv", "w") as file:
    file.write("a")
`);
    assert.deepEqual(survey.inputs, []);
    assert.deepEqual(
      survey.outputs.map(({ path }) => path),
      ['/project/out.csv'],
    );
  });

  it('knows what the same file or, by its settings, other code makes', async () => {
    const survey = await surveyOf(
      `import pandas as pd
pd.DataFrame({"a": [1]}).to_csv("mine.csv")
pd.read_csv("mine.csv")
pd.read_csv("data/interim/rows.csv")
pd.read_csv("data/raw.csv")
`,
      { 'data/interim/rows.csv': 'a\n1\n', 'data/raw.csv': 'a\n1\n' },
      'rules.DVL001 = { intermediate = ["data/interim/"] }',
    );
    assert.deepEqual(states(survey), {
      'mine.csv': 'made-here',
      'data/interim/rows.csv': 'intermediate',
      'data/raw.csv': 'untracked',
    });
  });

  it('takes paths of other code’s data from the configuration’s folder, and from the root of a repository of DVC below it', async () => {
    const [unit] = await surveyProject(
      {
        'claims/train.py': `import pandas as pd
pd.read_csv("data/first.csv")
pd.read_csv("data/second.csv")
pd.read_csv("data/third.csv")
`,
        'claims/.dvc/config': '',
        'claims/data/first.csv': 'a\n1\n',
        'claims/data/second.csv': 'a\n1\n',
        'claims/data/third.csv': 'a\n1\n',
      },
      'rules.DVL001 = { intermediate = ["claims/data/first.csv", "data/second.csv", "other/data/third.csv"] }',
    );
    if (unit?.survey == null) throw new Error('the script could not be analysed');
    assert.deepEqual(Object.values(states(unit.survey)), ['intermediate', 'intermediate', 'untracked']);
  });

  it('follows columns about people to the model, the drop or the hash', async () => {
    const survey = await surveyOf(
      `${HEAD}import hashlib
rows = pd.read_csv("patients.csv")
rows["key"] = rows["patient_id"].map(lambda id: hashlib.sha256(id.encode()).hexdigest())
rows = rows.drop(columns=["patient_id", "full_name", "email", "key"])
X = rows.drop(columns=["outcome"])
model = RandomForestClassifier().fit(X, rows["outcome"])
`,
      { 'patients.csv': PEOPLE },
    );
    assert.deepEqual(fates(survey), {
      patient_id: 'dropped',
      full_name: 'dropped',
      email: 'dropped',
      sex: 'learnt',
      age: 'learnt',
    });
    const [input] = survey.inputs;
    assert.deepEqual(
      input?.columns[0]?.fate.through.map(({ name, counts }) => `${name} ${counts}`),
      ['hashlib.sha256 weakly'],
    );
    assert.equal(input.columns[3]?.fate.models.length, 1);
  });

  it('says that a column was left out where the features are known', async () => {
    const survey = await surveyOf(
      `${HEAD}rows = pd.read_csv("patients.csv")
model = RandomForestClassifier().fit(rows[["dose", "age"]], rows["outcome"])
`,
      { 'patients.csv': PEOPLE },
    );
    assert.equal(fates(survey)['full_name'], 'left-out');
    assert.equal(fates(survey)['age'], 'learnt');
    assert.deepEqual(survey.models[0]?.fits[0]?.features, ['dose', 'age']);
  });

  it('keeps columns of one table apart from those of a table joined to it', async () => {
    const survey = await surveyOf(
      `import pandas as pd
rows = pd.read_csv("patients.csv").merge(pd.read_csv("visits.csv"), on="visit")
rows["email"]
`,
      { 'patients.csv': 'visit,email\n1,b@example.org\n', 'visits.csv': 'visit,dose\n1,2\n' },
    );
    assert.deepEqual(
      survey.inputs.map(({ columns }) => columns.map(({ name }) => name)),
      [['email'], []],
    );
  });

  it('tells rows kept apart from those that a model learnt from', async () => {
    const split = `${HEAD}rows = pd.read_csv("rows.csv")
X, y = rows[["a", "b"]], rows["y"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
model = RandomForestClassifier(n_estimators=50, random_state=0).fit(X_train, y_train)
`;
    const good = await surveyOf(`${split}accuracy_score(y_test, model.predict(X_test))\n`);
    assert.deepEqual(measured(good), ['accuracy_score held-out']);
    assert.deepEqual(good.models[0]?.parameters, [
      ['n_estimators', '50'],
      ['random_state', '0'],
    ]);
    assert.equal(good.models[0].fits[0]?.target, 'y');
    assert.deepEqual(measured(await surveyOf(`${split}model.score(X_train, y_train)\n`)), ['score trained-rows']);
    const whole = `${HEAD}rows = pd.read_csv("rows.csv")
model = RandomForestClassifier()
cross_val_score(model, rows[["a"]], rows["y"])
`;
    assert.deepEqual(measured(await surveyOf(whole)), ['cross_val_score cross-validation']);
  });

  it('names what predicts inside a pipeline and a search', async () => {
    const { models } = await surveyOf(`${HEAD}from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import GridSearchCV
rows = pd.read_csv("rows.csv")
pipeline = Pipeline([("scale", StandardScaler()), ("classify", RandomForestClassifier())])
search = GridSearchCV(pipeline, {"classify__max_depth": [2, 4]}).fit(rows[["a"]], rows["y"])
`);
    const found = models.map(({ type, steps, search, task, name }) => ({ type, steps, search, task, name }));
    assert.deepEqual(found, [
      {
        type: 'RandomForestClassifier',
        steps: ['StandardScaler'],
        search: 'GridSearchCV',
        task: 'classification',
        name: 'search',
      },
    ]);
  });

  it('finds comparisons between groups, by a library and by hand', async () => {
    const survey = await surveyOf(
      `${HEAD}from fairlearn.metrics import MetricFrame
rows = pd.read_csv("patients.csv")
model = RandomForestClassifier().fit(rows[["dose"]], rows["outcome"])
predicted = model.predict(rows[["dose"]])
frame = MetricFrame(metrics=accuracy_score, y_true=rows["outcome"], y_pred=predicted, sensitive_features=rows[["sex"]])
rows.groupby("sex")["outcome"].mean()
`,
      { 'patients.csv': PEOPLE },
    );
    assert.deepEqual(
      survey.groups.map(({ kind, name, by, at }) => `${kind} ${name} ${by.join()} ${at.line}`),
      ['metric MetricFrame sex 9', 'split groupby sex 10'],
    );
  });

  it('tells a metric that the code takes of one group after the other from rows that are only divided', async () => {
    const grouped = async (lines: string): Promise<string[]> => {
      const survey = await surveyOf(
        `${HEAD}from sklearn.metrics import recall_score
rows = pd.read_csv("patients.csv")
model = RandomForestClassifier().fit(rows[["dose"]], rows["outcome"])
rows["guess"] = model.predict(rows[["dose"]])
${lines}
`,
        { 'patients.csv': PEOPLE },
      );
      return survey.groups.map(({ kind, name, by }) => `${kind} ${name} ${by.join()}`);
    };
    const score = 'recall_score(part["outcome"], part["guess"])';
    assert.deepEqual(await grouped(`for group, part in rows.groupby("sex"):\n    print(group, ${score})`), [
      'by-hand recall_score sex',
    ]);
    assert.deepEqual(await grouped(`print(rows.groupby("sex").apply(lambda part: ${score}))`), [
      'by-hand recall_score sex',
    ]);
    assert.deepEqual(
      await grouped(`for 組 in rows["sex"].unique():\n    part = rows[rows["sex"] == 組]\n    print(組, ${score})`),
      ['by-hand recall_score sex'],
    );
    assert.deepEqual(
      await grouped(
        `for group, part in rows.groupby("sex"):\n    print(group, len(part), recall_score(rows["outcome"], rows["guess"]))`,
      ),
      ['split groupby sex'],
    );
  });

  it('finds explanations and saved models', async () => {
    const survey = await surveyOf(`${HEAD}import shap, joblib
rows = pd.read_csv("rows.csv")
model = RandomForestClassifier().fit(rows[["a"]], rows["y"])
shap.TreeExplainer(model)
print(model.feature_importances_)
joblib.dump(model, "models/forest.joblib")
joblib.dump({"a": 1}, "settings.joblib")
`);
    assert.deepEqual(
      survey.explanations.map(({ name, at }) => `${name} ${at.line}`),
      ['TreeExplainer 8', 'feature_importances_ 9'],
    );
    assert.deepEqual(
      survey.saved.map(({ place }) => place),
      ['models/forest.joblib'],
    );
    const [model] = survey.models.map(({ key }) => key);
    assert.deepEqual(
      [...survey.explanations, ...survey.saved].map((note) => note.model),
      [model, model, model],
    );
  });

  it('knows what a hub fetches by a handle, files of an address, and the name of a bundled set', async () => {
    const survey = await surveyOf(`import kagglehub
from datasets import load_dataset
from tensorflow import keras
kagglehub.dataset_download("owner/minerals")
kagglehub.dataset_download("owner/rocks/versions/4")
load_dataset("csv", data_files={"train": "https://example.org/rows.csv"})
keras.datasets.mnist.load_data()
`);
    assert.deepEqual(
      survey.inputs.map(({ kind, place, state }) => `${kind} ${place} ${state}`),
      [
        'data-set owner/minerals mutable',
        'data-set owner/rocks/versions/4 pinned',
        'address https://example.org/rows.csv mutable',
        'data-set mnist bundled',
      ],
    );
  });

  it('tells which groups AIF360 compares', async () => {
    const survey = await surveyOf(`from aif360.metrics import ClassificationMetric
import load
ClassificationMetric(load.truth, load.found, unprivileged_groups=[{"sex": 0}], privileged_groups=[{"sex": 1}])
`);
    assert.deepEqual(
      survey.groups.map(({ name, by }) => `${name} ${by.join()}`),
      ['ClassificationMetric sex'],
    );
  });

  it('takes the title from the top, and from words only', async () => {
    const title = async (text: string): Promise<string | null> => (await surveyOf(text)).title;
    assert.equal(await title('"""\n=====\nWho pays back\n=====\n"""\n'), 'Who pays back');
    assert.equal(await title('x = 1\n"""Not the title"""\n'), null);
    assert.equal(await title('"""Import libraries"""\n'), null);
    assert.equal(
      await title('"""ml/train_pipeline.py: __how__ _it_ is trained"""\n'),
      'ml/train_pipeline.py: how it is trained',
    );
  });

  it('tells columns about people of tables that the code makes, and of those read under a computed name', async () => {
    const survey = await surveyOf(`${HEAD}import numpy as np
import sys
made = pd.DataFrame({"gender": np.random.choice(["f", "m"], 100), "income": np.random.rand(100), "late": np.arange(100)})
RandomForestClassifier().fit(made[["gender", "income"]], made["late"])
given = pd.read_csv(sys.argv[1])
RandomForestClassifier().fit(given[["age", "ethnicity"]], given["late"])
`);
    assert.deepEqual(
      survey.unnamedTables.map(({ kind, columns }) => [kind, ...columns.map(({ name }) => name)]),
      [
        ['made', 'gender', 'income'],
        ['computed-name', 'age', 'ethnicity'],
      ],
    );
    assert.deepEqual(survey.inputs, []);
  });

  it('does not take hashes of passwords for care for the people in the data', async () => {
    const survey = await surveyOf(
      'import bcrypt\n\ndef keep(password):\n    return bcrypt.hashpw(password, bcrypt.gensalt())\n',
    );
    assert.deepEqual(survey.safeguards, []);
  });

  it('does not say that no model is trained on rows that it lost sight of', async () => {
    const text = (features: string): string => `${HEAD}import mystery
rows = pd.read_csv("patients.csv")
model = RandomForestClassifier().fit(${features}, mystery.labels())
`;
    const lost = await surveyOf(text('mystery.features()'), { 'patients.csv': PEOPLE });
    assert.equal(fates(lost)['sex'], 'unknown');
    const none = await surveyOf(`${HEAD}rows = pd.read_csv("patients.csv")\n`, { 'patients.csv': PEOPLE });
    assert.equal(fates(none)['sex'], 'no-model');
  });

  it('takes pictures that are only shown for no data', async () => {
    const survey = await surveyOf(`import matplotlib.pyplot as plt
plt.imshow(plt.imread("images/map.png"))
`);
    assert.deepEqual(survey.inputs, []);
  });

  it('takes what a service of this machine answers for no data, but a table that is read from there', async () => {
    const { inputs } = await surveyOf(
      'import pandas as pd\nimport requests\nscores = requests.get("http://localhost:8000/scores").json()\n' +
        'other = requests.get("http://127.0.0.1/v1/models")\nfar = requests.get("https://api.example.org/localhost/rows")\n' +
        'table = pd.read_csv("http://localhost:9000/bucket/rows.csv")\n',
    );
    assert.deepEqual(
      inputs.map(({ place }) => place),
      ['https://api.example.org/localhost/rows', 'http://localhost:9000/bucket/rows.csv'],
    );
  });

  it('is empty where nothing is there', async () => {
    const survey = await surveyOf('x = 1\n');
    assert.deepEqual([survey.inputs, survey.models, survey.domain], [[], [], null]);
  });
});
