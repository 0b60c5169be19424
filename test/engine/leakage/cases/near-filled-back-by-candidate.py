import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

votes = pd.read_csv("ballots.csv").sort_values("candidate")
votes["turnout"] = votes["turnout"].bfill()  # rows of one candidate stand together; no row is later than another
train, test = train_test_split(votes, random_state=0)
model = Ridge().fit(train[["turnout", "seats"]], train["share"])
print(model.score(test[["turnout", "seats"]], test["share"]))
