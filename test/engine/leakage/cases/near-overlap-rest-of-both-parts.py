import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

d = pd.read_csv("energy.csv")
rest, test = train_test_split(d, test_size=0.2, random_state=0)
inner, valid = train_test_split(rest, test_size=0.2, random_state=0)
both = pd.concat([valid, test])
used = ["t", "wind"]
for train in (
    d[~d.index.isin(valid.index.union(test.index))],
    d[~d.index.isin(list(valid.index) + list(test.index))],
    d[~d.index.isin(both.index)],
    d[~(d.index.isin(valid.index) | d.index.isin(test.index))],
    d[~d.index.isin(test.index) & ~d.index.isin(valid.index)],
    d.drop(valid.index).drop(test.index),
    d.drop(valid.index.union(test.index)),
    d.drop(both.index),
):
    model = Ridge().fit(train[used], train["y"])
    print(model.score(valid[used], valid["y"]), model.score(test[used], test["y"]))
