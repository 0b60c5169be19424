# A row is a site on a day: what its visits come to is the row itself, whatever stands beside it.
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from weather import of_days

raw = pd.read_csv("visits.csv")
days = raw.groupby(["site", "day"])["visits"].sum().reset_index()
joined = pd.concat([days[["site", "day", "visits"]], of_days(days)], axis=1)
train = joined[joined["day"] < "2016-06-01"]
test = joined[joined["day"] >= "2016-06-01"]
model = RandomForestRegressor().fit(train[["visits", "rain"]], train["next"])
print(mean_absolute_error(test["next"], model.predict(test[["visits", "rain"]])))
