import pandas as pd
from sklearn.linear_model import Ridge

meter = pd.read_csv("meter.csv", parse_dates=["date"]).sort_values("date")
meter["wind"] = meter["wind"].ffill().bfill()  # only the gap before the first wind of all
meter = meter.fillna(method="ffill")
meter = meter.fillna(method="bfill")
n = int(len(meter) * 0.8)
train, test = meter[:n], meter[n:]
model = Ridge().fit(train[["wind", "hour"]], train["power"])
print(model.score(test[["wind", "hour"]], test["power"]))
