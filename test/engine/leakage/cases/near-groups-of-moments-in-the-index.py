# What is computed among the rows of one moment is of one side of a split in time, also where the moment is a level of the index.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import TimeSeriesSplit

parks = pd.read_csv("parks.csv", parse_dates=["timestamp"]).set_index(["timestamp", "park"]).sort_index()
parks["power"] = parks["power"] - parks.groupby(level="timestamp")["power"].transform("mean")
parks["wind"] -= parks.groupby(parks.index.get_level_values("timestamp"))["wind"].transform("mean")
parks["gusts"] -= parks["gusts"].groupby(level=["timestamp"]).transform("median")
X, y = parks[["power", "wind", "gusts"]].values, parks["next"].values
for i, j in TimeSeriesSplit(5).split(X):
    model = Ridge().fit(X[i], y[i])
    print(model.score(X[j], y[j]))
