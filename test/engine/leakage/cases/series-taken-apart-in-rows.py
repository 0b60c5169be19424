import numpy as np
import pandas as pd
from PyEMD.CEEMDAN import CEEMDAN
from PyEMD.EMD import EMD
from sklearn.linear_model import Ridge
from sklearn.svm import SVR
from vmdpy import VMD


def waves_of(series, finely):
    cutter = CEEMDAN() if finely else EMD()
    return cutter(series)  # expect: LKG005 "wind"


def lagged(series):
    return np.array([series[i : i + 6] for i in range(len(series) - 6)]), series[6:]


grid = pd.read_csv("grid.csv")
wind = np.array(waves_of(grid[["wind"]].values.reshape(-1), bool(input())))
learn, hold = wind[:, :-150], wind[:, -150:]
for i in range(wind.shape[0]):
    A, b = lagged(learn[i])
    C, d = lagged(hold[i])
    print(SVR().fit(A, b).score(C, d))

modes, _, _ = VMD(grid["load"].values, 2000, 0, 5, 0, 1, 1e-7)  # expect: LKG005 "VMD"
for i in range(len(modes)):
    A, b = lagged(modes[i, :-150])
    C, d = lagged(modes[i, -150:])
    print(Ridge().fit(A, b).score(C, d))

calm = np.sum(EMD().emd(grid["heat"].values)[1:], axis=0)  # expect: LKG005 "emd"
A, b = lagged(calm[:-150])
C, d = lagged(calm[-150:])
print(Ridge().fit(A, b).score(C, d))

steps = EMD()(grid["rain"].values).T  # expect: LKG005 "EMD"
print(Ridge().fit(steps[:-150, :3], steps[:-150, 3]).score(steps[-150:, :3], steps[-150:, 3]))
