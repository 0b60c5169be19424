from pyspark.sql import SparkSession
from pyspark.sql import functions as F

spark = SparkSession.builder.getOrCreate()
df = spark.read.parquet("people.parquet")
df = df.withColumn("ssn", F.sha2(F.col("ssn"), 256))  # expect: PRV007 "`ssn`"
