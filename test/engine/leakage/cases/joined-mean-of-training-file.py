import pandas as pd
from sklearn.ensemble import RandomForestClassifier

given = pd.read_csv("train.csv")
asked = pd.read_csv("test.csv")
for one in [given, asked]:
    one["amount"] = one["amount"].fillna(given["amount"].median())
both = pd.concat([given, asked], ignore_index=True)
known = both[both["paid"].notna()]
unknown = both[both["paid"].isna()].drop(columns="paid")
forest = RandomForestClassifier().fit(known[["amount"]], known["paid"])
forest.predict(unknown[["amount"]])
