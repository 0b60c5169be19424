import pandas as pd
from sklearn.ensemble import RandomForestClassifier

fleet = pd.read_csv("fleet.csv")
fleet["last_load"] = fleet.groupby("truck")["load"].shift(1).fillna(method="bfill")  # expect: LKG010 "`last_load`"
n = int(len(fleet) * 0.8)
train, test = fleet[:n], fleet[n:]
model = RandomForestClassifier().fit(train[["load", "last_load"]], train["fault"])
print(model.score(test[["load", "last_load"]], test["fault"]))
