import pandas as pd
from sklearn.ensemble import RandomForestClassifier

bars = pd.read_csv("bars.csv", index_col=0, parse_dates=True)
bars["next"] = bars["close"].shift(-1)
bars["rises"] = (bars["next"] > bars["close"]).astype(int)
bars["before"] = bars["rises"].shift(1)
for days in (2, 5):
    bars[f"rises_{days}"] = bars.shift(1).rolling(days).sum()["rises"]
bars = bars.dropna()
names = ["close", "before", "rises_2", "rises_5"]
past, coming = bars.iloc[:-200], bars.iloc[-200:]
forest = RandomForestClassifier(random_state=0).fit(past[names], past["rises"])
print(forest.score(coming[names], coming["rises"]))
