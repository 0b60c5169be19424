from pyspark.ml.classification import LogisticRegression
from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("x").getOrCreate()
rows = spark.read.format("iceberg").load("db.rows")  # expect: DVL006
model = LogisticRegression().fit(rows)
