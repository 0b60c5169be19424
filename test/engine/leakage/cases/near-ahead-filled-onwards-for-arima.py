import pandas as pd
from sklearn.metrics import mean_absolute_error
from statsmodels.tsa.arima.model import ARIMA

days = pd.read_csv("reservoir.csv").ffill().fillna(0).drop("note", axis=1)
cut = int(len(days) * 0.8)
past, coming = days.iloc[:cut], days.iloc[cut:]
level = ARIMA(past["level"], past[["rain", "snow"]], order=(2, 1, 1)).fit()
guess = level.forecast(steps=len(coming), exog=coming[["rain", "snow"]])
print(mean_absolute_error(coming["level"], guess))
