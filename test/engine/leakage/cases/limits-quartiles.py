import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("cars.csv")
q1, q3 = df["price"].quantile(0.25), df["price"].quantile(0.75)
iqr = q3 - q1
df = df[(df["price"] > q1 - 1.5 * iqr) & (df["price"] < q3 + 1.5 * iqr)]  # expect: LKG005 "Which rows stay"
X = df[["mileage", "year"]]
y = df["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
lr = LinearRegression().fit(X_train, y_train)
print(lr.score(X_test, y_test))
