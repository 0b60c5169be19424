# Windows of each shop that end with the row before, and all columns predicted by the others in turn.
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import TimeSeriesSplit, cross_val_score

sales = pd.read_csv("sales.csv", parse_dates=["week"]).sort_values(["week", "shop"])
of_shop = sales.groupby("shop")["sold"]
sales["before"] = of_shop.shift(1)
sales["level"] = of_shop.transform(lambda each: each.shift(1).rolling(4).mean())
sales["usual"] = of_shop.transform(lambda each: each.rolling(4).mean().shift(1))
model = RandomForestRegressor()
folds = TimeSeriesSplit(5)
print(cross_val_score(model, sales[["before", "level", "usual"]], sales["sold"], cv=folds).mean())
numbers = sales[["rain", "price", "visits"]]
for name in ["rain", "price", "visits"]:
    print(name, cross_val_score(model, numbers.drop(columns=name), numbers[name], cv=folds).mean())
