# Cross-validated alone, with the target left in, and with a window of each shop that ends with the row itself.
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import TimeSeriesSplit, cross_val_predict, cross_val_score

sales = pd.read_csv("sales.csv", parse_dates=["week"]).sort_values(["week", "shop"])
of_shop = sales.groupby("shop")["sold"]
sales["before"] = of_shop.shift(1)
sales["level"] = of_shop.transform(lambda each: each.ewm(span=8).mean())
sales["mean"] = of_shop.rolling(4).mean().reset_index(level=0, drop=True)
model = RandomForestRegressor()
folds = TimeSeriesSplit(5)
print(cross_val_score(model, sales.drop(columns=["shop", "week"]), sales["sold"], cv=folds).mean())  # expect: LKG007 "the target `sold`"
print(cross_val_score(model, sales[["before", "level"]], sales["sold"], cv=folds).mean())  # expect: LKG007 "`level`, a window over the target"
print(cross_val_predict(model, X=sales[["before", "mean"]], y=sales["sold"], cv=5))  # expect: LKG007 "`mean`, a window", LKG009
