# A column less than the file has, in five ways; and another file.
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

rounds, others = pd.read_csv("rounds.csv"), pd.read_csv("others.csv")
y = rounds["won"].values
for X in (rounds.values[:, 1:], rounds.iloc[:, :-1].values, others.values):
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
    print(KNeighborsClassifier().fit(X_train, y_train).score(X_test, y_test))
X = np.delete(rounds.values, 3, axis=1)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(KNeighborsClassifier(3).fit(X_train, y_train).score(X_test, y_test))
won = rounds.pop("won")
X_train, X_test, y_train, y_test = train_test_split(rounds.values, won, random_state=0)
print(KNeighborsClassifier(7).fit(X_train, y_train).score(X_test, y_test))
from sklearn.datasets import make_regression
from sklearn.ensemble import RandomForestRegressor

made, wanted = make_regression(n_samples=100, n_features=5, random_state=0)
forest = RandomForestRegressor().fit(made[:80], wanted[:80] * 100)
print(forest.score(made[80:], wanted[80:] * 100))
