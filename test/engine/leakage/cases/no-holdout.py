import pandas as pd
from sklearn.linear_model import LogisticRegression

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
model = LogisticRegression().fit(X, y)
print(model.score(X, y))  # expect: LKG014
