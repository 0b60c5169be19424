import pandas as pd
from sklearn.cross_validation import KFold
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

df = pd.read_csv("claims.csv")
X, y = df.drop(columns="claim").values, df["claim"].values
for train, valid in KFold(len(df), n_folds=5):
    model = LogisticRegression()
    model.fit(X[train], y[train])
    print(accuracy_score(y[valid], model.predict(X[valid])))
