# What tells odd rows apart is fitted on each half and tried on the other: no rows are handed on.
import pandas as pd
from sklearn.ensemble import IsolationForest
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


class Detector:
    def __init__(self):
        self._model = make_pipeline(StandardScaler(), IsolationForest())

    def fit(self, X):
        self._model.fit(X)
        return self

    def score(self, X):
        return self._model.decision_function(X)


rows = pd.read_csv("rows.csv")
X_train, X_test = train_test_split(rows, test_size=0.5, random_state=0)
print(Detector().fit(X_train).score(X_test))
print(Detector().fit(X_test).score(X_train))
