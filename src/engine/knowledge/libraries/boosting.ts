// xgboost, lightgbm and catboost: estimators, native training and their row holders. Checked against xgboost 3, lightgbm 4.7,
// catboost 1.2.
import { classes, functions, methods, type Row } from '../rows';

const trees = { tags: ['tree', 'black-box', 'seeded'] } as const;

/** CatBoost cuts its trees at the best round of `eval_set`, unless `use_best_model` is False. */
const keepsBest = { tags: [...trees.tags, 'keeps-best-by-default'] } as const;

export const boosting: Row[] = [
  ...classes('xgboost', 'classifier', 'XGBClassifier XGBRFClassifier', trees),
  ...classes('xgboost', 'regressor', 'XGBRegressor XGBRFRegressor XGBRanker XGBModel', trees),
  ...classes('xgboost.dask', 'classifier', 'DaskXGBClassifier', trees),
  ...classes('xgboost.dask', 'regressor', 'DaskXGBRegressor', trees),
  ...classes('xgboost', 'network', 'Booster(params cache model_file)', trees),
  ...classes('xgboost', 'dataset', 'DMatrix(data label) QuantileDMatrix(data label)', { holds: ['data', 'label'] }),
  ...classes('xgboost.dask', 'dataset', 'DaskDMatrix(client data label) DaskQuantileDMatrix(client data label)', {
    holds: ['data', 'label'],
  }),
  ...functions('xgboost.dask', 'train', 'train(client params dtrain num_boost_round evals)', {
    features: 'dtrain',
    tags: ['native'],
  }),
  ...functions('xgboost', 'train', 'train(params dtrain num_boost_round evals)', {
    features: 'dtrain',
    tags: ['native'],
  }),
  ...functions('xgboost', 'cross-validate', 'cv(params dtrain num_boost_round nfold)', { features: 'dtrain' }),
  ...functions('xgboost', 'other', 'plot_importance(booster) plot_tree(booster) to_graphviz(booster)', {
    tags: ['explain'],
  }),

  ...classes('lightgbm', 'classifier', 'LGBMClassifier DaskLGBMClassifier', trees),
  ...classes('lightgbm', 'regressor', 'LGBMRegressor LGBMRanker LGBMModel DaskLGBMRegressor DaskLGBMRanker', trees),
  ...classes('lightgbm', 'network', 'Booster(params train_set model_file)', trees),
  ...classes('lightgbm', 'dataset', 'Dataset(data label reference weight)', { holds: ['data', 'label'] }),
  ...functions('lightgbm', 'train', 'train(params train_set num_boost_round valid_sets)', {
    features: 'train_set',
    tags: ['native'],
  }),
  ...functions('lightgbm', 'cross-validate', 'cv(params train_set num_boost_round folds nfold)', {
    features: 'train_set',
  }),
  ...functions(
    'lightgbm',
    'other',
    'early_stopping(stopping_rounds) log_evaluation(period) record_evaluation reset_parameter',
    { tags: ['callback'] },
  ),
  ...functions(
    'lightgbm',
    'other',
    'plot_importance(booster) plot_metric(booster) plot_tree(booster) create_tree_digraph(booster)',
    {
      tags: ['explain'],
    },
  ),

  ...classes('catboost', 'classifier', 'CatBoostClassifier(iterations learning_rate depth)', keepsBest),
  ...classes(
    'catboost',
    'regressor',
    'CatBoostRegressor(iterations learning_rate depth) CatBoost(params) CatBoostRanker',
    keepsBest,
  ),
  ...classes('catboost', 'dataset', 'Pool(data label cat_features)', { holds: ['data', 'label'] }),
  ...classes('catboost', 'dataset', 'FeaturesData(num_feature_data cat_feature_data)', {
    holds: ['num_feature_data', 'cat_feature_data'],
  }),
  ...functions('catboost', 'train', 'train(pool params)', { features: 'pool', tags: ['native'] }),
  ...functions('catboost', 'cross-validate', 'cv(pool params)', { features: 'pool' }),

  ...classes('ngboost', 'classifier', 'NGBClassifier', trees),
  ...classes('ngboost', 'regressor', 'NGBRegressor NGBoost', trees),

  ...methods('dataset', 'dataset-same', 'get_label get_data set_label(label) set_info', {
    libraries: ['xgboost', 'lightgbm', 'catboost'],
  }),
  ...methods('dataset', 'filter', 'slice(rindex)', { libraries: ['xgboost', 'catboost'] }),
  ...methods('dataset', 'filter', 'subset(used_indices)', { libraries: ['lightgbm'] }),
  ...methods('dataset', 'dataset-same', 'create_valid(data label)', { libraries: ['lightgbm'], tags: ['of-argument'] }),
  ...methods('estimator', 'partial-fit', 'update(dtrain iteration)', { libraries: ['xgboost', 'lightgbm'] }),
  ...methods('estimator', 'predict-scores', 'inplace_predict(data)', { libraries: ['xgboost'] }),
  ...methods('estimator', 'score', 'eval_set(evals) eval(data)', { libraries: ['xgboost'] }),
  ...methods('estimator', 'fit', 'fit(X y cat_features)', { libraries: ['catboost'] }),
  ...methods('estimator', 'predict', 'predict(data prediction_type)', { libraries: ['catboost'] }),
  ...methods('estimator', 'score', 'eval_metrics(data metrics)', { libraries: ['catboost'] }),
  ...methods('estimator', 'fit', 'grid_search(param_grid X y) randomized_search(param_distributions X y)', {
    libraries: ['catboost'],
    tags: ['search'],
  }),
  ...methods('estimator', 'other', 'get_feature_importance get_score get_fscore feature_importance plot_tree', {
    tags: ['explain'],
  }),
];
