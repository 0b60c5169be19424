# Lags of several columns that one comprehension makes, and the names of which another one lists.
import polars as pl
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

LAGS = (1, 2, 3)
wind = pl.scan_csv("wind.csv", try_parse_dates=True).sort("mill", "time")
wind = wind.with_columns(
    [pl.col(name).shift(lag).over("mill").alias(f"{name}_{lag}") for name in ("power", "speed") for lag in LAGS]
)
rows = wind.drop_nulls().collect()
names = [f"{name}_{lag}" for name in ("power", "speed") for lag in LAGS]
X, y = rows.select(names).to_numpy(), rows["power"].to_numpy()
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)  # expect: LKG009
model = Ridge().fit(X_train, y_train)
print(model.score(X_test, y_test))
