from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
lake = "s3a://wine/trial-3/totals"
totals = spark.createDataFrame([(1, 2)], ["region", "bottles"])
totals.write.mode("overwrite").parquet(lake)
print(spark.read.parquet(lake).count())
