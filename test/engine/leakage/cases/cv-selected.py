import pandas as pd
from sklearn.feature_selection import SelectKBest
from sklearn.model_selection import cross_validate
from sklearn.svm import SVC

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X = SelectKBest(k=3).fit_transform(X, y)  # expect: LKG006
print(cross_validate(SVC(), X, y, cv=5))
