import pandas as pd
from sklearn.linear_model import LinearRegression

df = pd.read_csv("data.csv")
X = df[[c for c in df.columns if c != "y"]]
model = LinearRegression().fit(X, df["y"])
