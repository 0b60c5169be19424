import pandas as pd
from prophet import Prophet
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error

days = pd.read_csv("days.csv", parse_dates=["ds"])
cut = pd.Timestamp("2015-06-01")
train = days[days.ds < cut]
valid = days[days.ds >= cut]
forecaster = Prophet()
forecaster.fit(days)  # expect: LKG004
forecast = forecaster.predict(valid[["ds"]])
print(mean_absolute_error(valid.y, forecast.yhat))
line = LinearRegression()
line.fit(days[["rain", "heat"]], days["y"])  # expect: LKG004
print(mean_absolute_error(valid["y"], line.predict(valid[["rain", "heat"]])))
right = LinearRegression().fit(train[["rain", "heat"]], train["y"])
print(mean_absolute_error(valid["y"], right.predict(valid[["rain", "heat"]])))
