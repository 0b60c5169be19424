# Rows of a file that is called "train", picked by a date and called "test", are what is tested on.
import pandas as pd
from sklearn.metrics import mean_absolute_error
from xgboost import XGBRegressor

df = pd.read_csv("train.csv")
early = df[df["date"] < "2015-06-19"]
late_test = df[df["date"] >= "2015-06-19"]
X_train, y_train = early.drop(columns=["date", "sold"]), early["sold"]
X_test, y_test = late_test.drop(columns=["date", "sold"]), late_test["sold"]
model = XGBRegressor(early_stopping_rounds=20)
model.fit(X_train, y_train, eval_set=[(X_test, y_test)])  # expect: LKG012 "is stopped or chosen"
print(mean_absolute_error(y_test, model.predict(X_test)))
