import pandas as pd
from sklearn.metrics import mean_squared_error
from statsmodels.tsa.statespace.sarimax import SARIMAX

sales = pd.read_csv("sales.csv", index_col="month")["units"]
train, valid, test = sales[:72], sales[72:96], sales[96:]
errors = {}
for p in range(4):
    model = SARIMAX(train, order=(p, 1, 0)).fit()
    errors[p] = mean_squared_error(valid, model.forecast(len(valid)))
best = min(errors, key=errors.get)
model = SARIMAX(sales[:96], order=(best, 1, 0)).fit()
print(mean_squared_error(test, model.forecast(len(test))))
