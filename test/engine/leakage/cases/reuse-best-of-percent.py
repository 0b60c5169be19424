import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

bogs = pd.read_csv("bogs.csv")
X_train, X_test, y_train, y_test = train_test_split(bogs.drop(columns="depth"), bogs["depth"], random_state=1)
ridge = Ridge().fit(X_train, y_train)
trees = ExtraTreesRegressor().fit(X_train, y_train)
of_ridge = np.sqrt(mean_squared_error(y_test, ridge.predict(X_test)))
of_trees = np.sqrt(mean_squared_error(y_test, trees.predict(X_test)))  # expect: LKG013 "2 models"
best = trees if of_trees < of_ridge else ridge
print(best)
