// The tables hang together: names are unique, receivers and parameters are real words, aliases resolve.
import assert from 'node:assert/strict';
import { allRows, knowledge } from '../../../src/engine/knowledge/index';

const RECEIVERS = new Set('table column array groups window estimator splitter dataset text any'.split(' '));

describe('knowledge tables', () => {
  it('name every class and function once', () => {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const row of allRows()) {
      if (row.kind !== 'class' && row.kind !== 'function') continue;
      if (seen.has(row.name)) twice.push(row.name);
      seen.add(row.name);
    }
    assert.deepEqual(twice, []);
  });

  it('name every method once for its receiver and library', () => {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const row of allRows()) {
      if (row.kind !== 'method') continue;
      for (const receiver of row.on) {
        assert.ok(RECEIVERS.has(receiver), `${receiver} of ${row.name}`);
        for (const library of row.libraries ?? ['']) {
          const key = `${library} ${receiver}.${row.name}`;
          if (seen.has(key)) twice.push(key);
          seen.add(key);
        }
      }
    }
    assert.deepEqual(twice, []);
  });

  it('hold plain dotted names and parameters', () => {
    for (const row of allRows()) {
      if (row.kind === 'dataset') continue;
      assert.match(row.name, /^[A-Za-z_][\w.]*$/, row.name);
      for (const parameter of row.params ?? []) assert.match(parameter, /^[A-Za-z_]\w*$/, `${row.name}: ${parameter}`);
    }
  });

  it('name parameters that exist where a score, model or path points at one', () => {
    for (const row of allRows()) {
      if (row.kind !== 'function' || row.params === undefined) continue;
      const named = [row.path, row.model, row.features, row.target, row.score?.truth, row.score?.prediction];
      for (const parameter of named) {
        if (parameter === undefined || row.params.includes(parameter)) continue;
        assert.fail(`${row.name}: ${parameter}`);
      }
    }
  });

  it('resolve names as they stand in old, private and mirrored modules', () => {
    const names: [string, string][] = [
      ['sklearn.linear_model._logistic.LogisticRegression', 'sklearn.linear_model.LogisticRegression'],
      ['sklearn.linear_model.logistic.LogisticRegression', 'sklearn.linear_model.LogisticRegression'],
      ['sklearn.cross_validation.train_test_split', 'sklearn.model_selection.train_test_split'],
      ['sklearn.grid_search.GridSearchCV', 'sklearn.model_selection.GridSearchCV'],
      ['sklearn.externals.joblib.load', 'joblib.load'],
      ['sklearn.preprocessing.data.StandardScaler', 'sklearn.preprocessing.StandardScaler'],
      ['pandas.core.frame.DataFrame', 'pandas.DataFrame'],
      ['pandas.core.frame.DataFrame.from_dict', 'pandas.DataFrame.from_dict'],
      ['pandas.io.parsers.read_csv', 'pandas.read_csv'],
      ['pandas.io.parsers.readers.read_csv', 'pandas.read_csv'],
      ['modin.pandas.read_csv', 'pandas.read_csv'],
      ['cudf.read_csv', 'pandas.read_csv'],
      ['cuml.preprocessing.StandardScaler', 'sklearn.preprocessing.StandardScaler'],
      ['pyspark.pandas.read_delta', 'pandas.read_delta'],
      ['numpy.core.fromnumeric.mean', 'numpy.mean'],
      ['sklearn.metrics.classification.f1_score', 'sklearn.metrics.f1_score'],
      ['tqdm.auto.tqdm', 'builtins.iter'],
      ['pyspark.sql.SparkSession.builder.appName.getOrCreate.read.csv', 'pyspark.sql.SparkSession.read.csv'],
      ['tensorflow.keras.models.Sequential', 'keras.models.Sequential'],
      ['imblearn.over_sampling._smote.base.SMOTE', 'imblearn.over_sampling.SMOTE'],
      ['lightgbm.sklearn.LGBMClassifier', 'lightgbm.LGBMClassifier'],
      ['torch.utils.data.dataset.random_split', 'torch.utils.data.random_split'],
      ['tensorflow.keras.layers.experimental.preprocessing.Normalization', 'keras.layers.Normalization'],
      ['keras.preprocessing.sequence.pad_sequences', 'keras.utils.pad_sequences'],
      ['unheard.of.thing', 'unheard.of.thing'],
      ['numpy', 'numpy'],
    ];
    for (const [name, canonical] of names) assert.equal(knowledge.canonical(name), canonical);
  });

  it('cover what they list, and say so only of that', () => {
    assert.ok(knowledge.covers('sklearn.preprocessing.anything'));
    assert.ok(knowledge.covers('pandas.options.display'));
    assert.ok(knowledge.covers('matplotlib.pyplot.plot'));
    assert.ok(!knowledge.covers('my_company.features.build'));
  });

  it('know the methods by receiver, and the library where it differs', () => {
    assert.equal(knowledge.method('table', 'fillna')?.inplace, true);
    assert.equal(knowledge.method('table', 'pop')?.inplace, 'always');
    assert.equal(knowledge.method('column', 'mean')?.effect, 'reduce');
    assert.equal(knowledge.method('groups', 'transform')?.effect, 'group-transform');
    assert.equal(knowledge.method('table', 'drop')?.params?.[0], 'labels');
    assert.equal(knowledge.method('estimator', 'predict')?.effect, 'predict');
    assert.equal(knowledge.method('table', 'no_such_method'), undefined);
  });
});
