import pandas as pd
from sklearn.linear_model import LogisticRegression

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X_test, y_test = X[800:], y[800:]
model = LogisticRegression().fit(X, y)  # expect: LKG004
print(model.score(X_test, y_test))
