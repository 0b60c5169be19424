import random

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import MinMaxScaler

X, y = np.load("X.npy"), np.load("y.npy")
X = MinMaxScaler().fit_transform(X)  # expect: LKG001
numbers = list(range(len(X)))
random.shuffle(numbers)
learn, held = numbers[: len(X) // 2], numbers[len(X) // 2 :]
model = LogisticRegression().fit(X[learn], y[learn])
print(model.score(X[held], y[held]))
