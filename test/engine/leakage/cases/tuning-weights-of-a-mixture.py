# Weights of two models are chosen by the rows that the mixture is reported on.
import numpy as np
import pandas as pd
from scipy.optimize import minimize
from sklearn.ensemble import ExtraTreesRegressor, RandomForestRegressor
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
X_train, X_test, y_train, y_test = train_test_split(boats.drop(columns="drag"), boats["drag"], random_state=0)
forest = RandomForestRegressor(random_state=0).fit(X_train, y_train)
trees = ExtraTreesRegressor(random_state=0).fit(X_train, y_train)
first, second = forest.predict(X_test), trees.predict(X_test)
best_weight, best_error = 0, np.inf
for weight in np.linspace(0, 1, 21):
    error = mean_squared_error(y_test, weight * first + (1 - weight) * second)  # expect: LKG012 "The weights by which"
    if error < best_error:
        best_weight, best_error = weight, error
print(best_weight, best_error)

other = RandomForestRegressor(max_depth=3, random_state=0).fit(X_train, y_train)
guesses = np.column_stack([other.predict(X_test), second])


def loss(weights):
    return mean_squared_error(y_test, guesses @ weights)  # expect: LKG012 "The weights by which"


weights = minimize(loss, [0.5, 0.5]).x
print(mean_squared_error(y_test, guesses @ weights))
