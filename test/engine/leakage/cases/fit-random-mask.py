import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LinearRegression

df = pd.read_csv("fuel.csv")
df[["engine", "cyl"]] = StandardScaler().fit_transform(df[["engine", "cyl"]])  # expect: LKG001
msk = np.random.rand(len(df)) < 0.8
train = df[msk]
test = df[~msk]
regr = LinearRegression()
regr.fit(train[["engine", "cyl"]], train["co2"])
y_hat = regr.predict(test[["engine", "cyl"]])
print(np.mean((y_hat - test["co2"]) ** 2))
