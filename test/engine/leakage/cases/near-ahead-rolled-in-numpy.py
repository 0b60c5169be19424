# Values of rows before, a target of the next row, and signals that are smoothed within their row.
import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_absolute_error

load = pd.read_csv("load.csv", parse_dates=["date"]).sort_values("date").reset_index(drop=True)
load["next"] = np.roll(load["mw"], -1)
load["before"] = np.roll(load["mw"], 2)
columns = ["before", "mw"]
count = int(0.8 * len(load))
model = GradientBoostingRegressor().fit(load[columns][2:count], load["next"][2:count])
print(mean_absolute_error(load["next"][count:-1], model.predict(load[columns][count:-1])))

signals = np.load("signals.npy")
answers = np.load("answers.npy")
smoothed = np.array([np.convolve(each, np.ones(5) / 5, mode="same") for each in signals])
other = GradientBoostingRegressor().fit(smoothed[:800], answers[:800])
print(mean_absolute_error(answers[800:], other.predict(smoothed[800:])))
