# What a part of the same rows left is no part of it, however it is spelt.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold, train_test_split

rows = pd.read_csv("ratings.csv")
train, test = train_test_split(rows)
rest = rows.loc[~rows.index.isin(test.index)]
model = Ridge().fit(rest[["a", "b"]], rest["stars"])
print(model.score(test[["a", "b"]], test["stars"]))
dropped = rows.drop(test.index)
model = Ridge().fit(dropped[["a", "b"]], dropped["stars"])
print(model.score(test[["a", "b"]], test["stars"]))


def repaired(rows, train, test):
    test = test[test["user"].isin(train["user"])]
    left = rows.loc[~rows.index.isin(train.index) & ~rows.index.isin(test.index)]
    return pd.concat([train, left]), test


for i, j in KFold(5).split(rows):
    known, held = repaired(rows, rows.iloc[i], rows.iloc[j])
    model = Ridge().fit(known[["a", "b"]], known["stars"])
    print(model.score(held[["a", "b"]], held["stars"]))
