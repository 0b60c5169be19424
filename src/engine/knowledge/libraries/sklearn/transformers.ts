// scikit-learn's transformers and what fitting keeps of the rows. Documented in https://scikit-learn.org/stable/api/.
import { classes, functions, type Row } from '../../rows';

const statistics = { learns: 'statistics' } as const;
const target = { learns: 'target' } as const;
const nothing = { learns: 'nothing' } as const;
const categories = { learns: 'categories' } as const;
const vocabulary = { learns: 'vocabulary' } as const;

export const transformers: Row[] = [
  ...classes(
    'sklearn.preprocessing',
    'transformer',
    `StandardScaler MinMaxScaler(feature_range) MaxAbsScaler RobustScaler QuantileTransformer
     PowerTransformer(method) KBinsDiscretizer(n_bins) SplineTransformer(n_knots degree) KernelCenterer Imputer`,
    statistics,
  ),
  ...classes(
    'sklearn.preprocessing',
    'transformer',
    'OneHotEncoder OrdinalEncoder LabelEncoder LabelBinarizer MultiLabelBinarizer CategoricalEncoder',
    categories,
  ),
  ...classes('sklearn.preprocessing', 'transformer', 'TargetEncoder(categories)', target),
  ...classes(
    'sklearn.preprocessing',
    'transformer',
    'Normalizer(norm) Binarizer FunctionTransformer(func inverse_func) PolynomialFeatures(degree)',
    nothing,
  ),
  ...classes('sklearn.impute', 'transformer', 'SimpleImputer', {
    ...statistics,
    tags: ['stateless-if:strategy=constant'],
  }),
  ...classes('sklearn.impute', 'transformer', 'KNNImputer', statistics),
  ...classes('sklearn.impute', 'transformer', 'IterativeImputer(estimator)', { ...statistics, wraps: ['estimator'] }),
  ...classes('sklearn.impute', 'transformer', 'MissingIndicator', nothing),

  ...classes(
    'sklearn.decomposition',
    'transformer',
    `PCA(n_components) IncrementalPCA(n_components) KernelPCA(n_components) SparsePCA(n_components)
     MiniBatchSparsePCA(n_components) TruncatedSVD(n_components) FastICA(n_components) FactorAnalysis(n_components)
     NMF(n_components) MiniBatchNMF(n_components) LatentDirichletAllocation(n_components) RandomizedPCA(n_components)
     DictionaryLearning(n_components) MiniBatchDictionaryLearning(n_components) ProjectedGradientNMF(n_components)`,
    statistics,
  ),
  ...classes('sklearn.decomposition', 'transformer', 'SparseCoder(dictionary)', nothing),
  ...classes('sklearn.manifold', 'transformer', 'Isomap LocallyLinearEmbedding', statistics),
  ...classes(
    'sklearn.manifold',
    'transformer',
    'TSNE(n_components) MDS(n_components) ClassicalMDS(n_components) SpectralEmbedding(n_components)',
    { ...statistics, tags: ['no-new-rows'] },
  ),
  ...classes(
    'sklearn.random_projection',
    'transformer',
    'GaussianRandomProjection(n_components) SparseRandomProjection(n_components)',
    { ...nothing, tags: ['random'] },
  ),
  ...classes('sklearn.kernel_approximation', 'transformer', 'Nystroem(kernel)', { ...statistics, tags: ['random'] }),
  ...classes('sklearn.kernel_approximation', 'transformer', 'RBFSampler SkewedChi2Sampler PolynomialCountSketch', {
    ...nothing,
    tags: ['random'],
  }),
  ...classes('sklearn.kernel_approximation', 'transformer', 'AdditiveChi2Sampler', nothing),
  ...classes('sklearn.neural_network', 'transformer', 'BernoulliRBM(n_components)', statistics),
  ...classes('sklearn.ensemble', 'transformer', 'RandomTreesEmbedding(n_estimators)', statistics),
  ...classes('sklearn.neighbors', 'transformer', 'KNeighborsTransformer RadiusNeighborsTransformer', statistics),
  ...classes('sklearn.neighbors', 'transformer', 'NeighborhoodComponentsAnalysis(n_components)', target),
  ...classes('sklearn.neighbors', 'other', 'NearestNeighbors BallTree(X) KDTree(X) KernelDensity'),

  ...classes('sklearn.feature_selection', 'transformer', 'VarianceThreshold(threshold)', statistics),
  ...classes(
    'sklearn.feature_selection',
    'transformer',
    `SelectKBest(score_func) SelectPercentile(score_func) SelectFpr(score_func) SelectFdr(score_func)
     SelectFwe(score_func) GenericUnivariateSelect(score_func)`,
    { ...target, tags: ['selector'] },
  ),
  ...classes(
    'sklearn.feature_selection',
    'transformer',
    'SelectFromModel(estimator) RFE(estimator) RFECV(estimator) SequentialFeatureSelector(estimator)',
    { ...target, wraps: ['estimator'], tags: ['selector'] },
  ),
  ...functions(
    'sklearn.feature_selection',
    'reduce',
    `chi2(X y) f_classif(X y) f_regression(X y) r_regression(X y) mutual_info_classif(X y) mutual_info_regression(X y)
     f_oneway`,
    { ...target, returns: 'array' },
  ),

  ...classes('sklearn.feature_extraction.text', 'transformer', 'CountVectorizer', {
    ...vocabulary,
    tags: ['text', 'stateless-if:vocabulary'],
  }),
  // How rare words are is learnt also where the words are given.
  ...classes('sklearn.feature_extraction.text', 'transformer', 'TfidfVectorizer', { ...vocabulary, tags: ['text'] }),
  ...classes('sklearn.feature_extraction.text', 'transformer', 'TfidfTransformer', vocabulary),
  ...classes('sklearn.feature_extraction.text', 'transformer', 'HashingVectorizer', { ...nothing, tags: ['text'] }),
  ...classes('sklearn.feature_extraction', 'transformer', 'DictVectorizer', categories),
  ...classes('sklearn.feature_extraction', 'transformer', 'FeatureHasher(n_features)', nothing),
  ...classes('sklearn.feature_extraction.image', 'transformer', 'PatchExtractor', nothing),

  ...classes(
    'sklearn.cross_decomposition',
    'regressor',
    'PLSRegression(n_components) PLSCanonical(n_components) CCA(n_components)',
    {
      ...target,
      tags: ['transforms'],
    },
  ),
  ...classes('sklearn.cross_decomposition', 'transformer', 'PLSSVD(n_components)', target),

  // Functional forms: fitted on what they are given.
  ...functions(
    'sklearn.preprocessing',
    'fit-transform',
    `scale(X) minmax_scale(X feature_range) maxabs_scale(X) robust_scale(X) quantile_transform(X)
     power_transform(X method)`,
    { ...statistics, returns: 'array' },
  ),
  ...functions('sklearn.preprocessing', 'elementwise', 'normalize(X norm axis) binarize(X) add_dummy_feature(X)', {
    tags: ['by-column-at-axis-0'],
    ...nothing,
    returns: 'array',
  }),
  ...functions('sklearn.preprocessing', 'categories', 'label_binarize(y)', { ...categories, returns: 'array' }),
  ...functions(
    'sklearn.decomposition',
    'fit-transform',
    'fastica(X n_components) non_negative_factorization(X) dict_learning(X n_components) dict_learning_online(X n_components)',
    { ...statistics, returns: 'array' },
  ),
  ...functions('sklearn.decomposition', 'elementwise', 'sparse_encode(X dictionary)', { returns: 'array' }),
  ...functions(
    'sklearn.manifold',
    'fit-transform',
    'locally_linear_embedding(X) smacof(dissimilarities) spectral_embedding(adjacency)',
    { ...statistics, returns: 'array' },
  ),
  ...functions(
    'sklearn.feature_extraction.image',
    'elementwise',
    'extract_patches_2d(image) grid_to_graph img_to_graph',
  ),

  // Pipelines and composition.
  ...classes('sklearn.pipeline', 'pipeline', 'Pipeline(steps)', { wraps: ['steps'] }),
  ...classes('sklearn.pipeline', 'feature-union', 'FeatureUnion(transformer_list)', { wraps: ['transformer_list'] }),
  ...classes('sklearn.compose', 'column-transformer', 'ColumnTransformer(transformers)', { wraps: ['transformers'] }),
  ...classes('sklearn.compose', 'meta', 'TransformedTargetRegressor(regressor)', {
    wraps: ['regressor', 'transformer'],
    tags: ['regressor'],
  }),
  ...classes('sklearn.compose', 'other', 'make_column_selector'),
  ...functions('sklearn.pipeline', 'make-pipeline', 'make_pipeline'),
  ...functions('sklearn.pipeline', 'make-union', 'make_union'),
  ...functions('sklearn.compose', 'make-column-transformer', 'make_column_transformer'),
];
