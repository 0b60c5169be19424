import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X = StandardScaler().fit_transform(X)  # expect: LKG006
scores = []
for fold, (train, test) in enumerate(KFold(5).split(X, y)):
    model = LogisticRegression()
    model.fit(X[train], y[train])
    scores.append(model.score(X[test], y[test]))
