// scikit-learn's classifiers, regressors, clusterers and detectors. Tags: `random` where the default result depends on
// random_state, `random-option` where only some options do, and what explanations and fairness rules ask.
import { classes, functions, type Row } from '../../rows';

export const models: Row[] = [
  ...classes('sklearn.linear_model', 'classifier', 'LogisticRegression(penalty) RidgeClassifier(alpha)', {
    tags: ['linear', 'random-option'],
  }),
  ...classes('sklearn.linear_model', 'classifier', 'LogisticRegressionCV', {
    tags: ['linear', 'random-option', 'search'],
  }),
  ...classes('sklearn.linear_model', 'classifier', 'RidgeClassifierCV(alphas)', { tags: ['linear', 'search'] }),
  ...classes('sklearn.linear_model', 'classifier', 'SGDClassifier(loss) Perceptron PassiveAggressiveClassifier', {
    tags: ['linear', 'random'],
  }),
  ...classes(
    'sklearn.linear_model',
    'regressor',
    `LinearRegression Ridge(alpha) Lasso(alpha) ElasticNet(alpha) Lars LassoLars(alpha) LassoLarsIC
     OrthogonalMatchingPursuit BayesianRidge ARDRegression HuberRegressor QuantileRegressor
     PoissonRegressor GammaRegressor TweedieRegressor MultiTaskLasso(alpha) MultiTaskElasticNet(alpha)
     RandomizedLasso`,
    { tags: ['linear', 'random-option'] },
  ),
  ...classes('sklearn.linear_model', 'regressor', 'SGDRegressor(loss) PassiveAggressiveRegressor TheilSenRegressor', {
    tags: ['linear', 'random'],
  }),
  ...classes(
    'sklearn.linear_model',
    'regressor',
    `RidgeCV(alphas) LassoCV ElasticNetCV LarsCV LassoLarsCV OrthogonalMatchingPursuitCV MultiTaskLassoCV
     MultiTaskElasticNetCV`,
    { tags: ['linear', 'search', 'random-option'] },
  ),
  ...classes('sklearn.linear_model', 'meta', 'RANSACRegressor(estimator)', {
    wraps: ['estimator'],
    tags: ['regressor', 'random'],
  }),
  ...classes('sklearn.linear_model', 'outlier-detector', 'SGDOneClassSVM(nu)', { tags: ['random'] }),

  ...classes('sklearn.svm', 'classifier', 'SVC NuSVC', { tags: ['black-box', 'distance-based', 'random-option'] }),
  ...classes('sklearn.svm', 'classifier', 'LinearSVC(penalty)', { tags: ['linear', 'distance-based', 'random'] }),
  ...classes('sklearn.svm', 'regressor', 'SVR NuSVR', { tags: ['black-box', 'distance-based'] }),
  ...classes('sklearn.svm', 'regressor', 'LinearSVR', { tags: ['linear', 'distance-based', 'random'] }),
  ...classes('sklearn.svm', 'outlier-detector', 'OneClassSVM', { tags: ['distance-based'] }),

  ...classes(
    'sklearn.neighbors',
    'classifier',
    'KNeighborsClassifier(n_neighbors) RadiusNeighborsClassifier(radius) NearestCentroid(metric)',
    {
      tags: ['distance-based'],
    },
  ),
  ...classes('sklearn.neighbors', 'regressor', 'KNeighborsRegressor(n_neighbors) RadiusNeighborsRegressor(radius)', {
    tags: ['distance-based'],
  }),
  ...classes('sklearn.neighbors', 'outlier-detector', 'LocalOutlierFactor(n_neighbors)', { tags: ['distance-based'] }),

  ...classes('sklearn.tree', 'classifier', 'DecisionTreeClassifier ExtraTreeClassifier', { tags: ['tree', 'random'] }),
  ...classes('sklearn.tree', 'regressor', 'DecisionTreeRegressor ExtraTreeRegressor', { tags: ['tree', 'random'] }),
  ...classes(
    'sklearn.ensemble',
    'classifier',
    `RandomForestClassifier(n_estimators) ExtraTreesClassifier(n_estimators) GradientBoostingClassifier
     HistGradientBoostingClassifier(loss)`,
    { tags: ['tree', 'black-box', 'random'] },
  ),
  ...classes(
    'sklearn.ensemble',
    'regressor',
    `RandomForestRegressor(n_estimators) ExtraTreesRegressor(n_estimators) GradientBoostingRegressor
     HistGradientBoostingRegressor(loss)`,
    { tags: ['tree', 'black-box', 'random'] },
  ),
  ...classes('sklearn.ensemble', 'outlier-detector', 'IsolationForest', { tags: ['tree', 'random'] }),
  ...classes('sklearn.ensemble', 'meta', 'AdaBoostClassifier(estimator) BaggingClassifier(estimator n_estimators)', {
    wraps: ['estimator', 'base_estimator'],
    tags: ['classifier', 'black-box', 'random'],
  }),
  ...classes('sklearn.ensemble', 'meta', 'AdaBoostRegressor(estimator) BaggingRegressor(estimator n_estimators)', {
    wraps: ['estimator', 'base_estimator'],
    tags: ['regressor', 'black-box', 'random'],
  }),
  ...classes('sklearn.ensemble', 'meta', 'VotingClassifier(estimators)', {
    wraps: ['estimators'],
    tags: ['classifier', 'black-box'],
  }),
  ...classes('sklearn.ensemble', 'meta', 'VotingRegressor(estimators)', {
    wraps: ['estimators'],
    tags: ['regressor', 'black-box'],
  }),
  ...classes('sklearn.ensemble', 'meta', 'StackingClassifier(estimators final_estimator)', {
    wraps: ['estimators', 'final_estimator'],
    tags: ['classifier', 'black-box'],
  }),
  ...classes('sklearn.ensemble', 'meta', 'StackingRegressor(estimators final_estimator)', {
    wraps: ['estimators', 'final_estimator'],
    tags: ['regressor', 'black-box'],
  }),

  ...classes('sklearn.naive_bayes', 'classifier', 'GaussianNB BernoulliNB MultinomialNB ComplementNB CategoricalNB', {
    tags: ['probabilistic'],
  }),
  ...classes('sklearn.neural_network', 'classifier', 'MLPClassifier(hidden_layer_sizes)', {
    tags: ['black-box', 'random'],
  }),
  ...classes('sklearn.neural_network', 'regressor', 'MLPRegressor(hidden_layer_sizes)', {
    tags: ['black-box', 'random'],
  }),
  ...classes('sklearn.gaussian_process', 'classifier', 'GaussianProcessClassifier(kernel)', {
    tags: ['black-box', 'random-option'],
  }),
  ...classes('sklearn.gaussian_process', 'regressor', 'GaussianProcessRegressor(kernel)', {
    tags: ['black-box', 'random-option'],
  }),
  ...classes('sklearn.discriminant_analysis', 'classifier', 'LinearDiscriminantAnalysis(solver)', {
    learns: 'target',
    tags: ['linear', 'transforms'],
  }),
  ...classes('sklearn.discriminant_analysis', 'classifier', 'QuadraticDiscriminantAnalysis'),
  ...classes('sklearn.kernel_ridge', 'regressor', 'KernelRidge(alpha)', { tags: ['black-box'] }),
  ...classes('sklearn.isotonic', 'regressor', 'IsotonicRegression'),
  ...classes('sklearn.dummy', 'classifier', 'DummyClassifier', { tags: ['baseline', 'random-option'] }),
  ...classes('sklearn.dummy', 'regressor', 'DummyRegressor', { tags: ['baseline'] }),
  ...classes('sklearn.semi_supervised', 'classifier', 'LabelPropagation(kernel) LabelSpreading(kernel)', {
    tags: ['distance-based', 'transductive'],
  }),
  ...classes('sklearn.semi_supervised', 'meta', 'SelfTrainingClassifier(estimator)', {
    wraps: ['estimator', 'base_estimator'],
    tags: ['classifier'],
  }),
  ...classes('sklearn.calibration', 'meta', 'CalibratedClassifierCV(estimator)', {
    wraps: ['estimator', 'base_estimator'],
    tags: ['classifier', 'calibration'],
  }),
  ...classes(
    'sklearn.multiclass',
    'meta',
    'OneVsRestClassifier(estimator) OneVsOneClassifier(estimator) OutputCodeClassifier(estimator)',
    { wraps: ['estimator'], tags: ['classifier'] },
  ),
  ...classes('sklearn.multioutput', 'meta', 'MultiOutputClassifier(estimator) ClassifierChain(estimator)', {
    wraps: ['estimator', 'base_estimator'],
    tags: ['classifier'],
  }),
  ...classes('sklearn.multioutput', 'meta', 'MultiOutputRegressor(estimator) RegressorChain(estimator)', {
    wraps: ['estimator', 'base_estimator'],
    tags: ['regressor'],
  }),
  ...classes('sklearn.frozen', 'meta', 'FrozenEstimator(estimator)', { wraps: ['estimator'], tags: ['frozen'] }),

  ...classes(
    'sklearn.cluster',
    'clusterer',
    'KMeans(n_clusters) MiniBatchKMeans(n_clusters) BisectingKMeans(n_clusters) SpectralClustering(n_clusters)',
    { learns: 'statistics', tags: ['distance-based', 'random'] },
  ),
  ...classes(
    'sklearn.cluster',
    'clusterer',
    `DBSCAN(eps) HDBSCAN(min_cluster_size) OPTICS AgglomerativeClustering(n_clusters) Birch MeanShift
     AffinityPropagation`,
    { learns: 'statistics', tags: ['distance-based'] },
  ),
  ...classes('sklearn.cluster', 'clusterer', 'SpectralBiclustering(n_clusters) SpectralCoclustering(n_clusters)', {
    learns: 'statistics',
    tags: ['random'],
  }),
  ...classes('sklearn.cluster', 'transformer', 'FeatureAgglomeration(n_clusters)', { learns: 'statistics' }),
  ...functions(
    'sklearn.cluster',
    'fit-transform',
    `k_means(X n_clusters) dbscan(X eps) mean_shift(X) affinity_propagation(S) spectral_clustering(affinity)
     ward_tree(X) linkage_tree(X) cluster_optics_dbscan cluster_optics_xi compute_optics_graph(X)`,
    { learns: 'statistics', returns: 'array' },
  ),
  ...functions('sklearn.cluster', 'reduce', 'estimate_bandwidth(X) kmeans_plusplus(X n_clusters)', {
    learns: 'statistics',
  }),
  ...classes(
    'sklearn.mixture',
    'clusterer',
    'GaussianMixture(n_components) BayesianGaussianMixture GMM(n_components)',
    {
      learns: 'statistics',
      tags: ['random', 'probabilistic'],
    },
  ),
  ...classes('sklearn.covariance', 'outlier-detector', 'EllipticEnvelope', { tags: ['random'] }),
  ...classes(
    'sklearn.covariance',
    'other',
    `EmpiricalCovariance ShrunkCovariance LedoitWolf OAS MinCovDet GraphicalLasso GraphicalLassoCV`,
    { learns: 'statistics' },
  ),
  ...functions(
    'sklearn.covariance',
    'reduce',
    'empirical_covariance(X) ledoit_wolf(X) ledoit_wolf_shrinkage(X) oas(X) shrunk_covariance(emp_cov) graphical_lasso(emp_cov) fast_mcd(X)',
    { learns: 'statistics', returns: 'array' },
  ),
  ...functions(
    'sklearn.linear_model',
    'train',
    'enet_path(X y) lars_path(X y) lasso_path(X y) orthogonal_mp(X y) ridge_regression(X y)',
    { features: 'X', target: 'y' },
  ),
  ...functions('sklearn.isotonic', 'fit-transform', 'isotonic_regression(y)', { learns: 'target' }),
  ...functions('sklearn.svm', 'other', 'l1_min_c(X y)'),
];
