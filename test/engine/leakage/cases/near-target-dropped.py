import pandas as pd
from sklearn.linear_model import LinearRegression

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
model = LinearRegression().fit(X, y)
