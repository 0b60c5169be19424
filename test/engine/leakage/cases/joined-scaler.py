import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
cols = ["a", "b"]
scaler = StandardScaler().fit(pd.concat([train[cols], test[cols]]))  # expect: LKG015
model = LogisticRegression().fit(scaler.transform(train[cols]), train["y"])
predicted = model.predict(scaler.transform(test[cols]))
