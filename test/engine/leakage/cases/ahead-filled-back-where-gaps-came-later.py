# A lag opens gaps again, in a line of its own.
import pandas as pd
from sklearn.linear_model import Ridge

meter = pd.read_csv("meter.csv", parse_dates=["date"]).sort_values("date")
meter["wind"] = meter["wind"].fillna(method="ffill")
meter["wind"] = meter["wind"].shift(24)
meter["wind"] = meter["wind"].fillna(method="bfill")  # expect: LKG010 "`wind` is filled from later rows"
n = int(len(meter) * 0.8)
train, test = meter[:n], meter[n:]
model = Ridge().fit(train[["wind", "hour"]], train["power"])
print(model.score(test[["wind", "hour"]], test["power"]))
