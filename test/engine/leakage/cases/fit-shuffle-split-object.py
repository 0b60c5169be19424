import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X = StandardScaler().fit_transform(X)  # expect: LKG001
for train, test in StratifiedShuffleSplit(1).split(X, y):
    model = LogisticRegression().fit(X[train], y.iloc[train])
    print(model.score(X[test], y.iloc[test]))
