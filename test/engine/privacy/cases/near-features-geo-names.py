import pandas as pd
from sklearn.ensemble import RandomForestRegressor

stops = pd.read_csv("stops.csv")
X = pd.get_dummies(stops[["station_name", "city", "country_name", "zip_code", "latitude"]])
RandomForestRegressor().fit(X, stops["riders"])
