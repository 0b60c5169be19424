import pandas as pd
from sklearn.linear_model import Ridge

days = pd.read_csv("days.csv").sort_values("date")
# Only the first days have no window behind them.
days["rain_14"] = days["rain"].rolling(14).mean().bfill()
n = int(len(days) * 0.8)
model = Ridge().fit(days[["rain_14"]][:n], days["flow"][:n])
print(model.score(days[["rain_14"]][n:], days["flow"][n:]))
