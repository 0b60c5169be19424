import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.model_selection import train_test_split

# The column that the answer is made of is left out.
flights = pd.read_csv("flights.csv")
flights["late"] = (flights["delay"] > 15).astype(int)
X = flights.drop(columns=["late", "delay"])
X_train, X_test, y_train, y_test = train_test_split(X, flights["late"], random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))

# What comes next, of what is known today.
coin = pd.read_csv("coin.csv").sort_values("day")
coin["rises"] = (coin["close"].shift(-1) > coin["close"]).astype(int)
train, test = coin[:900], coin[900:]
print(LogisticRegression().fit(train[["close", "volume"]], train["rises"]).score(test[["close", "volume"]], test["rises"]))

# One of three exams is not among the features.
exams = pd.read_csv("exams.csv")
exams["mean"] = exams[["maths", "reading", "writing"]].mean(axis=1)
train, test = train_test_split(exams, random_state=1)
print(Ridge().fit(train[["maths", "reading"]], train["mean"]).score(test[["maths", "reading"]], test["mean"]))

# Made up, with noise.
rods = pd.read_csv("rods.csv")
rods["length"] = np.where(rods["heat"] > 20, 3, 2) + np.random.normal(size=len(rods))
train, test = train_test_split(rods, random_state=1)
print(Ridge().fit(train[["heat", "mass"]], train["length"]).score(test[["heat", "mass"]], test["length"]))
