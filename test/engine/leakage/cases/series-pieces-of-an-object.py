# A series that an object takes apart as a whole; what is left of it is tried on the last fifth.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from statsmodels.tsa.seasonal import STL

load = pd.read_csv("load.csv", parse_dates=["hour"]).sort_values("hour")
load["trend"] = STL(load["power"], period=24).fit().trend  # expect: LKG005
load["before"] = load["power"].shift(1)
load = load.dropna()
cut = int(len(load) * 0.8)
past, coming = load[:cut], load[cut:]
model = Ridge().fit(past[["trend", "before"]], past["power"])
print(mean_absolute_error(coming["power"], model.predict(coming[["trend", "before"]])))
