import pandas as pd
from darts import TimeSeries
from darts.dataprocessing.transformers import Scaler
from darts.metrics import mape
from darts.models import RNNModel


def forecast(table, at=-12, ahead=12, scaled=True):
    scaler = Scaler()
    series = TimeSeries.from_times_and_values(table.index, table.iloc[:, [-1]])
    if scaled:
        series = scaler.fit_transform(series)  # expect: LKG001
    train, rest = series[:at], series[at : at + ahead]
    model = RNNModel(model="LSTM")
    model.fit(train)
    guess = scaler.inverse_transform(model.predict(n=ahead))
    # Of both only the moments that both have are compared.
    print(mape(scaler.inverse_transform(series), guess))


forecast(pd.read_csv("demand.csv"))
