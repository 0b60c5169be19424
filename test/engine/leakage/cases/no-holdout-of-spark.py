from pyspark.ml.evaluation import RegressionEvaluator
from pyspark.ml.regression import LinearRegression
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
trips = spark.read.parquet("trips")
model = LinearRegression(labelCol="fare").fit(trips)
print(RegressionEvaluator(labelCol="fare").evaluate(model.transform(trips)))  # expect: LKG014
