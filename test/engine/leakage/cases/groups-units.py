import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

runs = pd.read_csv("turbines.csv")
last = runs.groupby("unit_nr")["cycle"].max().reset_index(name="last_cycle")
runs = runs.merge(last, on="unit_nr")
runs["left"] = runs["last_cycle"] - runs["cycle"]
X = runs.drop(columns=["left", "last_cycle"])
X_train, X_test, y_train, y_test = train_test_split(X, runs["left"], random_state=6)  # expect: LKG011
model = RandomForestRegressor().fit(X_train, y_train)
print(model.score(X_test, y_test))
