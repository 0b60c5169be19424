# What is done with the rows of each file: those that a model is only asked for are told with the ones that it was made from.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/train.csv = "area,rooms,price\n1,2,3\n"
# file: data/valid.csv = "area,rooms,price\n1,2,3\n"
# file: data/test.csv = "area,rooms\n1,2\n"
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error

columns = ["area", "rooms"]
train = pd.read_csv("data/train.csv")  # expect: DVL001 "`data/train.csv` (and 1 more of its folder)"
valid = pd.read_csv("data/valid.csv")  # expect: DVL001 "rows that this score is of"
test = pd.read_csv("data/test.csv")
forest = RandomForestRegressor(random_state=1).fit(train[columns], train["price"])
print(mean_absolute_error(valid["price"], forest.predict(valid[columns])))
pd.DataFrame({"price": forest.predict(test[columns])}).to_csv("answer.csv", index=False)
