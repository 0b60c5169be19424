import pandas as pd
from sklearn.datasets import load_boston
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

homes = load_boston()
X = pd.DataFrame(homes.data, columns=homes.feature_names)
Y = pd.DataFrame(homes.target, columns=["MEDV"])
X_train, X_test, y_train, y_test = train_test_split(X, Y, random_state=0)
print(RandomForestRegressor().fit(X_train, y_train).score(X_test, y_test))
