# How many voted, and by how much the vote before was won, tell nothing of who won this one.
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

votes = pd.read_csv("votes.csv").sort_values("day")
votes["passed"] = np.where(votes["yes"] > votes["no"], 1, 0)
votes["turnout"] = votes["yes"] + votes["no"]
votes["gap"] = (votes["yes"] - votes["no"]).abs()
votes["lead_before"] = (votes["yes"] - votes["no"]).shift(1)
a, b = train_test_split(votes, shuffle=False)
cols = ["size", "turnout", "gap", "lead_before"]
print(RandomForestClassifier().fit(a[cols], a["passed"]).score(b[cols], b["passed"]))
