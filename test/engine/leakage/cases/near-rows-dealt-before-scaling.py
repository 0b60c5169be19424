# Dealt out first, scaled by the training rows: windows and rows in arrays of their own part.
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import MinMaxScaler

values = pd.read_csv("load.csv")[["mw"]].values
cut = int(len(values) * 0.8)
scaler = MinMaxScaler().fit(values[:cut])


def windows(series, past):
    X = np.zeros((len(series) - past, past))
    y = np.zeros(len(series) - past)
    for i in range(len(series) - past):
        X[i] = series[i : i + past, 0]
        y[i] = series[i + past, 0]
    return X, y


X_train, y_train = windows(scaler.transform(values[:cut]), 24)
X_test, y_test = windows(scaler.transform(values[cut:]), 24)
print(Ridge().fit(X_train, y_train).score(X_test, y_test))

flats = pd.read_csv("flats.csv").values
train_x, train_y, test_x, test_y = [], [], [], []
for i in range(len(flats)):
    if i % 5:
        train_x.append(flats[i, :-1])
        train_y.append(flats[i, -1])
    else:
        test_x.append(flats[i, :-1])
        test_y.append(flats[i, -1])
own = MinMaxScaler().fit(train_x)
print(Ridge().fit(own.transform(train_x), train_y).score(own.transform(test_x), test_y))
