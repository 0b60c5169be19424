import polars as pl
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

calls = pl.read_csv("calls.csv")
calls = calls.with_columns(
    pl.col("length").fill_null(pl.col("length").median()),  # expect: LKG005
)
calls = calls.with_columns(((pl.col("wait") - pl.col("wait").mean()) / 60).alias("late"))  # expect: LKG005
calls = calls.with_columns(usual=pl.col("length").mean().over("shop"))  # expect: LKG005
rates = calls.group_by("shop").agg(pl.col("sold").mean().alias("rate"), pl.len().alias("n"))  # expect: LKG008
calls = calls.join(rates, on="shop")
X = calls.select("length", "late", "usual", "rate", "n").to_numpy()
y = calls["sold"].to_numpy()
X_train, X_test, y_train, y_test = train_test_split(X, y)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
