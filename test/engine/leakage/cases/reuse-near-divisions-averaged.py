# How far the scores lie apart is told with their mean, and the best of several data sets is no best of several divisions.
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

pupils = pd.read_csv("pupils.csv")
X, y = pupils.drop(columns="grade"), pupils["grade"]
scores = []
for seed in range(30):
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=seed)
    scores.append(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
print(np.mean(scores), min(scores), max(scores))

best = 0
for name in ("north", "south", "west"):
    town = pd.read_csv(f"{name}.csv")
    A, B, a, b = train_test_split(town.drop(columns="grade"), town["grade"])
    score = LinearRegression().fit(A, a).score(B, b)
    if score > best:
        best, best_name = score, name
print(best_name)
