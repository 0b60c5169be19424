# What a model loses without each column of the test rows is shown; those of the training rows choose.
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.inspection import permutation_importance
from sklearn.model_selection import train_test_split

cells = pd.read_csv("cells.csv")
X, y = cells.drop(columns="kind"), cells["kind"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
forest = RandomForestClassifier().fit(X_train, y_train)
print(forest.score(X_test, y_test))
shown = permutation_importance(forest, X_test, y_test)
for at in shown.importances_mean.argsort()[::-1]:
    print(X.columns[at], shown.importances_mean[at], shown.importances_std[at])
lost = permutation_importance(forest, X_train, y_train)
top = X.columns[lost.importances_mean.argsort()[::-1][:10]]
print(RandomForestClassifier().fit(X_train[top], y_train).score(X_test[top], y_test))
print(np.corrcoef(X["size"], y), np.corrcoef(X_train["size"], y_train)[0, 1])
