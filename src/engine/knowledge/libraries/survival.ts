// Survival models: lifelines (one table holds times, events and features) and scikit-survival. Names and parameters as
// lifelines 0.30.3 and scikit-survival 0.28.0 have them.
import { classes, functions, methods, scores, type Row } from '../rows';

const own = { libraries: ['lifelines'] } as const;
const ranked = { wants: 'values', task: 'regression' } as const;

export const survival: Row[] = [
  ...classes(
    'lifelines',
    'regressor',
    `CoxPHFitter CoxTimeVaryingFitter AalenAdditiveFitter WeibullAFTFitter LogNormalAFTFitter LogLogisticAFTFitter
     GeneralizedGammaRegressionFitter PiecewiseExponentialRegressionFitter`,
  ),
  ...methods('estimator', 'fit', 'fit(df duration_col event_col)', { ...own, tags: ['target-inside'] }),
  ...methods(
    'estimator',
    'predict-scores',
    `predict_partial_hazard(X) predict_log_partial_hazard(X) predict_expectation(X) predict_median(X) predict_percentile(X)
     predict_survival_function(X) predict_cumulative_hazard(X) predict_hazard(X)`,
    own,
  ),
  ...methods('estimator', 'score', 'score(df)', own),
  ...scores('lifelines.utils', 'concordance_index(event_times predicted_scores event_observed)', ranked),
  ...functions('lifelines.utils', 'cross-validate', 'k_fold_cross_validation(fitters df duration_col event_col k)', {
    model: 'fitters',
    features: 'df',
  }),
  ...functions(
    'lifelines.datasets',
    'load-dataset',
    'load_rossi load_gbsg2 load_lung load_leukemia load_larynx load_kidney_transplant load_stanford_heart_transplants',
    { returns: 'table' },
  ),
  ...classes('sksurv.linear_model', 'regressor', 'CoxPHSurvivalAnalysis(alpha) CoxnetSurvivalAnalysis IPCRidge(alpha)'),
  ...classes(
    'sksurv.ensemble',
    'regressor',
    'RandomSurvivalForest ExtraSurvivalTrees GradientBoostingSurvivalAnalysis ComponentwiseGradientBoostingSurvivalAnalysis',
  ),
  ...classes('sksurv.svm', 'regressor', 'FastSurvivalSVM FastKernelSurvivalSVM HingeLossSurvivalSVM NaiveSurvivalSVM'),
  ...classes('sksurv.tree', 'regressor', 'SurvivalTree'),
  ...methods('estimator', 'predict-scores', 'predict_survival_function(X) predict_cumulative_hazard_function(X)', {
    libraries: ['sksurv'],
  }),
  ...functions('sksurv.metrics', 'score', 'concordance_index_censored(event_indicator event_time estimate)', {
    returns: 'scalar',
    score: { truth: 'event_time', prediction: 'estimate', ...ranked },
  }),
  ...functions(
    'sksurv.metrics',
    'score',
    `concordance_index_ipcw(survival_train survival_test estimate) cumulative_dynamic_auc(survival_train survival_test estimate times)
     integrated_brier_score(survival_train survival_test estimate times) brier_score(survival_train survival_test estimate times)`,
    { returns: 'scalar', score: { truth: 'survival_test', prediction: 'estimate', ...ranked } },
  ),
  ...functions('sksurv.column', 'fit-transform', 'standardize(table)', { learns: 'statistics', returns: 'table' }),
  ...functions('sksurv.column', 'fit-transform', 'encode_categorical(table)', {
    learns: 'categories',
    returns: 'table',
  }),
  ...classes('sksurv.preprocessing', 'transformer', 'OneHotEncoder', { learns: 'categories' }),
];
