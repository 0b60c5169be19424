# What is watched is called validation wherever it goes, and a part that nothing calls test is one for looking at.
import lightgbm as lgb
import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

panel = pd.read_csv("panel.csv")
X_train, X_val, y_train, y_val = train_test_split(panel.drop(columns="units"), panel["units"], random_state=0)
rows, rows_eval = lgb.Dataset(X_train, y_train), lgb.Dataset(X_val, y_val)
trees = lgb.train({}, rows, valid_sets=[rows_eval], callbacks=[lgb.early_stopping(40)])
print(mean_absolute_error(y_val, trees.predict(X_val)))
kept, rest = train_test_split(panel, random_state=1)
held_val = lgb.Dataset(rest.drop(columns="units"), rest["units"])
again = lgb.train({}, lgb.Dataset(kept.drop(columns="units"), kept["units"]), valid_sets=[held_val], callbacks=[lgb.early_stopping(40)])
print(mean_absolute_error(rest["units"], again.predict(rest.drop(columns="units"))))
