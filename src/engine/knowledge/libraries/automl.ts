// AutoML: H2O, PyCaret, AutoGluon, FLAML, TPOT, auto-sklearn and others. Tags: `budget:NAME` and `seed:NAME` are the parameters
// that bound and seed a search. From the documentation.
import { classes, functions, methods, readers, type Row } from '../rows';

export const automl: Row[] = [
  ...classes('flaml', 'classifier', 'AutoML', {
    tags: ['automl', 'black-box', 'budget:time_budget', 'budget:max_iter', 'seed:seed', 'keeps-best'],
  }),
  ...classes('flaml.automl', 'classifier', 'AutoML', {
    tags: ['automl', 'black-box', 'budget:time_budget', 'budget:max_iter', 'seed:seed', 'keeps-best'],
  }),
  ...classes('autogluon.tabular', 'classifier', 'TabularPredictor(label)', {
    tags: ['automl', 'black-box', 'budget:time_limit', 'target-inside', 'keeps-best'],
  }),
  ...classes('autogluon.timeseries', 'forecaster', 'TimeSeriesPredictor', {
    tags: ['automl', 'time', 'budget:time_limit'],
  }),
  ...classes('autogluon.multimodal', 'classifier', 'MultiModalPredictor', {
    tags: ['automl', 'black-box', 'budget:time_limit'],
  }),
  ...readers('autogluon.tabular', 'TabularDataset(data)'),
  ...classes('tpot', 'classifier', 'TPOTClassifier TPOTEstimator', {
    tags: ['automl', 'black-box', 'budget:max_time_mins', 'budget:generations', 'seed:random_state'],
  }),
  ...classes('tpot', 'regressor', 'TPOTRegressor', {
    tags: ['automl', 'black-box', 'budget:max_time_mins', 'budget:generations', 'seed:random_state'],
  }),
  ...classes('autosklearn.classification', 'classifier', 'AutoSklearnClassifier', {
    tags: ['automl', 'black-box', 'budget:time_left_for_this_task', 'seed:seed'],
  }),
  ...classes('autosklearn.regression', 'regressor', 'AutoSklearnRegressor', {
    tags: ['automl', 'black-box', 'budget:time_left_for_this_task', 'seed:seed'],
  }),
  ...classes('h2o.automl', 'classifier', 'H2OAutoML', {
    tags: [
      'automl',
      'black-box',
      'budget:max_runtime_secs',
      'budget:max_models',
      'seed:seed',
      'target-inside',
      'task-by-target',
    ],
  }),
  ...classes(
    'h2o.estimators',
    'classifier',
    `H2OGradientBoostingEstimator H2ORandomForestEstimator H2OXGBoostEstimator H2ODeepLearningEstimator
     H2OGeneralizedLinearEstimator H2OStackedEnsembleEstimator H2ONaiveBayesEstimator H2OSupportVectorMachineEstimator`,
    { tags: ['black-box', 'target-inside', 'seed:seed', 'task-by-target'] },
  ),
  ...readers('h2o', 'import_file(path) upload_file(path) load_dataset(relative_path)'),
  ...functions('h2o', 'same', 'H2OFrame(python_obj) as_list(data)', { returns: 'table' }),
  ...functions('h2o', 'other', 'init connect shutdown explain(models frame)'),
  ...classes('autokeras', 'classifier', 'StructuredDataClassifier ImageClassifier TextClassifier', {
    tags: ['automl', 'neural', 'black-box', 'budget:max_trials', 'seed:seed'],
    certainty: 'assumed',
  }),
  ...classes('autokeras', 'regressor', 'StructuredDataRegressor ImageRegressor TextRegressor', {
    tags: ['automl', 'neural', 'black-box', 'budget:max_trials', 'seed:seed'],
    certainty: 'assumed',
  }),
  ...classes('supervised.automl', 'classifier', 'AutoML', {
    tags: ['automl', 'black-box', 'budget:total_time_limit', 'seed:random_state'],
    certainty: 'assumed',
  }),
  ...classes(
    'lightautoml.automl.presets.tabular_presets',
    'classifier',
    'TabularAutoML(task) TabularUtilizedAutoML(task)',
    {
      tags: ['automl', 'black-box', 'budget:timeout'],
      certainty: 'assumed',
    },
  ),
  ...classes('lazypredict.Supervised', 'classifier', 'LazyClassifier', {
    tags: ['automl', 'compares'],
    certainty: 'assumed',
  }),
  ...classes('lazypredict.Supervised', 'regressor', 'LazyRegressor', {
    tags: ['automl', 'compares'],
    certainty: 'assumed',
  }),
  ...['classification', 'regression', 'clustering', 'anomaly', 'time_series'].flatMap((task) => {
    const module = `pycaret.${task}`;
    return [
      ...functions(module, 'other', 'setup(data target)', {
        features: 'data',
        tags: ['automl', 'automl-setup', 'seed:session_id'],
      }),
      ...functions(
        module,
        'train',
        'compare_models create_model(estimator) tune_model(estimator) ensemble_model(estimator) blend_models(estimator_list) stack_models(estimator_list) automl',
        {
          tags: ['automl', 'budget:budget_time'],
        },
      ),
      ...functions(module, 'train', 'finalize_model(estimator)', { tags: ['automl', 'finalize'] }),
      ...functions(module, 'other', 'predict_model(estimator data)', {
        model: 'estimator',
        features: 'data',
        tags: ['automl', 'predict'],
      }),
      ...functions(module, 'other', 'interpret_model(estimator)', { tags: ['explain'] }),
      ...functions(module, 'other', 'check_fairness(estimator sensitive_features)', { tags: ['fairness'] }),
      ...functions(
        module,
        'other',
        'evaluate_model(estimator) plot_model(estimator) save_model(model model_name) pull dashboard(estimator) check_drift',
      ),
      ...readers(module, 'load_model(model_name)', { tags: ['pickle', 'model'] }),
    ];
  }),
  ...functions('pycaret.datasets', 'load-dataset', 'get_data(dataset)', { returns: 'table', path: 'dataset' }),

  ...methods('estimator', 'fit', 'fit(train_data tuning_data)', { libraries: ['autogluon'], tags: ['target-inside'] }),
  ...methods('estimator', 'predict', 'predict(data)', { libraries: ['autogluon'] }),
  ...methods('estimator', 'predict-scores', 'predict_proba(data)', { libraries: ['autogluon'] }),
  ...methods('estimator', 'score', 'evaluate(data) leaderboard(data)', { libraries: ['autogluon'] }),
  ...methods('estimator', 'other', 'feature_importance(data)', { libraries: ['autogluon'], tags: ['explain'] }),
  ...methods('estimator', 'fit', 'train(training_frame x y)', {
    libraries: ['h2o'],
    tags: ['target-inside', 'columns:x'],
  }),
  ...methods('estimator', 'predict', 'predict(test_data)', { libraries: ['h2o'] }),
  ...methods('estimator', 'score', 'model_performance(test_data)', { libraries: ['h2o'] }),
  ...methods('estimator', 'other', 'explain(frame) varimp varimp_plot shap_summary_plot(frame)', {
    libraries: ['h2o'],
    tags: ['explain'],
  }),
  ...methods('table', 'split', 'split_frame(ratios)', { libraries: ['h2o'], tags: ['random'] }),
  ...methods('column', 'categories', 'asfactor', { libraries: ['h2o'] }),
  // Figures of groups are asked for in line, and handed over together.
  ...methods('table', 'group', 'group_by(by)', { libraries: ['h2o'] }),
  ...methods(
    'groups',
    'same',
    'count mean(col) median(col) min(col) max(col) mode(col) sd(col) ss(col) sum(col) var(col)',
    {
      libraries: ['h2o'],
    },
  ),
  ...methods('groups', 'reduce', 'get_frame', { libraries: ['h2o'], returns: 'table' }),
  ...methods('table', 'same', 'as_data_frame', { libraries: ['h2o'], returns: 'table' }),
];
