# A forecaster looks at the series and at what it was told to use: the answer of the next month stands in its table unused.
import pandas as pd
from prophet import Prophet
from prophet.diagnostics import cross_validation

months = pd.read_csv("months.csv", parse_dates=["ds"]).sort_values("ds")
months["next"] = months["y"].shift(-1)
months = months.dropna()
model = Prophet(growth="linear")
for name in ["price", "promotion"]:
    model.add_regressor(name)
model.fit(months)
folds = cross_validation(model, horizon="365 days")
