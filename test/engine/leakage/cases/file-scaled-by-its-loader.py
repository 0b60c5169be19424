# One file has all the rows, and its loader scales them.
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC


def load(path):
    table = pd.read_csv(path)
    values = table.drop(columns="kind").values
    values = (values - values.mean(axis=0)) / values.std(axis=0)  # expect: LKG005
    return np.array([row for row in values]), table["kind"]


for strength in [0.1, 1, 10]:
    X, y = load("moves.csv")
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
    print(strength, SVC(C=strength).fit(X_train, y_train).score(X_test, y_test))
