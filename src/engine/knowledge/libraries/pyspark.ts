// Spark: readers, frames, and MLlib's estimators, whose fit returns a model. From the documentation of Spark 3.5 and 4.
import { classes, functions, methods, readers, type Row } from '../rows';

const own = { libraries: ['pyspark'] } as const;
const feature = 'pyspark.ml.feature';

const session = 'pyspark.sql.SparkSession';
const snowpark = 'snowflake.snowpark.Session';

export const pyspark: Row[] = [
  ...classes('pyspark.sql.types', 'other', 'StructType(fields) StructField(name dataType nullable)'),
  ...functions(`${session}.builder`, 'other', 'appName master config enableHiveSupport remote', {
    stands: `${session}.builder`,
  }),
  ...functions(`${session}.builder`, 'other', 'getOrCreate create', { stands: session }),
  ...functions(session, 'other', 'getActiveSession newSession', { stands: session }),
  // Snowpark has the frames of Spark: https://docs.snowflake.com/en/developer-guide/snowpark/reference/python/latest/snowpark/session
  ...functions(`${snowpark}.builder`, 'other', 'config configs app_name appName', { stands: `${snowpark}.builder` }),
  ...functions(`${snowpark}.builder`, 'other', 'create getOrCreate', { stands: session }),
  ...functions('snowflake.snowpark.context', 'other', 'get_active_session', { stands: session }),
  ...functions(`${session}.read`, 'other', 'option options schema format', { stands: `${session}.read` }),
  ...readers('pyspark.sql.SparkSession.read', 'csv(path) parquet(path) json(path) orc(path) text(path) load(path)'),
  ...readers('pyspark.sql.SparkSession.read', 'table(tableName) jdbc(url table)', { tags: ['table'] }),
  ...functions(`${session}.readStream`, 'other', 'option options schema format', { stands: `${session}.readStream` }),
  ...readers(`${session}.readStream`, 'csv(path) parquet(path) json(path) orc(path) text(path) load(path)'),
  ...readers(`${session}.readStream`, 'table(tableName)', { tags: ['table'] }),
  ...readers('pyspark.sql.SparkSession', 'table(tableName)', { tags: ['table'] }),
  ...readers('pyspark.sql.SparkSession', 'sql(sqlQuery)', { tags: ['sql'] }),
  ...functions('pyspark.sql.SparkSession', 'same', 'createDataFrame(data)', { returns: 'table' }),
  // https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-crawler-pyspark-extensions-glue-context.html
  ...functions('awsglue.context', 'other', 'GlueContext(sparkContext)', { stands: session }),
  ...readers(
    session,
    'create_dynamic_frame.from_catalog(table_name database) create_dynamic_frame.from_options(connection_options) create_dynamic_frame_from_catalog(table_name database) create_data_frame_from_catalog(table_name database)',
    { tags: ['table'] },
  ),
  ...functions('awsglue.dynamicframe.DynamicFrame', 'same', 'fromDF(dataframe)', { returns: 'table' }),
  ...functions(
    'pyspark.sql.functions',
    'reduce',
    'mean(col) avg(col) stddev(col) stddev_samp(col) stddev_pop(col) variance(col) var_samp(col) var_pop(col) min(col) max(col) sum(col) median(col) mode(col) skewness(col) kurtosis(col) percentile_approx(col) percentile(col) corr(col1 col2)',
    {
      learns: 'statistics',
      returns: 'column',
      tags: ['expression'],
    },
  ),
  ...functions(
    'pyspark.sql.functions',
    'reduce',
    'count(col) countDistinct(col) count_distinct(col) approx_count_distinct(col)',
    {
      learns: 'nothing',
      returns: 'column',
      tags: ['expression', 'counts'],
    },
  ),
  ...functions('pyspark.sql.functions', 'other', 'md5(col) sha1(col) sha2(col numBits) hash xxhash64 crc32(col)', {
    tags: ['hash'],
  }),
  ...functions(
    'pyspark.sql.functions',
    'other',
    'col column lit when expr concat concat_ws udf pandas_udf to_date isnan isnull regexp_replace lower upper trim explode split length year month dayofmonth dayofweek hour log log1p log10 exp sqrt abs pow round floor ceil greatest least coalesce',
    {
      tags: ['expression'],
    },
  ),

  ...classes(
    feature,
    'transformer',
    'StandardScaler MinMaxScaler MaxAbsScaler RobustScaler Imputer PCA QuantileDiscretizer VectorIndexer BucketedRandomProjectionLSH MinHashLSH VarianceThresholdSelector',
    {
      learns: 'statistics',
    },
  ),
  ...classes(feature, 'transformer', 'CountVectorizer IDF Word2Vec', { learns: 'vocabulary' }),
  ...classes(feature, 'transformer', 'StringIndexer OneHotEncoder OneHotEncoderEstimator RFormula', {
    learns: 'categories',
  }),
  ...classes(feature, 'transformer', 'ChiSqSelector UnivariateFeatureSelector TargetEncoder', {
    learns: 'target',
  }),
  ...classes(
    feature,
    'transformer',
    'VectorAssembler Tokenizer RegexTokenizer StopWordsRemover HashingTF FeatureHasher NGram Normalizer Binarizer Bucketizer PolynomialExpansion SQLTransformer IndexToString ElementwiseProduct Interaction VectorSlicer DCT VectorSizeHint',
    { learns: 'nothing' },
  ),
  ...classes(
    'pyspark.ml.classification',
    'classifier',
    'LogisticRegression DecisionTreeClassifier RandomForestClassifier GBTClassifier LinearSVC NaiveBayes MultilayerPerceptronClassifier FMClassifier',
  ),
  ...classes('pyspark.ml.classification', 'meta', 'OneVsRest', { wraps: ['classifier'], tags: ['classifier'] }),
  ...classes(
    'pyspark.ml.regression',
    'regressor',
    'LinearRegression GeneralizedLinearRegression DecisionTreeRegressor RandomForestRegressor GBTRegressor IsotonicRegression AFTSurvivalRegression FMRegressor',
  ),
  ...classes(
    'pyspark.ml.clustering',
    'clusterer',
    'KMeans BisectingKMeans GaussianMixture LDA PowerIterationClustering',
    { learns: 'statistics' },
  ),
  ...classes('pyspark.ml.recommendation', 'regressor', 'ALS'),
  ...classes('pyspark.ml', 'pipeline', 'Pipeline', { wraps: ['stages'] }),
  // What was fitted elsewhere and is loaded: it puts its columns beside those that it is given.
  ...classes('pyspark.ml', 'transformer', 'PipelineModel', { learns: 'nothing' }),
  ...classes(
    'pyspark.ml.classification',
    'transformer',
    'LogisticRegressionModel DecisionTreeClassificationModel RandomForestClassificationModel GBTClassificationModel LinearSVCModel NaiveBayesModel',
    { learns: 'nothing' },
  ),
  ...classes(
    'pyspark.ml.regression',
    'transformer',
    'LinearRegressionModel RandomForestRegressionModel GBTRegressionModel',
    { learns: 'nothing' },
  ),
  ...classes('pyspark.ml.tuning', 'search', 'CrossValidator TrainValidationSplit', { wraps: ['estimator'] }),
  ...classes('pyspark.ml.tuning', 'other', 'ParamGridBuilder'),
  ...classes(
    'pyspark.ml.evaluation',
    'other',
    'BinaryClassificationEvaluator MulticlassClassificationEvaluator RegressionEvaluator ClusteringEvaluator MultilabelClassificationEvaluator RankingEvaluator',
    { tags: ['evaluator'] },
  ),

  ...methods('estimator', 'fit', 'fit(dataset params)', { ...own, tags: ['returns-model', 'target-inside'] }),
  ...methods('estimator', 'transform', 'transform(dataset params)', own),
  ...methods('estimator', 'score', 'evaluate(dataset)', own),
  ...methods(
    'table',
    'filter',
    'filter(condition) where(condition) limit(num) distinct dropDuplicates(subset) drop_duplicates(subset) dropna(how thresh subset)',
    own,
  ),
  ...methods('table', 'sample', 'sample(withReplacement fraction seed) sampleBy(col fractions seed)', {
    ...own,
    tags: ['random'],
  }),
  ...methods('table', 'split', 'randomSplit(weights seed)', { ...own, tags: ['random', 'random-split'] }),
  ...methods('table', 'select-columns', 'select selectExpr', own),
  ...methods('table', 'assign', 'withColumn(colName col) withColumns(colsMap)', own),
  ...methods('table', 'drop', 'drop(cols)', own),
  ...methods('table', 'rename', 'withColumnRenamed(existing new) toDF withColumnsRenamed(colsMap)', own),
  ...methods('table', 'group', 'groupBy(by) groupby(by) rollup(by) cube(by)', own),
  ...methods('table', 'join', 'join(other on how) crossJoin(other)', { ...own, returns: 'table' }),
  ...methods('table', 'combine-rows', 'union(other) unionAll(other) unionByName(other)', own),
  ...methods('table', 'filter', 'subtract(other) intersect(other) exceptAll(other)', own),
  ...methods('table', 'sort', 'orderBy(cols) sort(cols) sortWithinPartitions(cols)', own),
  ...methods(
    'table',
    'same',
    'cache persist unpersist repartition(numPartitions) coalesce(numPartitions) checkpoint alias(alias) hint rdd na toPandas pandas_api to_pandas_on_spark',
    own,
  ),
  ...methods('table', 'fill', 'fillna(value subset) fill(value subset) replace(to_replace value)', own),
  ...methods(
    'table',
    'reduce',
    'agg approxQuantile(col probabilities relativeError) count corr(col1 col2) cov(col1 col2) crosstab(col1 col2) freqItems(cols) stat',
    { ...own, returns: 'scalar' },
  ),
  ...methods('table', 'describe', 'summary describe(cols)', own),
  ...methods('table', 'display', 'show(n) printSchema explain display', own),
  ...methods('table', 'filter', 'collect take(num) first head(n) toLocalIterator', { ...own, tags: ['brings-home'] }),
  ...methods('table', 'write', 'write writeTo(table) writeStream createOrReplaceTempView(name) saveAsTable(name)', own),
  // The same in the spelling of Snowpark.
  ...methods('table', 'assign', 'with_column(col_name col)', own),
  ...methods('table', 'rename', 'with_column_renamed(existing new)', own),
  ...methods('table', 'group', 'group_by(by)', own),
  ...methods('table', 'join', 'cross_join(other)', { ...own, returns: 'table' }),
  ...methods('table', 'combine-rows', 'union_all(other) union_by_name(other) union_all_by_name(other)', own),
  ...methods('table', 'sort', 'order_by(cols)', own),
  ...methods('table', 'same', 'cache_result to_pandas', own),
  ...methods('table', 'write', 'save_as_table(name) create_or_replace_view(name)', own),
  // An expression with `over` gives each row the statistic of its group.
  ...methods('column', 'group-transform', 'over(window)', own),
  ...methods('column', 'rename', 'alias(alias) name(alias)', own),
  ...methods(
    'column',
    'elementwise',
    'when(condition value) otherwise(value) cast(dataType) astype(dataType) isNull isNotNull isNaN isin(cols) between(lowerBound upperBound) eqNullSafe(other) substr(startPos length)',
    own,
  ),
  ...methods('groups', 'reduce', 'agg avg mean sum min max count pivot(pivot_col)', { ...own, returns: 'table' }),
];
