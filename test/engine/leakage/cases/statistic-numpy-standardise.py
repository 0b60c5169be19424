import numpy as np
import pandas as pd
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import train_test_split

data = np.loadtxt("data.txt", delimiter=",")
X, y = data[:, :-1], data[:, -1]
mu = np.mean(X, axis=0)  # expect: LKG005
sigma = np.std(X, axis=0)  # one step with the line above, which tells it
X = (X - mu) / sigma
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3)
clf = SGDClassifier().fit(X_train, y_train)
print(clf.score(X_test, y_test))
