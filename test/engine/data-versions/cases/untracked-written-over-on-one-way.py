# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "/kept/\n"
# Written behind the condition, whichever way was gone: what is read was there before.
import os

import pandas as pd
from sklearn.linear_model import LinearRegression

PAST = "kept/past.csv"


def past(start):
    if os.path.exists(PAST):
        rows = pd.read_csv(PAST)  # expect: DVL001 "kept/past.csv"
    else:
        rows = start
    rows = rows.dropna()
    rows.to_csv(PAST)  # expect: DVL007
    return rows


rows = past(pd.DataFrame({"level": [1.0, 2.0], "flow": [3.0, 2.0]}))
model = LinearRegression().fit(rows[["level"]], rows["flow"])
