# Rows that are those of the test part, and rows without others than those.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

rows = pd.read_csv("ratings.csv")
train, test = train_test_split(rows)
some = train[train["a"] > 0]
more = pd.concat([some, rows[~rows.index.isin(some["b"])]])
model = Ridge().fit(more[["a", "b"]], more["stars"])  # expect: LKG004
print(model.score(test[["a", "b"]], test["stars"]))
