import pandas as pd
from lightgbm import LGBMRegressor

sales = pd.read_parquet("sales.parquet").sort_values(["store", "date"])
sales["lag_1"] = sales.groupby("store")["qty"].shift(1)
sales["next_price"] = sales.groupby("store")["price"].shift(-1)  # expect: LKG010
used = [c for c in sales.columns if c.startswith("lag_") or c == "next_price"]
train, test = sales[sales["date"] < "2022-10-01"], sales[sales["date"] >= "2022-10-01"]
model = LGBMRegressor().fit(train[used], train["qty"])
print(model.score(test[used], test["qty"]))
