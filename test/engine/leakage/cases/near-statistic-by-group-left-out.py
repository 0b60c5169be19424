import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
by_region = orders.groupby("region")["pieces"].agg(["mean", "std", "size"]).add_prefix("region_").reset_index()
orders = orders.merge(by_region, on="region", how="left")
print(orders.sort_values("region_mean").head())
# Of the groups only how many rows they have; the pieces are those of the row.
X_train, X_test, y_train, y_test = train_test_split(orders[["pieces", "region_size"]], orders["sales"], random_state=0)
forest = RandomForestRegressor().fit(X_train, y_train)
print(forest.score(X_test, y_test))
