import pandas as pd
import polars as pl
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

visits = pl.scan_csv("visits.csv")
repeat = visits.group_by(pl.col("customer_name"), "email").agg(pl.len().alias("n")).sort("n").collect()
repeat.write_csv("repeat.csv")  # expect: PRV004 "`customer_name` and `email`"
repeat.select("n").write_csv("how_often.csv")
repeat.filter(pl.col("n") > 3).drop("customer_name", "email").write_parquet("counts.parquet")
visits.select(pl.exclude("customer_name", "email")).sink_csv("rest.csv")

paid = pd.read_csv("paid.csv").groupby(["guardian_name", "phone_number"], as_index=False).agg(total=("fee", "sum"))
paid.to_csv("paid_by.csv")  # expect: PRV004 "`guardian_name` and `phone_number`"
paid[["total"]].to_csv("totals.csv", index=False)
most = pd.read_csv("paid.csv").groupby("email")["fee"].sum().reset_index()
most[["fee"]].to_csv("fees.csv")
most.sort_values("fee").head(10).to_csv("most.csv")  # expect: PRV004 "`email`"

orders = SparkSession.builder.getOrCreate().table("shop.orders")
each = orders.groupBy("email", "phone_number").agg(F.count("*").alias("n"))
each.select("n").write.parquet("s3a://lake/n/")
each.write.parquet("s3a://lake/each/")  # expect: PRV004 "`email` and `phone_number`"
