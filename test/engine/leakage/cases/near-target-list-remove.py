import pandas as pd
from sklearn.linear_model import LinearRegression

df = pd.read_csv("data.csv")
features = df.columns.tolist()
features.remove("y")
model = LinearRegression().fit(df[features], df["y"])
