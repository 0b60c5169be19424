# What is known of each group goes to its rows one by one: through a dict that a loop fills, its `get`, or a function of arrays.
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import cross_val_score

sales = pd.read_csv("sales.csv")
lowest = {}
by_product = sales.groupby("product")["paid"].min()  # expect: LKG008
for product in sales["product"].unique():
    lowest.update({product: by_product.loc[product]})
sales["price"] = sales["product"].map(lowest)
usual = sales.groupby("shop")["paid"].mean().to_dict()  # expect: LKG008
sales["usual"] = np.vectorize(usual.get)(sales["shop"])
highest = sales.groupby("city")["paid"].max()  # expect: LKG008
sales["most"] = [highest.get(city, 0) for city in sales["city"]]
X, y = sales[["price", "usual", "most"]], sales["paid"]
print(cross_val_score(LinearRegression(), X, y, cv=5))
