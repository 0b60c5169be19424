import polars as pl
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

calls = pl.read_csv("calls.csv")
print(calls.select(pl.col("length").mean(), pl.col("wait").max()))
print(calls.group_by("shop").agg(pl.col("sold").mean()))
calls = calls.with_columns(
    pl.col("length").fill_null(0),
    pl.col("wait").fill_null(strategy="zero"),
    (pl.col("length") / pl.col("wait")).alias("share"),
    pl.sum_horizontal("length", "wait").alias("whole"),
    pl.len().over("shop").alias("n"),
)
X = calls.filter(pl.col("length") > 3).select("length", "wait", "share", "whole", "n")
X_train, X_test, y_train, y_test = train_test_split(X, calls["sold"])
usual = X_train.select(pl.col("wait").mean()).item()
X_train = X_train.with_columns(pl.col("wait") - usual)
X_test = X_test.with_columns(pl.col("wait") - usual)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
