import numpy as np
import pandas as pd
from prophet import Prophet
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error

visits = pd.read_csv("visits.csv", parse_dates=["ds"])
known, held = visits[:-30], visits[-30:]
seen, told = known.copy(), []
for day in range(len(held)):
    model = Prophet()
    model.fit(seen)
    row = pd.DataFrame(held.iloc[day]).T
    told.append(model.predict(row).iloc[0]["yhat"])
    seen = pd.concat([seen, row], ignore_index=True)
print(mean_absolute_error(held["y"], told))

X, y = visits.drop(columns=["y", "ds"]).to_numpy(), visits["y"].to_numpy()
cut = len(X) - 30
past_X, past_y, told = X[:cut], y[:cut], []
for day in range(cut, len(X)):
    line = Ridge()
    line.fit(past_X, past_y)
    told.append(line.predict(X[day].reshape(1, -1))[0])
    past_X, past_y = np.vstack([past_X, X[day]]), np.append(past_y, y[day])
print(mean_absolute_error(y[cut:], told))
