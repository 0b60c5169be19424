# Where one day ends the one and begins the other, that day is one row; years that follow each other share none.
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error

load = pd.read_csv("load.csv", index_col="day", parse_dates=True).sort_index()
train, test = load["2015":"2019"], load["2020":]
model = LinearRegression().fit(train[["heat"]], train["power"])
print(mean_squared_error(test["power"], model.predict(test[["heat"]])))

price = pd.read_csv("price.csv", index_col="day", parse_dates=True).sort_index()
train, test = price.loc[:"2021-06-30"], price.loc["2021-06-30":]
other = LinearRegression().fit(train[["open"]], train["close"])
print(mean_squared_error(test["close"], other.predict(test[["open"]])))
