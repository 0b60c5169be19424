import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

barns = pd.read_csv("barns.csv")
barns["rent_per_cow"] = barns["rent"] / barns["cows"]
X = barns[["cows", "age", "rent_per_cow"]]
X_train, X_test, y_train, y_test = train_test_split(X, barns["rent"], random_state=0)
model = RandomForestRegressor().fit(X_train, y_train)  # expect: LKG007 "`rent_per_cow`"
print(model.score(X_test, y_test))
