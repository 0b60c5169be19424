import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
scaler = StandardScaler()
A = scaler.fit_transform(train[["a", "b"]])
B = scaler.fit_transform(test[["a", "b"]])  # expect: LKG002
model = LogisticRegression().fit(A, train["y"])
predicted = model.predict(B)
