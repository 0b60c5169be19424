# The stretch between is for looking at; the last one is scored once.
import pandas as pd
from sklearn.metrics import mean_absolute_error
from xgboost import XGBRegressor

df = pd.read_csv("train.csv")
names = ["price", "week"]
train = df[df["date"] < "2015-05-01"]
valid = df[(df["date"] >= "2015-05-01") & (df["date"] < "2015-06-19")]
test = df[df["date"] >= "2015-06-19"]
model = XGBRegressor(early_stopping_rounds=20)
model.fit(train[names], train["sold"], eval_set=[(valid[names], valid["sold"])])
print(mean_absolute_error(valid["sold"], model.predict(valid[names])))
print(mean_absolute_error(test["sold"], model.predict(test[names])))
