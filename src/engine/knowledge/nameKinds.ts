// Names of libraries that are known by their kind alone: what follows from them is the same for all, so they need no row.
import type { NameKind } from '../semantics/nameKind';

const KINDS: Readonly<Record<NameKind, RegExp>> = {
  'model class':
    /^(?:torch\.nn\.|keras\.(?:Model|models\.Model|Sequential)|tensorflow\.keras\.(?:Model|models\.)|lightning\.|pytorch_lightning\.|torchvision\.models\.|timm\.(?:models\.)?create_model$)/,
  loss: /^torch\.nn\.(?:\w+\.)*\w+Loss$/,
  // Of functions and objects that nobody described: `criterion(net(x), y)`, `self.loss_fn(…)`, `focal_loss(…)`.
  'loss by its name': /(?:^|_)(?:loss|crit)(?:_|$)|^(?:loss|criteri)|[a-z]Loss$/,
  // Of classes and functions out of sight. Normalizers and selectors are left out: many go row by row, or by a list of names; those of
  // diffprivlib learn with noise, those of pyts and tslearn go series by series, that of mne lays out, and embeddings were learnt before.
  'scaler by its name': /^(?!(?:diffprivlib|pyts|tslearn)\.).*(?:scaler|imputer|standardi[sz]er|discreti[sz]er|pca)$/i,
  'vectorizer by its name':
    /^(?!(?:diffprivlib|mne)\.|.*(?:embedding|hash|glove|w(?:ord)?2v)).*(?:vectori[sz]er|tf_?idf)$/i,
  // https://docs.python.org/3/library/os.html#os.curdir
  'folder itself': /^os\.(?:path\.)?curdir$/,
  'folder above': /^os\.(?:path\.)?pardir$/,
  'separator of folders': /^os\.(?:path\.)?sep$/,
  generator: /^numpy\.random\.(?:default_rng|RandomState|Generator)$/,
  // https://docs.python.org/3/library/contextlib.html#contextlib.contextmanager
  'context decorator': /^contextlib\.(?:async)?contextmanager$/,
  'usual values':
    /^(?:(?:nan)?(?:quantile|percentile|mean|median|std|var)|describe|zscore|iqr|mad|median_abs_deviation|\w*Scaler|IsolationForest|LocalOutlierFactor|EllipticEnvelope|OneClassSVM)$/,
  'column matrix': /^(?:corr|cov|phik_matrix)$/,
  // https://pandas.pydata.org/docs/reference/api/pandas.Grouper.html
  'groups by time': /^pandas\.Grouper$/,
  'span of time': /^(?:normalize|to_period)$/,
  // https://tqdm.github.io/docs/tqdm/#pandas, https://nalepae.github.io/pandarallel/
  'runs beside a bar': /^(?:progress|parallel)_(?:apply|map|applymap)$/,
  'text pieces': /^(?:r?split|r?partition|extract)$/,
  'formula model': /^statsmodels/,
  'formula figures': /^(?:params|pvalues|tvalues|bse)$/,
  'names kept by a selector': /^(?:accepted|tentative|rejected)$/,
  'learnt of each row': /^(?:labels_|decision_scores_|embedding_|row_labels_|outlier_labels_)$/,
  'settings reader':
    /^(?:yaml|ruamel\.yaml|json|toml|tomllib|tomli|omegaconf\.OmegaConf)\.(?:load|safe_load|full_load|unsafe_load)$/,
  // https://hydra.cc/docs/advanced/decorator/
  'settings decorator': /^hydra\.main$/,
  // https://click.palletsprojects.com/en/stable/options/, https://typer.tiangolo.com/reference/parameters/
  'option decorator': /^click\.(?:option|argument)$/,
  'option default': /^typer\.(?:Option|Argument)$/,
  // https://docs.python.org/3/library/dataclasses.html, https://www.attrs.org/en/stable/api.html
  'settings field': /^(?:dataclasses\.field|attrs?\.(?:ib|attrib|field)|pydantic\.(?:\w+\.)*Field)$/,
  // https://docs.pydantic.dev/latest/concepts/fields/
  'settings field with default first': /^pydantic\.(?:\w+\.)*Field$/,
  'database connection': /^(?:sqlite3\.connect|sqlalchemy\.create_engine|duckdb\.connect)$/,
  // https://docs.ultralytics.com/modes/train/
  'detector of pictures': /^ultralytics\.(?:\w+\.)*(?:YOLO\w*|RTDETR|NAS)$/,
  // https://docs.snowflake.com/en/developer-guide/python-connector, https://docs.databricks.com/en/dev-tools/python-sql-connector
  cursor: /^(?:snowflake\.connector|databricks\.sql)\.connect\.cursor$/,
  // https://duckdb.org/docs/stable/data/overview
  'query over files': /^duckdb\./,
  // https://huggingface.co/docs/datasets/loading#local-and-remote-files
  'format of own files': /^(?:csv|json|parquet|text|arrow|xml|pandas|imagefolder|audiofolder|videofolder|webdataset)$/,
  'builder of data sets': /^datasets\./,
  bunch: /^sklearn\./,
  'bundled frame': /^(?:sklearn|seaborn)\./,
  'data set object': /^(?:datasets|torchvision|tensorflow_datasets|torchtext|torchaudio)\./,
  'library of columns as attributes': /^(?:pandas|pyspark|torch_geometric|dgl|ogb)$/,
  // https://pytorch-geometric.readthedocs.io/en/latest/get_started/introduction.html, https://docs.dgl.ai/guide/data.html
  'library of graphs': /^(?:torch_geometric|dgl|ogb)$/,
  'library of column expressions': /^(?:polars|pyspark)$/,
  'makes tables of pandas': /^(?:to_?pandas|pandas_api|fetch_pandas_all|to_dataframe)$/i,
  'library of own tables': /^(?:pyspark|darts)$/,
  'library of own models': /^(?:sklearn|lightgbm|xgboost|catboost)$/,
  'of Keras': /keras|tensorflow/,
  // https://spark.apache.org/docs/latest/ml-pipeline.html
  'predicts by transform': /^pyspark\.ml\./,
  'data set base': /(?:^|\.)(?:Dataset|IterableDataset|Sequence|LightningDataModule)$/,
  // https://docs.python.org/3/library/concurrent.futures.html, https://docs.python.org/3/library/multiprocessing.html, https://pathos.readthedocs.io
  'worker pool':
    /^(?:concurrent\.futures\.(?:\w+\.)*(?:Thread|Process)PoolExecutor|(?:multiprocess(?:ing)?|torch\.multiprocessing)\.(?:\w+\.)*(?:Thread)?Pool|pathos\.(?:\w+\.)*(?:Process|Thread|Parallel)Pool)$/,
  // https://docs.python.org/3/library/asyncio-task.html, https://anyio.readthedocs.io/en/stable/threads.html,
  // https://www.starlette.io/threadpool/: called with a function and what it is given.
  'runs the first':
    /^(?:asyncio\.to_thread|anyio\.to_thread\.run_sync|trio\.to_thread\.run_sync|(?:starlette|fastapi)\.concurrency\.run_in_threadpool)$/,
  // https://docs.python.org/3/library/threading.html#thread-objects, https://docs.python.org/3/library/multiprocessing.html#the-process-class
  'runs its target': /^(?:threading\.Thread|(?:torch\.)?multiprocess(?:ing)?\.Process)$/,
  // https://docs.python.org/3/library/asyncio-runner.html, https://docs.python.org/3/library/asyncio-eventloop.html: gives what the coroutine does.
  'waits for the first':
    /^asyncio\.(?:run|create_task|ensure_future|wait_for|shield|(?:get_event_loop|get_running_loop|new_event_loop|Runner)\.(?:run_until_complete|create_task|run))$/,
  // https://docs.python.org/3/library/dataclasses.html#dataclasses.asdict, https://www.attrs.org/en/stable/api.html
  'fields as a dict': /^(?:builtins\.vars|dataclasses\.asdict|attrs?\.asdict)$/,
  // https://shap.readthedocs.io/en/latest/api.html#explainers
  'method that explains a model': /^(?:__call__|shap_values|shap_interaction_values)$/,
  // https://scikit-learn.org/stable/modules/generated/sklearn.ensemble.GradientBoostingClassifier.html
  'method that predicts in stages': /^staged_/,
  // https://docs.pydantic.dev/latest/api/base_model/
  'method for fields as a dict': /^(?:model_dump|_asdict|dict)$/,
  'waits for all': /^asyncio\.gather$/,
  // https://lightning.ai/docs/torchmetrics/stable/, https://keras.io/api/metrics/, https://huggingface.co/docs/evaluate,
  // https://spark.apache.org/docs/latest/api/python/reference/pyspark.ml.html#evaluation
  'kept metric':
    /^(?:torchmetrics\.(?!functional)(?:\w+\.)*[A-Z]\w*|ignite\.metrics\.[A-Z]\w*|(?:tensorflow\.)?keras\.metrics\.[A-Z]\w*|(?:evaluate\.load|datasets\.load_metric)|pyspark\.ml\.evaluation\.[A-Z]\w*)$/,
  // Of those, by their class or, in evaluate, by the name that is loaded, what only classes can be measured by.
  'metric of classes':
    /(?:^|\.)(?:(?:Binary|Multiclass|Multilabel|(?:Sparse)?(?:Top_?K)?Categorical)?(?:Accuracy|AUROC|AUC|ROC|F1Score|FBetaScore|Precision|Recall|Specificity|AveragePrecision|PrecisionRecallCurve|ConfusionMatrix|CohenKappa|MatthewsCorrCoef|StatScores|JaccardIndex|CalibrationError)|accuracy|f1|precision|recall|roc_auc|matthews_correlation|confusion_matrix)$/,
  // https://docs.pytorch.org/docs/stable/amp.html, https://huggingface.co/docs/accelerate, https://nvidia.github.io/apex/amp.html,
  // https://lightning.ai/docs/fabric/stable/, https://docs.python.org/3/library/contextlib.html
  'hands on the first':
    /^(?:contextlib\.(?:a?closing|nullcontext|ExitStack\.enter_context)|torch\.compile|torch\.autograd\.Variable|torch\.(?:\w+\.)*GradScaler\.scale|apex\.amp\.scale_loss|accelerate\.(?:\w+\.)*Accelerator\.(?:gather\w*|unwrap_model))$/,
  'hands on all':
    /^(?:apex\.amp\.initialize|accelerate\.(?:\w+\.)*Accelerator\.prepare|(?:lightning\.)?(?:\w+\.)*Fabric\.setup\w*)$/,
  'backward pass':
    /^(?:accelerate\.(?:\w+\.)*Accelerator\.backward|(?:lightning\.)?(?:\w+\.)*Fabric\.backward|timm\.utils\.(?:\w+\.)*NativeScaler)$/,
  // https://docs.dagster.io/guides/build/assets/defining-assets-with-asset-dependencies
  'step decorator': /^dagster\.(?:\w+\.)*(?:asset|multi_asset)$/,
  // https://docs.kedro.org/en/stable/build/nodes/
  'pipeline node': /^kedro\.pipeline\.(?:\w+\.)*[nN]ode$/,
  // https://docs.python.org/3/library/functools.html
  'binds arguments': /^functools\.partial(?:method)?$/,
  // https://docs.pytorch.org/vision/stable/transforms.html, https://albumentations.ai/docs/
  'transform of pictures': /^(?:torchvision\.transforms|albumentations)\.(?:\w+\.)*(?:Compose|Sequential|Normalize)$/,
  'scales pictures': /^(?:torchvision\.transforms|albumentations)\.(?:\w+\.)*Normalize$/,
  // https://huggingface.co/docs/transformers/main_classes/output, https://facebook.github.io/prophet/docs/quick_start.html,
  // https://www.statsmodels.org/stable/generated/statsmodels.tsa.base.prediction.PredictionResults.html
  'part of predictions': /^(?:predictions|logits|loss|last_hidden_state|pooler_output|yhat|predicted_mean)$/,
  // https://docs.marimo.io/guides/coming_from/python_script/
  'notebook app': /^marimo\.App$/,
  // Of hyperopt, scikit-optimize, bayes_opt, Ray and SciPy; a study of optuna has a method of its own.
  optimiser:
    /^(?:scipy\.optimize\.(?:minimize(?:_scalar)?|brute|differential_evolution|dual_annealing|basinhopping|fminbound|golden|brent)|hyperopt\.(?:fmin\.)?fmin|skopt\.(?:\w+\.)*(?:gp|forest|gbrt|dummy)_minimize|bayes_opt\.(?:\w+\.)*BayesianOptimization|ray\.tune\.(?:\w+\.)*(?:run|Tuner))$/,
  // What has a function as its `key`.
  'takes the best': /^builtins\.(?:max|min)$/,
  'array function': /^(?:numpy|scipy|torch|tensorflow|jax|cupy)\./,
  positions: /^(?:where|nonzero|flatnonzero|argwhere|argsort|permutation|choice|sample|randint|shuffle|arange|range)$/,
  // Of NumPy, OpenCV, Pillow, scikit-image, TensorFlow and torchvision (`functional`), librosa.
  'near copy':
    /^(?:[hv]?flip|flip(?:lr|ud|_left_right|_up_down)|mirror|rot(?:90|ate)|warpAffine|random_\w+|adjust_(?:brightness|contrast|gamma|saturation|hue)|time_stretch|pitch_shift)$/,
  // https://albumentations.ai/docs/, https://imgaug.readthedocs.io, https://iver56.github.io/audiomentations/,
  // https://nlpaug.readthedocs.io, https://textattack.readthedocs.io/en/latest/3recipes/augmenter_recipes.html
  augmenter:
    /^(?:albumentations|imgaug|audiomentations|torch_audiomentations|nlpaug|textattack\.augmentation|textaugment)\./,
  'calls for each': /^numpy\.(?:vectorize|frompyfunc)$/,
  // https://www.statsmodels.org/stable/generated/statsmodels.tsa.seasonal.STL.html
  'takes a series apart': /^statsmodels\.(?:\w+\.)*M?STL$/,
  // https://alkaline-ml.com/pmdarima/modules/classes.html
  'searches its order': /^pmdarima\.(?:\w+\.)*(?:auto_arima|AutoARIMA)$/,
  'seasonal piece': /^(?:trend|seasonal|resid)$/,
  // https://www.scikit-yb.org/en/latest/api/index.html
  'shows a model': /^yellowbrick\./,
  'lays rows': /^(?:vstack|row_stack|stack)$/,
  // https://numpy.org/doc/stable/reference/generated/numpy.stack.html
  'lays along a new axis': /^stack$/,
  'counts missing values': /^(?:is|not)_?(?:na|null)$/,
  // Of an index of pandas, and functions that put several together: `list`, `np.concatenate`.
  'joins an index': /^(?:union|append)$/,
  'joins indices': /^(?:list|set|sorted|tuple|concatenate|hstack|union1d)$/,
  // https://spark.apache.org/docs/latest/api/python/reference/pyspark.sql/functions.html
  'makes a row of each': /^(?:pos)?explode(?:_outer)?$/,
  'lists columns': /^array(?:_repeat)?$/,
  'column of one literal': /^lit$/,
};

/** See `Knowledge.is`. */
export function isOfKind(kind: NameKind, name: string): boolean {
  return KINDS[kind].test(name);
}

/** Names of files of settings. */
export const SETTINGS_FILES = /\.(?:ya?ml|toml|ini|cfg|conf|env)$|(?:config|settings)[\w-]*\.json$/i;
/** Libraries of formats that settings are written in, and rows of people are not. */
export const SETTINGS_FORMATS = /^(?:yaml|ruamel|toml|tomllib|tomli|omegaconf|configparser)\b/;
