import polars as pl

df = pl.read_csv("members.csv")
a = df.select(pl.col("email").str.to_lowercase().hash(seed=1).alias("who"))  # expect: PRV007 "`email`"
b = df.with_columns(pl.col("phone_number").alias("who").hash())  # expect: PRV007 "`phone_number`"
c = df.with_columns(df["email"].hash().alias("who"))  # expect: PRV007 "`email`"
d = df.with_columns(pl.col("plan").str.to_lowercase().hash(), df["plan"].hash())
