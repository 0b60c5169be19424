# Windows that a loop lays into an array made for them are windows of rows that were scaled as a whole.
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

load = pd.read_csv("load.csv")
scaled = StandardScaler().fit_transform(load[["mw", "temp"]])  # expect: LKG001 "before the split divides them"


def windows(series, past, ahead):
    count = len(series) - past - ahead
    X = np.zeros((count, past, series.shape[1]))
    y = np.zeros((count, ahead))
    for t in range(count):
        X[t, :, :] = series[t : t + past, :]
        y[t, :] = series[t + past : t + past + ahead, 0]
    return X, y


X, y = windows(scaled, 24, 6)
cut = int(len(X) * 0.7)
model = Ridge().fit(X[:cut].reshape(cut, -1), y[:cut])
print(model.score(X[cut:].reshape(len(X) - cut, -1), y[cut:]))
