import pandas as pd
from sklearn.linear_model import LinearRegression

df = pd.read_csv("data.csv")
df["next"] = df["a"].shift(-1)  # expect: LKG010
model = LinearRegression().fit(df[["a", "next"]], df["y"])
