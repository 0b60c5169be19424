# How often it broke before, held against a limit.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

pumps = pd.read_csv("pumps.csv")
before = pumps.groupby("site")["broke"].shift(1).fillna(0)
pumps["dear"] = (before * pumps["repair"]) > 900
X, y = pumps[["age", "load", "dear"]], pumps["broke"]
X_train, X_test, y_train, y_test = train_test_split(X, y, shuffle=False)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
