# Each column is filled onwards first, in a line of its own, so that a back-fill finds only the gap before the first value.
import pandas as pd
from sklearn.linear_model import Ridge

meter = pd.read_csv("meter.csv", parse_dates=["date"]).sort_values("date")
for name in ["wind", "gust"]:
    meter[name] = meter[name].fillna(method="ffill")
    meter[name] = meter[name].fillna(method="bfill")
meter["sun"] = meter["sun"].interpolate()
meter["sun"] = meter["sun"].bfill()
n = int(len(meter) * 0.8)
train, test = meter[:n], meter[n:]
names = ["wind", "gust", "sun"]
model = Ridge().fit(train[names], train["power"])
print(model.score(test[names], test["power"]))
