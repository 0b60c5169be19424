from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
people = spark.read.option("header", True).csv("people.csv").select("full_name", "ssn", "income")
people.write.mode("overwrite").parquet("out/people")  # expect: PRV004 "`full_name` and `ssn`"
