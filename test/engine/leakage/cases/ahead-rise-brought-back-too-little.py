import pandas as pd
from sklearn.ensemble import RandomForestClassifier

bars = pd.read_csv("bars.csv", index_col=0, parse_dates=True)
bars["rises"] = (bars["close"] < bars["close"].shift(-5)).astype(int)
bars["before"] = bars["rises"].shift(1)
bars = bars.dropna()
past, coming = bars.iloc[:-200], bars.iloc[-200:]
forest = RandomForestClassifier(random_state=0).fit(past[["close", "before"]], past["rises"])  # expect: LKG010
print(forest.score(coming[["close", "before"]], coming["rises"]))
