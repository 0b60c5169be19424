import pandas as pd
from sklearn.linear_model import Ridge

meter = pd.read_csv("meter.csv", parse_dates=["date"]).sort_values("date")
meter["wind"] = meter["wind"].bfill().ffill()  # expect: LKG010 "`wind`"
meter["gust"] = meter["gust"].ffill().shift(1)
meter["gust"] = meter["gust"].fillna(method="bfill")  # expect: LKG010 "`gust`"
n = int(len(meter) * 0.8)
train, test = meter[:n], meter[n:]
model = Ridge().fit(train[["wind", "gust"]], train["power"])
print(model.score(test[["wind", "gust"]], test["power"]))
