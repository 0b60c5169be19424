"""COMPAS: who is arrested again."""
# Mistakes are counted row by row, those of one group alone, by an attribute that the model is not shown.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

people = pd.read_csv("compas-scores-two-years.csv")
features = people[["age", "priors_count"]]
again = people["two_year_recid"]
race = people[["race"]].copy()
race["race"] = [1 if one == "Caucasian" else 0 for one in race["race"]]
races = np.array(race.values)
model = LogisticRegression().fit(features[:5000], again[:5000])
guess = model.predict(features[5000:])
print(accuracy_score(again[5000:], guess))
truth, race_test = again[5000:].values, races[5000:]
wrong = 0
for i in range(len(race_test)):
    if race_test[i] == 0:
        if guess[i] >= 0.5 and truth[i] == 0:
            wrong += 1
print("wrongly suspected:", wrong)
