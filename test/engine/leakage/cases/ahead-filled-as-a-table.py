import pandas as pd
from sklearn.linear_model import LinearRegression

tides = pd.read_csv("tides.csv", parse_dates=["date"]).sort_values("date").set_index("date")
tides["before"] = tides["level"].shift(1)
tides = tides.bfill()  # expect: LKG010
past, future = tides[:"2020"], tides["2021":]
model = LinearRegression().fit(past[["before", "wind"]], past["level"])
print(model.score(future[["before", "wind"]], future["level"]))
