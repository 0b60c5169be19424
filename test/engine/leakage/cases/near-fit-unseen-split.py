import pandas as pd
from sklearn.linear_model import Ridge

from harbour import split_boats
from sklearn.preprocessing import StandardScaler

boats = pd.read_csv("boats.csv")
X_train, X_test, y_train, y_test = split_boats(boats, "asking")
scaler = StandardScaler().fit(X_train)
ridge = Ridge().fit(scaler.transform(X_train), y_train)
print(ridge.score(scaler.transform(X_test), y_test))
