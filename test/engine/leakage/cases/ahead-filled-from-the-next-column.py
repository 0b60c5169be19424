# The first change that is known of a row is taken from its own columns; the other feature is filled from later rows.
import pandas as pd
from sklearn.linear_model import LinearRegression

days = pd.read_csv("days.csv", parse_dates=["day"]).sort_values("day")
for back in (1, 2, 3):
    days[f"change_{back}"] = days["price"].shift(back) / days["price"].shift(back + 1) - 1
changes = days[["change_1", "change_2", "change_3"]]
days["last_change"] = changes.fillna(method="bfill", axis=1).iloc[:, 0]
days["any_change"] = changes.bfill(axis=1).iloc[:, 0]
days["before"] = days["price"].shift(1).fillna(method="bfill")  # expect: LKG010 "`before`"
days = days.fillna(0)
train, test = days[:800], days[800:]
names = ["last_change", "any_change", "before"]
model = LinearRegression().fit(train[names], train["price"])
print(model.score(test[names], test["price"]))
