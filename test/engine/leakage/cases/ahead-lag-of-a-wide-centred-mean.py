import pandas as pd
from sklearn.linear_model import LinearRegression

air = pd.read_csv("air.csv", parse_dates=["time"]).sort_values("time")
air["smooth"] = air["dust"].rolling(window=21, center=True).mean()  # expect: LKG010 "`smooth_before` is a window centred"
air["smooth_before"] = air["smooth"].shift(2)
n = int(len(air) * 0.8)
train, test = air[:n], air[n:]
model = LinearRegression().fit(train[["smooth_before"]], train["alarms"])
print(model.score(test[["smooth_before"]], test["alarms"]))
