import pandas as pd
from darts import TimeSeries
from darts.dataprocessing.transformers import Scaler
from darts.metrics import mape
from darts.models import NBEATSModel

frame = pd.read_csv("load.csv", parse_dates=["hour"])
series = TimeSeries.from_dataframe(frame, "hour", "mw")
series = Scaler().fit_transform(series)  # expect: LKG001
train, rest = series.split_before(0.8)
model = NBEATSModel(input_chunk_length=168, output_chunk_length=24)
model.fit(train)
print(mape(rest, model.predict(n=len(rest))))
