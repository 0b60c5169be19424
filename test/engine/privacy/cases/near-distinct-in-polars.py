import polars as pl

df = pl.read_csv("members.csv")
print(df["email"].n_unique(), df["email"].null_count())
