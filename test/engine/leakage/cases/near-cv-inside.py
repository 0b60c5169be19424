import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
for train, test in StratifiedKFold(5).split(X, y):
    scaler = StandardScaler()
    A = scaler.fit_transform(X.iloc[train])
    B = scaler.transform(X.iloc[test])
    model = LogisticRegression().fit(A, y.iloc[train])
    print(model.score(B, y.iloc[test]))
