import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

df = pd.read_csv("data.csv")
df["a"] = df["a"].fillna(df["a"].mean())  # expect: LKG005
X = df.drop("y", axis=1)
y = df["y"]
print(cross_val_score(LogisticRegression(), X, y))
