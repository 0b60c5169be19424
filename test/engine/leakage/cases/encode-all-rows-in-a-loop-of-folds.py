import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

shops = pd.read_csv("shops.csv")
closed = shops["closed"]
shops["rate"] = shops["street"].map(closed.groupby(shops["street"]).mean())  # expect: LKG008
for train, test in KFold(5, shuffle=True, random_state=0).split(shops):
    part = shops.iloc[train]
    model = LogisticRegression().fit(part[["rate", "area"]], closed.iloc[train])
    print(model.score(shops.iloc[test][["rate", "area"]], closed.iloc[test]))
