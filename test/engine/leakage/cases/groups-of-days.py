# What is computed among the rows of one day is of one side of a split in time; a month of the year comes again.
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error

ticks = pd.read_csv("ticks.csv", parse_dates=["at"]).sort_values("at")
ticks["moved"] = ticks.groupby(ticks["at"].dt.date)["change"].transform(lambda x: np.square(x).sum())
ticks["level"] = ticks.groupby(ticks["at"].dt.normalize())["price"].transform("mean")
ticks["range"] = ticks.groupby(pd.Grouper(key="at", freq="D"))["price"].transform("max")
ticks["share"] = ticks.groupby([ticks["at"].dt.date, "sector"])["volume"].transform("sum")
ticks["usual"] = ticks.groupby(ticks["at"].dt.month)["volume"].transform("mean")  # expect: LKG005
cut = int(len(ticks) * 0.8)
past, coming = ticks[:cut], ticks[cut:]
names = ["moved", "level", "range", "share", "usual"]
model = LinearRegression().fit(past[names], past["next"])
print(mean_absolute_error(coming["next"], model.predict(coming[names])))
