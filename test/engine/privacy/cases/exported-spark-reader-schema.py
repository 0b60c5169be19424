from pyspark.sql import SparkSession
from pyspark.sql.types import DoubleType, StringType, StructField, StructType

spark = SparkSession.builder.getOrCreate()
schema = StructType([StructField("first_name", StringType()), StructField("amount", DoubleType())])
named = spark.read.schema(schema).option("header", True).csv("s3://bucket/in")
named.write.mode("overwrite").parquet("s3://bucket/out")  # expect: PRV004 "`first_name`"
typed = spark.read.schema("email STRING, amount DOUBLE").json("s3://bucket/rows")
typed.write.mode("append").parquet("s3://bucket/rows-out")  # expect: PRV004 "`email`"
plain = spark.read.schema("product STRING, amount DOUBLE").json("s3://bucket/sales")
plain.write.mode("append").parquet("s3://bucket/sales-out")
