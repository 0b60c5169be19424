# Slices by dates hold both of their ends: a year that both name is in both.
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error

load = pd.read_csv("load.csv", index_col="day", parse_dates=True).sort_index()
train = load["2015":"2019"]
test = load["2019":]
model = LinearRegression().fit(train[["heat"]], train["power"])  # expect: LKG004
print(mean_squared_error(test["power"], model.predict(test[["heat"]])))
