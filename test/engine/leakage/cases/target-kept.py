import pandas as pd
from sklearn.linear_model import LogisticRegression

df = pd.read_csv("data.csv")
y = df["y"]
model = LogisticRegression().fit(df[["a", "y"]], y)  # expect: LKG007
