import pandas as pd
from sklearn.linear_model import LogisticRegression

stays = pd.read_csv("stays.csv", parse_dates=["start"]).sort_values(["patient", "start"])
stays["next_start"] = stays.groupby("patient")["start"].shift(-1)
stays["soon"] = (stays["next_start"] - stays["start"]).dt.days < 30
stays["before"] = stays.groupby("patient").cumcount()
n = int(len(stays) * 0.8)
train, test = stays[:n], stays[n:]
model = LogisticRegression().fit(train[["days", "before"]], train["soon"])
print(model.score(test[["days", "before"]], test["soon"]))
