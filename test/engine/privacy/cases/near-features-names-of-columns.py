import pandas as pd
from sklearn.linear_model import Ridge

sales = pd.read_csv("sales.csv")
sales.columns = [name.lower() for name in sales.columns]
sales.index.name = "name"
Ridge().fit(sales[["store", "week"]], sales["units"])
