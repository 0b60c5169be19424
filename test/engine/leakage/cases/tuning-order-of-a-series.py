import pandas as pd
import pmdarima as pm
from sklearn.metrics import mean_absolute_error
from statsmodels.tsa.arima.model import ARIMA
from statsmodels.tsa.statespace.sarimax import SARIMAX

heat = pd.read_csv("heat.csv", parse_dates=["day"], index_col="day")["heat"]
train, test = heat[:-36], heat[-36:]
search = pm.auto_arima(heat, stepwise=True)  # expect: LKG012
fitted = ARIMA(train, order=search.order).fit()
print(mean_absolute_error(test, fitted.forecast(36)))

yearly = pm.AutoARIMA(seasonal=True, m=12)
yearly.fit(heat)  # expect: LKG012
order, seasonal = yearly.model_.order, yearly.model_.seasonal_order
other = SARIMAX(train, order=order, seasonal_order=seasonal)
kept = other.fit()
print(mean_absolute_error(test, kept.forecast(36)))

right = pm.auto_arima(train, stepwise=True)
honest = ARIMA(train, order=right.order).fit()
print(mean_absolute_error(test, honest.forecast(36)))
# What comes next is forecast by all that there is, and not scored.
last = ARIMA(heat, order=search.order).fit()
print(last.forecast(12))
