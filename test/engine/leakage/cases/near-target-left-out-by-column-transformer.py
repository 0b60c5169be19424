import pandas as pd
from sklearn.compose import ColumnTransformer, make_column_selector
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

orders = pd.read_csv("orders.csv")
train, test = train_test_split(orders, random_state=1)
named = ColumnTransformer([("numbers", StandardScaler(), ["quantity"]), ("region", OneHotEncoder(), ["region"])])
model = make_pipeline(named, LinearRegression()).fit(train, train["profit"])
print(model.score(test, test["profit"]))
dropped = ColumnTransformer([("answer", "drop", ["profit"])], remainder="passthrough")
model = make_pipeline(dropped, LinearRegression()).fit(train, train["profit"])
print(model.score(test, test["profit"]))
typed = ColumnTransformer([("texts", OneHotEncoder(), make_column_selector(dtype_include=object))])
model = make_pipeline(typed, LinearRegression()).fit(train, train["profit"])
print(model.score(test, test["profit"]))
