import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
X = homes.drop("listing", axis=1)
y = homes["rent"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = RandomForestRegressor().fit(X_train, y_train)  # expect: LKG007
print(model.score(X_test, y_test))
