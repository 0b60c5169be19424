// Methods of estimators and splitters, in scikit-learn's sense and where other libraries differ.
import { methods, type Row } from '../rows';

export const estimatorMethods: Row[] = [
  ...methods('estimator', 'fit', 'fit(X y sample_weight)'),
  ...methods('estimator', 'partial-fit', 'partial_fit(X y classes)'),
  ...methods('estimator', 'fit-transform', 'fit_transform(X y)'),
  ...methods('estimator', 'fit-predict', 'fit_predict(X y)'),
  ...methods('estimator', 'fit-resample', 'fit_resample(X y) fit_sample(X y)'),
  ...methods('estimator', 'transform', 'transform(X)'),
  ...methods('estimator', 'inverse-transform', 'inverse_transform(X)'),
  ...methods('estimator', 'predict', 'predict(X)'),
  ...methods(
    'estimator',
    'predict-scores',
    'predict_proba(X) predict_log_proba(X) decision_function(X) score_samples(X) staged_predict_proba(X) staged_decision_function(X) predict_joint_log_proba(X)',
  ),
  ...methods('estimator', 'predict', 'staged_predict(X) apply(X) decision_path(X)'),
  ...methods('estimator', 'score', 'score(X y sample_weight)'),
  ...methods(
    'estimator',
    'clone',
    'set_params set_fit_request set_transform_request set_score_request set_output set_predict_request',
    { tags: ['self'] },
  ),
  ...methods(
    'estimator',
    'other',
    `get_params get_feature_names get_feature_names_out get_support kneighbors(X) radius_neighbors(X) kneighbors_graph(X)
     get_booster get_n_leaves get_depth cost_complexity_pruning_path(X y) densify sparsify sample(n_samples)
     bic(X) aic(X) perplexity(X) build_analyzer build_preprocessor build_tokenizer get_stop_words feature_importances_ coef_
     best_estimator_ best_params_ best_score_ cv_results_ classes_ named_steps steps`,
  ),
  ...methods('splitter', 'split', 'split(X y groups)'),
  ...methods('splitter', 'other', 'get_n_splits(X y groups) get_metadata_routing'),
];
