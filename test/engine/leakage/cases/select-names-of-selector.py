import pandas as pd
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

genes = pd.read_csv("genes.csv")
X = genes.drop(columns=["ill"])
y = genes["ill"]
best = SelectKBest(f_classif, k=20).fit(X, y)  # expect: LKG006 "SelectKBest"
kept = X.columns[best.get_support()]
print(cross_val_score(LogisticRegression(), X[kept], y).mean())
