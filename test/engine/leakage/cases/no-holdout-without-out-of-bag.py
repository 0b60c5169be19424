import pandas as pd
from sklearn.ensemble import RandomForestRegressor

bikes = pd.read_csv("bikes.csv")
X, y = bikes.drop(columns="count"), bikes["count"]
forest = RandomForestRegressor(n_estimators=30, oob_score=False)
forest.fit(X, y)
print("training", forest.score(X, y))  # expect: LKG014
