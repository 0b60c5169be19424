import pandas as pd
from sklearn.linear_model import LinearRegression

df = pd.read_csv("data.csv")
y = df["y"]
del df["y"]
model = LinearRegression().fit(df, y)
