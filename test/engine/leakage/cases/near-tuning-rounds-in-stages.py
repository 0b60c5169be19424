# The number of rounds is taken by a validation part, and that of the test part only drawn.
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
X_rest, X_test, y_rest, y_test = train_test_split(flats.drop(columns="rent"), flats["rent"], random_state=0)
X_train, X_valid, y_train, y_valid = train_test_split(X_rest, y_rest, random_state=0)
model = GradientBoostingRegressor(n_estimators=300).fit(X_train, y_train)
errors = [mean_squared_error(y_valid, guess) for guess in model.staged_predict(X_valid)]
rounds = np.argmin(errors) + 1
plt.plot([mean_squared_error(y_test, guess) for guess in model.staged_predict(X_test)])
final = GradientBoostingRegressor(n_estimators=rounds).fit(X_rest, y_rest)
print(mean_squared_error(y_test, final.predict(X_test)))
