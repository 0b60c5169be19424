import pandas as pd
from sklearn.linear_model import Ridge

meter = pd.read_csv("meter.csv").sort_values("date")
meter["wind"] = meter["wind"].bfill()  # expect: LKG010 "`wind`"
n = int(len(meter) * 0.8)
train, test = meter[:n], meter[n:]
model = Ridge().fit(train[["wind", "hour"]], train["power"])
print(model.score(test[["wind", "hour"]], test["power"]))
