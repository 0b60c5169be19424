# Scores of each threshold stand in an array or a series, of which the best is taken.
import numpy as np
import pandas as pd
from lightgbm import LGBMClassifier
from sklearn.metrics import f1_score, recall_score
from sklearn.model_selection import train_test_split


def best_cut(truth, shares, grid=None):
    grid = np.linspace(0.05, 0.95, 91) if grid is None else grid
    values = np.array([f1_score(truth, shares >= cut) for cut in grid])  # expect: LKG012 "The threshold for"
    return grid[int(np.argmax(values))]


calls = pd.read_csv("calls.csv")
X_train, X_test, y_train, y_test = train_test_split(calls.drop(columns="sold"), calls["sold"], random_state=0)
model = LGBMClassifier().fit(X_train, y_train)
shares = model.predict_proba(X_test)[:, 1]
cut = best_cut(y_test.to_numpy(), shares)
print(f1_score(y_test, shares >= cut))

cuts = np.arange(0.1, 0.9, 0.05)
small = LGBMClassifier(n_estimators=20).fit(X_train, y_train)
guessed = small.predict_proba(X_test)[:, 1]
found = pd.Series([recall_score(y_test, guessed > one) for one in cuts], index=cuts)  # expect: LKG012 "The threshold for `small`"
best = found.idxmax()
print(recall_score(y_test, guessed > best))
