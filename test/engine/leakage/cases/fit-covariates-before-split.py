import pandas as pd
from darts import TimeSeries
from darts.dataprocessing.transformers import Scaler
from darts.metrics import mae
from darts.models import TCNModel

hours = pd.read_csv("hours.csv", parse_dates=["at"])
load = TimeSeries.from_dataframe(hours, "at", "load")
sun = TimeSeries.from_dataframe(hours, "at", "sun")
past, later = load.split_before(0.8)
shine = Scaler().fit_transform(sun)  # expect: LKG001
net = TCNModel(input_chunk_length=48, output_chunk_length=12, random_state=1)
net.fit(past, past_covariates=shine)
print(mae(later[:12], net.predict(n=12, past_covariates=shine)))
