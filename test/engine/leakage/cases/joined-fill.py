import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
full = pd.concat([train, test])
full["a"] = full["a"].fillna(full["a"].median())  # expect: LKG015
train = full[: len(train)]
test = full[len(train) :]
model = LogisticRegression().fit(train[["a", "b"]], train["y"])
predicted = model.predict(test[["a", "b"]])
