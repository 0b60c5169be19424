# Weeks are rows of their own, whatever a scaler that an earlier run left scales them by.
import pickle

import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error
from sklearn.preprocessing import MinMaxScaler


def scaled(rows, columns, is_new):
    if is_new:
        scaler = MinMaxScaler().fit(rows[columns].values)
    else:
        scaler = pickle.load(open("scaler.pkl", "rb"))
    rows[columns] = scaler.transform(rows[columns].values)
    return rows


def run(columns):
    visits = pd.read_csv("visits.csv")
    weeks = visits.groupby(["shop", "week"]).sum().reset_index()
    train = scaled(weeks[weeks["week"] < 40], columns, True)
    test = scaled(weeks[weeks["week"] >= 40], columns, False)
    model = LinearRegression().fit(train.drop(columns="sold"), train["sold"])
    print(mean_absolute_error(test["sold"], model.predict(test.drop(columns="sold"))))


run(COLUMNS)
