import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
full = pd.get_dummies(pd.concat([train, test]))
A = full[: len(train)]
B = full[len(train) :]
model = LogisticRegression().fit(A[["a"]], A["y"])
predicted = model.predict(B[["a"]])
