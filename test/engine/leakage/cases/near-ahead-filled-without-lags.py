# Rows of a list, of which none is before another.
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

houses = pd.read_parquet("houses.parquet")
houses["attic"] = houses["attic"].bfill()
rows = houses.dropna()
early, late = train_test_split(rows)
model = HistGradientBoostingRegressor().fit(early[["rooms", "attic"]], early["price"])
print(mean_absolute_error(late["price"], model.predict(late[["rooms", "attic"]])))
