import pandas as pd
from sklearn.metrics import mean_squared_error
from statsmodels.tsa.arima.model import ARIMA

sales = pd.read_csv("sales.csv", index_col="month")["units"]
train, test = sales[:96], sales[96:]
model = ARIMA(train, order=(1, 1, 1)).fit()
print(mean_squared_error(test, model.predict(start=len(train), end=len(sales) - 1)))
print(mean_squared_error(train[1:], model.predict(start=1, end=len(train) - 1)))
