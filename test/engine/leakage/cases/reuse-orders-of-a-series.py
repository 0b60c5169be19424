import itertools

import pandas as pd
from sklearn.metrics import mean_squared_error
from statsmodels.tsa.arima.model import ARIMA

sales = pd.read_csv("sales.csv", index_col="month")["units"]
train, test = sales[:96], sales[96:]
lowest, kept = float("inf"), None
for order in itertools.product(range(3), range(2), range(3)):
    model = ARIMA(train, order=order).fit()
    error = mean_squared_error(test, model.forecast(len(test)))  # expect: LKG013 "One setting"
    if error < lowest:
        lowest, kept = error, order
print(kept)
