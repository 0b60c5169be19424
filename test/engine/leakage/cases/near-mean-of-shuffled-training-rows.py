# The mean is of the training rows alone; the rest of what was shuffled is scored in the end.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

shops = pd.read_csv("shops.csv")
X, y = shops.drop(columns="closed"), shops["closed"]
order = np.random.permutation(len(X))
held = int(len(X) * 0.2)
test_rows = order[:held]
train_rows = order[held:]
X_train, X_test, y_train, y_test = X.iloc[train_rows], X.iloc[test_rows], y.iloc[train_rows], y.iloc[test_rows]
mean = np.mean(X_train, axis=0)
X_train, X_test = (X_train - mean).values, X_test - mean
numbers = np.arange(X_train.shape[0])
np.random.shuffle(numbers)
size = len(X_train) // 5
for fold in range(5):
    asked = numbers[fold * size : (fold + 1) * size]
    rest = np.concatenate([numbers[: fold * size], numbers[(fold + 1) * size :]])
    model = LogisticRegression().fit(X_train[rest], y_train.values[rest])
    print(model.score(X_train[asked], y_train.values[asked]))
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
