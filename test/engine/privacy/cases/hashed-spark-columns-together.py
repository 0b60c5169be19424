from pyspark.sql import SparkSession
from pyspark.sql import functions as F

spark = SparkSession.builder.getOrCreate()
riders = spark.read.parquet("riders.parquet")
riders = riders.withColumn("rider", F.sha2(F.concat_ws("|", "first_name", F.lower(F.col("email"))), 256))  # expect: PRV007 "`first_name` and `email`"
riders = riders.withColumn("other", F.sha2(F.concat(F.col("email"), F.lit("grain-of-salt")), 256))  # expect: PRV008 "a literal"
riders = riders.withColumn("place", F.md5(F.concat_ws("|", "station", "platform")))
riders.groupBy("rider").count().explain()
