import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
model = LogisticRegression().fit(X, y)
print(cross_val_score(model, X, y))
