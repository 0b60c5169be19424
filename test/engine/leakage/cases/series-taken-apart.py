import numpy as np
import pandas as pd
import pywt
from PyEMD import EMD
from scipy.signal import savgol_filter
from sklearn.linear_model import Ridge
from sklearn.svm import SVR
from statsmodels.tsa.seasonal import seasonal_decompose

grid = pd.read_csv("grid.csv", parse_dates=["hour"], index_col="hour")
coefficients = pywt.wavedec(grid["load"].values, "db4", level=3)  # expect: LKG005 "wavedec"
coefficients[1:] = [pywt.threshold(one, 0.5) for one in coefficients[1:]]
calm = pywt.waverec(coefficients, "db4")
X = np.array([calm[i : i + 24] for i in range(len(calm) - 24)])
y = np.array([calm[i + 24] for i in range(len(calm) - 24)])
n = int(0.8 * len(X))
print(SVR().fit(X[:n], y[:n]).score(X[n:], y[n:]))

waves = EMD()(grid["wind"].values)  # expect: LKG005 "EMD"
for wave in waves:
    A, b = np.array([wave[i : i + 6] for i in range(len(wave) - 6)]), wave[6:]
    print(SVR().fit(A[:-200], b[:-200]).score(A[-200:], b[-200:]))

parts = seasonal_decompose(grid["price"], period=24)  # expect: LKG005 "seasonal_decompose"
grid["trend"] = parts.trend
grid["smooth"] = savgol_filter(grid["heat"], 21, 3)  # expect: LKG010 "smooth"
train, test = grid[:-720], grid[-720:]
model = Ridge().fit(train[["trend", "smooth"]], train["price"])
print(model.score(test[["trend", "smooth"]], test["price"]))
