import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import TimeSeriesSplit, cross_validate

stand = pd.read_csv("stand.csv", parse_dates=["date"]).sort_values("date").set_index("date")
stand["around"] = stand["sold"].rolling(window=5, center=True).mean()  # expect: LKG010
stand["cold"] = stand["cold"].bfill()  # expect: LKG010
stand["sold_before"] = stand["sold"].shift(1)
data = stand.dropna()
folds = TimeSeriesSplit(5)
result = cross_validate(Ridge(), data[["around", "cold", "sold_before"]], data["sold"], cv=folds)
print(result["test_score"].mean())
