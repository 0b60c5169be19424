import pandas as pd
from prophet import Prophet
from prophet.diagnostics import cross_validation

months = pd.read_csv("months.csv", parse_dates=["ds"]).sort_values("ds")
months["next"] = months["y"].shift(-1)  # expect: LKG010 "`next`"
months = months.dropna()
model = Prophet(growth="linear")
model.add_regressor("next")
model.fit(months)
folds = cross_validation(model, horizon="365 days")
