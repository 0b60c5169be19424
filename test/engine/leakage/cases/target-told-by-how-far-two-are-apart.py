import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

votes = pd.read_csv("votes.csv")
votes["passed"] = np.where(votes["yes"] > votes["no"], 1, 0)
votes = votes.assign(lead=lambda t: (t["yes"] - t["no"]).clip(-9, 9))
a, b = train_test_split(votes, random_state=1)
cols = ["size", "lead"]
print(RandomForestClassifier().fit(a[cols], a["passed"]).score(b[cols], b["passed"]))  # expect: LKG007 "`lead`, which is computed from `yes` and `no` as the target `passed` is"
