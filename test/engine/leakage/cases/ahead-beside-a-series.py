import pandas as pd
from statsmodels.tsa.statespace.sarimax import SARIMAX

grid = pd.read_csv("grid.csv", parse_dates=["at"], index_col="at")
grid["wind"] = grid["wind"].bfill()  # expect: LKG010
past, later = grid.loc[grid.index < "2021-06-01"], grid.loc[grid.index >= "2021-06-01"]
fitted = SARIMAX(past["load"], exog=past[["wind"]], order=(2, 0, 1)).fit()
print(abs(fitted.forecast(len(later), exog=later[["wind"]]) - later["load"]).mean())
