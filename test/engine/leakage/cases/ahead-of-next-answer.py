import pandas as pd
from sklearn.ensemble import RandomForestClassifier

bars = pd.read_csv("bars.csv")
bars["smooth"] = bars["close"].rolling(5, center=True).mean()  # expect: LKG010
bars["before"] = bars["close"].shift(1)
bars["up"] = (bars["close"] < bars["close"].shift(-1)).astype(int)
X = bars[["smooth", "before"]]
forest = RandomForestClassifier().fit(X[:800], bars["up"][:800])
print(forest.score(X[800:], bars["up"][800:]))
