import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
# One row for each customer: what it holds comes from its own orders only.
customers = orders.groupby("customer").agg({"amount": "sum", "items": "mean"}).reset_index()
X_train, X_test, y_train, y_test = train_test_split(customers[["items"]], customers["amount"])
model = RandomForestRegressor().fit(X_train, y_train)
print(model.score(X_test, y_test))
