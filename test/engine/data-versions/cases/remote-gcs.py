import polars as pl

rows = pl.read_csv("gs://lake/customers.csv")  # expect: DVL003
