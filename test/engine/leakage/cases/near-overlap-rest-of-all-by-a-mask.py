import lightgbm as lgb
import pandas as pd
from sklearn.metrics import mean_squared_error

df = pd.read_feather("train.feather")
names = df.columns[~df.columns.isin(["date", "sold"])]
valid_mask = df["date"] > "2016-03-27"
X_train, y_train = df[~valid_mask][names], df[~valid_mask]["sold"]
X_valid, y_valid = df[valid_mask][names], df[valid_mask]["sold"]
model = lgb.train({}, lgb.Dataset(X_train, label=y_train), valid_sets=[lgb.Dataset(X_valid, label=y_valid)])
print(mean_squared_error(y_valid, model.predict(df[valid_mask][names])))
last = lgb.train({}, lgb.Dataset(df[names], label=df["sold"]))
last.save_model("last.txt")
