import pandas as pd
import xgboost as xgb

train = pd.read_csv("people_train.csv")
test = pd.read_csv("people_test.csv")
events = pd.read_csv("events.csv")
train = pd.merge(train, events, how="left", on="device")
test = pd.merge(test, events, how="left", on="device")
features = list(test.columns.values)
features.remove("device")
model = xgb.train({}, xgb.DMatrix(train[features], train["group"]), 50)
