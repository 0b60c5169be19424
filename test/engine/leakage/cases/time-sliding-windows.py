import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

heat = pd.read_csv("heat.csv")["celsius"].values


def windows_of(series, length):
    rows, answers = [], []
    for i in range(length, len(series)):
        rows.append(series[i - length : i])
        answers.append(series[i])
    return np.array(rows), np.array(answers)


X, y = windows_of(heat, 24)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)  # expect: LKG009 "Windows that overlap"
print(Ridge().fit(X_train, y_train).score(X_test, y_test))
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, shuffle=False)
print(Ridge().fit(X_train, y_train).score(X_test, y_test))

# Pieces that do not overlap.
pieces = [heat[i : i + 24] for i in range(0, len(heat), 24)]
train, test = train_test_split(np.array(pieces), random_state=1)
