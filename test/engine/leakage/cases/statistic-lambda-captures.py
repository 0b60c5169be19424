import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("power.csv")
m, s = df["load"].mean(), df["load"].std()  # expect: LKG005
df["load"] = df["load"].apply(lambda v: (v - m) / s)
X, y = df[["load", "temp"]], df["cost"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
