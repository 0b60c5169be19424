# Columns are left out by what a part of the training rows says; the test part is scored once, in the end.
from itertools import combinations

import numpy as np
import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier


class LeaveOut:
    def __init__(self, learner, least):
        self.learner = learner
        self.least = least

    def fit(self, X, y):
        X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=1)
        self.kept = tuple(range(X_train.shape[1]))
        while len(self.kept) > self.least:
            scores = []
            tried = []
            for some in combinations(self.kept, len(self.kept) - 1):
                scores.append(self.ask(X_train, y_train, X_test, y_test, some))
                tried.append(some)
            self.kept = tried[np.argmax(scores)]
        return self

    def ask(self, X_train, y_train, X_test, y_test, some):
        self.learner.fit(X_train[:, some], y_train)
        return accuracy_score(y_test, self.learner.predict(X_test[:, some]))


beans = pd.read_csv("beans.csv")
X_train, X_test, y_train, y_test = train_test_split(beans.drop(columns="kind").values, beans["kind"].values)
knn = KNeighborsClassifier(5)
chosen = LeaveOut(knn, 3).fit(X_train, y_train)
knn.fit(X_train[:, chosen.kept], y_train)
print(knn.score(X_test[:, chosen.kept], y_test))
