# Keys that are new each day or version, rows that a ready model is asked for, folders of a cluster.
import pandas as pd
from pyspark.sql import SparkSession
from sklearn.linear_model import LogisticRegression

rows = pd.concat([pd.read_csv("s3://meters/2026-01-31/rows.csv"), pd.read_csv("gs://meters/v3/rows.csv")])
LogisticRegression().fit(rows[["a"]], rows["label"])

spark = SparkSession.builder.getOrCreate()
spark.read.parquet("/mnt/lake/rows").show()
spark.read.option("header", "true").csv("/Volumes/main/default/rows.csv").show()
