import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

sales = pd.read_csv("days.csv")
sales.groupby("Customers", as_index=False)["Sales"].mean().plot.scatter(x="Customers", y="Sales")
train, valid = train_test_split(sales, test_size=0.1, random_state=1)
model = RandomForestRegressor().fit(train.drop(columns="Sales"), train["Sales"])
print(model.score(valid.drop(columns="Sales"), valid["Sales"]))
