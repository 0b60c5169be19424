# Columns that are kept for what a model loses without them, or for what each says of the answer, over all rows.
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.inspection import permutation_importance
from sklearn.model_selection import cross_val_score

cells = pd.read_csv("cells.csv")
X, y = cells.drop(columns="kind"), cells["kind"]
forest = RandomForestClassifier().fit(X, y)
lost = permutation_importance(forest, X, y, n_repeats=5)  # expect: LKG005 "The permutation importance"
top = X.columns[lost.importances_mean.argsort()[::-1][:10]]
print(cross_val_score(RandomForestClassifier(), X[top], y, cv=5).mean())
near = [name for name in X if abs(np.corrcoef(X[name], y)[0, 1]) > 0.2]  # expect: LKG005 "The correlation"
print(cross_val_score(RandomForestClassifier(), X[near], y, cv=5).mean())
