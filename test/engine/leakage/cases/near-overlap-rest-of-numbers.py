import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

frogs = pd.read_csv("frogs.csv")
X, y = frogs[["length", "pitch"]].to_numpy(), frogs["calls"].to_numpy()
for _, held in GroupKFold(4).split(X, groups=frogs["pond"]):
    rest = np.setdiff1d(np.arange(len(X)), held)
    also = np.delete(np.arange(len(X)), held)
    model = LogisticRegression().fit(X[rest], y[rest])
    print(roc_auc_score(y[held], model.decision_function(X[held])))
    other = LogisticRegression(C=9).fit(X[also], y[also])
    print(roc_auc_score(y[held], other.decision_function(X[held])))
