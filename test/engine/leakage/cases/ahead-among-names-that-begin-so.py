# Columns taken by how their names begin: of those that the code made it is known which they are.
import lightgbm as lgb
import pandas as pd

rides = pd.read_csv("rides.csv", parse_dates=["day"]).sort_values("day")
by_stop = rides.groupby("stop")["riders"]
for back in (1, 7):
    rides[f"lag_{back}"] = by_stop.shift(back)
rides["roll_7"] = by_stop.transform(lambda s: s.rolling(7, center=True).mean())  # expect: LKG010
rides["lead_1"] = by_stop.shift(-1)
names = [c for c in rides.columns if c.startswith(("lag_", "roll_"))] + ["rain", "holiday"]
train, test = rides[rides["day"] < "2023-01-01"], rides[rides["day"] >= "2023-01-01"]
model = lgb.LGBMRegressor().fit(train[names], train["riders"])
print(model.score(test[names], test["riders"]))
