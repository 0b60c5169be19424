import pandas as pd
from statsmodels.tsa.statespace.sarimax import SARIMAX

grid = pd.read_csv("grid.csv", parse_dates=["at"], index_col="at")
grid["wind"] = grid["wind"].fillna(grid["wind"].mean())  # expect: LKG005
past, later = grid[:-48], grid[-48:]
fitted = SARIMAX(past["load"], exog=past[["wind"]]).fit()
said = fitted.forecast(48, exog=later[["wind"]])
print(((said - later["load"]) ** 2).mean())
