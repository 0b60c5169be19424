import pandas as pd
from sklearn.cross_validation import StratifiedKFold
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("claims.csv")
y = df["claim"].values
X = StandardScaler().fit_transform(df.drop(columns="claim"))  # expect: LKG006
for train, valid in StratifiedKFold(y, n_folds=5):
    model = LogisticRegression()
    model.fit(X[train], y[train])
    print(accuracy_score(y[valid], model.predict(X[valid])))
