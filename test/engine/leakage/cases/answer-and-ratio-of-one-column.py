# The target and a feature are both reckoned from a column that is not among the features itself.
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

rooms = pd.read_csv("rooms.csv")
rooms["rent_per_bed"] = rooms["rent"] / rooms["beds"]
rooms["log_rent"] = np.log1p(rooms["rent"])
X, y = rooms[["nights", "rent_per_bed"]], rooms["log_rent"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
forest = RandomForestRegressor().fit(X_train, y_train)  # expect: LKG007 "`rent_per_bed`, which is computed from `rent` as the target `log_rent` is"
print(forest.score(X_test, y_test))

Z_train, Z_test, z_train, z_test = train_test_split(rooms[["nights", "beds"]], rooms["log_rent"], random_state=0)
other = RandomForestRegressor().fit(Z_train, z_train)
print(other.score(Z_test, z_test))
