import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
print(cross_val_score(make_pipeline(StandardScaler(), LogisticRegression()), X, y))
