import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

people = pd.read_csv("people.csv")
people["test_mask"] = np.random.default_rng(0).random(len(people)) < 0.2
columns = ["age", "hours"]
people[columns] = StandardScaler().fit_transform(people[columns])  # expect: LKG001
train, test = people[~people["test_mask"]], people[people["test_mask"]]
model = LogisticRegression().fit(train[columns], train["ill"])
print(model.score(test[columns], test["ill"]))

stays = pd.read_csv("stays.csv")
stays[columns] = StandardScaler().fit_transform(stays[columns])  # expect: LKG001
known, new = stays[stays.train_idx == 1], stays[stays.train_idx == 0]
model = LogisticRegression().fit(known[columns], known["ill"])
print(model.score(new[columns], new["ill"]))
