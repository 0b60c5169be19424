import numpy as np
import pandas as pd
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.model_selection import cross_val_score, StratifiedKFold
from sklearn.linear_model import LogisticRegression

genes = pd.read_csv("genes.csv", index_col=0)
y = genes["status"]
X = genes.drop("status", axis=1)
sel = SelectKBest(f_classif, k=50)
X_new = sel.fit_transform(X, y)  # expect: LKG006
cv = StratifiedKFold(10)
print(cross_val_score(LogisticRegression(), X_new, y, cv=cv).mean())
