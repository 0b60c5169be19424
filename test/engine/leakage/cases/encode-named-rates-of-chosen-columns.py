import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

donors = pd.read_csv("donors.csv")
donors = donors[["age", "state", "gave"]]
states = donors.groupby("state").agg(rate=("gave", "mean"), size=("gave", "size")).reset_index()  # expect: LKG008
donors = donors.merge(states, on="state", how="left")
train, test = train_test_split(donors, random_state=8)
model = LogisticRegression().fit(train[["age", "rate"]], train["gave"])
print(model.score(test[["age", "rate"]], test["gave"]))
