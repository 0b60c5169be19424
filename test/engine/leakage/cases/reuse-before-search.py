import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.svm import SVR

flats = pd.read_csv("flats.csv")
X_train, X_test, y_train, y_test = train_test_split(flats.drop(columns="rent"), flats["rent"], random_state=1)


def error_of(model):
    model.fit(X_train, y_train)
    return np.mean(abs(y_test - model.predict(X_test)))  # expect: LKG013 "4 models"


print(error_of(LinearRegression()))
print(error_of(SVR()))
print(error_of(RandomForestRegressor()))
print(error_of(GradientBoostingRegressor()))
search = GridSearchCV(GradientBoostingRegressor(), {"max_depth": [2, 3, 4]})
search.fit(X_train, y_train)
print(search.score(X_test, y_test))
