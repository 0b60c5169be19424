# Scaled by the training part, the answers alone, a look at some rows, and two slices of which one is the other's start.
import numpy as np
import pandas as pd

rows = np.loadtxt("rows.csv", delimiter=",")
X, y = rows[:, :-1], rows[:, -1]
y = (y - y.mean()) / y.std()
X_train, X_test = X[:800], X[800:]
y_train, y_test = y[:800], y[800:]
X_test = (X_test - X_train.mean(axis=0)) / X_train.std(axis=0)

prices = pd.read_csv("prices.csv")
prices["change"] = prices["change"] / prices["change"].std()
first, last = prices[:5], prices[-5:]
print(first, last)
train_head = prices.iloc[:10]
test_plot = prices.iloc[:100]
print(train_head, test_plot)
