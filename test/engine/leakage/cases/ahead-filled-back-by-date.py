import pandas as pd
from sklearn.linear_model import Ridge

meter = pd.read_csv("meter.csv").sort_values("date")
meter["wind"] = meter["wind"].bfill()
n = int(len(meter) * 0.8)
train, test = meter[:n], meter[n:]
model = Ridge().fit(train[["wind", "hour"]], train["power"])  # expect: LKG010 "`wind`"
print(model.score(test[["wind", "hour"]], test["power"]))
