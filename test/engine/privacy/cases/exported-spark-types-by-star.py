from pyspark.sql import SparkSession
from pyspark.sql.types import *

spark = SparkSession.builder.getOrCreate()
schema = StructType([StructField("ssn", StringType()), StructField("amount", DoubleType())])
claims = spark.read.csv("s3://bucket/claims", schema=schema, header=True)
claims.write.mode("overwrite").parquet("s3://bucket/out")  # expect: PRV004 "`ssn`"
plain = StructType([StructField("product", StringType())])
spark.read.csv("s3://bucket/stock", schema=plain).write.parquet("s3://bucket/stock-out")
