# Copies with noise that carry the group of their row are in its fold; without groups they are on both sides.
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import GridSearchCV, GroupKFold, cross_val_score


def more(X, y, groups):
    noisy = X + np.random.normal(0, 0.03, size=X.shape)
    return pd.concat([X, noisy]), pd.concat([y, y]), pd.concat([groups, groups])


rows = pd.read_csv("videos.csv")
X, y, groups = more(rows[["a", "b"]], rows["flow"], rows["video"])
search = GridSearchCV(RandomForestRegressor(), {"max_depth": [3, 5]}, cv=GroupKFold(n_splits=5))
search.fit(X, y, groups=groups)
print(search.best_score_)
print(cross_val_score(RandomForestRegressor(), X, y, groups=groups, cv=GroupKFold(5)).mean())
