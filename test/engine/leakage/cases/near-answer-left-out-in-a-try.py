# Whether a lookup works or the program ends there: behind it only the columns that were picked are left.
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split


def prepared(table):
    wanted = ["rooms", "area", "year"]
    try:
        table = table[wanted].copy()
    except KeyError as problem:
        print("a column is not there")
        raise problem
    return table


homes = pd.read_csv("homes.csv", usecols=["rooms", "area", "year", "price"])
X = prepared(homes)
X_train, X_test, y_train, y_test = train_test_split(X, homes["price"], random_state=1)
model = RandomForestRegressor(random_state=1).fit(X_train, y_train)
print(model.score(X_test, y_test))
