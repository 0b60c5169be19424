# Windows that begin at every row, by a step that the caller leaves as it is, are divided at random.
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split


def windows_of(series, length, step=1):
    rows, answers = [], []
    for at in range(0, len(series) - length, step):
        rows.append(series[at : at + length])
        answers.append(series[at + length])
    return np.array(rows), np.array(answers)


heights = pd.read_csv("tide.csv", parse_dates=["hour"])["height"].values
X, y = windows_of(heights, 24)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)  # expect: LKG009 "overlap"
model = Ridge().fit(X_train, y_train)
print(model.score(X_test, y_test))
