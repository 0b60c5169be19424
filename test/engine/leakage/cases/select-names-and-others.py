import pandas as pd
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

genes = pd.read_csv("genes.csv")
X = genes.drop(columns=["ill"])
y = genes["ill"]
best = SelectKBest(f_classif, k=20)
best.fit(X, y)  # expect: LKG001 "SelectKBest"
kept = list(best.get_feature_names_out()) + [name for name in X.columns if name not in ("age", "sex")]
X_train, X_test, y_train, y_test = train_test_split(X[kept], y, random_state=0)
print(SVC().fit(X_train, y_train).score(X_test, y_test))
