// Names under which the same object is found: moved modules, private modules, mirrors of an interface.

/** Prefix that is replaced, longest first. A trailing dot means "everything below". */
const PREFIXES: readonly (readonly [string, string])[] = (
  [
    // scikit-learn before 0.18 and 0.23
    ['sklearn.cross_validation.', 'sklearn.model_selection.'],
    ['sklearn.grid_search.', 'sklearn.model_selection.'],
    ['sklearn.learning_curve.', 'sklearn.model_selection.'],
    ['sklearn.externals.joblib', 'joblib'],
    ['sklearn.utils.testing.', 'sklearn.utils._testing.'],
    ['sklearn.lda.', 'sklearn.discriminant_analysis.'],
    ['sklearn.qda.', 'sklearn.discriminant_analysis.'],
    ['sklearn.hmm.', 'hmmlearn.'],
    // patched and accelerated scikit-learn
    ['sklearnex.', 'sklearn.'],
    ['daal4py.sklearn.', 'sklearn.'],
    ['cuml.', 'sklearn.'],
    ['dask_ml.wrappers.', 'sklearn.'],
    ['dask_ml.', 'sklearn.'],
    // classes by the modules of the same name
    ['PyEMD.EMD.EMD', 'PyEMD.EMD'],
    ['PyEMD.EEMD.EEMD', 'PyEMD.EEMD'],
    ['PyEMD.CEEMDAN.CEEMDAN', 'PyEMD.CEEMDAN'],
    // mirrors of pandas and numpy
    ['modin.pandas.', 'pandas.'],
    ['cudf.', 'pandas.'],
    ['pyspark.pandas.', 'pandas.'],
    ['databricks.koalas.', 'pandas.'],
    ['snowflake.snowpark.modin.plugin.', 'pandas.'],
    ['snowflake.snowpark.functions.', 'pyspark.sql.functions.'],
    ['fireducks.pandas.', 'pandas.'],
    ['bigframes.pandas.', 'pandas.'],
    ['dask.dataframe.', 'pandas.'],
    ['cupy.', 'numpy.'],
    ['jax.numpy.', 'numpy.'],
    ['autograd.numpy.', 'numpy.'],
    ['dask.array.', 'numpy.'],
    ['numpy.core.numeric.', 'numpy.'],
    ['numpy.core.fromnumeric.', 'numpy.'],
    ['numpy.lib.npyio.', 'numpy.'],
    ['numpy.ma.', 'numpy.'],
    // Keras in its many places
    ['tensorflow.compat.v1.keras.', 'keras.'],
    ['tensorflow.compat.v2.keras.', 'keras.'],
    ['tensorflow.python.keras.', 'keras.'],
    ['tensorflow.contrib.keras.', 'keras.'],
    ['tensorflow.keras.', 'keras.'],
    ['tf_keras.', 'keras.'],
    ['keras.api._v2.keras.', 'keras.'],
    ['keras.src.', 'keras.'],
    ['keras_preprocessing.', 'keras.preprocessing.'],
    ['keras.utils.np_utils.', 'keras.utils.'],
    ['keras.preprocessing.sequence.pad_sequences', 'keras.utils.pad_sequences'],
    ['keras.preprocessing.image_dataset_from_directory', 'keras.utils.image_dataset_from_directory'],
    ['keras.preprocessing.text_dataset_from_directory', 'keras.utils.text_dataset_from_directory'],
    ['keras.preprocessing.image.load_img', 'keras.utils.load_img'],
    ['keras.preprocessing.image.img_to_array', 'keras.utils.img_to_array'],
    ['keras.layers.experimental.preprocessing.', 'keras.layers.'],
    ['tensorflow.compat.v1.', 'tensorflow.'],
    ['tensorflow.compat.v2.', 'tensorflow.'],
    // LightGBM as Optuna tunes it
    ['optuna.integration.lightgbm.', 'lightgbm.'],
    ['optuna_integration.lightgbm.', 'lightgbm.'],
    // statsmodels' models by their modules, and as `sm.tsa`
    ['statsmodels.tsa.arima.model.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.arima_model.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.arima.api.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.statespace.sarimax.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.statespace.api.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.statespace.structural.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.holtwinters.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.exponential_smoothing.ets.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.ar_model.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.ardl.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.vector_ar.var_model.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.vector_ar.vecm.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.forecasting.stl.', 'statsmodels.tsa.api.'],
    ['statsmodels.tsa.regime_switching.markov_regression.', 'statsmodels.tsa.api.'],
    ['statsmodels.api.tsa.', 'statsmodels.tsa.api.'],
    ['statsmodels.api.tsa.arima.', 'statsmodels.tsa.api.'],
    ['statsmodels.api.tsa.statespace.', 'statsmodels.tsa.api.'],
    ['statsmodels.regression.linear_model.', 'statsmodels.api.'],
    ['statsmodels.discrete.discrete_model.', 'statsmodels.api.'],
    ['statsmodels.genmod.generalized_linear_model.', 'statsmodels.api.'],
    // gensim's models by their modules
    ['gensim.models.word2vec.Word2Vec', 'gensim.models.Word2Vec'],
    ['gensim.models.fasttext.FastText', 'gensim.models.FastText'],
    ['gensim.models.doc2vec.Doc2Vec', 'gensim.models.Doc2Vec'],
    // Lightning's names
    ['pytorch_lightning.', 'lightning.'],
    ['lightning.pytorch.', 'lightning.'],
    ['lightning_fabric.', 'lightning.fabric.'],
    ['neuralprophet.', 'prophet.'],
    ['fbprophet.', 'prophet.'],
    ['pyspark.sql.dataframe.', 'pyspark.sql.'],
    ['pyspark.sql.session.', 'pyspark.sql.'],
    ['pyramid.arima.', 'pmdarima.'],
    ['polars.dataframe.frame.', 'polars.'],
    ['polars.lazyframe.frame.', 'polars.'],
    ['cPickle.', 'pickle.'],
    ['_pickle.', 'pickle.'],
    ['pickle5.', 'pickle.'],
    ['dill.', 'pickle.'],
    ['cloudpickle.', 'pickle.'],
    ['pandas.pickle_compat.', 'pandas.'],
    ['unicodecsv.', 'csv.'],
    ['ujson.', 'json.'],
    ['simplejson.', 'json.'],
    ['orjson.', 'json.'],
    ['nlp.load_dataset', 'datasets.load_dataset'],
    ['posixpath.', 'os.path.'],
    ['ntpath.', 'os.path.'],
    ['__builtin__.', 'builtins.'],
  ] as const
)
  .slice()
  .sort((left, right) => right[0].length - left[0].length);

/** By the module at the top: few names are of one that moved. */
const PREFIXES_BY_TOP = new Map<string, (typeof PREFIXES)[number][]>();
for (const prefix of PREFIXES) {
  const top = topOf(prefix[0]);
  const below = PREFIXES_BY_TOP.get(top);
  if (below === undefined) PREFIXES_BY_TOP.set(top, [prefix]);
  else below.push(prefix);
}

function topOf(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** Bound on remembered names, so that a long session stays small. */
const REMEMBERED = 20_000;

/**
 * Resolves dotted names to the names of the tables. `known` says whether the tables hold a name.
 * Segments between the library and the object are dropped when the shorter name is in the tables, which covers private
 * modules (`sklearn.linear_model._logistic.LogisticRegression`) without listing them. `elsewhere` knows names that a module only imports itself.
 */
export function canonicalizer(
  known: (name: string) => boolean,
  exact: ReadonlyMap<string, string>,
  elsewhere: (name: string) => string | undefined = () => undefined,
) {
  const memory = new Map<string, string>();
  return function canonical(name: string): string {
    const remembered = memory.get(name);
    if (remembered !== undefined) return remembered;
    const result = resolve(name, known, exact, elsewhere);
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(name, result);
    return result;
  };
}

function resolve(
  name: string,
  known: (name: string) => boolean,
  exact: ReadonlyMap<string, string>,
  elsewhere: (name: string) => string | undefined,
): string {
  if (known(name)) return name;
  let current = name;
  // A rewrite may open the way for another one; three rounds are more than any real name needs.
  for (let round = 0; round < 3; round++) {
    const listed = exact.get(current);
    if (listed !== undefined) return listed;
    const rewritten = rewritePrefix(current);
    if (rewritten === current) break;
    current = rewritten;
    if (known(current)) return current;
  }
  return exact.get(current) ?? dropModules(current, known) ?? elsewhere(current) ?? current;
}

/** The name under which the tables know a module: `keras.layers` for `tensorflow.keras.layers`. */
export function canonicalModule(module: string): string {
  let current = module;
  for (let round = 0; round < 3; round++) {
    const rewritten = rewritePrefix(`${current}.`).slice(0, -1);
    if (rewritten === current) break;
    current = rewritten;
  }
  return current;
}

function rewritePrefix(name: string): string {
  for (const [from, to] of PREFIXES_BY_TOP.get(topOf(name)) ?? []) {
    if (from.endsWith('.')) {
      if (name.startsWith(from)) return to + name.slice(from.length);
      if (name.length === from.length - 1 && from.startsWith(name)) return to.replace(/\.$/, '');
    } else if (name === from || name.startsWith(`${from}.`)) return to + name.slice(from.length);
  }
  return name;
}

/** The longest known name that is left after taking out neighbouring module segments; null where there is none. */
function dropModules(name: string, known: (name: string) => boolean): string | null {
  const parts = name.split('.');
  if (parts.length < 3 || parts.length > 16) return null;
  for (let dropped = 1; dropped <= parts.length - 2; dropped++) {
    for (let at = parts.length - 1 - dropped; at >= 1; at--) {
      const gap = parts.slice(at, at + dropped);
      // A class is no module: `A.B.method` is not `A.method`.
      if (gap.some((part) => /^[A-Z]/.test(part))) continue;
      const shorter = [...parts.slice(0, at), ...parts.slice(at + dropped)].join('.');
      if (known(shorter)) return shorter;
    }
  }
  return null;
}
