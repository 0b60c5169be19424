from pyspark.ml.classification import LogisticRegression
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
rows = spark.read.parquet("s3a://bureau/rows/").select("ssn", "last_name", "features", "label")
train, test = rows.randomSplit([0.8, 0.2], seed=5)
scored = LogisticRegression().fit(train).transform(test)
scored.select("ssn", "last_name", "probability").write.parquet("s3a://bureau/scored/")  # expect: PRV004 "`ssn` and `last_name`"
scored.select("probability", "prediction").write.parquet("s3a://bureau/scores/")
