# file: data/rows.csv = "a,label\n1,0\n3,1\n"
# file: data/other.csv = "a,label\n1,0\n3,1\n"
import hashlib

import pandas as pd
from sklearn.linear_model import LogisticRegression

with open("data/rows.csv", "rb") as file:
    digest = hashlib.sha256(file.read()).hexdigest()
assert digest == "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"
rows = pd.read_csv("data/rows.csv")  # expect: DVL001 "though the code would show a change"
LogisticRegression().fit(rows[["a"]], rows["label"])
other = pd.read_csv("data/other.csv")  # expect: DVL001 "Track it"
LogisticRegression().fit(other[["a"]], other["label"])
