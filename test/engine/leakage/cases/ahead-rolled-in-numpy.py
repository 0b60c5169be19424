import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_absolute_error

load = pd.read_csv("load.csv", parse_dates=["date"]).sort_values("date").reset_index(drop=True)
load["next"] = load["mw"].shift(-1)
load["soon"] = np.roll(load["temp"], -2)  # expect: LKG010 "`soon` is shifted back"
load["smooth"] = np.convolve(load["temp"], np.ones(5) / 5, mode="same")  # expect: LKG010 "`smooth` is a window centred"
load["before"] = np.roll(load["mw"], 2)
load = load.dropna()
columns = ["soon", "smooth", "before"]
count = int(0.8 * len(load))
model = GradientBoostingRegressor().fit(load[columns][:count], load["next"][:count])
print(mean_absolute_error(load["next"][count:], model.predict(load[columns][count:])))
