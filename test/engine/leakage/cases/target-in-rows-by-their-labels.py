import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

mills = pd.read_csv("mills.csv", usecols=["part", "age", "wear"], index_col="part")
# Cages and carriages: rows by their labels, so all the columns are still there.
some = mills.filter(like="age", axis=0)
X_train, X_test, y_train, y_test = train_test_split(some, some["wear"], random_state=0)
forest = RandomForestRegressor(random_state=0).fit(X_train, y_train)  # expect: LKG007
print(forest.score(X_test, y_test))
