import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error

tills = pd.read_excel("tills.xlsx")
days = tills.groupby(["date", "shop", "item"], as_index=False).agg({"sold": "sum", "left": "sum"})
days["usual"] = days.groupby("shop")["sold"].transform(lambda one: one.mean())  # expect: LKG008
train, test = days[days["date"] < "2024-06-01"], days[days["date"] >= "2024-06-01"]
given = ["usual", "item"]
model = LGBMRegressor().fit(train[given], train["sold"])
print(mean_absolute_error(test["sold"], model.predict(test[given])))
