# polars, Spark and datasets are told the names of columns first.
import polars as pl
from datasets import load_dataset
from pyspark.sql import SparkSession

pl.scan_csv("people.csv").rename({"nm": "full_name", "ml": "email"}).sink_parquet("s3://lake/people.parquet")  # expect: PRV004
pl.scan_csv("goods.csv").rename({"nm": "product", "pr": "price"}).sink_parquet("s3://lake/goods.parquet")
pl.read_csv("staff.csv").rename(mapping={"ml": "email", "nm": "full_name"}).write_csv("staff-2.csv")  # expect: PRV004

spark = SparkSession.builder.getOrCreate()
renamed = spark.read.parquet("crm").withColumnRenamed("nm", "full_name").withColumnRenamed("ml", "email")
renamed.write.parquet("s3://lake/crm")  # expect: PRV004
hidden = spark.read.parquet("old").select("full_name", "email", "x").withColumnRenamed("x", "score").select("score")
hidden.write.parquet("s3://lake/scores")

voices = load_dataset("csv", data_files="voices.csv", split="train").rename_columns({"nm": "full_name", "ml": "email"})
voices.push_to_hub("lab/voices")  # expect: PRV004
