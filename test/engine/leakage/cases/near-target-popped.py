import pandas as pd
from sklearn.linear_model import LinearRegression

df = pd.read_csv("data.csv")
y = df.pop("y")
model = LinearRegression().fit(df, y)
