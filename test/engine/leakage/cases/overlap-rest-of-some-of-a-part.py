# What is left where only some of the test part was taken out holds the others of it.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold, train_test_split

rows = pd.read_csv("ratings.csv")
train, test = train_test_split(rows)
rest = rows.drop(test[test["a"] > 3].index)
model = Ridge().fit(rest[["a", "b"]], rest["stars"])  # expect: LKG004
print(model.score(test[["a", "b"]], test["stars"]))
high = test[test["a"] > 3]
left = rows[~rows.index.isin(high.index)]
model = Ridge().fit(left[["a", "b"]], left["stars"])  # expect: LKG004
print(model.score(test[["a", "b"]], test["stars"]))
model = Ridge().fit(left[["a", "b"]], left["stars"])
print(model.score(high[["a", "b"]], high["stars"]))

first, second = train_test_split(train)
others = rows[~rows.index.isin(first.index)]
model = Ridge().fit(others[["a", "b"]], others["stars"])  # expect: LKG004
print(model.score(test[["a", "b"]], test["stars"]))
model = Ridge().fit(others[["a", "b"]], others["stars"])
print(model.score(first[["a", "b"]], first["stars"]))

for i, j in KFold(5).split(rows):
    held = rows.iloc[j]
    known = rows.drop(held.index[:3])
    model = Ridge().fit(known[["a", "b"]], known["stars"])  # expect: LKG004
    print(model.score(held[["a", "b"]], held["stars"]))
