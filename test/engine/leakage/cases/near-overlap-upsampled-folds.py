import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

df = pd.read_csv("claims.csv")
X, y = df.drop(columns="claim"), df["claim"]
for train, valid in StratifiedKFold(5).split(X, y):
    X_fold, y_fold = X.iloc[train], y.iloc[train]
    more = y_fold == 1
    X_fold = pd.concat([X_fold, X_fold.loc[more]])
    y_fold = pd.concat([y_fold, y_fold.loc[more]])
    order = np.arange(len(X_fold))
    X_fold, y_fold = X_fold.iloc[order], y_fold.iloc[order]
    model = LogisticRegression().fit(X_fold, y_fold)
    print(model.score(X.iloc[valid], y.iloc[valid]))
