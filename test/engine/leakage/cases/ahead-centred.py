import pandas as pd
from sklearn.linear_model import LinearRegression

df = pd.read_csv("data.csv")
df["s"] = df["a"].rolling(3, center=True).mean()  # expect: LKG010
model = LinearRegression().fit(df[["s"]], df["y"])
