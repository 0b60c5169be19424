import pandas as pd
from sklearn.ensemble import RandomForestRegressor

orders = pd.read_csv("orders.csv")
X = orders[["id", "order_id", "product_id", "store_id", "quantity"]]
RandomForestRegressor(random_state=0).fit(X, orders["total"])
