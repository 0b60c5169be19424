from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
rows = spark.readStream.format("delta").load("lakefs://reports/main/tables/loans/")  # expect: DVL003 "the branch `main`"
rows.writeStream.format("console").start()
