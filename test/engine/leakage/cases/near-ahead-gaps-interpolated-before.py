# What is left of the gaps behind an interpolation takes the means around it.
import pandas as pd
from sklearn.linear_model import Ridge

wind = pd.read_csv("wind.csv", parse_dates=["hour"]).set_index("hour").sort_index()
wind = wind.interpolate(method="time", limit=3).fillna(wind.rolling(6, min_periods=1, center=True).mean())
wind["speed_1"] = wind["speed"].shift(1)
n = int(len(wind) * 0.8)
train, test = wind[:n], wind[n:]
model = Ridge().fit(train[["speed_1", "gust"]], train["power"])
print(model.score(test[["speed_1", "gust"]], test["power"]))
