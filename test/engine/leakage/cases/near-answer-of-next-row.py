import pandas as pd
from sklearn.linear_model import Ridge

rates = pd.read_csv("rates.csv", parse_dates=["day"], index_col="day")
rates["span"] = rates["high"] - rates["close"]
X = rates[["close", "high", "span"]].iloc[:-1]
y = rates["close"].shift(-1).iloc[:-1]
model = Ridge().fit(X.iloc[:-200], y.iloc[:-200])
print(model.score(X.iloc[-200:], y.iloc[-200:]))
