import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import TimeSeriesSplit, cross_val_score

pump = pd.read_csv("pump.csv")
pump["heat_then"] = pump["heat"].shift(-1)  # expect: LKG010
pump["heat_before"] = pump["heat"].shift(1)
X = pump[["heat_then", "heat_before"]].fillna(0)
booster = GradientBoostingClassifier()
print(cross_val_score(booster, X, pump["fails"], cv=TimeSeriesSplit(5)).mean())
booster.fit(X, pump["fails"])
