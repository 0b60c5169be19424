# Names that are all spelt anew in a way that is not followed: the target is dropped by its new one.
import re

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def score(X, y):
    X_train, X_test, y_train, y_test = train_test_split(X, y)
    return LogisticRegression().fit(X_train, y_train).score(X_test, y_test)


shops = pd.read_csv("shops.csv")
sold = shops["Sold Out"]
shops.columns = [re.sub("[^a-z]", "_", name.lower()) for name in shops.columns]
print(score(shops.drop(columns=["sold_out"]), sold))

rents = pd.read_csv("rents.csv")
rent = rents["Rent (net)"]
rents = rents.rename(columns=lambda name: re.sub("[^a-z]", "_", name.lower()))
print(score(rents.drop(columns=["rent__net_"]), rent))
