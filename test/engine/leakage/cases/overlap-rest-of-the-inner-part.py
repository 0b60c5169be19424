import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

d = pd.read_csv("energy.csv")
rest, test = train_test_split(d, test_size=0.2, random_state=0)
inner, valid = train_test_split(rest, test_size=0.2, random_state=0)
both = pd.concat([valid, test])
used = ["t", "wind"]
train = d[~d.index.isin(valid.index)]
model = Ridge().fit(train[used], train["y"])  # expect: LKG004
print(model.score(test[used], test["y"]))
others = d.drop(valid.index)
second = Ridge().fit(others[used], others["y"])  # expect: LKG004
print(second.score(test[used], test["y"]))
