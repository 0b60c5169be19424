import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X = StandardScaler().fit_transform(X)  # expect: LKG006
print(cross_val_score(LogisticRegression(), X, y))
