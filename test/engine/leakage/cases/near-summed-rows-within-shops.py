import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error

tills = pd.read_excel("tills.xlsx")
days = tills.groupby(["date", "shop", "item"], as_index=False).agg({"sold": "sum", "left": "sum"})
by_shop = days.groupby(["shop", "item"])
days["lag"] = by_shop["sold"].shift(1)
days["week"] = by_shop["sold"].transform(lambda one: one.shift(1).rolling(7, min_periods=1).mean())
train, test = days[days["date"] < "2024-06-01"], days[days["date"] >= "2024-06-01"]
given = ["lag", "week"]
model = LGBMRegressor().fit(train[given], train["sold"])
print(mean_absolute_error(test["sold"], model.predict(test[given])))
