# The test part is what another condition left: the folds only choose, and say a little too much.
import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import GridSearchCV, TimeSeriesSplit
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import StandardScaler


def by_day(rows, first, second):
    return rows[rows["day"] < first].reset_index(drop=True), rows[rows["day"] >= second].reset_index(drop=True)


def taken(rows):
    return rows[["wind", "sun", "heat"]], rows["load"]


def tuned(X, y):
    search = GridSearchCV(KNeighborsRegressor(), {"n_neighbors": [3, 5, 9]}, cv=TimeSeriesSplit(4))
    search.fit(X, y)
    print(search.best_score_)
    return search.best_params_["n_neighbors"]


def run(place):
    rows = pd.read_csv(place, parse_dates=["day"]).sort_values("day")
    learn, unseen = by_day(rows, "2023-01-01", "2024-01-01")
    X_train, y_train = taken(learn)
    X_test, y_test = taken(unseen)
    scaler = StandardScaler()
    scaled = scaler.fit_transform(X_train)  # expect: LKG006 "is fitted on the whole training part before"
    model = KNeighborsRegressor(n_neighbors=tuned(scaled, y_train))
    model.fit(scaled, y_train)
    print(mean_absolute_error(y_test, model.predict(scaler.transform(X_test))))


run("load.csv")
