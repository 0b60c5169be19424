# Of each park over all its days: another level of the index.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import TimeSeriesSplit

parks = pd.read_csv("parks.csv", parse_dates=["timestamp"]).set_index(["timestamp", "park"]).sort_index()
parks["power"] = parks["power"] - parks.groupby(level="park")["power"].transform("mean")  # expect: LKG005
parks["wind"] -= parks.groupby(parks.index.get_level_values("park"))["wind"].transform("mean")  # expect: LKG005
X, y = parks[["power", "wind"]].values, parks["next"].values
for i, j in TimeSeriesSplit(5).split(X):
    model = Ridge().fit(X[i], y[i])
    print(model.score(X[j], y[j]))
