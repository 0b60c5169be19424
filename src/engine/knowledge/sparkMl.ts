// How stages of Spark ML name the columns that they read and make. https://spark.apache.org/docs/latest/ml-features

/** Estimators and transformers of Spark ML, which read the columns that their parameters name. */
export const IN_SPARK_ML = /^pyspark\.ml\./;
/** Last names of what puts columns together into vectors of features, or says which are. */
export const SPARK_ASSEMBLERS: ReadonlySet<string> = new Set(['VectorAssembler', 'FeatureHasher', 'setInputCols']);
/** Parameters that name columns read, and columns made. */
export const SPARK_INPUTS = ['inputCol', 'inputCols', 'userCol', 'itemCol'];
export const SPARK_OUTPUTS = ['outputCol', 'outputCols'];
