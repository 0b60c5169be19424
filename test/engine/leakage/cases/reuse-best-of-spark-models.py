from pyspark.ml.evaluation import RegressionEvaluator
from pyspark.ml.regression import GBTRegressor, LinearRegression, RandomForestRegressor
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
trips = spark.read.parquet("trips")
train, test = trips.randomSplit([0.8, 0.2], seed=5)
evaluator = RegressionEvaluator(labelCol="label", metricName="rmse")
lowest, chosen = float("inf"), None
for model in [LinearRegression(), RandomForestRegressor(), GBTRegressor()]:
    fitted = model.fit(train)
    error = evaluator.evaluate(fitted.transform(test))  # expect: LKG013
    if error < lowest:
        lowest, chosen = error, fitted
