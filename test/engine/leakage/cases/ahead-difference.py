import pandas as pd
from sklearn.linear_model import LinearRegression

tides = pd.read_csv("tides.csv", parse_dates=["date"]).sort_values("date").set_index("date")
tides["rise"] = tides["wind"].diff(-1)  # expect: LKG010
tides["gust"] = tides["gust"].pct_change(periods=-2)  # expect: LKG010
tides["next"] = tides["level"].shift(-1)
past, future = tides[:"2020"], tides["2021":]
model = LinearRegression().fit(past[["rise", "gust"]], past["next"])
print(model.score(future[["rise", "gust"]], future["next"]))
