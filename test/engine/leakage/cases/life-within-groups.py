# What a function adds to the table of each group lies in the column that it made.
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split


def add_life(unit):
    last = unit["cycle"].max()
    unit["life"] = last - unit["cycle"]
    return unit


def add_share(unit):
    unit["share"] = unit["pressure"] / unit["pressure"].max()  # expect: LKG005 "`pressure`"
    return unit


engines = pd.read_csv("engines.csv").groupby("unit").apply(add_life)
X_train, X_test, y_train, y_test = train_test_split(engines.drop(columns=["life", "unit"]), engines["life"], random_state=0)
model = RandomForestRegressor(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))

shares = pd.read_csv("pumps.csv").groupby("unit").apply(add_share)
A_train, A_test, b_train, b_test = train_test_split(shares.drop(columns=["life", "unit"]), shares["life"], random_state=0)
other = RandomForestRegressor(random_state=0).fit(A_train, b_train)
print(other.score(A_test, b_test))
