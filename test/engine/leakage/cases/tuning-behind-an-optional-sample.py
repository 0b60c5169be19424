import sys

import pandas as pd
from xgboost import XGBRegressor

readings = pd.read_csv("meters.csv")
if "--quick" in sys.argv:
    readings = readings.sample(frac=0.1, random_state=0)
if len(sys.argv) > 3:
    readings = readings[:1000]
learn = readings[readings["day"] < "2023-01-01"]
test = readings[readings["day"] >= "2023-01-01"]
model = XGBRegressor(early_stopping_rounds=20)
model.fit(learn[["heat", "hour"]], learn["kwh"], eval_set=[(test[["heat", "hour"]], test["kwh"])])  # expect: LKG012
print(model.score(test[["heat", "hour"]], test["kwh"]))
