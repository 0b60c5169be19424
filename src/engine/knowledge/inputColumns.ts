// Parameters by which an estimator is told the names of columns that it takes: the table that it is fitted on has them.

/** PySpark: https://spark.apache.org/docs/latest/api/python/reference/pyspark.ml.html */
export const SPARK_INPUTS: readonly string[] = ['inputCol', 'inputCols'];

/**
 * CatBoost: https://catboost.ai/docs/en/concepts/python-reference_catboostclassifier; LightGBM's wrappers and scikit-learn's
 * HistGradientBoosting; category_encoders: https://contrib.scikit-learn.org/category_encoders/; Feature-engine:
 * https://feature-engine.trainindata.com/
 */
export const INPUT_COLUMNS: readonly string[] = [
  ...SPARK_INPUTS,
  'cat_features',
  'text_features',
  'categorical_feature',
  'categorical_features',
  'cols',
  'variables',
];

/**
 * Forecasters that look at the series itself, and beside it only at the columns which these methods name.
 * https://facebook.github.io/prophet/docs/seasonality,_holiday_effects,_and_regressors.html, https://neuralprophet.com
 */
export const READS_NAMED_COLUMNS = /(?:^|\.)(?:Neural)?Prophet$/;
export const NAMES_COLUMNS: readonly string[] = ['add_regressor', 'add_future_regressor', 'add_lagged_regressor'];
