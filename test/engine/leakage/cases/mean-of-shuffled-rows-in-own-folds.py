# The mean is of all rows that the folds are made of, and nothing else is scored.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

shops = pd.read_csv("shops.csv")
X, y = shops.drop(columns="closed"), shops["closed"]
X_train, y_train = X, y
mean = np.mean(X_train, axis=0)  # expect: LKG005 "mean"
X_train = (X_train - mean).values
numbers = np.arange(X_train.shape[0])
np.random.shuffle(numbers)
size = len(X_train) // 5
for fold in range(5):
    asked = numbers[fold * size : (fold + 1) * size]
    rest = np.concatenate([numbers[: fold * size], numbers[(fold + 1) * size :]])
    model = LogisticRegression().fit(X_train[rest], y_train.values[rest])
    print(model.score(X_train[asked], y_train.values[asked]))
