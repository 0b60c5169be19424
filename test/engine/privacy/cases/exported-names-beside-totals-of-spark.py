from pyspark.sql import SparkSession, functions as F

spark = SparkSession.builder.getOrCreate()
members = spark.read.parquet("s3://lake/members").select("member_no", "full_name", "email", "postcode")
visits = spark.read.parquet("s3://lake/visits")
totals = visits.groupBy("member_no").agg(F.max("at").alias("last"), F.sum("paid").alias("paid"))
late = totals.join(members, "member_no").where("paid > 100")
late.select("full_name", "email", "last").write.mode("overwrite").csv("s3://lake/out")  # expect: PRV004 "`full_name` and `email`"
late.select("member_no", "last").write.parquet("s3://lake/numbers")
