import pandas as pd
from sklearn.linear_model import Ridge

from harbour import split_boats
from sklearn.preprocessing import StandardScaler

boats = pd.read_csv("boats.csv")
boats[["length"]] = StandardScaler().fit_transform(boats[["length"]])  # expect: LKG001
X_train, y_train, X_val, y_val, X_test, y_test = split_boats(boats, "asking")
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
