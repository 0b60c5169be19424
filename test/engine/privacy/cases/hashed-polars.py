import polars as pl

df = pl.read_csv("people.csv")
df = df.with_columns(pl.col("email").hash())  # expect: PRV007 "`email`"
