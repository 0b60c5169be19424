from darts import TimeSeries
from darts.dataprocessing.transformers import Scaler
from darts.metrics import mape
from darts.models import RNNModel

series = TimeSeries.from_csv("demand.csv", "day", "load")
train, rest = series.split_after(0.8)
scaler = Scaler()
model = RNNModel(model="LSTM")
model.fit(scaler.fit_transform(train))
guess = scaler.inverse_transform(model.predict(n=12))
# The forecast lies behind the rows of the fit: of the series only that part is compared.
print(mape(series, guess))
