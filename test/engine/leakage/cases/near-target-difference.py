import pandas as pd
from sklearn.linear_model import LinearRegression

df = pd.read_csv("data.csv")
X = df[df.columns.difference(["y"])]
model = LinearRegression().fit(X, df["y"])
