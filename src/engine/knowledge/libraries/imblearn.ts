// imbalanced-learn. Checked against 0.14; https://imbalanced-learn.org/stable/references/.
import { classes, functions, methods, scores, type Row } from '../rows';

export const imblearn: Row[] = [
  ...classes(
    'imblearn.over_sampling',
    'sampler',
    'SMOTE ADASYN BorderlineSMOTE KMeansSMOTE SVMSMOTE SMOTEN SMOTENC(categorical_features)',
    {
      tags: ['oversample', 'synthetic', 'random'],
    },
  ),
  ...classes('imblearn.over_sampling', 'sampler', 'RandomOverSampler', { tags: ['oversample', 'repeats', 'random'] }),
  ...classes(
    'imblearn.under_sampling',
    'sampler',
    'RandomUnderSampler ClusterCentroids InstanceHardnessThreshold OneSidedSelection CondensedNearestNeighbour',
    { tags: ['undersample', 'random'] },
  ),
  ...classes(
    'imblearn.under_sampling',
    'sampler',
    'NearMiss TomekLinks EditedNearestNeighbours RepeatedEditedNearestNeighbours AllKNN NeighbourhoodCleaningRule',
    { tags: ['undersample'] },
  ),
  ...classes('imblearn.combine', 'sampler', 'SMOTEENN SMOTETomek', { tags: ['oversample', 'synthetic', 'random'] }),
  ...classes('imblearn', 'sampler', 'FunctionSampler'),
  ...classes('imblearn.ensemble', 'sampler', 'BalanceCascade EasyEnsemble', {
    tags: ['undersample', 'random'],
    versions: '<0.6',
  }),
  ...classes('imblearn.ensemble', 'classifier', 'BalancedRandomForestClassifier(n_estimators)', {
    tags: ['tree', 'black-box', 'random', 'balanced'],
  }),
  ...classes(
    'imblearn.ensemble',
    'meta',
    'BalancedBaggingClassifier(estimator n_estimators) RUSBoostClassifier(estimator)',
    {
      wraps: ['estimator', 'base_estimator'],
      tags: ['classifier', 'black-box', 'random', 'balanced'],
    },
  ),
  ...classes('imblearn.ensemble', 'meta', 'EasyEnsembleClassifier(n_estimators estimator)', {
    wraps: ['estimator', 'base_estimator'],
    tags: ['classifier', 'black-box', 'random', 'balanced'],
  }),
  ...classes('imblearn.pipeline', 'pipeline', 'Pipeline(steps)', { wraps: ['steps'] }),
  ...functions('imblearn.pipeline', 'make-pipeline', 'make_pipeline'),
  ...classes('imblearn.model_selection', 'splitter', 'InstanceHardnessCV(estimator)'),
  ...functions('imblearn.datasets', 'load-dataset', 'fetch_datasets', { returns: 'table' }),
  ...functions('imblearn.datasets', 'shuffle', 'make_imbalance(X y)', { tags: ['some'] }),
  ...scores(
    'imblearn.metrics',
    `geometric_mean_score(y_true y_pred) sensitivity_score(y_true y_pred) specificity_score(y_true y_pred)
     sensitivity_specificity_support(y_true y_pred) classification_report_imbalanced(y_true y_pred)
     macro_averaged_mean_absolute_error(y_true y_pred)`,
    { wants: 'labels', task: 'classification', asymmetric: true },
  ),
  ...classes('smote_variants', 'sampler', 'SMOTE MulticlassOversampling', {
    certainty: 'assumed',
    tags: ['oversample'],
  }),
  ...methods('estimator', 'fit-resample', 'sample(X y)', { libraries: ['imblearn', 'smote_variants'] }),
];
