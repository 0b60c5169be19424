// scikit-learn's splitters, searches, cross-validation, metrics, inspection and small data helpers.
import { classes, functions, readers, scores, type Row } from '../../rows';

const selection = 'sklearn.model_selection';
const metrics = 'sklearn.metrics';
const crossValidated = { model: 'estimator', features: 'X', target: 'y' } as const;
const labels = { wants: 'labels', task: 'classification' } as const;
const probabilities = { wants: 'probabilities', task: 'classification' } as const;
const values = { wants: 'values', task: 'regression' } as const;
const clustering = { wants: 'labels', task: 'clustering' } as const;

const splitters: Row[] = [
  ...functions(selection, 'split', 'train_test_split', { tags: ['random'] }),
  ...functions(selection, 'other', 'check_cv(cv y) fit_grid_point train_test_indices'),
  ...classes(selection, 'splitter', 'KFold(n_splits) StratifiedKFold(n_splits)', {
    splitter: { shuffles: false },
    tags: ['random-option:shuffle'],
  }),
  ...classes(selection, 'splitter', 'GroupKFold(n_splits) StratifiedGroupKFold(n_splits)', {
    splitter: { shuffles: false, grouped: true },
    tags: ['random-option:shuffle'],
  }),
  ...classes(
    selection,
    'splitter',
    `ShuffleSplit(n_splits) StratifiedShuffleSplit(n_splits) RepeatedKFold RepeatedStratifiedKFold`,
    { splitter: { shuffles: true }, tags: ['random'] },
  ),
  ...classes(selection, 'splitter', 'GroupShuffleSplit(n_splits)', {
    splitter: { shuffles: true, grouped: true },
    tags: ['random'],
  }),
  ...classes(selection, 'splitter', 'TimeSeriesSplit(n_splits)', { splitter: { shuffles: false, ordered: true } }),
  ...classes(selection, 'splitter', 'LeaveOneOut LeavePOut(p)', { splitter: { shuffles: false } }),
  ...classes(selection, 'splitter', 'LeaveOneGroupOut LeavePGroupsOut(n_groups)', {
    splitter: { shuffles: false, grouped: true },
  }),
  ...classes(selection, 'splitter', 'PredefinedSplit(test_fold)', { splitter: { shuffles: false } }),
  ...classes(selection, 'splitter', 'LeaveOneLabelOut LeavePLabelOut LabelKFold LabelShuffleSplit', {
    splitter: { shuffles: false, grouped: true },
    versions: '<0.20',
  }),
];

const searches: Row[] = [
  ...classes(selection, 'search', 'GridSearchCV(estimator param_grid) HalvingGridSearchCV(estimator param_grid)', {
    wraps: ['estimator'],
  }),
  ...classes(
    selection,
    'search',
    'RandomizedSearchCV(estimator param_distributions) HalvingRandomSearchCV(estimator param_distributions)',
    { wraps: ['estimator'], tags: ['random'] },
  ),
  ...classes(selection, 'other', 'ParameterGrid(param_grid) ParameterSampler(param_distributions n_iter)'),
  ...classes(selection, 'meta', 'TunedThresholdClassifierCV(estimator) FixedThresholdClassifier(estimator)', {
    wraps: ['estimator'],
    tags: ['classifier'],
  }),
  ...functions(
    selection,
    'cross-validate',
    `cross_val_score(estimator X y) cross_validate(estimator X y) cross_val_predict(estimator X y)
     learning_curve(estimator X y) permutation_test_score(estimator X y)`,
    crossValidated,
  ),
  ...functions(selection, 'cross-validate', 'validation_curve(estimator X y param_name param_range)', crossValidated),
  ...functions(`${selection}.LearningCurveDisplay`, 'cross-validate', 'from_estimator(estimator X y)', crossValidated),
  ...functions(
    `${selection}.ValidationCurveDisplay`,
    'cross-validate',
    'from_estimator(estimator X y)',
    crossValidated,
  ),
];

const metricRows: Row[] = [
  ...scores(
    metrics,
    'accuracy_score(y_true y_pred) zero_one_loss(y_true y_pred) hamming_loss(y_true y_pred) matthews_corrcoef(y_true y_pred)',
    labels,
  ),
  ...scores(metrics, 'cohen_kappa_score(y1 y2)', labels),
  ...scores(
    metrics,
    `balanced_accuracy_score(y_true y_pred) fbeta_score(y_true y_pred)
     precision_score(y_true y_pred) recall_score(y_true y_pred)
     precision_recall_fscore_support(y_true y_pred) classification_report(y_true y_pred)
     confusion_matrix(y_true y_pred) multilabel_confusion_matrix(y_true y_pred) class_likelihood_ratios(y_true y_pred)
     confusion_matrix_at_thresholds(y_true y_score)`,
    { ...labels, asymmetric: true },
  ),
  ...scores(metrics, 'f1_score(y_true y_pred) jaccard_score(y_true y_pred) jaccard_similarity_score(y_true y_pred)', {
    ...labels,
    asymmetric: 'weighted',
  }),
  ...scores(
    metrics,
    `roc_auc_score(y_true y_score) average_precision_score(y_true y_score) roc_curve(y_true y_score)
     precision_recall_curve(y_true y_score) det_curve(y_true y_score) top_k_accuracy_score(y_true y_score)
     ndcg_score(y_true y_score) dcg_score(y_true y_score) coverage_error(y_true y_score)
     label_ranking_average_precision_score(y_true y_score) label_ranking_loss(y_true y_score)
     log_loss(y_true y_pred) brier_score_loss(y_true y_proba) d2_log_loss_score(y_true y_pred)
     d2_brier_score(y_true y_proba) metric_at_thresholds(y_true y_score metric_func) hinge_loss(y_true pred_decision)`,
    { ...probabilities, asymmetric: true },
  ),
  ...scores(
    metrics,
    `r2_score(y_true y_pred) explained_variance_score(y_true y_pred) d2_absolute_error_score(y_true y_pred)
     d2_pinball_score(y_true y_pred) d2_tweedie_score(y_true y_pred) mean_absolute_percentage_error(y_true y_pred)
     mean_pinball_loss(y_true y_pred) mean_poisson_deviance(y_true y_pred) mean_gamma_deviance(y_true y_pred)
     mean_tweedie_deviance(y_true y_pred)`,
    { ...values, asymmetric: true },
  ),
  ...scores(
    metrics,
    `mean_absolute_error(y_true y_pred) mean_squared_error(y_true y_pred) root_mean_squared_error(y_true y_pred)
     mean_squared_log_error(y_true y_pred) root_mean_squared_log_error(y_true y_pred)
     median_absolute_error(y_true y_pred) max_error(y_true y_pred)`,
    values,
  ),
  ...scores(
    metrics,
    `adjusted_rand_score(labels_true labels_pred) rand_score(labels_true labels_pred)
     adjusted_mutual_info_score(labels_true labels_pred) mutual_info_score(labels_true labels_pred)
     normalized_mutual_info_score(labels_true labels_pred) fowlkes_mallows_score(labels_true labels_pred)
     v_measure_score(labels_true labels_pred) pair_confusion_matrix(labels_true labels_pred)`,
    clustering,
  ),
  ...scores(
    metrics,
    `completeness_score(labels_true labels_pred) homogeneity_score(labels_true labels_pred)
     homogeneity_completeness_v_measure(labels_true labels_pred)`,
    { ...clustering, asymmetric: true },
  ),
  // Computed from the features and the found clusters: no truth.
  ...functions(
    metrics,
    'other',
    `silhouette_score(X labels) silhouette_samples(X labels) davies_bouldin_score(X labels)
     calinski_harabasz_score(X labels) auc(x y) consensus_score(a b) make_scorer(score_func) get_scorer(scoring)
     get_scorer_names check_scoring(estimator scoring) pairwise_distances(X Y) pairwise_kernels(X Y)
     pairwise_distances_argmin(X Y) pairwise_distances_argmin_min(X Y) pairwise_distances_chunked(X Y)
     euclidean_distances(X Y) nan_euclidean_distances(X Y)`,
  ),
  ...functions(
    `${metrics}.pairwise`,
    'other',
    'cosine_similarity(X Y) cosine_distances(X Y) linear_kernel(X Y) rbf_kernel(X Y) euclidean_distances(X Y) manhattan_distances(X Y) polynomial_kernel(X Y) sigmoid_kernel(X Y) haversine_distances(X Y)',
  ),
  ...scores(`${metrics}.ConfusionMatrixDisplay`, 'from_predictions(y_true y_pred)', { ...labels, asymmetric: true }),
  ...['RocCurveDisplay', 'PrecisionRecallDisplay', 'DetCurveDisplay'].flatMap((display) =>
    scores(`${metrics}.${display}`, 'from_predictions(y_true y_score)', { ...probabilities, asymmetric: true }),
  ),
  ...scores(`${metrics}.PredictionErrorDisplay`, 'from_predictions(y_true y_pred)', { ...values, asymmetric: true }),
  ...scores('sklearn.calibration.CalibrationDisplay', 'from_predictions(y_true y_prob)', {
    ...probabilities,
    asymmetric: true,
  }),
  ...scores('sklearn.calibration', 'calibration_curve(y_true y_prob)', { ...probabilities, asymmetric: true }),
  // Predict and score in one: the model is the first argument.
  ...[
    `${metrics}.ConfusionMatrixDisplay`,
    `${metrics}.RocCurveDisplay`,
    `${metrics}.PrecisionRecallDisplay`,
    `${metrics}.DetCurveDisplay`,
    `${metrics}.PredictionErrorDisplay`,
    'sklearn.calibration.CalibrationDisplay',
  ].flatMap((display) =>
    functions(display, 'score', 'from_estimator(estimator X y)', { ...crossValidated, tags: ['score-with-model'] }),
  ),
  ...functions(
    metrics,
    'score',
    `plot_confusion_matrix(estimator X y) plot_roc_curve(estimator X y) plot_precision_recall_curve(estimator X y)
     plot_det_curve(estimator X y)`,
    { ...crossValidated, tags: ['score-with-model'], versions: '<1.2' },
  ),
];

const inspection: Row[] = [
  ...functions('sklearn.inspection', 'reduce', 'permutation_importance(estimator X y)', {
    ...crossValidated,
    learns: 'target',
    tags: ['explain', 'importance', 'random', 'association'],
  }),
  ...functions(
    'sklearn.inspection',
    'other',
    'partial_dependence(estimator X features) plot_partial_dependence(estimator X features)',
    {
      model: 'estimator',
      features: 'X',
      tags: ['explain'],
    },
  ),
  ...['PartialDependenceDisplay', 'DecisionBoundaryDisplay'].flatMap((display) =>
    functions(`sklearn.inspection.${display}`, 'other', 'from_estimator(estimator X)', {
      model: 'estimator',
      features: 'X',
      tags: ['explain'],
    }),
  ),
  ...functions(
    'sklearn.tree',
    'other',
    'plot_tree(decision_tree) export_graphviz(decision_tree) export_text(decision_tree)',
    {
      tags: ['explain'],
    },
  ),
];

const helpers: Row[] = [
  ...functions('sklearn.utils', 'resample', 'resample', { tags: ['random'] }),
  ...functions('sklearn.utils', 'shuffle', 'shuffle', { tags: ['random'] }),
  ...functions(
    'sklearn.utils',
    'same',
    'check_array(array) as_float_array(X) assert_all_finite(X) column_or_1d(y) indexable safe_mask(X mask)',
    { returns: 'array' },
  ),
  ...functions(
    'sklearn.utils',
    'other',
    'check_random_state(seed) check_X_y(X y) check_consistent_length estimator_html_repr(estimator) gen_batches(n batch_size) all_estimators Bunch',
  ),
  ...functions(
    'sklearn.utils.class_weight',
    'categories',
    'compute_class_weight(class_weight) compute_sample_weight(class_weight y)',
  ),
  ...functions(
    'sklearn.utils.validation',
    'other',
    'check_is_fitted(estimator) has_fit_parameter(estimator parameter)',
  ),
  ...functions('sklearn', 'same', 'clone(estimator)', { tags: ['clone'] }),
  ...functions('sklearn.base', 'same', 'clone(estimator)', { tags: ['clone'] }),
  ...functions('sklearn', 'other', 'set_config get_config config_context show_versions'),
  ...classes(
    'sklearn.base',
    'other',
    'BaseEstimator ClassifierMixin RegressorMixin TransformerMixin ClusterMixin OutlierMixin',
    {
      tags: ['base'],
    },
  ),
];

const data: Row[] = [
  ...functions(
    'sklearn.datasets',
    'load-dataset',
    `load_iris load_wine load_digits load_breast_cancer load_diabetes load_linnerud load_boston fetch_california_housing
     fetch_20newsgroups fetch_20newsgroups_vectorized fetch_covtype fetch_kddcup99 fetch_lfw_people fetch_lfw_pairs
     fetch_olivetti_faces fetch_rcv1 fetch_species_distributions load_sample_image(image_name) load_sample_images`,
    { returns: 'table' },
  ),
  ...functions('sklearn.datasets', 'load-dataset', 'fetch_openml(name) fetch_mldata(name)', {
    returns: 'table',
    path: 'name',
  }),
  ...functions(
    'sklearn.datasets',
    'load-dataset',
    `make_classification make_regression make_blobs make_moons make_circles make_gaussian_quantiles make_friedman1
     make_friedman2 make_friedman3 make_hastie_10_2 make_biclusters make_checkerboard make_low_rank_matrix
     make_multilabel_classification make_s_curve make_swiss_roll make_sparse_coded_signal make_sparse_spd_matrix
     make_sparse_uncorrelated make_spd_matrix`,
    { returns: 'array', tags: ['synthetic', 'random'] },
  ),
  ...readers(
    'sklearn.datasets',
    'load_files(container_path) load_svmlight_file(f) load_svmlight_files(files) fetch_file(url)',
  ),
];

export const evaluation: Row[] = [...splitters, ...searches, ...metricRows, ...inspection, ...helpers, ...data];
