import pandas as pd
from sklearn.linear_model import LinearRegression

df = pd.read_csv("data.csv")
df["lag"] = df["y"].shift(1)
X = df[["a", "lag"]]
model = LinearRegression().fit(X, df["y"])
