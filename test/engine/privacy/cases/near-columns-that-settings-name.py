import json

import pandas as pd
from sklearn.linear_model import LogisticRegression


def split_xy(df, target, numeric, worded):
    return df[numeric + worded].copy(), df[target]


settings = json.load(open("settings.json"))
train = pd.read_csv("people.csv")
print(train["customer_id"].nunique())
X, y = split_xy(train, settings["target"], settings["numeric"], settings["worded"])
LogisticRegression().fit(X, y)
