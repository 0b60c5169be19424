import polars as pl
from pyspark.sql import SparkSession, functions as F

guests = pl.scan_csv("guests.csv").with_columns(pl.col("email").str.to_lowercase())
guests.collect().write_parquet("guests.parquet")  # expect: PRV004 "`email`"
long_stays = pl.read_csv("stays.csv").filter(pl.col("email").is_not_null())
long_stays.write_csv("long_stays.csv")  # expect: PRV004 "`email`"
long_stays.drop("email").write_csv("long_stays_alone.csv")
nights = pl.read_csv("nights.csv").filter(pl.col("nights") > 7).with_columns(pl.col("paid").alias("email_count"))
nights.write_csv("nights_long.csv")
spark = SparkSession.builder.getOrCreate()
people = spark.read.csv("members.csv", header=True).filter(F.col("email").isNotNull())
people.write.parquet("members")  # expect: PRV004 "`email`"
people.groupBy("town").count().write.parquet("towns")
