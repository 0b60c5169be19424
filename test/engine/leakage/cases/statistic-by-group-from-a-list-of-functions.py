import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
by_region = orders.groupby("region")["pieces"].agg(["mean", "std"]).add_prefix("region_").reset_index()  # expect: LKG005
by_shop = orders.groupby("shop")["sales"].agg(["median", "count"]).rename(columns=lambda name: "shop_" + name)  # expect: LKG008
orders = orders.merge(by_region, on="region", how="left").merge(by_shop, left_on="shop", right_index=True)
X = orders[["region_mean", "region_std", "shop_median"]]
X_train, X_test, y_train, y_test = train_test_split(X, orders["sales"], random_state=0)
forest = RandomForestRegressor().fit(X_train, y_train)
print(forest.score(X_test, y_test))
