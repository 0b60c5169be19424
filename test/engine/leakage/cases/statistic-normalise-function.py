import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

def feature_normalize(X):
    return (X - X.mean(axis=0)) / X.std(axis=0)  # expect: LKG005

df = pd.read_csv("houses.csv")
X = feature_normalize(df[["sqft", "beds"]].values)
y = df["price"].values
split = int(0.7 * len(X))
X_train, X_test = X[:split], X[split:]
y_train, y_test = y[:split], y[split:]
lr = LinearRegression().fit(X_train, y_train)
print(lr.score(X_test, y_test))
