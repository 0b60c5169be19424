import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
train["is_train"] = 1
test["is_train"] = 0
full = pd.concat([train, test])
full["a"] = (full["a"] - full["a"].mean()) / 2  # expect: LKG015
train = full[full["is_train"] == 1]
test = full[full["is_train"] == 0]
model = LogisticRegression().fit(train[["a"]], train["y"])
predicted = model.predict(test[["a"]])
