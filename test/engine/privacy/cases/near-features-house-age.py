from sklearn.datasets import fetch_california_housing
from sklearn.ensemble import RandomForestRegressor

houses = fetch_california_housing(as_frame=True)
RandomForestRegressor(random_state=0).fit(houses.frame[["HouseAge", "Latitude", "Longitude"]], houses.target)
