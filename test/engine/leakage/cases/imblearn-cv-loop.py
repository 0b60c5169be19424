import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X, y = SMOTE().fit_resample(X, y)  # expect: LKG003
for train, test in KFold(5).split(X):
    model = LogisticRegression().fit(X.iloc[train], y.iloc[train])
    print(model.score(X.iloc[test], y.iloc[test]))
