import numpy as np
import pandas as pd
from PyEMD import EMD
from sklearn.linear_model import Ridge


def lagged(series):
    return np.array([series[i : i + 6] for i in range(len(series) - 6)]), series[6:]


grid = pd.read_csv("grid.csv")
wind = grid["wind"].values
learn, hold = EMD()(wind[:-150]), EMD()(wind[-150:])
A, b = lagged(learn[0, :])
C, d = lagged(hold[0, :])
print(Ridge().fit(A, b).score(C, d))
