import pandas as pd
from sklearn.ensemble import RandomForestClassifier

prices = pd.read_parquet("prices.parquet").set_index("trading_day")
names = ["momentum", "volume"]
prices[names] = prices.groupby(level=0)[names].rank(pct=True)
prices = prices.reset_index()
prices["value_share"] = prices.groupby(["trading_day", "sector"])["value"].rank(pct=True)
names = [*names, "value_share"]
train = prices[prices["trading_day"] < "2023-01-01"]
test = prices[prices["trading_day"] >= "2023-01-01"]
forest = RandomForestClassifier().fit(train[names], train["rose"])
print(forest.score(test[names], test["rose"]))
