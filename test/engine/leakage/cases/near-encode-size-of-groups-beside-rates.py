import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

donors = pd.read_csv("donors.csv")[["age", "state", "gave"]]
states = donors.groupby("state").agg(rate=("gave", "mean"), size=("gave", "size")).reset_index()
print(states.sort_values("rate").head())
donors = donors.merge(states, on="state", how="left")
train, test = train_test_split(donors, random_state=8)
model = LogisticRegression().fit(train[["age", "size"]], train["gave"])
print(model.score(test[["age", "size"]], test["gave"]))
