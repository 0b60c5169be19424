import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
for train, test in KFold(5).split(X):
    model = LogisticRegression().fit(X, y)  # expect: LKG004
    print(model.score(X.iloc[test], y.iloc[test]))
