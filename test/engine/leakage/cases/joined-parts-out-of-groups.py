import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import StandardScaler

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
train["is_test"], test["is_test"] = 0, 1
both = pd.concat([train, test])
both[["area"]] = StandardScaler().fit_transform(both[["area"]])  # expect: LKG015 "StandardScaler"
parts = {flag: rows for flag, rows in both.groupby("is_test")}
train, test = parts[0], parts[1]
model = LinearRegression().fit(train[["area"]], train["price"])
print(model.score(test[["area"]], test["price"]))
