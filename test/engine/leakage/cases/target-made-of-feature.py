import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.model_selection import train_test_split

flights = pd.read_csv("flights.csv")
flights["late"] = (flights["delay"] > 15).astype(int)
features = ["hour", "distance", "delay"]
X_train, X_test, y_train, y_test = train_test_split(flights[features], flights["late"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)  # expect: LKG007 "holds `delay`, which the target `late` is computed from"
print(model.score(X_test, y_test))

flats = pd.read_csv("flats.csv")
flats["dear"] = np.where(flats["price"] > 400000, 1, 0)
flats["log_price"] = np.log(flats["price"])
X = flats[["area", "rooms", "log_price"]]
trees = RandomForestClassifier().fit(X, flats["dear"])  # expect: LKG007 "`log_price`"
print(trees.feature_importances_)

exams = pd.read_csv("exams.csv")
exams["mean"] = exams[["maths", "reading", "writing"]].mean(axis=1)
train, test = train_test_split(exams, random_state=1)
ridge = Ridge().fit(train[["maths", "reading", "writing"]], train["mean"])  # expect: LKG007 "at least one of them"
print(ridge.score(test[["maths", "reading", "writing"]], test["mean"]))
