import pandas as pd
from sklearn.linear_model import LinearRegression

df = pd.read_csv("data.csv")
df["z"] = df["y"] * 2
X = df[["a", "z"]]
model = LinearRegression().fit(X, df["y"])  # expect: LKG007 "`z`"
