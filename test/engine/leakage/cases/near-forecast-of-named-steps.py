# A forecast has no rows of its own: it is held against those that come behind the fit.
import numpy as np
import pandas as pd
from sktime.forecasting.naive import NaiveForecaster

load = pd.read_csv("load.csv", index_col=0, parse_dates=True)["mw"]
past, future = load[:-24], load[-24:]
forecaster = NaiveForecaster(strategy="last", sp=24).fit(past)
guess = forecaster.predict(fh=np.arange(1, 25))
print(np.abs(future - guess).mean())
