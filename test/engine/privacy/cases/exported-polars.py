import polars as pl

users = pl.read_csv("users.csv")
users.select(["email", "age"]).write_csv("out.csv")  # expect: PRV004 "`email`"
