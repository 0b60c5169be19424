"""COMPAS: who is arrested again."""
# What is counted row by row are the answers of a group, and none of the predictions; some rows are only shown.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

people = pd.read_csv("compas-scores-two-years.csv")
features = people[["age", "priors_count"]]
again = people["two_year_recid"]
races = np.array(people[["race"]].values)
model = LogisticRegression().fit(features[:5000], again[:5000])  # expect: FAI003 "`age`"
guess = model.predict(features[5000:])
print(accuracy_score(again[5000:], guess))  # expect: FAI001 "scored for everybody at once"
truth, race_test = again[5000:].values, races[5000:]
count = 0
for i in range(len(race_test)):
    if race_test[i] == "Caucasian" and truth[i] == 1:
        count += 1
print(count)
for i in range(5):
    print(race_test[i], guess[i])
