# Slices that are called the training and the test part are a division, whoever learns from them.
import numpy as np
import pandas as pd

rows = np.loadtxt("rows.csv", delimiter=",")
X, y = rows[:, :-1], rows[:, -1]
X = (X - X.min(axis=0)) / (X.max(axis=0) - X.min(axis=0))  # expect: LKG005 "before `X[:800]` divides them"
X_train, X_test = X[:800], X[800:]
y_train, y_test = y[:800], y[800:]
weights = np.zeros(X.shape[1])
for _ in range(100):
    guess = 1 / (1 + np.exp(-X_train @ weights))
    weights -= 0.1 * X_train.T @ (guess - y_train) / len(y_train)
print(((1 / (1 + np.exp(-X_test @ weights)) > 0.5) == y_test).mean())

prices = pd.read_csv("prices.csv")
prices["change"] = prices["change"] / prices["change"].std()  # expect: LKG005
train = prices.iloc[:1000]
test = prices.iloc[1000:]
train.to_csv("train.csv")
test.to_csv("test.csv")
