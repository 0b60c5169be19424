import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor
from sklearn.linear_model import Lasso, Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

rents = pd.read_csv("rents.csv")
X, y = rents.drop(columns=["rent"]), rents["rent"]
X_rest, X_test, y_rest, y_test = train_test_split(X, y, random_state=0)
X_train, X_valid, y_train, y_valid = train_test_split(X_rest, y_rest, random_state=0)
fitted = {}
for model in (Ridge(), Lasso(), RandomForestRegressor(), GradientBoostingRegressor()):
    model.fit(X_train, y_train)
    fitted[type(model).__name__] = (mean_absolute_error(y_valid, model.predict(X_valid)), model)
best = min(fitted, key=lambda name: fitted[name][0])
# Only the one that the validation part chose is asked.
print(best, mean_absolute_error(y_test, fitted[best][1].predict(X_test)))
chosen = fitted[best][1]
guess = chosen.predict(X_test)
print(mean_absolute_error(y_test, guess), chosen.score(X_test, y_test), abs(y_test - guess).max())
